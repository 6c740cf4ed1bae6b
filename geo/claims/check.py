"""Whether a claim holds: measured, per system and per published figure, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from geo import geodesy
from geo.claims.bounds import AT_LEAST
from geo.claims.doubts import say_doubt, say_islets, say_more, say_scant
from geo.claims.measured import check_measured, round_off_km
from geo.claims.model import (
    CheckedClaim,
    Claim,
    ClaimEntry,
    ClaimKind,
    ClaimVerdict,
    Joined,
    Where,
)
from geo.claims.reasons import describe_measure, give_reason
from geo.claims.whole import measure_whole, measure_whole_area
from geo.gazetteer import WIDE, find_outline_note, find_place, has_geometry
from geo.reach import (
    MAX_RANGE_KM,
    Measure,
    Verdict,
    check_measure,
    judge,
    measure_area,
    measure_place,
)
from geo.reach.measures import find_area
from geo.systems import RangeFigure, Scope, System, resolve_system
from geo.units import m_to_km

if TYPE_CHECKING:
    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["check_claim", "is_refuted"]

_SHOWN_NAMESAKES = 2  # beside the place that is taken; all of them are weighed
_HAIR = 0.01
_SURELY_KM = 1.0  # more than distances to areas err by
CORNER = 0.1  # of a range, by which the farthest corner of "anywhere in India" may be missed
FITS = 0.1  # of a printed distance, by which it may miss a place that it tells from its namesakes
_RANK = {Verdict.NOWHERE: 0, Verdict.SOMEWHERE: 1, Verdict.EVERYWHERE: 2}
_AS_CLAIMED = {
    Verdict.EVERYWHERE: ClaimVerdict.HOLDS,
    Verdict.SOMEWHERE: ClaimVerdict.HOLDS_IN_PART,
    Verdict.NOWHERE: ClaimVerdict.FAILS,
}
_AS_DENIED = {
    Verdict.EVERYWHERE: ClaimVerdict.FAILS,
    Verdict.SOMEWHERE: ClaimVerdict.HOLDS_IN_PART,
    Verdict.NOWHERE: ClaimVerdict.HOLDS,
}
_SAY_WHERE = {
    Where.TEXT: "from elsewhere in the text",
    Where.CATALOGUE: "from the catalogue or our own definition",
    Where.DOUBT: "perhaps of another missile, time or place",
    Where.UNREAD: "not read with the claim",
    Where.BESIDE: "beside the claim and not read with it",
    Where.OTHERWISE: "in the text as well, and with it the claim would hold",
}


def check_claim(claim: Claim) -> CheckedClaim:
    """Measure what a claim says and tell whether it holds.

    A claim that a place is in range *holds* when it is so from everywhere in the launch region,
    *holds in part* when it is so from a part of it or for some of the figures only, and *fails*
    when it is so from nowhere. Where a claim names several systems and one of them is enough, the
    best of them decides. The figures that the report prints decide; all other published figures
    are given beside them.

    Parameters
    ----------
    claim : Claim
        From the catalogue or from a reader's text.

    Returns
    -------
    CheckedClaim
        With `CANNOT_TELL` and what is missing where the claim lacks a part.

    Examples
    --------
    >>> from geo.claims.catalogue import load_claims
    >>> verdicts = {claim.id: check_claim(claim).verdict.value for claim in load_claims()}
    >>> sorted(set(verdicts.values()))
    ['fails', 'holds', 'holds in part']
    """
    if claim.other_origins:
        return _weigh_origins(claim)
    if claim.rivals:
        return _weigh_rivals(claim)
    if claim.namesakes:
        return _weigh_namesakes(claim)
    checked = _check_one(claim)
    if claim.other_km and claim.kind is not ClaimKind.UNIT:
        return _weigh_readings(checked, claim.other_km)
    decided = checked.verdict is not ClaimVerdict.CANNOT_TELL
    apart = checked.verdict is ClaimVerdict.FAILS and not claim.is_said_together
    if decided and (apart or claim.is_doubted):
        return _withhold(checked)
    return checked


def is_refuted(claim: Claim) -> bool:
    """Tell whether a claim fails: most do not, which two points of it often tell by themselves.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    bool
        Whether `check_claim` gives "fails".

    Examples
    --------
    >>> from geo.claims.catalogue import load_claims
    >>> next(claim.id for claim in load_claims() if is_refuted(claim))
    'riyadh-from-western-iraq'
    """
    return not _is_plainly_right(claim) and check_claim(claim).verdict is ClaimVerdict.FAILS


def _is_plainly_right(claim: Claim) -> bool:
    """Whether corners of a claim's region and of its place lie so that it cannot fail."""
    place, region = claim.place, claim.region
    if claim.kind is not ClaimKind.REACH or place is None or region is None or claim.whole:
        return False
    area = claim.area.shape if claim.area else find_area(place)
    there = area or geodesy.Region.from_point(place.lon, place.lat)
    least_km, most_km = map(m_to_km, geodesy.bound_extent_m(region.shape, there))
    longest_km = max((km for _, km, _, decides in _list_figures(claim) if decides), default=None)
    if longest_km is None:
        return False
    if claim.denied:
        return area is None and most_km > longest_km + _SURELY_KM
    return least_km < min(longest_km, MAX_RANGE_KM) - _SURELY_KM


