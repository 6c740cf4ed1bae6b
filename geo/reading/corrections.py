"""What a reader corrects: another candidate for a name; everything that rests on it follows."""

from __future__ import annotations

from dataclasses import replace

from geo.reading.directions import find_regions
from geo.reading.mentions import Report

__all__ = ["choose_place"]


def choose_place(report: Report, name: str, place_id: str) -> Report:
    """Take another candidate for every mention of a name.

    Parameters
    ----------
    report : Report
        As it was read.
    name : str
        The toponym as it stands in the text.
    place_id : str
        Id of the candidate that is meant; any other leaves the report as it is.

    Returns
    -------
    Report
        With that candidate first, and the areas that are described by it made again.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("A drone fell near Tripoli, in Lebanon.")
    >>> other = report.places[0].candidates[1].place
    >>> choose_place(report, "Tripoli", other.id).places[0].reason
    'chosen by the reader'
    """
    places = []
    for mention in report.places:
        chosen = [
            replace(each, score=1.0) for each in mention.candidates if each.place.id == place_id
        ]
        if mention.text == name and chosen:
            rest = [each for each in mention.candidates if each.place.id != place_id]
            mention = replace(mention, candidates=(*chosen, *rest), reason="chosen by the reader")  # noqa: PLW2901
        places.append(mention)
    report = replace(report, places=tuple(places))
    read = report.as_read()
    regions = find_regions(read.text, list(read.places))
    if report.document is not None:
        regions = [report.document.restore(region) for region in regions]
    return replace(report, regions=tuple(regions))
