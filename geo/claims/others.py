"""What others publish of a claim's systems: what was printed then, and what may be a slip."""

from __future__ import annotations

from geo.claims.model import CheckedClaim, Claim, ClaimKind
from geo.systems import PrintedUnit, RangeFigure, System, resolve_system

__all__ = ["describe_others"]

_YEARS = 2  # what was printed so near a report's date is what its writer could have read
_MOST = 4


def describe_others(checked: CheckedClaim, date: str = "") -> tuple[str, ...]:
    """Say what others publish of the systems that a claim names.

    Parameters
    ----------
    checked : CheckedClaim
        Of a place, or of a printed range.
    date : str
        When the claim was printed, as precise as is known; may be empty.

    Returns
    -------
    tuple of str
        For each system: whether its range starts elsewhere than on the ground; what others printed
        within two years of the date, or at any time where the date is not known or nobody did;
        what the printed range may be instead of one.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> claim = next(each for each in load_claims() if each.id == "tel-aviv-from-western-iraq")
    >>> describe_others(check_claim(claim), "2018-09")[-1][:60]
    'Printed for Zolfaqar around 2018: 700 km (Reuters, 2018-08-3'
    """
    claim = checked.claim
    said: list[str] = []
    for name in claim.systems:
        system = resolve_system(name)
        if system.starts_elsewhere and claim.kind is ClaimKind.REACH:
            said.append(f"{system.name}: {system.starts_elsewhere}")
        said += _say_printed(system, date)
        said += _say_slips(claim, system)
    return tuple(said)


def _say_printed(system: System, date: str) -> list[str]:
    if not date:
        return _say_ever(system)
    year = int(date[:4])
    then = [figure for figure in system.own_figures if abs(int(figure.date[:4]) - year) <= _YEARS]
    if not then:
        return _say_ever(system)
    listed = "; ".join(_say(figure) for figure in then[:_MOST])
    more = f" and {len(then) - _MOST} more" if len(then) > _MOST else ""
    return [f"Printed for {system.name} around {year}: {listed}{more}."]


def _say_ever(system: System) -> list[str]:
    """Say what is printed whenever: the report has no date, or nobody else printed a range then."""
    if system.band_km is None:
        return []
    low, high = (f"{km:,.0f}" for km in system.band_km)
    span = f"{high} km" if low == high else f"{low} to {high} km"
    dates = sorted(figure.date[:4] for figure in system.own_figures)
    when = dates[0] if dates[0] == dates[-1] else f"from {dates[0]} to {dates[-1]}"
    sources = len(system.independent_sources)
    said = f"{sources} independent source{'s' if sources > 1 else ''}"
    return [f"Printed for {system.name}, whenever: {span} ({said}, {when})."]


def _say_slips(claim: Claim, system: System) -> list[str]:
    if claim.high_km is None or len(claim.systems) != 1 or claim.figures_from:
        return []
    from geo.systems import find_slips  # with what it compares: only for a figure of one system

    # Kilometres that are no whole number were printed in miles.
    unit = PrintedUnit.KM if float(claim.high_km).is_integer() else PrintedUnit.MILE
    slips = find_slips(
        system, claim.high_km, low_km=claim.low_km, qualifier=claim.qualifier, unit=unit
    )
    return [f"The printed range may be {slip.kind}: {slip.reason}" for slip in slips]


def _say(figure: RangeFigure) -> str:
    return f"{figure.range_km:,.0f} km ({figure.source}, {figure.date})"