def _check_one(claim: Claim) -> CheckedClaim:
    if claim.kind is ClaimKind.CLASS:
        return _check_class(claim)
    if claim.kind in {ClaimKind.DISTANCE, ClaimKind.FLIGHT, ClaimKind.UNIT}:
        return check_measured(claim)
    checked = _check_reach(claim)
    if claim.in_development and checked.verdict is not ClaimVerdict.CANNOT_TELL:
        note = "The report speaks of a missile in development: nothing is said of one that exists."
        return replace(checked, reason=f"{checked.reason} {note}")
    return checked


def _withhold(checked: CheckedClaim) -> CheckedClaim:
    """Say no "fails" on parts that stand in different places, and nothing on doubtful ones."""
    claim = checked.claim
    parts = [
        f"the {each.part} ({each.text}) is {_SAY_WHERE[each.where]}"
        for each in claim.found
        if each.where in _SAY_WHERE
    ]
    if claim.kind is ClaimKind.REACH:
        km = f" at {claim.high_km:,.0f} km" if claim.high_km else ""
        out = (checked.verdict is ClaimVerdict.FAILS) != claim.denied
        finding = f"{'Out of' if out else 'In'} range{km} as far as the text tells"
    else:
        agrees = "does not agree" if checked.verdict is ClaimVerdict.FAILS else "agrees"
        finding = f"It {agrees} as far as the text tells"
    reason = f"{finding}: {' and '.join(parts)}, so that another may be meant. {checked.reason}"
    return replace(checked, verdict=ClaimVerdict.CANNOT_TELL, reason=reason, withheld=True)


def _leave_open(checked: CheckedClaim, claim: Claim, reason: str) -> CheckedClaim:
    """Give no verdict where a name may mean another place, for which it is another."""
    return replace(checked, claim=claim, verdict=ClaimVerdict.CANNOT_TELL, reason=reason)


def _weigh_origins(claim: Claim) -> CheckedClaim:
    """Tell only what holds from every launch region that the name may mean."""
    alone = replace(claim, other_origins=())
    checked = check_claim(alone)
    if checked.verdict is ClaimVerdict.CANNOT_TELL or claim.region is None:
        return replace(checked, claim=claim)
    if _is_told_by_figure(checked):
        return replace(checked, claim=claim)
    for region in claim.other_origins:
        if check_claim(replace(alone, region=region)).verdict is not checked.verdict:
            guess = f"“{claim.region.name}” may also be {region.name}, from where it is otherwise."
            return _leave_open(checked, claim, f"{guess} {checked.reason}")
    return replace(checked, claim=claim)


def _weigh_rivals(claim: Claim) -> CheckedClaim:
    """Let nothing fail that does not fail at another well-known place of the name."""
    alone = replace(claim, rivals=())
    checked = check_claim(alone)
    if checked.verdict is not ClaimVerdict.FAILS or claim.place is None:
        return replace(checked, claim=claim)
    for rival in claim.rivals:
        if check_claim(replace(alone, place=rival)).verdict.bears_out:
            name = claim.place_text or claim.place.name
            guess = (
                f"“{name}” may also be {_say_place(rival)}, for which it holds or holds in part."
            )
            return _leave_open(checked, claim, f"{guess} {checked.reason}")
    return replace(checked, claim=claim)


