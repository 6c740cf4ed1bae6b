"""The sheets of pages that answer something else than one question: comparison, exposure, claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.errors import InputError
from geo.exports.sheet import Beside, PictureShape, Sheet, make_sheet
from geo.exports.sources import name_option
from geo.gazetteer import load_places
from geo.reach import (
    MAX_RANGE_KM,
    Measure,
    RangeLine,
    RangeOption,
    check_place,
    check_places,
    find_near_places,
)

if TYPE_CHECKING:
    import pandas as pd

    from geo.claims import CheckedClaim
    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["make_claim_sheet", "make_comparison_sheet", "make_exposure_sheet"]

_SMALLEST_DRAWN = 100_000  # of a claim's picture: its own place is drawn whatever its population
_GAINED_AND_LOST = {
    "everywhere": "gained, from all of the second",
    "somewhere": "gained, from part of the second",
    "nowhere": "lost: only in range of the first",
}


def make_comparison_sheet(
    first: tuple[LaunchRegion, RangeLine],
    second: tuple[LaunchRegion, RangeLine],
    changes: pd.DataFrame,
    sentence: str,
    shape: PictureShape = PictureShape.WIDE,
    *,
    address: str = "",
) -> Sheet:
    """Put together the picture of two regions or two figures.

    Parameters
    ----------
    first, second : tuple of (LaunchRegion, RangeLine)
        The sides.
    changes : DataFrame
        From `geo.reach.compare_places`; places that are kept have no sign.
    sentence : str
        What is gained and lost.
    shape, address
        As `Sheet` has them.

    Returns
    -------
    Sheet

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import compare_places, list_range_lines
    >>> from geo.regions import resolve_region
    >>> (line,) = list_range_lines((), 900.0)
    >>> sides = [(resolve_region(name), line) for name in ("baghdad", "IQ-BA")]
    >>> cities = load_places(4_000_000, "SA")
    >>> before, after = (check_places(region, 900.0, cities) for region, _ in sides)
    >>> sheet = make_comparison_sheet(*sides, compare_places(before, after), "One place gained.")
    >>> sheet.places["name"].tolist(), sheet.beside[0].region.name
    (['Riyadh'], 'Baghdad')
    """
    region, line = second
    changed = changes[changes["change"] != "kept"]
    lines = dict.fromkeys((first[1], line))
    return make_sheet(
        changed.assign(system=line.system_id),
        region,
        [line.option],
        title=f"{first[0].name} ({first[1].label()}) and {region.name} ({line.label()})",
        headline=sentence,
        address=address,
        shape=shape,
        cited=[f"{each.label()}: {'; '.join(each.sources)}" for each in lines],
        beside=[Beside(first[0], first[1].range_km, f"First: {first[0].name}, {first[1].label()}")],
        words=_GAINED_AND_LOST,
        label=f"Second: {region.name}, {line.label()}",
    )


def make_exposure_sheet(
    place: Place,
    measures: Sequence[tuple[LaunchRegion, Measure]],
    sentence: str,
    shape: PictureShape = PictureShape.WIDE,
    *,
    address: str = "",
) -> Sheet:
    """Put together the picture of the ranges that reach one place from several regions.

    Parameters
    ----------
    place : Place
        What is to be reached.
    measures : sequence of (LaunchRegion, Measure)
        How each region lies to it.
    sentence : str
        What is needed.
    shape, address
        As `Sheet` has them.

    Returns
    -------
    Sheet

    Raises
    ------
    InputError
        Where the place lies in every region, or no range on Earth is needed.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.reach import measure_place
    >>> from geo.regions import resolve_region
    >>> riyadh, regions = resolve_place("Riyadh"), [resolve_region("baghdad")]
    >>> measured = [(each, measure_place(each, riyadh)) for each in regions]
    >>> make_exposure_sheet(riyadh, measured, "Needed: 985 km.").label
    'Needed from Baghdad: 985 km'
    """
    drawn = [
        (region, each, each.nearest_km)
        for region, each in measures
        if 1.0 <= each.nearest_km < MAX_RANGE_KM
    ]
    if not drawn:
        raise InputError(f"{place.name} lies in each of these regions, so nothing can be drawn.")
    drawn.sort(key=lambda one: one[2])
    labels = [f"Needed from {region.name}: {range_km:,.0f} km" for region, _, range_km in drawn]
    (region, measure, range_km), *others = drawn
    return make_sheet(
        check_place(region, range_km, place, measure).assign(system=""),
        region,
        [RangeOption("", range_km)],
        title=f"Launch regions that {place.name} is in range of",
        headline=sentence,
        address=address,
        marks=[(place.name, place.lon, place.lat)],
        shape=shape,
        cited=[f"{label}, measured from its nearest point" for label in labels],
        beside=[
            Beside(each[0], each[2], label) for each, label in zip(others, labels[1:], strict=True)
        ],
        words={"everywhere": "in range at what is needed", "somewhere": "just in range"},
        label=labels[0],
    )


def make_claim_sheet(
    checked: CheckedClaim, shape: PictureShape = PictureShape.WIDE, *, address: str = ""
) -> Sheet:
    """Put together the picture of one checked claim.

    Parameters
    ----------
    checked : CheckedClaim
    shape, address
        As `Sheet` has them.

    Returns
    -------
    Sheet

    Raises
    ------
    InputError
        Where the claim has no launch region or no range.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> sheet = make_claim_sheet(check_claim(load_claims()[0]))
    >>> sheet.headline.split(":")[0]
    'Holds in part'
    """
    claim = checked.claim
    entries = checked.deciding or checked.entries
    ranges = {RangeOption(each.system, each.range_km): each.citation for each in entries}
    if not ranges and claim.high_km:
        ranges = {RangeOption("", claim.high_km): "the report that was read"}
    ranges = {each: who for each, who in ranges.items() if 1.0 <= each.range_km < MAX_RANGE_KM}
    if claim.region is None or not ranges:
        raise InputError("The claim has no launch region or no range, so nothing can be drawn.")
    asked = max(ranges, key=lambda option: option.range_km)
    near = find_near_places(claim.region, load_places(_SMALLEST_DRAWN), asked.range_km)
    places = check_places(claim.region, asked.range_km, near)
    return make_sheet(
        places.assign(system=asked.system),
        claim.region,
        list(ranges),
        title=checked.reason,
        headline=f"{checked.verdict.value.capitalize()}: {claim.statement}",
        address=address,
        marks=[(claim.place.name, claim.place.lon, claim.place.lat)] if claim.place else [],
        shape=shape,
        cited=[f"{name_option(option)}: {who}" for option, who in ranges.items()],
    )
