"""The range at which a claim turns true, and how many published figures lie on either side."""

from __future__ import annotations

from geo.claims.model import CheckedClaim, ClaimKind
from geo.reach import format_distance
from geo.systems import resolve_system
from geo.units import Unit

__all__ = ["describe_turning"]


def describe_turning(checked: CheckedClaim, unit: Unit = Unit.KM) -> str:
    """Say from which range on a claim of reach is true.

    Parameters
    ----------
    checked : CheckedClaim
        A claim and what was found out about it.
    unit : Unit
        Unit of the distances.

    Returns
    -------
    str
        A sentence; empty for other claims, for denials, and where no distance was measured.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> (claim,) = [each for each in load_claims() if each.id == "tel-aviv-from-western-iraq"]
    >>> describe_turning(check_claim(claim)).partition(":")[0]
    'Turns true at 398 km, for all of the region at 902 km'
    """
    claim = checked.claim
    nearest_km, farthest_km = checked.nearest_km, checked.farthest_km
    if claim.kind is not ClaimKind.REACH or claim.denied or nearest_km is None:
        return ""
    # Flights, spans of several systems and figures held for a slip are entries, and no ranges.
    published = [
        figure.range_km for name in claim.systems for figure in resolve_system(name).own_figures
    ]
    some = sum(km >= nearest_km for km in published)
    said = f"Turns true at {format_distance(nearest_km, unit)}"
    if farthest_km is None or round(farthest_km) == round(nearest_km):
        return f"{said}: {some} of {len(published)} published figures." if published else f"{said}."
    said += f", for all of the region at {format_distance(farthest_km, unit)}"
    if not published:
        return f"{said}."
    whole = sum(km >= farthest_km for km in published)
    return f"{said}: {some} and {whole} of {len(published)} published figures."