def _weigh_namesakes(claim: Claim) -> CheckedClaim:
    """Tell only what holds for every place of a name that the text may mean."""
    alone = replace(claim, namesakes=())
    checked = check_claim(alone)
    if checked.verdict is ClaimVerdict.CANNOT_TELL or claim.place is None:
        return replace(checked, claim=claim)
    shown, more = claim.namesakes[:_SHOWN_NAMESAKES], len(claim.namesakes) - _SHOWN_NAMESAKES
    names = " or ".join(_say_place(place) for place in (claim.place, *shown))
    if more > 0:
        names += f" or {more} other{'s' if more > 1 else ''} of the name"
    guess = f"“{claim.place_text or claim.place.name}” may be {names}."
    verdicts = {check_claim(replace(alone, place=place)).verdict for place in claim.namesakes}
    reason = f"{guess} It is taken for the first. {checked.reason}"
    if verdicts == {checked.verdict} or _is_told_by_figure(checked):
        return replace(checked, claim=claim, reason=reason)
    return _leave_open(checked, claim, reason)


def _is_told_by_figure(checked: CheckedClaim) -> bool:
    """Whether a printed distance says which place of a name is meant: the one that it fits."""
    claim, measured = checked.claim, (checked.nearest_km, checked.farthest_km)
    if claim.kind is not ClaimKind.DISTANCE or checked.verdict is not ClaimVerdict.HOLDS:
        return False
    figure_km = claim.high_km
    if claim.denied or figure_km is None:
        return False
    return all(km is not None and abs(km - figure_km) <= FITS * figure_km for km in measured)


def _say_place(place: Place) -> str:
    country = find_place(place.country) if place.country else None
    return f"{place.name} in {country.name}" if country else place.name


def _weigh_readings(checked: CheckedClaim, other_km: float) -> CheckedClaim:
    """Tell only what holds for both readings of a figure such as "1.300 km"."""
    claim = checked.claim
    second = check_claim(replace(claim, low_km=None, high_km=other_km, other_km=None))
    both = f"The figure may be {claim.high_km:,.0f} km or {other_km:g} km."
    if second.verdict is checked.verdict:
        return replace(checked, reason=f"{both} {checked.reason}")
    verdicts = f"At the first it {checked.verdict.value}, at the second it {second.verdict.value}."
    reason = f"{both} {verdicts} {checked.reason}"
    return replace(checked, verdict=ClaimVerdict.CANNOT_TELL, reason=reason)


def _check_reach(claim: Claim) -> CheckedClaim:
    missing = [
        part
        for part, given in (
            ("place", claim.place),
            ("launch region", claim.region),
            ("range", claim.high_km or claim.systems),
        )
        if not given
    ]
    wide = claim.part or (_name_wide(claim.place) if claim.place else "")
    if wide and claim.area is None:
        # One point of Europe, or any part of Israel, says nothing of the part that is meant.
        missing = [f"place in {wide}", *missing]
        return _cannot_tell(claim, missing)
    if claim.place is None or claim.region is None:
        return _cannot_tell(claim, missing)
    if claim.area is not None:
        measure, hardest_km = measure_area(claim.region, claim.area.shape), None
        if claim.whole:
            measure, hardest_km = measure_whole_area(claim.region, claim.area)
    elif claim.whole:
        measure, hardest_km = measure_whole(claim.region, claim.place)
    else:
        measure, hardest_km = measure_place(claim.region, claim.place), None
    name = claim.area.name if claim.area else claim.place.name
    described = describe_measure(claim.region, name, measure, hardest_km)
    if ground := _say_ground(claim.place, claim.area):
        described = f"{described} {ground}"
    if missing:
        return _cannot_tell(claim, missing, measure, described=described)
    entries = tuple(_enter(claim, claim.region, claim.place, measure, hardest_km))
    overall = _overall(claim, entries)
    if overall is None:
        return _cannot_tell(claim, ["range"], measure, entries, described)
    verdict = (_AS_DENIED if claim.denied else _AS_CLAIMED)[overall]
    deciding = [entry for entry in entries if entry.decides]
    longest = max(deciding, key=lambda entry: entry.range_km)
    reason = give_reason(claim, claim.region, described, entries)
    whole = hardest_km is not None
    doubt = _say_doubt(claim, overall, measure, entries, longest.range_km, whole=whole)
    if doubt:
        verdict = ClaimVerdict.CANNOT_TELL
        reason += doubt
    return CheckedClaim(
        claim=claim,
        verdict=verdict,
        reason=reason,
        nearest_km=measure.nearest_km,
        farthest_km=measure.farthest_km,
        share=longest.share,
        entries=entries,
    )


