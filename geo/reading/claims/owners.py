"""Whose missiles a sentence speaks of: the country that is taken for the launch region then."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.cues import cue
from geo.reading.mentions import PlaceMention, PlaceRole, SystemMention
from geo.reading.text import Sentence
from geo.tables import load_text

__all__ = ["Owners", "list_groups", "list_owners", "reports_or_makes"]

OFFICE = cue("office")

# Who reports owns nothing: "a British paper", "Japanese media", "a US think tank".
PRESS = late(
    r"(?:['’]s)?\s(?:[\w-]+\s){0,2}?(?:papers?|newspapers?|dail(?:y|ies)|tabloids?|broadcasters?|media|press|magazines?|(?<!space\s)(?<!nuclear\s)agenc(?:y|ies)|websites?|portals?|channels?|columnists?|commentators?|analysts?|experts?|scholars?|researchers?|academics?|think[\s-]tanks?|professors?|journalists?|reporters?|correspondents?|stud(?:y|ies)|observers?|officials?\s(?:said|say)\sthe\s(?:\w+\s)?(?:missiles?\sof|Russian|Chinese|Iranian|North)|intelligence|spy\sagenc\w+)\b"
)
MADE = late(
    r"[-\s](?:made|built|designed|developed|supplied|manufactured|produced|era|style|type|origin|provided)\b"
)
BACKED = late(r"[-\s](?:backed|aligned|allied|supported|linked|armed|controlled|occupied|held)\b")
GOVERNMENT = late(
    r"\s(?:[Gg]overnment|[Mm]ilitary|[Aa]rmy|[Nn]avy|[Aa]ir\s[Ff]orce|[Ff]orces|troops|[Ll]eader|[Pp]resident|[Pp]rime\s[Mm]inister|regime|state\s(?:media|TV|television|news)|[Dd]efen[cs]e\s[Mm]in\w+)\b"
)
SAID_BY = late(
    r"\b(?:according\sto|assessments?|estimates?|statements?|reports?|analys[ei]s|data|figures|said|says|told|officials?)\s(?:\w+\s){0,4}?(?:the\s)?$"
)
SHOT = late(
    r"\b(?:fired|launched|(?:test-)?fir(?:ed|ing)|tested|tests?\sof|unveiled|showed|its\s(?:\w+\s){0,3}(?:missiles?|rockets?|arsenal)|developed|deployed|paraded)\b"
)
# "Iran can strike Israel with": the country is the subject of what can be done.
ABLE = late(
    r"\s(?:now\s|already\s|also\s|still\s)?(?:can|could|may|might|would|(?:is|(?:may|might|could|would)\s(?:now\s|soon\s|already\s)?be)\s(?:now\s)?(?:able|capable)|has\sthe\s(?:ability|capability|capacity)|cannot|can['’]t|couldn['’]t)\s(?:(?!be\b)[\w,-]+\s){0,5}?(?:strike|hit|reach|target|launch|fire|attack|threaten|put|engage|bombard)\b"
)
# "A missile launched by North Korea", "supplying Tomahawks to Ukraine", "arm Ukraine with": who has them.
SHOT_BY = late(
    r"\b(?:launched|fired|test-fired|shot|tested|developed|deployed|operated|owned|possessed|held|fielded)\s(?:\w+\s){0,2}?by\s(?:the\s)?$"
)
WEAPON = r"(?:artillery|missiles|rockets|weapons|drones|systems|ATACMS|Tomahawks?|Taurus|Storm\sShadows?|SCALP|JASSMs?)"
GIVEN_TO = late(
    rf"\b(?:suppl(?:y|ying|ied|ies)|send(?:s|ing)?|sent|sell(?:s|ing)?|sold|deliver(?:s|ing|ed)?|provid(?:e|es|ing|ed)|giv(?:e|es|ing|en)|gave|transfer(?:s|ring|red)?|export(?:s|ing|ed)?|donat(?:e|es|ing|ed))\s(?:[\w-]+\s){{0,5}}?{WEAPON}\s(?:(?:with|of)\s[^,.;]{{1,40}}?\s)?to\s(?:the\s)?$",
    re.IGNORECASE,
)
GIVEN = late(
    r"\b(?:suppl(?:y|ying|ied)|provid(?:e|es|ing|ed)|arm(?:s|ing|ed)?|equip(?:s|ping|ped)?|giv(?:e|es|ing|en)|gave|send(?:s|ing)?|sent|sell(?:s|ing)?|sold)\s(?:the\s)?$",
    re.IGNORECASE,
)
GIFT = late(rf"\s(?:with\s)?(?:[\w-]+\s){{0,5}}?{WEAPON}\b")
# "Washington authorised Ukraine to strike with ATACMS": who is let do so launches.
LET = late(
    r"\b(?:authori[sz](?:es?|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|enabl(?:es?|ed|ing)|let(?:s|ting)?|help(?:s|ed|ing)?|ask(?:s|ed|ing)?\sfor)\s(?:the\s)?$",
    re.IGNORECASE,
)
LET_DO = late(r"\sto\s(?:\w+\s){0,2}(?:use|fire|strike|attack|hit|launch|target|shoot|reach)\b")
# "The group has acquired Iranian rockets": whoever made them, others have them.
ACQUIRED = late(
    r"\b(?:owns?|possess(?:es)?|acquir\w+|receiv\w+|bought|buy(?:s|ing)?|purchas\w+|import\w+|obtain\w+|got|smuggl\w+|supplied\swith|armed\swith|equipped\swith)\s(?:[\w-]+\s){0,4}$"
)
BETWEEN = late(r"\.|\b(?:is|are|was|were|can|could|may|might|would|will|by|from|with)\s")
ASIDE = late(r",\s[^,.;]{2,40},(?=\s)")
SPEAKS = r"(?!\s(?:authorities|officials?|officers?|presidents?|ministers?|leaders?|analysts?|experts?|sources?|diplomats?|lawmakers?|generals?|spokes\w+|envoys?|intelligence)\b)"
NOT_SUBJECT = late(
    r"\b(?:in|from|on|of|to|against|at|near|with|hit|hitting|reach|reaching|strike|striking|and|or|by|target)\s(?:the\s)?$"
)
NORTH = late(
    r"\bthe\s(?:(?P<north>North)|South)(?:['’]s)?\s(?=(?:[\w-]+\s){0,4}?(?:missiles?|rockets?|arsenal|weapons?|(?:military|army|leader)(?!\s(?:said|says|reported|announced|detected|told|added|confirmed|estimates?))|can\b|could\b|has\b|have\b|fired|launched|tested))"
)
KOREA = late(r"\b(?:North\sKorea|Pyongyang|Kim\sJong|Seoul|SEOUL|South\sKorea)")


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose missiles a sentence speaks of, each as ISO 3166-1 alpha-2 code and offset.

    Parameters
    ----------
    given : list of (str, int)
        Who is given them, let use them, or said to have launched them.
    owning : list of (str, int)
        Who has them.
    shown : list of (str, int)
        Whose government or army showed or shot them, which counts where nobody else is named.
    made : list of (str, int)
        Who made them, which counts last: others may have them.
    """

    given: list[tuple[str, int]]
    owning: list[tuple[str, int]]
    shown: list[tuple[str, int]]
    made: list[tuple[str, int]]

    @property
    def all(self) -> list[tuple[str, int]]:
        """All of them, the surest first."""
        return [*self.given, *self.owning, *self.shown, *self.made]

    @property
    def is_one(self) -> bool:
        """Whether the surest of them are one country."""
        surest = self.given or self.owning or self.shown or self.made
        return len({country for country, _ in surest}) <= 1


