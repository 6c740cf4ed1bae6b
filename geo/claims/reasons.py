"""Why a claim holds or does not, in a reader's words: distances, figures, what is missing."""

from __future__ import annotations

from geo.claims.model import Claim, ClaimEntry
from geo.reach import Measure, Verdict, format_share
from geo.regions import LaunchRegion
from geo.systems import resolve_system

__all__ = ["describe_measure", "give_reason"]


def give_reason(
    claim: Claim, region: LaunchRegion, described: str, entries: tuple[ClaimEntry, ...]
) -> str:
    """Say what each system's figures make of a claim.

    Parameters
    ----------
    claim : Claim
        Of reach, with its place.
    region : LaunchRegion
        Where from.
    described : str
        From `describe_measure`.
    entries : tuple of ClaimEntry
        What each figure says; at least one decides.

    Returns
    -------
    str
        A sentence for each system's figures, behind `described`.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> (checked,) = [check_claim(c) for c in load_claims() if c.id == "tel-aviv-from-western-iraq"]
    >>> said = give_reason(checked.claim, checked.claim.region, "It lies so.", checked.entries)
    >>> "Zolfaqar at 700 km: in range from 58 % of the region's area." in said
    True
    """
    parts = [described]
    names = {name: resolve_system(name).name for name in claim.systems}
    for system in dict.fromkeys(entry.system for entry in entries):
        of_system = [entry for entry in entries if entry.system == system]
        deciding = {entry.range_km: entry for entry in of_system if entry.decides}
        for entry in deciding.values():
            head = f"{names[system]} at {entry.range_km:,.0f} km" if system else _at(entry)
            parts.append(f"{head}: {_describe_entry(claim, region, entry)}.")
        if deciding and system and (other := _outlier(system, of_system)):
            parts.append(
                f"At the longest figure published for it, {other.range_km:,.0f} km "
                f"({other.citation}), it would be {_describe_entry(claim, region, other)}."
            )
        if not deciding:
            own = resolve_system(system).own_figures
            if not own:
                parts.append(f"{names[system]}: no range of its own is published here.")
                continue
            longest = own[0].range_km
            entry = next(entry for entry in of_system if entry.range_km == longest)
            parts.append(
                f"{names[system]}: no figure of its own in the report; at the longest published "
                f"for it, {longest:,.0f} km, {_describe_entry(claim, region, entry)}."
            )
    return " ".join(parts)


def _outlier(system: str, entries: list[ClaimEntry]) -> ClaimEntry | None:
    """Find the longest figure of the system's own, where it changes what the deciding ones say."""
    figures = resolve_system(system).own_figures
    if not figures:
        return None
    longest = figures[0].range_km
    said = {entry.verdict for entry in entries if entry.decides}
    found = next(entry for entry in entries if entry.range_km == longest)
    return None if found.decides or found.verdict in said else found


def _at(entry: ClaimEntry) -> str:
    return f"At {entry.range_km:,.0f} km"


def describe_measure(
    region: LaunchRegion, name: str, measure: Measure, hardest_km: float | None = None
) -> str:
    """Say how a place lies to a launch region.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    name : str
        Of the place.
    measure : Measure
        Of the region and the place.
    hardest_km : float or None
        How far the part of it is that is hardest to reach, where all of it is meant.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.reach import measure_place
    >>> from geo.regions import resolve_region
    >>> baghdad, jerusalem = resolve_region("baghdad"), resolve_place("Jerusalem")
    >>> describe_measure(baghdad, "Jerusalem", measure_place(baghdad, jerusalem))
    'Jerusalem is 880 km from Baghdad.'
    """
    if hardest_km is not None:
        return (
            f"The nearest part of {name} is {measure.nearest_km:,.0f} km from {region.name}. "
            f"To reach all of it takes {hardest_km:,.0f} km or more, even from the nearest point "
            f"of the region, and {measure.farthest_km:,.0f} km from everywhere in it."
        )
    if region.shape.is_point:
        return f"{name} is {measure.nearest_km:,.0f} km from {region.name}."
    return (
        f"{name} is {measure.nearest_km:,.0f} km from the nearest point of {region.name} and "
        f"{measure.farthest_km:,.0f} km from the farthest: the ranges needed from somewhere in it "
        "and from everywhere."
    )


def _describe_entry(claim: Claim, region: LaunchRegion, entry: ClaimEntry) -> str:
    margin_km = entry.margin_km or 0.0
    if entry.verdict is Verdict.NOWHERE and claim.whole and not claim.most:
        return f"not all of it is in range, {-margin_km:,.0f} km short"
    if margin_km < 0:
        rounded = entry.verdict is Verdict.SOMEWHERE
        head, tail = (
            ("", ", which the figure's rounding allows") if rounded else ("out of range, ", "")
        )
        return f"{head}{-margin_km:,.0f} km short{tail}"
    if not region.shape.is_point:
        return _describe_share(entry)
    rounded = entry.verdict is Verdict.SOMEWHERE and claim.denied
    tail = ", which is less than the figure is rounded by" if rounded else ""
    return f"in range, {margin_km:,.0f} km to spare{tail}"


def _describe_share(entry: ClaimEntry) -> str:
    """Say from how much of a launch region a place is in range."""
    if entry.verdict is Verdict.EVERYWHERE:
        return "in range from everywhere in the region"
    if entry.share is None:
        return "in range in part"
    return f"in range from {format_share(entry.share)} of the region's area"