def _say_doubt(
    claim: Claim,
    overall: Verdict,
    measure: Measure,
    entries: tuple[ClaimEntry, ...],
    longest_km: float,
    *,
    whole: bool,
) -> str:
    """Say why nothing is told though all was measured; empty where nothing speaks against it."""
    if overall is Verdict.NOWHERE:
        doubt = say_doubt(claim, measure, longest_km, whole=whole)
        return doubt or say_more(claim, measure, longest_km)
    scant = say_scant(claim, entries) if overall is Verdict.SOMEWHERE else ""
    islets = claim.denied and claim.area is None and not claim.whole
    return scant or (say_islets(claim, longest_km) if islets else "")


def _say_ground(place: Place, area: LaunchRegion | None) -> str:
    """Say what an area is taken for and by whom; empty for what has borders of its own."""
    if area is not None:
        return f"{area.name}: {area.definition}"
    note = find_outline_note(place)
    return f"{place.name}: {note}." if note else ""


def _name_wide(place: Place) -> str:
    """Give the name of a wide area of which only one point is known; empty for any other place."""
    wide = place.kind in WIDE and not has_geometry(place)
    return place.name if wide else ""


def _enter(
    claim: Claim, region: LaunchRegion, place: Place, measure: Measure, hardest_km: float | None
) -> Iterable[ClaimEntry]:
    """Judge every figure that bears on the claim.

    All of a country is in range from nowhere where its hardest part is not; most of it may be.
    """

    @cache  # several sources print one figure
    def check(range_km: float) -> tuple[Verdict, float, float | None]:
        # "Theoretically 20,000 km" reaches all that the longest range that is taken does.
        longest_km = min(range_km, MAX_RANGE_KM)
        return _judge_figure(
            claim, region, place, measure, hardest_km=hardest_km, range_km=longest_km
        )

    for system, range_km, citation, decides in _list_figures(claim):
        yield ClaimEntry(system, range_km, citation, *check(range_km), decides)


def _list_figures(claim: Claim) -> Iterable[tuple[str, float, str, bool]]:
    """List every figure that bears on the claim, the deciding ones first for each system.

    Each with its system, kilometres, citation, and whether it decides.
    """
    printed = f"as the claim prints it{f' ({claim.qualifier})' if claim.qualifier else ''}"
    several = len(claim.systems) > 1 and claim.low_km is not None and not claim.figures_from
    quoted = dict.fromkeys(km for km in (claim.high_km, claim.low_km) if km)
    if several or not claim.systems:
        # The ends of a span of several systems count, whatever the catalogue has for each.
        yield from (("", range_km, printed, True) for range_km in quoted)
    own_figure = len(claim.systems) == 1 or claim.low_km is None
    for system in map(resolve_system, claim.systems):
        # A span that the claim prints of one system decides itself, from end to end.
        spans = len(claim.systems) == 1 and claim.low_km is not None and not claim.figures_from
        deciding = () if spans else _deciding_figures(claim, system)
        if not deciding and claim.high_km and own_figure and not claim.figures_from:
            yield from ((system.id, range_km, printed, True) for range_km in quoted)
        for figure in sorted(system.figures, key=lambda figure: figure not in deciding):
            yield system.id, figure.range_km, _cite(figure), figure in deciding


def _judge_figure(
    claim: Claim,
    region: LaunchRegion,
    place: Place,
    measure: Measure,
    *,
    hardest_km: float | None,
    range_km: float,
) -> tuple[Verdict, float, float | None]:
    """Give verdict, margin and share at one figure."""
    if _is_met_by_rounding(claim, measure, hardest_km, range_km):
        least_km = measure.nearest_km if hardest_km is None else hardest_km
        return Verdict.SOMEWHERE, range_km - least_km, None
    if hardest_km is None:
        shape = claim.area.shape if claim.area else None
        return check_measure(region, place, measure, range_km, shape)
    # From which share of the region all of a country is in range is not worked out.
    least_km = measure.nearest_km if claim.most else hardest_km
    verdict = judge(least_km, max(least_km, measure.farthest_km), range_km)
    return verdict, range_km - least_km, None


def _is_met_by_rounding(
    claim: Claim, measure: Measure, hardest_km: float | None, range_km: float
) -> bool:
    """Whether what a text's figure says of a place is missed by no more than it is rounded by.

    A claim is missed by what the figure is short of the nearest point, a denied one by what it
    leaves to spare at the farthest. "Anywhere in" is said of a country without a thought of the
    corner that lies farthest off, so that one just beyond the range refutes nothing.
    """
    if not claim.found or range_km not in {claim.high_km, claim.low_km}:
        return False
    if claim.denied:
        miss_km = range_km - measure.farthest_km
        return 0 <= miss_km <= round_off_km(range_km)
    if hardest_km is None:
        return 0 < measure.nearest_km - range_km <= round_off_km(range_km)
    return 0 < hardest_km - range_km <= max(CORNER * range_km, round_off_km(range_km))


