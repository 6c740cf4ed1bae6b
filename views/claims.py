"""What the three reports claim, and whether it holds: per system and per published figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from geo.claims import (
    CheckedClaim,
    ClaimVerdict,
    check_claim,
    describe_others,
    describe_turning,
    load_claims,
    load_reports,
)
from geo.errors import GeoError
from geo.exports import PictureShape, Sheet, guard_formula
from geo.exports.reading import write_claims
from geo.exports.sheets import make_claim_sheet
from geo.links import aim_at_claim, format_query
from geo.markdown import plain_text
from geo.reach import convert_kilometres, format_distance, format_share
from geo.systems import find_system
from geo.units import Unit
from views import navigation, share, state

__all__ = [
    "MARKS",
    "can_draw",
    "choose_verdicts",
    "count_verdicts",
    "list_table",
    "prepare_sheet",
    "show",
    "show_claim",
    "show_verdict",
]

_PICTURED = "The picture shows the claim that was opened."
_NO_PICTURE = (
    "A picture shows one claim: press “See it on the map” below it, and Share there, or Back and"
    " Share here."
)

Color = Literal["green", "orange", "red", "gray"]

# Sign and colour of each verdict, in the order in which a reader needs them.
MARKS: dict[ClaimVerdict, tuple[str, Color]] = {
    ClaimVerdict.FAILS: ("✕", "red"),
    ClaimVerdict.HOLDS_IN_PART: ("◐", "orange"),
    ClaimVerdict.HOLDS: ("●", "green"),
    ClaimVerdict.CANNOT_TELL: ("?", "gray"),
}


@st.cache_resource(show_spinner="Checking the reports' claims…")
def _checked_claims() -> tuple[CheckedClaim, ...]:
    return tuple(check_claim(claim) for claim in load_claims())


def show() -> None:
    """Draw the page."""
    st.header("What the reports claim, and whether it holds")
    st.markdown(
        "Each claim is in our own words. Its verdict rests on the figures that the report itself"
        " prints; every other published figure stands beside it."
    )
    checked = _checked_claims()
    view = state.present_view()
    with st.container(key="strip", horizontal=True, vertical_alignment="center"):
        wanted = choose_verdicts(checked, "claims_shown")
        st.segmented_control(
            "Distances in",
            [Unit.KM, Unit.MILE, Unit.NAUTICAL_MILE],
            format_func=str,
            required=True,
            label_visibility="collapsed",
            **state.own("unit"),
        )
    for report in load_reports():
        of_report = [each for each in checked if each.claim.report == report.id]
        shown = [each for each in of_report if each.verdict in wanted]
        if not shown:
            continue
        st.subheader(plain_text(f"{report.publisher}: {report.title}"))
        st.caption(plain_text(f"{report.date}. {report.note}"))
        for each in sorted(shown, key=lambda each: list(MARKS).index(each.verdict)):
            with st.container(border=True, key=f"claim_{each.claim.id}"):
                show_claim(each, view.unit, opened=each.claim.id == view.claim)
    opened = next((each for each in checked if each.claim.id == view.claim), None)
    share.show_share(
        "What three reports claim, and whether it holds",
        f"Of {len(checked)} geographic claims in three reports on missiles in Iraq:"
        f" {count_verdicts(checked)}.",
        prepare=partial(prepare_sheet, opened) if opened and can_draw(opened) else None,
        tables=[list_table(checked)],
        instead=_PICTURED if opened else _NO_PICTURE,
    )


def list_table(checked: Sequence[CheckedClaim]) -> share.TableFile:
    """Offer claims with their verdicts as a table.

    Parameters
    ----------
    checked : sequence of CheckedClaim

    Returns
    -------
    TableFile
    """
    return share.TableFile(
        "Claims, CSV", "rangecheck-claims.csv", "text/csv", lambda: write_claims(checked)
    )


def can_draw(checked: CheckedClaim) -> bool:
    """Tell whether a claim has a launch region and a range, so that a picture shows it."""
    claim = checked.claim
    return claim.region is not None and bool(claim.high_km or checked.entries)


def prepare_sheet(checked: CheckedClaim) -> Callable[[PictureShape], Sheet]:
    """Prepare the picture of one claim.

    Parameters
    ----------
    checked : CheckedClaim
        One that can be drawn.

    Returns
    -------
    callable
        Makes the sheet of a shape.
    """
    return partial(make_claim_sheet, checked, address=share.find_address())


def choose_verdicts(checked: Sequence[CheckedClaim], key: str) -> set[ClaimVerdict]:
    """Count the verdicts, each a filter.

    Parameters
    ----------
    checked : sequence of CheckedClaim
        All of them.
    key : str
        Name of the filter on this page.

    Returns
    -------
    set of ClaimVerdict
        Those to show: the ones chosen, or all.
    """
    counts = {verdict: sum(each.verdict is verdict for each in checked) for verdict in MARKS}
    found = [verdict for verdict in MARKS if counts[verdict]]

    def name_count(verdict: ClaimVerdict) -> str:
        return plain_text(f"{MARKS[verdict][0]} {counts[verdict]} {_word(verdict, counts)}")

    chosen = st.pills(
        "Show only",
        found,
        selection_mode="multi",
        format_func=name_count,
        key=key,
        label_visibility="collapsed",
    )
    return set(chosen) or set(found)


def count_verdicts(checked: Sequence[CheckedClaim]) -> str:
    """Count the verdicts in words: "1 fails, 2 hold".

    Parameters
    ----------
    checked : sequence of CheckedClaim

    Returns
    -------
    str
    """
    counts = {verdict: sum(each.verdict is verdict for each in checked) for verdict in MARKS}
    return ", ".join(f"{count} {_word(each, counts)}" for each, count in counts.items() if count)


def _word(verdict: ClaimVerdict, counts: dict[ClaimVerdict, int]) -> str:
    one = counts[verdict] == 1
    return {
        ClaimVerdict.HOLDS: "holds" if one else "hold",
        ClaimVerdict.HOLDS_IN_PART: "holds in part" if one else "hold in part",
        ClaimVerdict.FAILS: "fails" if one else "fail",
        ClaimVerdict.CANNOT_TELL: "cannot be told",
    }[verdict]


def show_verdict(checked: CheckedClaim, unit: Unit) -> None:
    """Show one claim's verdict and statement in a line.

    Parameters
    ----------
    checked : CheckedClaim
        From the catalogue or from a reader's text.
    unit : Unit
        Unit of the distances.
    """
    sign, color = MARKS[checked.verdict]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(plain_text(f"{sign} {checked.verdict}"), color=color, width="content")
        statement = plain_text(convert_kilometres(checked.claim.statement, unit))
        st.markdown(f"**{statement}**", width="content")


def show_claim(
    checked: CheckedClaim,
    unit: Unit,
    *,
    opened: bool = False,
    quoted: bool = True,
    date: str = "",
) -> None:
    """Show one checked claim.

    Parameters
    ----------
    checked : CheckedClaim
        From the catalogue or from a reader's text.
    unit : Unit
        Unit of the distances.
    opened : bool
        Whether its figures are open from the start.
    quoted : bool
        Whether its words are shown; not beside a text that holds them.
    date : str
        When it was printed, where the catalogue of reports does not say.
    """
    claim = checked.claim
    show_verdict(checked, unit)
    if quoted:
        st.markdown(plain_text(claim.text))
    turning = describe_turning(checked, unit)
    st.text(f"{convert_kilometres(checked.reason, unit)} {turning}".strip())
    if checked.missing:
        st.caption(f"Missing: {plain_text(', '.join(checked.missing))}.")
    for said in describe_others(checked, _dates().get(claim.report, date)):
        st.caption(plain_text(convert_kilometres(said, unit)))
    if claim.assumed:
        st.caption(f"Assumed: {plain_text('; '.join(claim.assumed).rstrip('.'))}.")
    if checked.entries:
        with st.expander(f"Each published figure ({len(checked.entries)})", expanded=opened):
            st.dataframe(_list_entries(checked, unit), hide_index=True, width="stretch")
    _link_to_map(checked)


@st.cache_resource(show_spinner=False)
def _dates() -> dict[str, str]:
    return {report.id: report.date for report in load_reports()}


def _list_entries(checked: CheckedClaim, unit: Unit) -> pd.DataFrame:
    rows = []
    for entry in checked.entries:
        system = find_system(entry.system)
        rows.append(
            {
                "System": guard_formula(system.name if system else entry.system or "Quoted figure"),
                "Figure": format_distance(entry.range_km, unit),
                "In range from": str(entry.verdict) if entry.verdict else "",
                "Margin": ""
                if entry.margin_km is None
                else format_distance(entry.margin_km, unit, signed=True),
                "Share of region": "" if entry.share is None else format_share(entry.share),
                "Decides": "yes" if entry.decides else "",
                "Published by": entry.citation,
            }
        )
    return pd.DataFrame(rows)


def _link_to_map(checked: CheckedClaim) -> None:
    try:
        view = aim_at_claim(state.present_view(), checked)
    except GeoError:
        st.caption("The map's address cannot carry this launch region.")
        return
    if view is None:
        return
    st.page_link(
        navigation.resolve_page(""),
        label="See it on the map",
        icon=":material/map:",
        query_params=format_query(view),
    )