def list_owners(
    text: str,
    sentence: Sentence,
    places: Sequence[PlaceMention],
    systems: Sequence[SystemMention],
) -> Owners:
    """Find the countries whose missiles a sentence speaks of: "North Korea's", "Iranian", "Houthi".

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
    places : sequence of PlaceMention
        Its toponyms, demonyms among them.
    systems : sequence of SystemMention
        Its systems.

    Returns
    -------
    Owners

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> from geo.reading.text import split_sentences
    >>> text = "Iranian missiles can hit Haifa."
    >>> report, (sentence,) = read_report(text), split_sentences(text)
    >>> list_owners(text, sentence, report.places, report.systems).all
    [('IR', 0)]
    """
    given: list[tuple[str, int]] = []
    owning: list[tuple[str, int]] = []
    body = text[sentence.start : sentence.end]
    shown: list[tuple[str, int]] = []
    made: list[tuple[str, int]] = []
    for mention in places:
        place = mention.place
        if place is None or place.kind not in {PlaceKind.COUNTRY, PlaceKind.CAPITAL}:
            continue
        after = text[mention.end : mention.end + 90]
        before = text[max(sentence.start, mention.start - 90) : mention.start]
        if BACKED.match(after):
            continue  # "Iran-backed Houthi rebels" launch from where they are
        gift = GIVEN_TO.search(before) or (GIVEN.search(before) and GIFT.match(after))
        gift = gift or (LET.search(before) and LET_DO.match(after))
        if mention.role is not PlaceRole.DEMONYM and (gift or SHOT_BY.search(before)):
            given.append((place.country, mention.start))
            continue
        if aside := ASIDE.match(after):
            after = after[aside.end() :]
        if PRESS.match(after):
            continue  # "a British paper said the Burkan" says nothing of whose it is
        if MADE.match(after):
            made.append((place.country, mention.start))
            continue  # whoever made them, others may own them
        subject = mention.role is not PlaceRole.DEMONYM and ABLE.match(after)
        if subject and not NOT_SUBJECT.search(
            text, max(sentence.start, mention.start - 30), mention.start
        ):
            owning.append((place.country, mention.start))
            continue
        owns = (
            re.match(
                rf"{SPEAKS}(?:['’]s?)?\s(?:(?!(?:(?:is|are|was|were)\s(?!developing|building|testing|deploying|producing|working)|within|against|targets|cities|mainland|territory|says?|said|will|would|that|who|reported|reports|detected|tracked|announced|confirmed|believes?|estimates?|estimated|intercepted|warned|claimed)\b)[\w’'-]+(?:,\d+[\w-]*)?,?\s){{0,6}}?(?:missiles?|rockets?|arsenal|weapon(?:s|ry)?|firepower|strike\sradius|drones?|UAVs?|ballistic|ICBMs?|projectiles?)\b(?!\s(?:threats?|defen[cs]es?|shields?)\b)",
                after,
            )
            if mention.role is not PlaceRole.PLACE or after[:1] in "'’"
            else None
        )
        office = mention.role is PlaceRole.DEMONYM and OFFICE.match(after)
        near = any(
            0 < system.start - mention.end <= 30
            and not BETWEEN.search(text, mention.end, system.start)
            for system in systems
        )
        office_shot = (
            mention.role is PlaceRole.DEMONYM
            and GOVERNMENT.match(after)
            and not SAID_BY.search(before)
            and SHOT.search(body)
        )
        if office_shot:
            shown.append((place.country, mention.start))  # where nobody else is said to own them
            continue
        owned = (
            bool(owns)
            or bool(office)
            or (near and after[:2] in {"'s", "’s", "' ", "’ "})
            or (near and mention.role is PlaceRole.DEMONYM)
        )
        has = (
            re.match(
                r"\s(?:(?:on|this|last)\s\w+\s|today\s|\w+ly\s|also\s){0,3}(?:\w+\s)?(?:(?:has|have|had)\s(?:(?!said|warned|accused|denied)[\w’'-]+\s){0,5}?(?:missiles?|rockets?|arsenal|tested|fired|launched|developed|deployed|unveiled|ranges?)|(?:is|are|was|were)\s(?:now\s|also\s)?(?:developing|building|constructing|testing|deploying|producing|acquiring|buying|stockpiling|(?:considering|planning|arranging|preparing|seeking)\s(?:to\s)?(?:[\w-]+\s){0,3}?(?:deploy|develop|extend|field|station|acquir|buy|build)\w*)|unveiled|unveils|tests?|tested|fires|launches|test-fires|test[\s-]fired|(?:did|does|held|staged|performed|made|carried\sout)\s(?:an?|its|another)\s(?:[\w-]+\s){0,4}?(?:tests?|launch|firing)|deploys|develops|builds|acquires|buys|conducts?|conducted|demonstrated|displayed|possess(?:es)?|showed|launched|fired|developed|deployed|plans|bought|owns)\b",
                after,
            )
            or re.match(
                r"(?:['’]s)?\s(?:[\w-]+\s){0,5}?(?:test\slaunch|missile\s(?:test|launch)|(?:ballistic|range|longest)\stests?|launch\sof)",
                after,
            )
            or re.match(
                r"\s(?:said|says|announced|announces|claims|claimed|confirmed)\b[^.]{0,40}\b(?:it|its|had|has)\s(?:\w+\s){0,2}(?:tested|fired|launched|developed|test-fired|deployed|unveiled|missiles?)\b|\s(?:said|says|announced|claims|claimed)\s(?:that\s)?(?:the|its|this|these|their)\s(?:\w+\s){0,3}(?:missiles?|weapons?|rockets?|drones?)\b",
                after,
            )
        )
        if owned and ACQUIRED.search(before):
            made.append((place.country, mention.start))
            continue
        acts = has and not NOT_SUBJECT.search(before)
        if owned or (acts and mention.role is not PlaceRole.DEMONYM):
            owning.append((place.country, mention.start))
    for group, country in list_groups().items():
        if (at := body.find(group)) >= 0:
            owning.append((country, sentence.start + at))
    for match in NORTH.finditer(body):
        country = "KP" if match["north"] else "KR"
        if KOREA.search(text):
            owning.append((country, sentence.start + match.start()))
    return Owners(given, owning, shown, made)


def reports_or_makes(text: str, mention: PlaceMention) -> bool:
    """Tell whether a people's name stands before who reports or makes, not before who launches.

    Parameters
    ----------
    text : str
        The report's text.
    mention : PlaceMention

    Returns
    -------
    bool

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "The Iran-made missile fell near Haifa."
    >>> [reports_or_makes(text, mention) for mention in read_report(text).places]
    [True, False]
    """
    after = text[mention.end : mention.end + 90]
    return bool(PRESS.match(after) or MADE.match(after))


@lru_cache(maxsize=1)
def list_groups() -> dict[str, str]:
    """Armed groups and capitals as governments, by the country that they launch from.

    Examples
    --------
    >>> list_groups()["Hezbollah"]
    'LB'
    """
    with io.StringIO(load_text("groups.csv"), newline="") as file:
        return {row["group"]: row["country"] for row in csv.DictReader(file)}