def _deciding_figures(claim: Claim, system: System) -> tuple[RangeFigure, ...]:
    """Pick the figures of a system that the claim rests on.

    Those that its report prints; else those that agree with what the claim quotes; else, where the
    claim quotes none, all that are published for this system.
    """
    figures = system.own_figures
    if claim.figures_from:
        return tuple(figure for figure in figures if figure.source == claim.figures_from)
    if claim.high_km is None:
        return figures
    if claim.low_km is None:
        return tuple(figure for figure in figures if figure.range_km == claim.high_km)
    return tuple(figure for figure in figures if claim.low_km <= figure.range_km <= claim.high_km)


def _cite(figure: RangeFigure) -> str:
    if figure.scope is Scope.GROUP:
        return f"{figure.citation}; one span for several systems: {figure.as_printed}"
    if figure.scope is Scope.FLIGHT:
        return f"{figure.citation}; the length of one flight, no range"
    if figure.scope is Scope.DOUBTFUL:
        return f"{figure.citation}; held for a slip"
    return figure.citation


def _overall(claim: Claim, entries: Iterable[ClaimEntry]) -> Verdict | None:
    """Join the deciding figures: those of a system first, then the systems."""
    of_system: dict[str, set[Verdict]] = {}
    for entry in entries:
        if entry.decides and entry.verdict is not None:
            of_system.setdefault(entry.system, set()).add(entry.verdict)
    if not of_system:
        return None
    each = [
        next(iter(found)) if len(found) == 1 else Verdict.SOMEWHERE for found in of_system.values()
    ]
    if claim.joined is Joined.ANY:
        best, worst = max(each, key=_RANK.__getitem__), min(each, key=_RANK.__getitem__)
        # Of one span printed for several systems, only a part of the figures reaches.
        spans = claim.low_km is not None and not claim.figures_from
        apart = worst is Verdict.NOWHERE and best is Verdict.EVERYWHERE
        return Verdict.SOMEWHERE if spans and apart else best
    return each[0] if len(set(each)) == 1 else Verdict.SOMEWHERE


def _cannot_tell(
    claim: Claim,
    missing: list[str],
    measure: Measure | None = None,
    entries: tuple[ClaimEntry, ...] = (),
    described: str = "",
) -> CheckedClaim:
    reason = f"The claim gives no {' and no '.join(missing)}. {described}".rstrip()
    return CheckedClaim(
        claim=claim,
        verdict=ClaimVerdict.CANNOT_TELL,
        reason=reason,
        missing=tuple(missing),
        nearest_km=measure.nearest_km if measure else None,
        farthest_km=measure.farthest_km if measure else None,
        entries=entries,
    )


def _check_class(claim: Claim) -> CheckedClaim:
    from geo.claims.catalogue import load_missile_classes  # with what reads the catalogued claims

    known = load_missile_classes().get(claim.missile_class)
    missing = [part for part, given in (("class", known), ("range", claim.high_km)) if not given]
    if known is None or claim.high_km is None:
        return _cannot_tell(claim, missing)
    quoted = [km for km in (claim.low_km, claim.high_km) if km is not None]
    # 620 miles are 998 km: a bound that is missed by a hair is met.
    inside = [
        known.low_km * (1 - _HAIR) <= range_km <= known.high_km * (1 + _HAIR) for range_km in quoted
    ]
    verdict = (
        ClaimVerdict.HOLDS
        if all(inside)
        else ClaimVerdict.HOLDS_IN_PART
        if any(inside)
        else ClaimVerdict.FAILS
    )
    article = "an" if known.name[0] in "aeiou" else "a"
    reason = (
        f"The usual definition of {article} {known.name} is a range of {known.low_km:,.0f} to "
        f"{known.high_km:,.0f} km ({known.source}); the claim prints {claim.figure}."
    )
    if verdict is ClaimVerdict.FAILS and claim.qualifier in AT_LEAST and max(quoted) < known.low_km:
        # "Over 1,800 miles" may be the 3,000 km from which the class begins.
        verdict = ClaimVerdict.CANNOT_TELL
    if claim.qualifier in AT_LEAST:
        reason += " It prints a lower bound where the definition sets an upper one."
    return CheckedClaim(claim=claim, verdict=verdict, reason=reason)
