"""Clauses, negations and nested places: what claims of every kind ask of a sentence."""

from __future__ import annotations

from geo.gazetteer import PlaceKind
from geo.patterns import late
from geo.reading.claims.cues import cue, gated_cue
from geo.reading.mentions import DistanceMention, PlaceMention

CLAUSE_START = cue("clause-start")
FINITE_VERB = cue("finite-verb")
LEADING_CLAUSE = cue("leading-clause")
NEGATION = cue("negation")
NEW_SUBJECT = cue("new-subject")
NOT_BUT = cue("not-but")
STOP_AT = cue("stop-at")
BREAK = cue("negation-break")
DASHED = late(r"\s[—–-]{1,2}\s[^—–]{3,200}?\s[—–-]{1,2}\s")
LIST_BEFORE = gated_cue("list-before")
LIST_LAST = cue("list-last")

# A city that is a division of its own, by the one that surrounds it and that reports put it in.
CITIES_IN = {"Sevastopol": "Autonomous Republic of Crimea"}


def locate_clause_end(body: str, start: int, *, stops: bool = True) -> int:
    """Where the clause that goes on at `start` ends.

    Examples
    --------
    >>> text = "It can hit Haifa, but not Tehran."
    >>> text[: locate_clause_end(text, 0)]
    'It can hit Haifa,'
    >>> text = "It can hit not only Haifa but Tyre, he said."
    >>> text[: locate_clause_end(text, 11)]
    'It can hit not only Haifa but Tyre, he said.'
    """
    if goes_on := NOT_BUT.match(body, start):
        start = goes_on.end()
    for match in STOP_AT.finditer(body, start) if stops else ():
        # "Vilnius (170 km from Minsk), Warsaw": what stands in brackets ends nothing.
        if body.count("(", start, match.start()) <= body.count(")", start, match.start()):
            return match.start() + (match.group()[0] not in " ;:.")
    return len(body)


def locate_clause_start(body: str, end: int) -> int:
    """Where the clause that runs to `end` starts.

    Examples
    --------
    >>> text = "It can hit Haifa, but not Tehran."
    >>> text[locate_clause_start(text, 26) :]
    'not Tehran.'
    """
    starts = [
        match.end()
        for match in CLAUSE_START.finditer(body, 0, end)
        # "In Syria, Iraq, Qatar, and the Emirates": the list goes on.
        if not (LIST_LAST.match(body, match.start()) and LIST_BEFORE.search(body, 0, match.start()))
    ]
    start = max([*starts, _end_leading_clause(body, end)])
    for match in NEW_SUBJECT.finditer(body, start, end):
        if FINITE_VERB.search(body, start, match.start()):
            start = match.end()
    return start


def _end_leading_clause(body: str, end: int) -> int:
    """Where the clause ends that leads a sentence: "While it is far, Haifa is near"; 0 if none does."""
    leading = LEADING_CLAUSE.match(body)
    if not leading:
        return 0
    comma = body.find(", ", leading.end(), end)
    while comma >= 0 and not FINITE_VERB.search(body, leading.end(), comma):
        comma = body.find(", ", comma + 2, end)
    return 0 if comma < 0 else comma + 2


def is_negated(body: str, start: int, end: int) -> bool:
    """Whether a negation stands in a stretch, a double one cancelling; none between two dashes.

    Examples
    --------
    >>> text = "It cannot hit Haifa."
    >>> is_negated(text, 3, 9)
    True
    """
    stretch = DASHED.sub(" ", body[max(0, start) : max(0, end)])
    return len(NEGATION.findall(stretch)) % 2 == 1


def locate_negation_start(body: str, start: int) -> int:
    """Where the negation of a verb may begin: 25 characters before it, in its own clause.

    Examples
    --------
    >>> locate_negation_start("It will not reach Haifa.", 12)
    0
    """
    window = body[max(0, start - 25) : start]
    breaks = [match.end() for match in BREAK.finditer(window)]
    return start - len(window) + (breaks[-1] if breaks else 0)


def encloses(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether one mention's place is the country or division that the other's lies in.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> town, country = read_report("A drone fell near Basra in Iraq.").places
    >>> encloses(country, town), encloses(town, country)
    (True, False)
    """
    if outer.place is None or inner.place is None:
        return False
    if outer.place.kind is PlaceKind.COUNTRY:
        return outer.place.country == inner.place.country
    division = CITIES_IN.get(inner.place.admin1, inner.place.admin1)
    return outer.place.kind is PlaceKind.DIVISION and outer.place.name == division


def low_end(figure: DistanceMention | None) -> float | None:
    """Give the low end of a span; None where one figure was printed.

    Examples
    --------
    >>> from geo.reading.ranges import parse_distances
    >>> [low_end(each) for each in parse_distances("200 to 700 km or 300 km")]
    [200.0, None]
    """
    if figure is None or figure.low_km is None or figure.low_km >= figure.high_km:
        return None
    return figure.low_km
