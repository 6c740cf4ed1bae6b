"""Claims that print a distance: between places, flown, or the same one in two units."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.claims.bounds import AT_LEAST, AT_MOST, BARELY_MORE
from geo.claims.doubts import is_well_known
from geo.claims.model import CheckedClaim, Claim, ClaimKind, ClaimVerdict
from geo.claims.towns import find_town, town_radius_km
from geo.claims.whole import leave_out_islets, measure_whole, measure_whole_area
from geo.gazetteer import AREAL, POINTS, TOWNS, WIDE, PlaceKind, find_candidates
from geo.reach import Measure, measure_place
from geo.regions import RegionKind, region_from_point
from geo.regions.addresses import BorderAddress, CircleAddress
from geo.systems import resolve_system
from geo.units import Unit, km_to_unit, unit_to_km

if TYPE_CHECKING:
    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["check_measured", "round_off_km"]

# Reports round, and say neither which point of a city nor of a border they measure to: a tenth of
# the figure, or half of what it is rounded to, and a kilometre for a map of 1:10 million.
TOLERANCE = 0.10
MAP_KM = 1.0
# Who writes 2,000 km means it to about a hundredth: half of a fortieth.
ROUND_STEPS = (25.0, 50.0, 100.0, 250.0, 500.0)
ROUND_SHARE = 40.0
_WHOLE = 1e-6
EDGE_KM = 10.0  # beyond which nobody would give how far a place is from its own ground
# Who is wrong by more than this many times speaks of another place than the one that was found.
FAR_TIMES, FAR_KM = 3.0, 50.0
SURELY_KM = 250.0  # of a shorter way between capitals one end may be a quarter or an airport
# Whoever measures to a crossing or along a road prints more than it is to the nearest point.
CROSSING_TIMES = 1.25
FAR_BORDER_KM = 500.0  # from so far off "the border" is where something came from
# So near, a village's point and a border on a map of 1:10 million may be off by so much more.
NEAR_KM, POINT_KM = 25.0, 3.0
HAIR_TIMES = 1.2  # of what is taken as rounding, within which an outline lets nothing fail
EXTENT_SHARE = 0.2  # of the figure, that a town's extent excuses at most
BARELY_TIMES = 1.25


def check_measured(claim: Claim) -> CheckedClaim:
    """Compare a distance that a claim prints with the measured one.

    Parameters
    ----------
    claim : Claim
        Of kind distance, flight or unit.

    Returns
    -------
    CheckedClaim
        `holds` when the printed distance lies between the nearest and the farthest measured one,
        allowing for a tenth or for rounding; `cannot tell` when an end is missing.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from geo.claims import load_claims
    >>> claim = replace(load_claims()[0], kind=ClaimKind.DISTANCE, low_km=None, high_km=9_000.0)
    >>> str(check_measured(claim).verdict)
    'fails'
    """
    if claim.kind is ClaimKind.UNIT:
        return _check_unit(claim)
    if claim.place is None or claim.region is None or claim.high_km is None:
        return _cannot_tell(claim)
    measure = _measure(claim, claim.region, claim.place)
    slack_km = _slack_km(claim.high_km)
    reason = _reason(claim, claim.region, claim.place, measure, slack_km)
    true = _fits(claim, claim.high_km, measure, slack_km)
    verdict = ClaimVerdict.HOLDS if true != claim.denied else ClaimVerdict.FAILS
    if not true and claim.place.kind is PlaceKind.COUNTRY and not claim.edge:
        whole, _ = measure_whole(claim.region, claim.place)
        if _fits(claim, claim.high_km, whole, slack_km):
            verdict = ClaimVerdict.CANNOT_TELL
            reason = (
                f"{reason} Its farthest part is {whole.farthest_km:,.0f} km away; the claim does "
                "not say which part it means."
            )
    if not true and claim.winding and claim.high_km > measure.farthest_km:
        verdict = ClaimVerdict.CANNOT_TELL
        reason += " What flies by its own way flies farther than the straight line."
    verdict, reason = _soften(claim, measure, slack_km, verdict, reason)
    if note := _find_around(claim, slack_km, verdict):
        verdict, reason = ClaimVerdict.CANNOT_TELL, f"{reason} {note}"
    elif verdict is ClaimVerdict.FAILS:
        reason += _say_nautical(claim, measure)
    return CheckedClaim(
        claim=claim,
        verdict=verdict,
        reason=reason,
        nearest_km=measure.nearest_km,
        farthest_km=measure.farthest_km,
    )


def _soften(
    claim: Claim, measure: Measure, slack_km: float, verdict: ClaimVerdict, reason: str
) -> tuple[ClaimVerdict, str]:
    """Say nothing where the figure fits, or misses, for a part only that the claim may not mean."""
    if claim.kind is not ClaimKind.DISTANCE or claim.region is None or claim.place is None:
        return verdict, reason
    figure_km = claim.high_km or 0.0
    if claim.edge and not claim.denied and measure.nearest_km < MAP_KM and figure_km > EDGE_KM:
        # An island "90 km off the Swedish coast" is Swedish, too: its mainland is meant.
        return ClaimVerdict.CANNOT_TELL, (
            f"{reason} {claim.place.name} belongs to {claim.region.name}, so that another part of "
            "it is meant."
        )
    agrees = (verdict is ClaimVerdict.HOLDS) != claim.denied
    wide = claim.region.kind is RegionKind.COUNTRY or claim.region.is_sea
    spread_km = measure.farthest_km - measure.nearest_km
    # "Iran, 2,300 km from Israeli soil": its far side only.
    large = claim.place.kind is PlaceKind.COUNTRY and spread_km > figure_km / 2
    if agrees and (large or (wide and not claim.edge)):
        # "300 km from Turkey" is mostly meant from its nearest point; of a division, to any part.
        if not _fits(claim, figure_km, _from_nearest(claim, measure), slack_km):
            return ClaimVerdict.CANNOT_TELL, (
                f"{reason} From the nearest point of {claim.region.name} it does not agree; the "
                "claim does not say which part of it is meant."
            )
    elif note := (
        _find_far_side(claim, measure, slack_km)
        if agrees
        else _find_excuse(claim, measure, slack_km)
    ):
        return ClaimVerdict.CANNOT_TELL, f"{reason} {note}"
    elif (
        claim.found
        and measure.nearest_km > FAR_TIMES * max(figure_km, FAR_KM)
        and (agrees or figure_km < SURELY_KM or not _are_well_known(claim))
    ):
        # "More than 2,000 miles away" is true of all that is farther, and says nothing of it.
        return ClaimVerdict.CANNOT_TELL, (
            f"{reason} It is so far off that another place of either name may be meant."
        )
    return verdict, reason


def _find_excuse(claim: Claim, measure: Measure, slack_km: float) -> str:
    """Say why a figure that does not agree may be right all the same; empty for no reason."""
    return (
        _find_islet(claim, slack_km)
        or _find_crossing(claim, measure)
        or _find_wide(claim)
        or _find_doubt(claim, measure, slack_km)
        or _find_namesake(claim, slack_km)
        or _find_hair(claim, measure, slack_km)
    )


def _find_far_side(claim: Claim, measure: Measure, slack_km: float) -> str:
    """Say that a figure fits only what lies beyond the middle of a division or of an island.

    "Kyushu, 905 km from Okinawa" is right of its far end; empty where a nearer part is as far.
    """
    divided = claim.place is not None and claim.place.kind in {PlaceKind.DIVISION, PlaceKind.AREA}
    if claim.denied or claim.region is None or claim.place is None or not divided:
        return ""
    point = replace(claim.place, id="", kind=PlaceKind.POINT)
    middle_km = measure_place(claim.region, point).nearest_km
    if not measure.nearest_km < middle_km < (claim.high_km or 0.0) - slack_km:
        return ""
    away = f"Its middle is {middle_km:,.0f} km away"
    return f"{away}; the claim does not say that its far side is meant."


def _are_well_known(claim: Claim) -> bool:
    """Whether no other place of either end's name would be meant: Tehran, Tel Aviv, Iran."""
    town = find_town(claim.region) if claim.region else None
    country = claim.region is not None and claim.region.kind is RegionKind.COUNTRY
    known = country or (town is not None and is_well_known(town))
    return known and claim.place is not None and is_well_known(claim.place)


