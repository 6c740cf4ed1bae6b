"""Whose missiles a sentence speaks of: the country that is taken for the launch region then."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from geo.gazetteer import Place, PlaceKind, list_members
from geo.patterns import late
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.mentions import PlaceMention, PlaceRole, SystemMention
from geo.reading.text import Sentence
from geo.tables import load_text

__all__ = [
    "Owners",
    "is_peoples",
    "is_possessive",
    "list_groups",
    "list_owners",
    "reports_or_makes",
]

COMPARED = cue("compared")
CONFIRMS_OWN = cue("confirms-own")
OFFICE = cue("office")
OFFICIALS_IN = cue("officials-in")

PRESS = cue("press")
IS_ARMED = cue("is-armed")
ITS_EARLIER = cue("its-earlier")
ITS = late(r"\b(?:its|their)\s(?:[\w-]+\s){0,2}$")
MADE = cue("made-by")
OWNED_BY_OTHERS = cue("owned-by-others")
BACKED = cue("backed-by")
MISSILE_NEXT = cue("missile-next")
GOVERNMENT = cue("government")
TOLD_BY = cue("told-by")
SHOT = cue("shot")
ABLE = cue("owner-able")
SHOT_BY = cue("shot-by")
GROUP_HAS = cue("group-has")
GIVEN_TO = gated_cue("given-to")
LET = cue("let")
LET_DO = cue("let-do")
ACQUIRED = cue("acquired")
BETWEEN = cue("owner-ends")
ASIDE = cue("owner-aside")
NOT_SUBJECT = cue("not-subject")
NORTH = cue("half-of-korea")
OFFICE_TELLS = cue("office-tells")
OUR_MISSILES = cue("our-missiles")
OWNER_DOES = cue("owner-does")
OWNER_TESTS = cue("owner-tests")
OWNER_SAYS = cue("owner-says")
MISSILES_OF = cue("missiles-of")
WHO_SAYS_OUR = cue("who-says-our")
KOREA = cue("of-korea")
POSSESSIVES = ("'s", "’s", "' ", "’ ")
BEFORE_CHARS, SUBJECT_CHARS, NEAR_CHARS = 90, 30, 30
# "Taiwan's National Chung-Shan Institute of Science and Technology has tested a missile".
OWNER_CHARS = 150


class Owners(NamedTuple):
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


class _Named:
    """A country, its people or its capital in a sentence, with what stands around it."""

    def __init__(
        self, text: str, sentence: Sentence, mention: PlaceMention, systems: Sequence[SystemMention]
    ) -> None:
        self.text, self.sentence, self.mention, self.systems = text, sentence, mention, systems
        self.is_people = mention.role is PlaceRole.DEMONYM
        self.before = text[max(sentence.start, mention.start - BEFORE_CHARS) : mention.start]
        self.after = text[mention.end : mention.end + OWNER_CHARS]
        aside = ASIDE.match(self.after)
        self.onward = self.after[aside.end() :] if aside else self.after

    def is_given(self) -> bool:
        """Whether it is given missiles, let use them, or said to have shot them."""
        if self.is_people:
            return False
        let = LET.search(self.before) and LET_DO.match(self.after)
        said = GIVEN_TO.search(self.before) or let or SHOT_BY.search(self.before)
        return bool(said or IS_ARMED.match(self.after))

    def is_others(self) -> bool:
        """Whether somebody else's missiles are called by its people's name."""
        if not self.is_people:
            return False
        handed = GROUP_HAS.search(self.before)
        group = handed and any(name in handed.group() for name in list_groups())
        return bool(OWNED_BY_OTHERS.search(self.before) or group)

    def can(self) -> bool:
        """Whether it is the subject of what its missiles can do."""
        start = max(self.sentence.start, self.mention.start - SUBJECT_CHARS)
        return (
            not self.is_people
            and ABLE.match(self.onward) is not None
            and NOT_SUBJECT.search(self.text, start, self.mention.start) is None
        )

    def shot(self) -> bool:
        """Whether its government or army showed or shot them."""
        return (
            self.is_people
            and GOVERNMENT.match(self.onward) is not None
            and SHOT.search(self.text, self.sentence.start, self.sentence.end) is not None
        )

    def owns(self) -> bool:
        """Whether missiles are called its own: "Iran's newest rockets", "the Iranian Shahab"."""
        possessed = self.onward[:1] in {"'", "’"}
        if (self.mention.role is not PlaceRole.PLACE or possessed) and MISSILES_OF.match(
            self.onward
        ):
            return True
        if self.is_people and OFFICE.match(self.onward):
            return True
        if self._is_adjunct():
            return True
        near = any(
            0 < each.start - self.mention.end <= NEAR_CHARS
            and not BETWEEN.search(self.text, self.mention.end, each.start)
            for each in self.systems
        )
        return near and (self.is_people or is_possessive(self.onward, 0))

    def _is_adjunct(self) -> bool:
        """Whether a country's name stands before a missile as in a headline: "Syria Scud missile"."""
        named = any(each.start == self.mention.end + 1 for each in self.systems)
        if self.is_people or not (named or MISSILE_NEXT.match(self.after)):
            return False
        return not self.before.strip(' "“‘\n')

    def calls_them_ours(self) -> bool:
        """Whether its officer or minister speaks of "our missiles"."""
        named = self.is_people or is_possessive(self.onward, 0)
        says = named and WHO_SAYS_OUR.match(self.onward)
        return bool(says and OUR_MISSILES.search(self.text, self.sentence.start, self.sentence.end))

    def acts(self) -> bool:
        """Whether it tests, develops or announces them."""
        if self.is_people:
            return False
        if CONFIRMS_OWN.match(self.onward) and OFFICIALS_IN.search(self.before):
            return True
        does = (OWNER_DOES, OWNER_TESTS, OWNER_SAYS, CONFIRMS_OWN)
        subject = NOT_SUBJECT.search(self.before) is None
        return subject and any(words.match(self.onward) for words in does)

    def tell_owner(self) -> tuple[str, str] | None:
        """Tell which of the owners a name is, and its country's code or that of its part."""
        place = self.mention.place
        if place is None:
            return None
        if place.kind not in {PlaceKind.COUNTRY, PlaceKind.CAPITAL}:
            # "Breakaway Abkhazia displayed two launchers".
            part = _part_code(place)
            return ("owning", part) if part and self.acts() else None
        group = next((group for fits, group in SIGNS if fits(self)), "")
        return (group, place.country) if group else None


