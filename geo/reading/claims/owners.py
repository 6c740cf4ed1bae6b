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

COMPARED = cue("compared")
OFFICE = cue("office")

PRESS = cue("press")
MADE = cue("made-by")
BACKED = cue("backed-by")
GOVERNMENT = cue("government")
SAID_BY = cue("said-by")
TOLD_BY = cue("told-by")
SHOT = cue("shot")
ABLE = cue("owner-able")
SHOT_BY = cue("shot-by")
GIVEN_TO = cue("given-to")
GIVEN = cue("given")
GIFT = cue("gift")
LET = cue("let")
LET_DO = cue("let-do")
ACQUIRED = cue("acquired")
BETWEEN = cue("owner-ends")
ASIDE = cue("owner-aside")
NOT_SUBJECT = cue("not-subject")
NORTH = cue("half-of-korea")
OWNER_DOES = cue("owner-does")
OWNER_TESTS = cue("owner-tests")
OWNER_SAYS = cue("owner-says")
SPEAKS = r"(?!\s(?:authorities|officials?|officers?|presidents?|ministers?|leaders?|analysts?|experts?|sources?|diplomats?|lawmakers?|generals?|spokes\w+|envoys?|intelligence)\b)"
OWNER_CHARS = (
    150  # "Taiwan's National Chung-Shan Institute of Science and Technology has tested a missile"
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
        after = text[mention.end : mention.end + OWNER_CHARS]
        before = text[max(sentence.start, mention.start - 90) : mention.start]
        # "Iran-backed Houthi rebels" launch from where they are; "derived from North Korea's
        # Musudan" says whose the other missile is.
        if BACKED.match(after) or COMPARED.search(before):
            continue
        gift = GIVEN_TO.search(before) or (GIVEN.search(before) and GIFT.match(after))
        gift = gift or (LET.search(before) and LET_DO.match(after))
        if mention.role is not PlaceRole.DEMONYM and (gift or SHOT_BY.search(before)):
            given.append((place.country, mention.start))
            continue
        if aside := ASIDE.match(after):
            after = after[aside.end() :]
        if PRESS.match(after) or TOLD_BY.search(before):
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
        has = OWNER_DOES.match(after) or OWNER_TESTS.match(after) or OWNER_SAYS.match(after)
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
        if KOREA.search(text) and not COMPARED.search(body, 0, match.start()):
            owning.append((country, sentence.start + match.start()))
    return Owners(given, owning, shown, made)


def reports_or_makes(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name is of who reports or makes, or of another's missile, not of who launches.

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
    before = text[max(0, mention.start - 60) : mention.start]
    return bool(PRESS.match(after) or MADE.match(after) or COMPARED.search(before))


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