def _from_nearest(claim: Claim, measure: Measure) -> Measure:
    """Measure from a region's nearest point only, to any part of a division or a large island."""
    hardest_km = measure.nearest_km
    if claim.region and claim.place and claim.place.kind is not PlaceKind.COUNTRY:
        if claim.area is None:
            _, hardest_km = measure_whole(claim.region, claim.place)
        else:
            _, hardest_km = measure_whole_area(claim.region, claim.area)
    return measure._replace(farthest_km=hardest_km)


def _say_nautical(claim: Claim, measure: Measure) -> str:
    """Say that a figure in miles would be right in nautical ones, which armies count in."""
    miles = km_to_unit(claim.high_km or 0.0, Unit.MILE)
    if claim.denied or claim.low_km is not None or abs(miles - round(miles)) > _WHOLE:
        return ""
    figure_km = unit_to_km(miles, Unit.NAUTICAL_MILE)
    if not _fits(claim, figure_km, measure, _slack_km(figure_km)):
        return ""
    return f" In nautical miles the same figure is {figure_km:,.0f} km and agrees."


def _find_around(claim: Claim, slack_km: float, verdict: ClaimVerdict) -> str:
    """Say that a figure fits the edge of our own circle only, and not the town that it is around.

    How near "near Rize" is, is our reading; nothing holds by it that does not hold from Rize.
    """
    told = verdict is (ClaimVerdict.FAILS if claim.denied else ClaimVerdict.HOLDS)
    if not told or claim.region is None or claim.place is None or not claim.found:
        return ""
    if not isinstance(claim.region.address, CircleAddress):
        return ""
    shape, name = claim.region.shape, claim.region.name
    town = region_from_point(shape.centre_lon, shape.centre_lat, name)
    measure = _measure(claim, town, claim.place)
    if _fits(claim, claim.high_km or 0.0, measure, slack_km):
        return ""
    return (
        f"From the middle of “{name}” it is {measure.nearest_km:,.0f} km, which does not agree; how"
        " far around it is meant, is our own reading."
    )