# What each sign makes of a name, the first that fits: which of the owners, or none of them.
SIGNS: tuple[tuple[Callable[[_Named], object], str], ...] = (
    # "Iran-backed Houthi rebels" launch from where they are; "derived from North Korea's Musudan"
    # says whose the other missile is; "longer than North Korea's earlier tests", whose this one is.
    (
        lambda it: (
            BACKED.match(it.after)
            or (COMPARED.search(it.before) and not ITS_EARLIER.match(it.after))
        ),
        "",
    ),
    (_Named.is_given, "given"),
    # "A British paper said the Burkan" says nothing of whose it is.
    (lambda it: PRESS.match(it.onward) or TOLD_BY.search(it.before), ""),
    (lambda it: it.is_people and OFFICE_TELLS.match(it.after), ""),
    (lambda it: MADE.match(it.onward), "made"),  # others may own them
    (_Named.is_others, "made"),  # "Venezuela's Iranian drones"
    (_Named.can, "owning"),
    (_Named.shot, "shown"),
    (lambda it: it.owns() and ACQUIRED.search(it.before), "made"),
    (lambda it: it.owns() or it.acts() or it.calls_them_ours(), "owning"),
)


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

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> from geo.reading.text import split_sentences
    >>> text = "Iranian missiles can hit Haifa."
    >>> report, (sentence,) = read_report(text), split_sentences(text)
    >>> list_owners(text, sentence, report.places, report.systems).all
    [('IR', 0)]
    """
    found: dict[str, list[tuple[str, int]]] = {"given": [], "owning": [], "shown": [], "made": []}
    for mention in places:
        named = _Named(text, sentence, mention, systems)
        if owner := named.tell_owner():
            group, country = owner
            found[group].append((country, mention.start))
    body = text[sentence.start : sentence.end]
    taken: list[int] = []
    for armed, country in sorted(list_groups().items(), key=lambda entry: -len(entry[0])):
        at = body.find(armed)
        if at >= 0 and at + len(armed) not in taken:  # "Kataib Hezbollah" is no Hezbollah
            taken.append(at + len(armed))
            found["owning"].append((country, sentence.start + at))
    for match in NORTH.finditer(body):
        country = "KP" if match["north"] else "KR"
        if KOREA.search(text) and not COMPARED.search(body, 0, match.start()):
            found["owning"].append((country, sentence.start + match.start()))
    if not found["owning"] and (own := _find_its(text, sentence, places, systems)):
        found["owning"].append(own)
    return Owners(**found)


def _find_its(
    text: str,
    sentence: Sentence,
    places: Sequence[PlaceMention],
    systems: Sequence[SystemMention],
) -> tuple[str, int] | None:
    """Find whose "its" is before a missile's name: "Riyadh says little of its DF-3s"."""
    for system in systems:
        if not ITS.search(text, sentence.start, system.start):
            continue
        named = [each for each in places if each.end <= system.start]
        place = named[-1].place if named else None
        told = place and place.kind in {PlaceKind.COUNTRY, PlaceKind.CAPITAL}
        if place and told and named[-1].start == sentence.start:
            return place.country, sentence.start
    return None


def _part_code(place: Place) -> str:
    """Give the code of a part of a country that is one division; empty for any other place."""
    if place.kind is PlaceKind.DIVISION:
        return place.id
    members = list_members(place)
    return members[0] if len(members) == 1 else ""


def reports_or_makes(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name is of who reports or makes, or of another's missile, not of who launches.

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


def is_peoples(text: str, mention: PlaceMention) -> bool:
    """Tell whether a name is a people's before what they have or made: "Iranian", "US", not "US's".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Iranian rockets and Iraq's fell."
    >>> [is_peoples(text, mention) for mention in read_report(text).places]
    [True, False]
    """
    return mention.role is PlaceRole.DEMONYM and not is_possessive(text, mention.end)


def is_possessive(text: str, end: int) -> bool:
    """Tell whether a name that ends at an offset says whose the next thing is: "Iran's", "the US' ".

    Examples
    --------
    >>> is_possessive("Iran's rockets", 4), is_possessive("Iran fired", 4)
    (True, False)
    """
    return text.startswith(POSSESSIVES, end)


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
