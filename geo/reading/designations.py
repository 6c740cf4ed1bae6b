"""Designations of missiles and rockets in common use, as reports print them, and how sure each is.

The catalogue (`geo.systems`) holds the systems that have published figures here; these are names
only, so that a text's other systems are marked as unknown ones instead of being dropped. Usual in
news reports; a name that is missing is still found by its form or by the word missile after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from geo.patterns import Anchored, gate, late
from geo.reading.cues import TABLE, cue, gated_cue
from geo.reading.text import RUN_ON, has_run_on

__all__ = [
    "AFTER_CRAFT",
    "AFTER_NOUN",
    "AFTER_OTHER_NOUN",
    "AFTER_PLACE",
    "AIR_DEFENCE",
    "BEFORE_CRAFT",
    "BEFORE_DRONE",
    "BEFORE_OTHER_NOUN",
    "BEFORE_PLACE",
    "CALLED_MISSILE",
    "CALLED_RE",
    "CONTEXT",
    "HAS_RANGE",
    "ITEM_CHARS",
    "ITEM_RE",
    "LIKE_RE",
    "LISTED_RE",
    "LIST_RE",
    "LOWER_NAMED_RE",
    "LOWER_RE",
    "MADE",
    "NAMED_RE",
    "NOT_A_CODE",
    "NOT_A_NAME",
    "OTHER_NOUNS",
    "QUOTED_RE",
    "SAYS_MISSILE",
    "STEM_RE",
    "Sureness",
    "find_codes",
    "is_before_noun",
    "is_designation",
    "weigh_sureness",
]

# Names that nothing else bears: one is enough, wherever it stands.
PLAIN = (
    "Scud|Hwasong|Hwaseong|Nodong|Rodong|No-dong|Musudan|Taepodong|Taepo-dong|Pukguksong|Bukkeukseong|Pukkuksong|Hwasal|Toksa|"
    "Ghaznavi|Hatf|Ababeel|BrahMos|Brahmos|Prithvi|Nirbhay|Pralay|Shaurya|Iskander|Tochka|Kalibr|Kinzhal|Kinjal|Kinschal|Oniks|Oreshnik|Burevestnik|Tsirkon|"
    "Palianytsia|Storm Shadow|ATACMS|GMLRS|GLSDB|PrSM|JASSM|Tomahawk|Dongfeng|Dong-Feng|Dong Feng|Hsiung Feng|Yun Feng|Yunfeng|Ching Tien|"
    "Hyunmoo|Hyunmu|Haeseong|Katyusha|Sejjil|Kheibar Shekan|Kheybar Shekan|M-302|R-160|Himars|HIMARS|Zelzal|Burkan|"
    "THAAD|NASAMS|S-300|S-400|Sky Sword|Tien Chien|Iron Dome|David's Sling|David’s Sling|IRIS-T|Cheongung|Tien Kung|Sky Bow|SAMP/T|PULS|Chunmoo|"
    "Army Tactical Missile System|Precision Strike Missile|Naval Strike Missile|NMESIS|Silkworm|Al-Samoud|Al Samoud"
)
# Names that are also words, but seldom in a text about missiles: the word missile or the like near.
NEAR = (
    "Unha|Agni|Dhanush|Sagarika|Topol|Bulava|Sarmat|Yars|Avangard|Zircon|Onyx|Smerch|Uragan|Bastion|Hrim|Grom|Sapsan|Neptun|Peklo|Flamingo|Vilkha|"
    "SCALP|Scalp|Taurus|Atacms|Minuteman|Trident|Pershing|Typhon|Dark Eagle|Julang|Qassam|Kassam|Fajr|Falaq|Fadi|Raad|Ra'ad|Sajjil|Sejil|Ghadr|Qadr|"
    "Khorramshahr|Soumar|Hoveyzeh|Paveh|Hsiung Sheng|Khaibar|Khaybar|Haj Qasem|Haj Qassem|Hajj Qasem|Tondar|Naze'at|Nazeat|Samad|Qasef|Qaher|Toophan|Toufan|Toofan|Tufan|"
    "Zulfiqar|Shahed|Arash|Popeye|LORA|Delilah|Harpoon|Exocet|Al Hussein|al-Hussein|Al-Hussein|al-Abbas|Al-Abbas|Tayfun|Roket|J-80|M-75|Polonez|Lynx|"
    "Predator Hawk|Shahab|Shehab|Fateh|Fatah|Borkan|Hatf-VI|Rezvan|Labbayk|Kornet|Barkan|Saegheh|Khalij Fars|Zolfaghar Basir|Qiam|Ghiam|"
    "Patriot|Pantsir|Akash|Barak|Bavar|Khordad|Etemad|Babur|Wa'id|Tankil|Naqd|Ayyash"
)
# Names of persons, places and forces as well: only with a number, or before the word missile.
TIGHT = (
    "Shaheen|Ghauri|Abdali|Nasr|Emad|Fattah|Badr|Quds|Palestine|Aqeel|Jericho|Bora|Yildirim|Khan|Sinwar|Extra|Volcano|Fath|Almas|Spike|Hormuz|"
    "Persian Gulf|Grad|Gabriel|Rampage|Neptune|Satan|Hatem|Karar|Sayyad|Buraq|Noor|Jihad|Kaplan|Fatih|Tishreen|Ruta|Arrow|Hawk|Buk|Tor"
)
# A number after a name belongs to it, unless a unit follows: "Scud 300 km".
SUFFIX = r"(?:[ \u00a0-]?(?!\d{1,3}[\s-]?(?:km|kilom|miles?|mi|nm|m|met(?:er|re)s?)\b)(?:\d{1,3}(?:[-–]?[A-Za-z]{1,2})?|[IVX]{1,4}[A-Z]?|PAC-\d|SL[MSX]|[A-Z]{1,2}(?:[-–]?\d{1,2})?)s?(?![\w]|[,.]\d))?(?:[\s-](?:ER|EG|MSE|P|(?i:prime))\b)?"
# Headlines are set in capitals; a name that is a word as well is left to its usual spelling.
_STEMS = sorted(
    {*f"{PLAIN}|{NEAR}|{TIGHT}".split("|"), *f"{PLAIN}|{NEAR}".upper().split("|")},
    key=lambda stem: (-len(stem), stem),
)
# Where names begin: what comes before is asked after the first letter, so that few places are tried.
CAPITAL = late("[A-Z]|al-")
AFTER_NO_WORD = late(r"[A-Z](?<![\w-].)|al-(?<![\w-]...)")


def _at(starts: re.Pattern[str], pattern: str) -> Anchored:
    return Anchored(starts, pattern)


# A maker's number before the name belongs to it: "FP-5 Flamingo".
PREFIX = r"(?:[A-Z]{1,4}-\d{1,3}[A-Z]? )?"
STEM_RE = _at(
    AFTER_NO_WORD, rf"(?<![\w-]){PREFIX}(?P<stem>{'|'.join(_STEMS)})(?:s(?![\w-]))?{SUFFIX}(?![\w])"
)
# Letters and digits: DF-21D, KN-23, Kh-101, SS-26, R-17, 9M723, RS-28, JL-2, K-4, and in the plural.
OWN_PREFIX = r"SM|PAC|DF|KN|Kh|SS-N|SSC|RSD|JL|CJ|YJ|CSS|MGM|AGM|BGM|RGM|OTR"


def _codes(joined: str) -> Anchored:
    return _at(
        late(rf"[A-Z39](?<!{joined}.)(?<![.$€£/-].)"),
        rf"(?<!{joined})(?<![.$€£/-])(?:(?P<own>(?:{OWN_PREFIX})-?\d{{1,3}}[A-Z]{{0,3}}|[39][KMkm]-?\d{{2,3}}[A-Z]?\d?(?:-\d)?|C-[78]0\d|S-[345][05]0(?:[PVF][A-Z]?[A-Z]?\d?(?:-\d)?)?)"
        r"|(?:KH|SS|RS|AS|HQ|PL|UR|FP|PHL|PCL|LRASM|RT|ZM|SLC|WS|CM|SY|BP|KD|A|M|R|S|K|P|J|X)-?\d{1,3}[A-Z]{0,3}"
        r"|[A-Z][a-z]{2,14}-(?:\d{1,3}[A-Z]{0,2}|[IVX]{1,4}|[A-Z]))(?:s(?![\w-]))?"
        rf"(?!{joined}|-|\.[A-Z])",
    )


CODE_RE = _codes(r"\w")
# Letters between which no space stands are no part of a code beside them: "KN-23이".
CODE_BESIDE_RUN_ON = _codes(rf"[^\W{RUN_ON}]")
LOWER_RE = gate(
    r"(?=[39a-t])(?<![\w-])(?:(?:scud|hwasong|nodong|rodong|taepodong|musudan|iskander|katyusha|tomahawk|atacms|kalibr|kinzhal|qassam)s?(?:[\s-](?:\d{1,2}(?![,.]\d)|[a-e]))?"
    r"|(?:kh|kn|df|jl|ss|ssc|css|rs|[39][km])-?\d{1,3}[a-z]?\d?)(?![\w-])"
)
# What a missile, a rocket or a drone is called in other languages in which a name may be read.
_OTHER_SCRIPTS = (
    r"\bракет|\bкомплекс(?=\w{0,3}\s«)|\bБПЛА\b|\bбеспилотник|\bдрон|صاروخ|صواريخ|موشک|راکت|پهپاد|טיל|רקט|미사일|로켓"
    r"|导弹|導彈|飛彈|火箭|ミサイル|मिसाइल"
)
_OTHER_LATIN = (
    r"\b(?:Marschflugkörper|Raketen?|Lenkwaffe|misil(?:es)?|missil[ei]|füze|menzilli|cohetes?)"
)
_OTHER = f"{_OTHER_SCRIPTS}|{_OTHER_LATIN}"
# Apart, so that a text in Latin letters is not searched for all the others.
OTHER_NOUNS = (gate(_OTHER_SCRIPTS, re.IGNORECASE), gate(_OTHER_LATIN, re.IGNORECASE))
# "Taurus hat eine Reichweite", "SOM seyir füzesi"
BEFORE_OTHER_NOUN = late(
    rf"[»\"”』」]?[\s-]*(?:(?:seyir|balistik)\s)?(?:{_OTHER})"
    r"|,?\s(?:hat|mit|a|avec|tiene|con)\s(?:eine[rn]?|une?)\s(?:\w+\s)?(?:Reichweite|portée|alcance)\b",
    re.IGNORECASE,
)
_OPENS, _SHUTS = '[«"“„『「]', '[»"”“』」]'
# "موشک بالستیک قدر"; in quotation marks a word or two more: "ракета средней дальности «Пионер»",
# or another name in marks before: «قدر-إف» و«سجيل».
AFTER_OTHER_NOUN = gate(
    rf"\bبرد\s\Z|(?:{_OTHER})\w{{0,20}}(?:(?:\s(?:بالستی|باليستي|کروز|كروز))?\s*{_OPENS}?|(?:\s\w{{1,20}}){{1,2}}\s{_OPENS}"
    rf"|\s{_OPENS}[^«»\"“”„『』「」]{{2,25}}{_SHUTS},?\s?(?:و|и|і|й|та|et|und|y|ve|와|과)?\s?{_OPENS})\Z",
    re.IGNORECASE,
)
BEFORE_DRONE = cue("before-drone")
AIR_DEFENCE = gated_cue("air-defence")
HAS_RANGE = cue("has-range")
CONTEXT = gated_cue("missile-context")
BEFORE_NOUN = cue("before-noun")
AFTER_NOUN = cue("after-noun")
SAYS_MISSILE = cue("says-missile")
MADE = cue("made-there")
BEFORE_PLACE = cue("before-place")
AFTER_PLACE = late(r", [A-Z][a-z]")
# What a missile is called, and what kind of missile the words before that say it is.
NOUN, _KIND = TABLE.words["noun"], TABLE.words["kind"]
# "the White Sands missile range", "the Kharkiv missile strike": a place's or a maker's, not a missile's.
_SITE = r"\s(?:range|test|site|base|plant|factory|maker|office|facility|complex|crisis|shield|defen[cs]e|strike|attack|inquiry|plan|doctrine|programme|program|report|panel|list|treaty|guidance|software|graphic)s?\b"
# "the Xyz missile": one or two capitalised words before the noun, a class word between allowed.
NAMED_RE = _at(
    CAPITAL,
    rf"(?<![\w.])(?<!\w['’])(?P<name>(?!(?:The|An?|This|That|One|Its|Their|Each|Another)\s)(?:al-)?[A-Z](?:\w|['’](?!s\b))+(?:[\s-](?:[A-Z](?:\w|['’](?!s\b))+|\d{{1,3}}[A-Z]{{0,3}}))?(?:[\s-](?:\d{{1,3}}[A-Z]{{0,3}}|[IVX]{{1,4}}))?)[\"”’']?\s"
    rf"(?:(?:short|medium|intermediate|long)[\s-]range\s)?(?:(?:{_KIND}|guided|unguided|artillery|precision)\s){{0,3}}{NOUN}\b(?!\s(?:carrier|cruiser|boat|submarine)s?\b)(?P<site>{_SITE})?",
)
# "the type-x9 missile" in a text without capitals; no stage, block or class of one.
LOWER_NAMED_RE = gate(
    rf"(?<![\w-])(?P<name>(?!(?:type|mach|block|mark|stage|phase|covid|category|level|class|group|batch|round|day|week|top|mk|section|series|version|route|line|gen|article|unit|site|pad|area|zone)-)[a-z][a-z'’]{{1,14}}-\d{{1,3}}[a-z]{{0,2}})\s(?:(?:{_KIND}|guided)\s){{0,2}}{NOUN}\b"
)
CALLED_RE = gated_cue("called")
# What is called so is the missile, where its noun stands nearer than another one.
CALLED_MISSILE = late(
    rf".*\b(?:(?P<missile>{NOUN}|weapons?|systems?|munitions?|drones?|interceptors?|projectiles?)"
    r"|(?:town|city|village|base|island|port|area|region|province|district|county|spot|place|spokes\w+|man|woman|general|operation|exercise|drill|group|militia|company|maker|firm|ship|vessel|submarine|frigate|jet|aircraft|plan|treaty|report|film|paper)s?)\b",
    re.IGNORECASE | re.DOTALL,
)
# What is no missile though its name stands near the word: ships, aircraft, tanks, a cut of meat.
_CRAFT = (
    r"(?:corvette|frigate|destroyer|submarine|cruiser|battleship|warship|gunboat|boat|ship|vessel|tanker|carrier|yacht|ferry"
    r"|bomber|fighter|warplane|plane|aircraft|airliner|helicopter|tank|truck|lorry|pickup|sedan|saloon|coupe|hatchback|minivan)s?"
)
BEFORE_CRAFT = late(rf"[\"”’']?(?:[\s-]class)?[\s-](?:{_CRAFT}|steaks?)\b", re.IGNORECASE)
AFTER_CRAFT = gate(rf"\b{_CRAFT}\s[\"“‘']?\Z", re.IGNORECASE)
# The lines and members of a list that give a range each: "the Fateh-110 (300 km), the Xyz-5 (700 km)".
ITEM_RE = _at(
    CAPITAL,
    r"(?<![\w-])(?P<name>[A-Z][\w'’]{1,20}(?:[ -](?:[A-Z][\w'’]{0,20}|\d{1,4}[A-Za-z]{0,3})){0,3})[\"”’']?"
    r"\s?(?:\(|:\s|[–—-]\s)(?i:(?:with|a|range|of|up|to|about|some|over|around|more|than)\s){0,5}~?\d[\d,. ]{0,8}\s?(?i:km|kilomet(?:re|er)s|miles)\b",
)
ITEM_CHARS = 240  # from one item to the next
# "Grad-style rockets": of the kind of a system, which is named.
LIKE_RE = _at(
    AFTER_NO_WORD,
    rf"(?<![\w-])(?<!\w['’])(?P<name>[A-Z][\w'’]+(?:-\w{{1,4}})?)[-\s](?:style|type|class|like|series|family|era)\s(?:[\w-]+\s){{0,3}}?{NOUN}\b",
)
QUOTED_RE = gated_cue("quoted")
# "Emad, Qadr-H and Hoveizeh have ranges of": names of which one is known carry the others.
_LISTED = r"(?:al-)?[A-Z][\w'’]+(?:[\s-](?:[A-Z]{1,2}\d?|\d{1,3}[A-Z]?|[IVX]{1,4})(?!\w))?"
LIST_RE = _at(
    CAPITAL,
    rf"(?<!\w)(?<!\w['’])(?P<names>{_LISTED}(?:,\s(?:the\s)?{_LISTED}){{0,8}},?\s(?:and|or)\s(?:the\s)?{_LISTED})(?=,?\s(?:(?:both|all|which|that)\s)?(?:ha(?:s|ve|d)|with|boast)\s(?:an?\s)?(?:[\w-]+\s){{0,2}}ranges?\b|\s(?:{NOUN}))",
)
LISTED_RE = late(_LISTED)
NOT_A_NAME = cue("not-a-name")
NOT_A_CODE = cue("not-a-code")


class Sureness(StrEnum):
    """How much else has to say missile before a name is taken for one."""

    PLAIN = "plain"
    NEAR = "near"
    TIGHT = "tight"


_SURENESS = {
    name: sureness
    for sureness, names in (
        (Sureness.TIGHT, TIGHT),
        (Sureness.NEAR, NEAR),
        (Sureness.PLAIN, PLAIN),
    )
    for name in names.split("|")
}
_SURENESS = {name.upper(): sureness for name, sureness in _SURENESS.items()} | _SURENESS


def weigh_sureness(stem: str) -> Sureness:
    """Say how sure a stem of `STEM_RE` is.

    Parameters
    ----------
    stem : str
        As it was matched.

    Examples
    --------
    >>> weigh_sureness("Scud").value, weigh_sureness("Khan").value
    ('plain', 'tight')
    """
    return _SURENESS[stem]


def find_codes(text: str) -> Iterator[re.Match[str]]:
    """Find what is written as the codes of missiles are, letters and digits.

    Parameters
    ----------
    text : str

    Returns
    -------
    iterator of re.Match
        With what surely is a missile's code as the group "own".

    Examples
    --------
    >>> [found.group() for found in find_codes("DF-21D, and KN-23이")]
    ['DF-21D', 'KN-23']
    """
    return (CODE_BESIDE_RUN_ON if has_run_on(text) else CODE_RE).finditer(text)


def is_designation(word: str) -> bool:
    """Tell whether a word is one of the designations in common use.

    Parameters
    ----------
    word : str
        As it stands in a text.

    Examples
    --------
    >>> is_designation("Scud"), is_designation("scud")
    (True, False)
    """
    return word in _SURENESS


def is_before_noun(text: str, end: int) -> bool:
    """Tell whether the word missile or the like follows a name, other names of a list between.

    Parameters
    ----------
    text : str
        The report's text.
    end : int
        Where the name ends.

    Examples
    --------
    >>> is_before_noun("Shaheen and Ghauri missiles", 7), is_before_noun("Khan saw missiles", 4)
    (True, False)
    """
    return bool(BEFORE_NOUN.match(text, end, end + 90))