def _find_islet(claim: Claim, slack_km: float) -> str:
    """Say that a figure is right from a country's main land, not from an islet; empty for none.

    What is 800 km from a country's coast may be 400 km from a rock that it holds.
    """
    if claim.region is None or claim.place is None or claim.denied or claim.area is not None:
        return ""
    origin, place = claim.region, claim.place
    region = leave_out_islets(origin.id) if origin.kind is RegionKind.COUNTRY else None
    area = leave_out_islets(place.id) if place.kind is PlaceKind.COUNTRY else None
    if region is None and area is None:
        return ""
    measure = _measure(replace(claim, area=area), region or claim.region, claim.place)
    if area is not None:
        measure = measure._replace(farthest_km=measure.nearest_km)
    if not _fits(claim, claim.high_km or 0.0, measure, slack_km):
        return ""
    names = " and ".join(
        end.name for end, main in ((claim.region, region), (claim.place, area)) if main is not None
    )
    return (
        f"Without the islets of {names}, parts of less than a fiftieth of it, they are"
        f" {measure.nearest_km:,.0f} km apart, and the figure is right."
    )


def _find_crossing(claim: Claim, measure: Measure) -> str:
    """Say that another point of a border may be meant; empty where the nearest one is.

    A crossing, where a figure is little more than to the nearest point; of a far border, from
    which a drone came, any point.
    """
    if claim.region is None or claim.place is None or claim.denied:
        return ""
    if not isinstance(claim.region.address, BorderAddress):
        return ""
    nearest_km, figure_km = measure.nearest_km, claim.high_km or 0.0
    most_km = CROSSING_TIMES * nearest_km + MAP_KM
    if nearest_km >= FAR_BORDER_KM:
        whole, _ = measure_whole(claim.region, claim.place)
        most_km = max(most_km, whole.farthest_km + _slack_km(figure_km))
    if not nearest_km < figure_km <= most_km:
        return ""
    return "To another point of it, such as a crossing, the figure may be right."


