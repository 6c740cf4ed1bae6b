"""What "it", "the island" or "the site" is that is said to lie so far."""

from __future__ import annotations

from geo.gazetteer import POINTS, TOWNS, PlaceKind
from geo.reading.claims.clauses import encloses
from geo.reading.claims.cues import TABLE, cue
from geo.reading.claims.referents import (
    drop_landmarks,
    list_works,
    measures_another,
)
from geo.reading.claims.sentences import ReportSentences, look_back
from geo.reading.claims.slots.figures import Ends, Figure, names_stranger
from geo.reading.mentions import PlaceMention, PlaceRole

__all__ = ["find_named_before", "look_at_it"]

AND_IT_LIES = cue("and-it-lies")
IT_LIES = cue("it-lies")
SPEAKS_NEXT = cue("speaks-next")
STRANGER = cue("stranger")
SUBJECT_VERB = cue("subject-verb")

EACH_END = 2
NAMED_BACK = 3  # sentences
# What a noun says of the place that it stands for; any other is said of any point.
AIRFIELDS = frozenset({PlaceKind.AIRFIELD})
LANDS = frozenset({PlaceKind.DIVISION, PlaceKind.AREA})
ISLES = frozenset({PlaceKind.SITE, PlaceKind.AREA, PlaceKind.DIVISION, PlaceKind.CITY})
WORKS = frozenset({PlaceKind.AIRFIELD, PlaceKind.SITE})
# "The base" is rather an airfield than the town beside it; where none is named, the town.
RATHER_WORKS = frozenset(TABLE.list_words()["works"])
NOUN_KINDS = {
    "airport": AIRFIELDS, "airfield": AIRFIELDS, "city": TOWNS, "town": TOWNS, "village": TOWNS,
    "region": LANDS, "province": LANDS, "district": LANDS, "area": LANDS, "island": ISLES, "atoll": ISLES, "reef": ISLES,
}  # fmt: skip


def look_at_it(figure: Figure) -> Ends | None:
    """Take what "it" or "the site" is, where a distance is said of such a word.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> from geo.reading.claims.context import Context
    >>> from geo.reading.claims.slots.search import Asked
    >>> context = Context(read_report("Rockets fell on Haifa. It lies 90 km from Tel Aviv."))
    >>> ((place, origin),) = look_at_it(Figure(context, Asked(1, (31, 36))))
    >>> place.text, origin.text
    ('Haifa', 'Tel Aviv')
    """
    spoken = _find_spoken(figure) if figure.after else None
    if spoken is None:
        return None
    return [(spoken, figure.after[0])] if figure.is_distant() else []


def _find_spoken(figure: Figure) -> PlaceMention | None:
    before = figure.before
    span = figure.sentence.start, figure.start
    if said := AND_IT_LIES.search(figure.text, *span):
        if said["last"]:
            return before[-1] if before else _find_subject(figure)
        return _find_in_clause(figure, said["noun"], said["colon"]) or _find_subject(figure)
    said = IT_LIES.fullmatch(figure.text, *span)
    if not said:
        return None
    named = said["noun"] and any(each.end <= said.start("noun") for each in figure.before)
    # "The Fordow facility" is Fordow.
    return None if named else find_named_before(figure, said["noun"])


def _find_in_clause(figure: Figure, noun: str | None, colon: str | None) -> PlaceMention | None:
    """Find what "the island" is of the sentence's own places, or "it" behind a colon."""
    if noun:
        kinds = NOUN_KINDS.get(noun, POINTS)
        fits = [each for each in figure.before if each.place and each.place.kind in kinds]
        fits = drop_landmarks(figure.text, fits)
        return fits[-1] if fits else None
    if not colon:
        return None
    subjects = [each for each in figure.before if SUBJECT_VERB.match(figure.text, each.end)]
    return subjects[-1] if subjects else None


