"""What claims of every kind are made of, and where each part of them was found."""

from __future__ import annotations

from geo.claims.bounds import AT_LEAST
from geo.claims.model import Claim, ClaimKind, Found, Where
from geo.patterns import late
from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.clauses import low_end
from geo.reading.claims.sentences import ReportSentences
from geo.reading.mentions import DistanceMention, PlaceMention

__all__ = ["begin_claim", "found_at", "is_described"]

NONE_IS = late(
    r"\b(?:[Nn]o\s(?!less|fewer|shorter)\w|[Nn]one\b|[Nn]obody|[Nn]othing|[Nn]owhere)[^.;,]{0,70}$"
)


def begin_claim(
    source: ReportSentences,
    index: int,
    kind: ClaimKind,
    *,
    place: PlaceMention | None = None,
    part: OfferedRegion | None = None,
    figure: DistanceMention | None = None,
) -> Claim:
    """Begin the claim of a sentence with its place, its launch region and its figure.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> source = ReportSentences(read_report("It has a range of 300 km."))
    >>> begin_claim(source, 0, ClaimKind.CLASS, figure=source.ranges[0][0]).high_km
    300.0
    """
    sentence = source.sentences[index]
    bound = figure.qualifier if figure else ""
    if figure and bound in AT_LEAST and NONE_IS.search(source.text, sentence.start, figure.start):
        bound = "no more than"  # "no spot in Cyprus is farther than 1,300 km from Q"
    return Claim(
        id="",
        kind=kind,
        text=str(source.body(index)),
        place=place.place if place else None,
        region=part.region if part else None,
        other_origins=part.others if part else (),
        low_km=low_end(figure),
        high_km=figure.high_km if figure else None,
        qualifier=bound,
        start=sentence.start,
        end=sentence.end,
    )


def found_at(part: str, where: Where, mention: PlaceMention | DistanceMention) -> Found:
    """Say where a part of a claim was found.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> (place,) = read_report("It can hit Haifa.").places
    >>> found_at("place", Where.OWN, place).start
    11
    """
    return Found(part, where, mention.text, mention.start, mention.end)


def is_described(mention: PlaceMention) -> bool:
    """Whether a place is named by what it is: "the port", "the Saudi capital".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> (place,) = read_report("It can hit Haifa.").places
    >>> is_described(place)
    False
    """
    return mention.reason.startswith("place ")