def _find_wide(claim: Claim) -> str:
    """Say that a desert, a valley or a sea has no line that a figure is measured to."""
    if claim.place is None or claim.area is not None:
        return ""
    if claim.place.kind not in WIDE:
        return ""
    return f"Where {claim.place.name} begins is not said to so few kilometres."


def _find_doubt(claim: Claim, measure: Measure, slack_km: float) -> str:
    """Say that a figure which misses the centres of towns fits their extent; empty for none."""
    if claim.place is None or claim.region is None or claim.high_km is None:
        return ""
    missed_km = max(measure.nearest_km - claim.high_km, claim.high_km - measure.farthest_km)
    if claim.high_km <= NEAR_KM and missed_km - slack_km < POINT_KM:
        return "Neither a village nor a border on such a map is known to less than that."
    ends = [each for each in (claim.place, find_town(claim.region)) if each]
    # The wider of the two: both together would excuse a half of what is told of suburbs.
    extent_km, town = max((town_radius_km(each, claim.high_km), each.name) for each in ends)
    if claim.high_km > extent_km:  # what is less than the town itself is not from its centre
        extent_km = min(extent_km, claim.high_km * EXTENT_SHARE)
    if not (extent_km and _fits(claim, claim.high_km, measure, slack_km + extent_km)):
        return ""
    return f"Measured is to the centre of {town}, which reaches {extent_km:,.0f} km or more."


def _find_namesake(claim: Claim, slack_km: float) -> str:
    """Say that a figure is right for a larger town of the name of what it is measured from."""
    town = find_town(claim.region) if claim.region else None
    if town is None or claim.place is None or claim.denied or not claim.found:
        return ""
    for other in (each.place for each in find_candidates(town.name, misspelt=False)):
        if other.kind in TOWNS and other.population > town.population:
            region = region_from_point(other.lon, other.lat, other.name)
            if _fits(claim, claim.high_km or 0.0, _measure(claim, region, claim.place), slack_km):
                return f"From another {other.name}, which is larger, the figure is right."
    return ""


def _find_hair(claim: Claim, measure: Measure, slack_km: float) -> str:
    """Say that a figure misses an outline by no more than such a map may be off."""
    if claim.region is None or claim.place is None or claim.denied:
        return ""
    outlined = not claim.region.shape.is_point or claim.place.kind not in POINTS
    if not (outlined and _fits(claim, claim.high_km or 0.0, measure, HAIR_TIMES * slack_km)):
        return ""
    return "It misses by no more than such an outline may be off."


def _fits(claim: Claim, high_km: float, measure: Measure, slack_km: float) -> bool:
    """Whether the printed distance lies between the nearest and the farthest measured one."""
    low_km = claim.low_km if claim.low_km is not None else high_km
    barely = claim.qualifier in BARELY_MORE
    most_km = high_km * (BARELY_TIMES if barely else 1.0)
    open_ended = claim.qualifier in AT_LEAST and not barely
    fits_low = open_ended or measure.nearest_km <= most_km + slack_km
    fits_high = claim.qualifier in AT_MOST or measure.farthest_km >= low_km - slack_km
    return fits_low and fits_high


def _measure(claim: Claim, region: LaunchRegion, place: Place) -> Measure:
    """Measure from the nearest to the farthest pair of points that the claim can mean.

    To an edge such as a border it is the nearest point; to a division, any point of it.
    """
    if claim.area is not None:
        measure, _ = measure_whole_area(region, claim.area)
    elif claim.edge:
        measure, hardest_km = measure_whole(region, place)
        divided = place.kind in AREAL
        measure = measure._replace(farthest_km=hardest_km if divided else measure.nearest_km)
    elif place.kind is PlaceKind.COUNTRY:
        measure = measure_place(region, place)
    else:
        measure, _ = measure_whole(region, place)
    return measure


def _slack_km(figure_km: float) -> float:
    """Say how far off a printed distance may be: 6 is exact to 1 km, 20 to 5, 1,200 to 120."""
    return max(TOLERANCE * figure_km, round_off_km(figure_km)) + MAP_KM


