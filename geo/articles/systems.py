"""Missile systems in free text: the catalogue's, other known designations, and unknown ones.

The catalogue (`geo.systems`) is matched by name and spelling, hyphens and numerals either way.
A designation that it does not hold is reported as an unknown system with its text, never dropped:
by a list of designations in common use, by form ("Xyz-3" near the word missile), or by its noun
("the Xyz missile").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from geo.articles.mentions import SystemMention
from geo.articles.text import Sentence, split_sentences
from geo.systems import SystemCategory, find_system, list_systems

__all__ = ["parse_systems"]

# Names in common use in reports, without figures of their own: a stem, matched with or without a
# number or letter after it. Stems that are also words, persons or places need the word missile,
# rocket or the like in the sentence.
STEMS = (
    "Scud|Hwasong|Hwaseong|Nodong|Rodong|No-dong|Musudan|Taepodong|Taepo-dong|Unha|Pukguksong|Bukkeukseong|Pukkuksong|Toksa|"
    "Shaheen|Ghauri|Ghaznavi|Hatf|Abdali|Babur|Ababeel|Prithvi|Agni|BrahMos|Brahmos|Nirbhay|Pralay|Shaurya|Dhanush|"
    "Iskander|Tochka|Kalibr|Kinzhal|Oniks|Onyx|Zircon|Tsirkon|Topol|Bulava|Sarmat|Yars|Oreshnik|Avangard|Burevestnik|Smerch|Uragan|"
    "Hrim|Grom|Sapsan|Neptun|Palianytsia|Peklo|Flamingo|Storm Shadow|SCALP|Taurus|ATACMS|GMLRS|PrSM|Tomahawk|Minuteman|Trident|Pershing|"
    "Dongfeng|Dong-Feng|Dong Feng|Julang|Hsiung Feng|Yun Feng|Yunfeng|Hyunmoo|Hyunmu|Qassam|Kassam|Grad|Katyusha|Fajr|Falaq|Burkan|"
    "Raad|Ra'ad|Ayyash|Sejjil|Sejil|Sajjil|Emad|Ghadr|Qadr|Khorramshahr|Soumar|Hoveyzeh|Paveh|Kheibar Shekan|Kheibar|Khaibar|Khaybar|"
    "Haj Qasem|Haj Qassem|Hajj Qasem|Fattah|Raad-500|Tondar|Naze'at|Nazeat|Badr|Quds|Samad|Qasef|Toophan|Toufan|Tufan|Zulfiqar|Palestine|Aqeel|"
    "Shahed|Arash|Jericho|Popeye|LORA|Delilah|Harpoon|Exocet|Silkworm|Al Hussein|al-Hussein|Al-Samoud|Al-Abbas|Bora|Tayfun|Yildirim|Khan|"
    "Roket|R-160|M-302|M-75|J-80|Sinwar|Himars|HIMARS|Polonez|Lynx|Extra|Predator Hawk|Volcano|Zelzal|Shahab|Shehab|Fateh|Fatah|Burkan|Borkan|"
    "Hatf-VI|Bavar|Nasr|Fath|Rezvan|Labbayk|Almas|Kornet|Spike|Barkan|Saegheh|Khalij Fars|Hormuz|Persian Gulf|Zolfaghar Basir|Qiam|Ghiam|Etemad"
)
PLAIN_STEMS = frozenset(
    "scud hwasong hwaseong nodong rodong no-dong musudan taepodong taepo-dong pukguksong bukkeukseong pukkuksong "
    "ghauri ghaznavi hatf brahmos iskander tochka kalibr kinzhal oniks oreshnik burevestnik storm-shadow atacms gmlrs "
    "hyunmoo hyunmu katyusha sejjil kheibar-shekan m-302 r-160 himars hsiung-feng yunfeng zelzal burkan pralay nirbhay "
    "dongfeng dong-feng tomahawk".split()
)
SUFFIX = r"(?:[\s-]?(?:\d{1,3}(?:[-–]?[A-Za-z]{1,2})?|[IVX]{1,4}|[A-Z]{1,2}(?:[-–]?\d{1,2})?)(?![\w]))?(?:[\s-](?:ER|Prime|P)\b)?"
STEM_RE = re.compile(
    rf"(?<![\w])(?P<stem>{'|'.join(sorted(STEMS.split('|'), key=len, reverse=True))})(?:s(?![\w-]))?{SUFFIX}(?![\w])"
)
# Letters and digits: DF-21D, KN-23, Kh-101, SS-26, R-17, 9M723, S-300, RS-28, JL-2, K-4.
CODE_RE = re.compile(
    r"(?<![\w.$€£/-])(?:(?:DF|KN|Kh|KH|SS-N|SS|SSC|RS|RSD|JL|CJ|YJ|CSS|AS|SM|HQ|MGM|AGM|BGM|RGM|PL|UR|RT|ZM|SLC|WS|A|M|R|S|K|P|J|X|OTR)-?\d{1,3}[A-Z]{0,3}"
    r"|9[KM]\d{2,3}[A-Z]?|[A-Z][a-z]{2,14}-(?:\d{1,3}[A-Z]{0,2}|[IVX]{1,4}|[A-Z]))(?![\w-])"
)
LOWER_RE = re.compile(
    r"(?<![\w-])(?:scud|hwasong|nodong|rodong|taepodong|musudan|iskander|katyusha|tomahawk|atacms|kalibr|kinzhal|qassam)s?(?:[\s-](?:\d{1,2}|[a-e]))?(?![\w-])"
)
NOUN = r"(?:missiles?|rockets?|projectiles?|SRBMs?|MRBMs?|IRBMs?|ICBMs?|SLBMs?)"
CONTEXT = re.compile(
    rf"\b(?:{NOUN}|ballistic|warheads?|munitions?|launchers?|drones?|artillery|range of|arsenal|ATACMS)\b",
    re.IGNORECASE,
)
NEAR_CHARS = 90
# "the Xyz missile": one or two capitalised words before the noun, a class word between allowed.
NAMED_RE = re.compile(
    rf"(?<![\w.])(?P<name>[A-Z](?:\w|['’](?!s\b))+(?:[\s-](?:[A-Z](?:\w|['’](?!s\b))+|\d{{1,3}}[A-Z]?))?(?:[\s-](?:\d{{1,3}}[A-Z]?|[IVX]{{1,4}}))?)[\"”’']?\s"
    rf"(?:(?:short|medium|intermediate|long)[\s-]range\s)?(?:(?:surface-to-surface|ballistic|cruise|guided|unguided|artillery|tactical|precision)\s){{0,2}}{NOUN}\b"
)
CALLED_RE = re.compile(
    r"\b(?:called|named|dubbed|known as|designated|codenamed|christened)\s(?:the\s)?[\"“‘']?(?P<name>[A-Z][\w'’-]+(?:[\s-](?:[A-Z][\w'’]+|\d{1,3}[A-Z]?)){0,2})"
)
NOT_A_NAME = re.compile(
    r"^(?:The|An?|This|That|These|Those|Its|Their|His|Our|Some|Several|Many|Most|More|Other|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|"
    r"Dozens|Hundreds|Such|Any|All|Both|No|New|Old|Each|Every|Another|One|First|Second|Third|Last|Next|If|When|While|As|After|Before|But|And|"
    r"Ballistic|Cruise|Guided|Unguided|Short|Medium|Intermediate|Long|Nuclear|Anti|Air|Surface|Ground|Land|Sea|Ship|Heavy|Tactical|Strategic|"
    r"Hypersonic|Supersonic|Intercontinental|Missile|Missiles|Rocket|Rockets|Artillery|Precision|Enemy|Hostile|Terror|Suspected|Improved|Homemade|"
    r"Houthi|Houthis|Hezbollah|Hizbullah|Hamas|Islamic|Jihad|Taliban|Qaeda|ISIS|IS|Daesh|Huthi|Ansar|Ansarullah|Shia|Shiite|Sunni|Kurdish|PKK|"
    r"Army|Navy|Force|Forces|Guard|Guards|Corps|Brigade|Brigades|Revolutionary|IRGC|UN|US|UK|EU|NATO|Russian|American|State|Soviet|Western|Arab|Allied|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"North|South|East|West|Northern|Southern|Eastern|Western|Central|Strategic|Command|Patriot|Arrow|Stinger|Javelin|Defense|Defence|Thaad|THAAD|"
    r"With|From|In|On|At|By|For|Of|To|Since|Firing|Using|Launching|Iranian-made|Made|Multiple|Advanced|Modern|Larger|Smaller|Longer|Shorter|Only|"
    r"Also|Not|Though|Although|However|Because|It|He|She|They|We|You|Who|What|Which|How|Why|Where|Are|Is|Was|Were|Has|Have|Had|Will|Would|Can|Could)\b"
)
NOT_A_CODE = re.compile(
    r"^(?:COVID|Covid|G|F|B|C|U|Boeing|Airbus|Resolution|Channel|Route|Highway|Flight|Mi|MiG|Su|Tu|MQ|RQ|UH|CH|AH|T|E|Apollo|Falcon|Covid|Area|Group|Unit|Formula|Class)-?\d"
)


@lru_cache(maxsize=1)
def _catalogue_pattern() -> re.Pattern[str]:
    """One pattern over all names and aliases, longest first, hyphens and spaces either way."""
    spellings = set()
    for system in list_systems():
        if system.category is SystemCategory.CLASS:
            continue
        spellings.update([system.name, *system.aliases])
    parts = []
    for spelling in sorted(spellings, key=len, reverse=True):
        pieces = re.split(r"[\s-]+", spelling)
        parts.append(r"[\s\-‐‑–]?".join(re.escape(piece) for piece in pieces))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def parse_systems(text: str, sentences: list[Sentence] | None = None) -> list[SystemMention]:
    """Find the missile systems that a text names.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence, optional
        Its sentences, where they are known already.

    Returns
    -------
    list of SystemMention
        In the order of the text; `system_id` is None for a designation that the catalogue lacks.

    Examples
    --------
    >>> text = "It showed Zolfaghar and KN-99 missiles."
    >>> [(mention.text, mention.system_id) for mention in parse_systems(text)]
    [('Zolfaghar', 'zolfaqar'), ('KN-99', None)]
    """
    sentences = split_sentences(text) if sentences is None else sentences
    starts = [sentence.start for sentence in sentences]
    context = [match.start() for match in CONTEXT.finditer(text)]
    # The longest reading of a place in the text wins; the catalogue before the other lists.
    spans: dict[tuple[int, int], str] = {}
    for match in STEM_RE.finditer(text):
        numbered = bool(context) and any(char.isdigit() for char in match.group())
        plain = match["stem"].lower().replace(" ", "-") in PLAIN_STEMS
        if plain or numbered or _near(context, match.start(), match.end()):
            spans[match.span()] = match.group()
    for match in LOWER_RE.finditer(text):
        if _near(context, match.start(), match.end()):
            spans[match.span()] = match.group()
    for match in CODE_RE.finditer(text):
        if not NOT_A_CODE.match(match.group()) and _near(context, match.start(), match.end()):
            spans[match.span()] = match.group()
    for pattern in (NAMED_RE, CALLED_RE):
        for match in pattern.finditer(text):
            index = bisect_right(starts, match.start()) - 1
            sentence = sentences[max(index, 0)]
            name = match["name"]
            if pattern is CALLED_RE and not _near(context, match.start(), match.end()):
                continue
            if _is_name(name, at_start=match.start() == sentence.start):
                spans.setdefault(match.span("name"), name)
    known = [match for match in _catalogue_pattern().finditer(text) if _is_used(match, context)]
    for match in known:
        spans[match.span()] = match.group()
    return _pick_longest(text, spans)


def _near(context: list[int], start: int, end: int) -> bool:
    """Whether a word of the subject stands near."""
    index = bisect_right(context, start)
    before = context[index - 1] if index else -NEAR_CHARS * 9
    after = context[index] if index < len(context) else end + NEAR_CHARS * 9
    return start - before < NEAR_CHARS or after - end < NEAR_CHARS


def _is_used(match: re.Match[str], context: list[int]) -> bool:
    """Whether a catalogue name is used as one: numbered, or near a word of the subject."""
    word = match.group()
    if word.islower() and not any(char.isdigit() for char in word):
        return _near(context, match.start(), match.end())
    return any(char.isdigit() for char in word) or _near(context, match.start(), match.end())


def _is_name(name: str, *, at_start: bool) -> bool:
    """Whether capitalised words before "missile" can be a designation."""
    from geo.articles.lexicon import is_nation_word

    words = re.split(r"[\s-]", name)
    if any(NOT_A_NAME.match(word) or is_nation_word(word) for word in words):
        return False
    return (
        not (at_start and len(words) == 1 and not any(char.isdigit() for char in name))
        and not name.isupper()
    )


def _pick_longest(text: str, spans: dict[tuple[int, int], str]) -> list[SystemMention]:
    """Keep the longest of overlapping readings, in the order of the text."""
    mentions: list[SystemMention] = []
    last_end = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < last_end:
            continue
        word = text[start:end]
        system = find_system(word) or find_system(word.removesuffix("s"))
        mentions.append(SystemMention(start, end, word, system.id if system else None))
        last_end = end
    return mentions
