"""Why a place that is out of range may be in it all the same: what a map leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.claims.bounds import AT_LEAST
from geo.claims.model import Where
from geo.claims.towns import find_town, town_radius_km
from geo.claims.whole import leave_out_islets
from geo.gazetteer import TOWNS, PlaceKind, find_candidates, has_geometry
from geo.gazetteer.nearest import find_nearest_place
from geo.reach import measure_area, measure_place
from geo.regions import RegionKind, region_from_point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.claims.model import Claim, ClaimEntry
    from geo.gazetteer import Place
    from geo.reach import Measure
    from geo.regions import LaunchRegion

__all__ = ["is_large", "is_well_known", "say_doubt", "say_islets", "say_more", "say_scant"]

# Who is wrong by more than this many ranges speaks of another place than the one that was found.
FAR_APART, SHORT_KM = 8.0, 250.0
WELL_KNOWN, LARGE = 1_000_000, 100_000  # people
MORE_TIMES = 1.1  # "over 300 km" may be as much more
SCANT = 0.01  # of a region's area, from which no writer means that a place is in range


def say_doubt(claim: Claim, measure: Measure, range_km: float, *, whole: bool) -> str:
    """Say why a claim that a place is in range may hold though it was found to be out of range.

    Parameters
    ----------
    claim : Claim
        Of reach, with place and launch region.
    measure : Measure
        How the region lies to the place.
    range_km : float
        The longest range that decides.
    whole : bool
        Whether all of the place was to be in range.

    Returns
    -------
    str
        A sentence after a space; empty where nothing speaks for it.

    Examples
    --------
    >>> from geo.claims import check_claim
    >>> from geo.reading import extract_claims, read_report
    >>> text = "Missiles of 600 km range in Taiwan can hit Shanghai."
    >>> (claim,) = extract_claims(read_report(text))
    >>> checked = check_claim(claim)
    >>> checked.verdict.value, "belongs to it" in checked.reason
    ('cannot tell', True)
    """
    place, region = claim.place, claim.region
    short_km = measure.nearest_km - range_km
    if place is None or region is None or not claim.found or short_km <= 0:
        return ""
    extent_km = 0.0 if whole else town_radius_km(place, range_km)
    if short_km < extent_km:
        # The town's nearer quarters are in range, its centre is not.
        return (
            f" That is to the centre of {place.name}, which reaches some {extent_km:,.0f} km"
            " around it."
        )
    if not whole and (town := _find_outlying(region, place, range_km)):
        return (
            f" The outline of {region.name} leaves out some of it: from {town.name}, which belongs"
            " to it, the place is in range."
        )
    sure = is_well_known(place) and not region.shape.is_point
    far = measure.nearest_km > FAR_APART * max(range_km, SHORT_KM)
    if far and not sure and not claim.denied and not _is_out_by_any_name(place, region, range_km):
        return " They lie so far apart that another place of either name may be meant."
    return ""


def say_more(claim: Claim, measure: Measure, range_km: float) -> str:
    """Say that what a lower bound leaves open may be all that is missing.

    "At least 4,000 km" may be 4,400; what lies far beyond, it puts out of range all the same.

    Parameters
    ----------
    claim : Claim
        Of reach, whose place is in range from nowhere.
    measure : Measure
        How the region lies to the place.
    range_km : float
        The longest range that decides.

    Returns
    -------
    str
        A sentence after a space; empty where the text sets no lower bound, or more is missing.

    Examples
    --------
    >>> from geo.claims import check_claim
    >>> from geo.reading import extract_claims, read_report
    >>> text = "From Basra, missiles with a range of at least 650 km can reach Doha."
    >>> check_claim(extract_claims(read_report(text))[0]).verdict.value
    'cannot tell'
    """
    bounded = claim.qualifier in AT_LEAST and range_km in {claim.high_km, claim.low_km}
    if claim.denied or not (claim.found and bounded):
        return ""
    # Said with the claim it puts out of range what no point of the region is so near to.
    found = claim.find_part("range")
    said = found is None or found.where in {Where.OWN, Where.BEFORE}
    if (measure.farthest_km if said else measure.nearest_km) > MORE_TIMES * range_km:
        return ""
    return f" The text says “{claim.qualifier}”, so that its range may be that much longer."


def say_scant(claim: Claim, entries: Iterable[ClaimEntry]) -> str:
    """Say that a range that only the catalogue gives reaches from next to nowhere in a region.

    Which of the published ranges a report's writer had in mind, nobody knows; where the longest of
    them reaches from a corner of the region only, another may well have been meant.

    Parameters
    ----------
    claim : Claim
        Of reach, that holds in part.
    entries : iterable of ClaimEntry
        All that was measured for it.

    Returns
    -------
    str
        A sentence after a space; empty where the report prints a range, or more is in reach.

    Examples
    --------
    >>> from geo.claims import check_claim
    >>> from geo.reading import extract_claims, read_report
    >>> text = "China's DF-4 missile can hit the continental United States."
    >>> (claim,) = extract_claims(read_report(text))
    >>> check_claim(claim).verdict.value
    'cannot tell'
    """
    if not claim.found or claim.high_km is not None or claim.figures_from:
        return ""
    shares = [each.share for each in entries if each.decides]
    if not shares or any(share is None or share >= SCANT for share in shares):
        return ""
    return " No range is printed, and the longest one published reaches from a corner only."


def _is_out_by_any_name(place: Place, region: LaunchRegion, range_km: float) -> bool:
    """Whether a place is out of range whichever places of note the two names mean.

    Of small towns and of what is no town, the gazetteer lacks too many to say so.
    """
    if not is_large(place):
        return False
    starts = [region]
    if region.shape.is_point:
        town = find_town(region)
        if town is None or not is_large(town):
            return False
        starts += [
            region_from_point(each.place.lon, each.place.lat, each.place.name)
            for each in find_candidates(region.name, misspelt=False)
        ]
    ends = [each.place for each in find_candidates(place.name, misspelt=False)]
    # "Salem", far out of range in Oregon and in Tamil Nadu, is another one that is not known.
    if any(3 * end.population > place.population for end in ends if end.id != place.id):
        return False
    return all(measure_place(start, end).nearest_km > range_km for start in starts for end in ends)


def _find_outlying(region: LaunchRegion, place: Place, range_km: float) -> Place | None:
    """Find a town of a launch country that its outline leaves out and that has a place in range."""
    if region.kind is not RegionKind.COUNTRY or has_geometry(place):
        return None
    town = find_nearest_place(place.lon, place.lat, country=region.id)
    if town is None:
        return None
    reached = measure_place(region_from_point(town.lon, town.lat, town.name), place)
    return town if reached.nearest_km <= range_km else None


def is_well_known(place: Place) -> bool:
    """Whether a place is so much better known than its namesakes that its name alone means it.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> [is_well_known(resolve_place(name)) for name in ("Tehran", "Iran", "Haifa")]
    [True, True, False]
    """
    return place.kind in {PlaceKind.COUNTRY, PlaceKind.CAPITAL} or place.population >= WELL_KNOWN


def is_large(place: Place) -> bool:
    """Whether a place is a town so large that its namesakes of note are all in the gazetteer.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> [is_large(resolve_place(name)) for name in ("Haifa", "Leticia")]
    [True, False]
    """
    return is_well_known(place) or (place.kind in TOWNS and place.population >= LARGE)


def say_islets(claim: Claim, range_km: float) -> str:
    """Say that of a place that a claim puts out of range its islets alone are in range.

    Parameters
    ----------
    claim : Claim
        Of reach, denied, whose place is in range somewhere.
    range_km : float
        The longest range that decides.

    Returns
    -------
    str
        A sentence after a space; empty where a main part of the place is in range.

    Examples
    --------
    >>> from geo.claims import check_claim
    >>> from geo.reading import extract_claims, read_report
    >>> text = "From Tripoli, the missile with a range of 300 km cannot reach Sicily."
    >>> (claim,) = extract_claims(read_report(text))
    >>> check_claim(claim).verdict.value
    'cannot tell'
    """
    if claim.place is None or claim.region is None or not claim.found:
        return ""
    main = leave_out_islets(claim.place.id)
    if main is None:
        return ""
    nearest_km = measure_area(claim.region, main.shape).nearest_km
    if nearest_km <= range_km:
        return ""
    return (
        f" Only islets of {claim.place.name} are in range: its main part is"
        f" {nearest_km:,.0f} km away."
    )