def round_off_km(figure_km: float) -> float:
    """Give half of what a printed figure is rounded to: 5 for 60 km, 2.5 for 75, 25 for 2,000.

    Small figures are rounded to 1, 5 or 10; long ones to the largest round step that divides them
    and is no more than a fortieth of them, so that 2,000 km are meant to about a hundredth. What
    is round in miles or nautical miles only is taken in these.

    Returns
    -------
    float
        Kilometres.

    Examples
    --------
    >>> round_off_km(60.0), round_off_km(6.0), round_off_km(2_000.0)
    (5.0, 0.5, 25.0)
    """
    for unit in (Unit.KM, Unit.MILE, Unit.NAUTICAL_MILE):
        printed = km_to_unit(figure_km, unit)
        if figure_km and abs(printed - round(printed)) < _WHOLE:
            return figure_km / printed * _round_off(round(printed))
    return _round_off(figure_km)


def _round_off(printed: float) -> float:
    """Give half of what a figure is rounded to, in its own unit."""
    small = 10.0 if printed % 10 == 0 else 5.0 if printed % 5 == 0 else 1.0
    steps = [step for step in ROUND_STEPS if printed % step == 0 and step <= printed / ROUND_SHARE]
    return min(max(small, *steps, 0.0) / 2, TOLERANCE * printed)


def _reason(
    claim: Claim, region: LaunchRegion, place: Place, measure: Measure, slack_km: float
) -> str:
    if measure.farthest_km - measure.nearest_km < 1:
        measured = f"{place.name} is {measure.nearest_km:,.0f} km from {region.name}"
    elif claim.edge:
        measured = (
            f"The nearest part of {place.name} is {measure.nearest_km:,.0f} km from the nearest "
            f"point of {region.name}, its farthest part {measure.farthest_km:,.0f} km"
        )
    else:
        measured = (
            f"{place.name} is {measure.nearest_km:,.0f} km from the nearest point of {region.name} "
            f"and {measure.farthest_km:,.0f} km from the farthest"
        )
    rounding = f"Up to {slack_km:,.0f} km are taken as rounding."
    return f"{measured}; the claim prints {claim.figure}. {rounding}"


def _cannot_tell(claim: Claim) -> CheckedClaim:
    place = "landing place" if claim.kind is ClaimKind.FLIGHT else "place"
    parts = ((place, claim.place), ("launch region", claim.region), ("distance", claim.high_km))
    missing = tuple(part for part, given in parts if not given)
    reason = f"The claim gives no {' and no '.join(missing)}."
    if claim.kind is ClaimKind.FLIGHT and claim.high_km:
        reason += f" It prints {claim.figure} flown."
        for system in map(resolve_system, claim.systems):
            if system.band_km is None:
                continue
            low_km, high_km = system.band_km
            reason += f" Ranges published for {system.name}: {low_km:,.0f} to {high_km:,.0f} km."
    return CheckedClaim(
        claim=claim, verdict=ClaimVerdict.CANNOT_TELL, reason=reason, missing=missing
    )


def _check_unit(claim: Claim) -> CheckedClaim:
    if claim.high_km is None or claim.pair_high_km is None:
        return _cannot_tell(claim)
    printed = [value for value in (claim.low_km, claim.high_km) if value is not None]
    paired = [value for value in (claim.pair_low_km, claim.pair_high_km) if value is not None]
    paired = paired[-1:] if claim.low_km is None else paired
    agree = all(
        abs(first - second) <= 0.08 * first for first, second in zip(printed, paired, strict=False)
    )
    first = " to ".join(f"{value:,.0f}" for value in printed)
    second = " to ".join(f"{value:,.0f}" for value in paired)
    miles = " to ".join(f"{km_to_unit(value, Unit.MILE):,.0f}" for value in printed)
    return CheckedClaim(
        claim=claim,
        verdict=ClaimVerdict.HOLDS if agree else ClaimVerdict.FAILS,
        reason=f"The first figure is {first} km ({miles} miles), the second one {second} km.",
    )