def find_named_before(figure: Figure, noun: str | None) -> PlaceMention | None:
    """Find what "it", or a noun, stands for in the sentences before.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> from geo.reading.claims.context import Context
    >>> from geo.reading.claims.slots.search import Asked
    >>> context = Context(read_report("Rockets fell on Haifa. The city is 90 km from Tel Aviv."))
    >>> find_named_before(Figure(context, Asked(1, (35, 40))), "city").text
    'Haifa'
    """
    source, index = figure.source, figure.index
    kinds = NOUN_KINDS.get(noun or "", POINTS)
    back = look_back(index, NAMED_BACK)
    if noun in RATHER_WORKS:
        if called := _find_called(figure, noun, back):
            return called
        if _count_points(figure, back) > 1:
            return None  # "a base, the governor of Mosul said in Erbil": neither is it
    towns = next(filter(None, (_list_kind(source, at, kinds) for at in back)), [])
    works = [each for each in towns if each.place and each.place.kind in WORKS]
    towns = drop_landmarks(figure.text, works if works and noun in RATHER_WORKS else towns)
    if len(towns) != 1 or not noun:
        subject = figure.context.spoken_of(index, figure.start)[:1]
        subject = [
            each
            for each in subject
            if not measures_another(figure.text, each) and not (each.place and each.place.is_sea)
        ]
        # "The site" is never the country that builds it, nor its province; "the island" may be one.
        wide = {PlaceKind.COUNTRY} | (LANDS if noun in RATHER_WORKS else set())
        named = [
            each
            for each in subject
            if each.place and each.place.kind in wide and kinds is not ISLES
        ]
        towns = towns if noun and named else subject or towns
    towns = [
        each
        for each in towns
        if not SPEAKS_NEXT.search(figure.text, max(0, each.start - 14), each.start)
    ]
    return towns[0] if len(towns) == 1 else None


def _count_points(figure: Figure, back: range) -> int:
    """Count the towns and sites that some sentences name."""
    named = (each.place for at in back for each in figure.source.places[at])
    return len({place.id for place in named if place and place.kind in POINTS})


def _find_called(figure: Figure, noun: str, back: range) -> PlaceMention | None:
    """Find the only place of which the nearest sentence says the noun: "a base near Rovno"."""
    text, called_so = figure.text, {noun, f"air{noun}"}
    for at in back:
        start = figure.source.sentences[at].start
        called = [
            each
            for each in figure.source.places[at]
            if each.place and each.place.kind in POINTS
            # "The base" is an airbase, too.
            if not called_so.isdisjoint(list_works(text, each, start))
        ]
        if called:
            return called[0] if len(called) == 1 else None
    return None


def _list_kind(
    source: ReportSentences, index: int, kinds: frozenset[PlaceKind]
) -> list[PlaceMention]:
    """List the places of a sentence that are of some kinds; none where it names a stranger, too."""
    sentence = source.sentences[index]
    unknown = any(each.place is None for each in source.places[index])
    if unknown or names_stranger(source, index, (sentence.start, sentence.end), STRANGER):
        return []
    return [
        each
        for each in source.places[index]
        if each.place and each.role is PlaceRole.PLACE and each.place.kind in kinds
        if not source.is_dateline(index, each)
        if not SPEAKS_NEXT.search(source.text, max(0, each.start - 14), each.start)
        # "The depot is 60 km from Aleppo. It is 100 km from Raqqa": it is the depot.
        if not measures_another(source.text, each)
    ]


def _find_subject(figure: Figure) -> PlaceMention | None:
    """Find what "it" is in a later clause: what is measured, or what the sentence begins with."""
    last, before = figure.context.measured, figure.before
    if last and last.index == figure.index:
        return last.place
    if before and figure.text[figure.sentence.start : before[0].start] in {"", "The "}:
        return before[0]
    inner = [each for each in before if not any(encloses(each, other) for other in before)]
    if len(inner) == EACH_END and figure.text[inner[0].end : inner[1].start] == " in ":
        inner.pop()  # a base in the capital
    return inner[0] if len(inner) == 1 else None
