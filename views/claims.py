"""What the three reports claim, and whether it holds: per system and per published figure."""

from __future__ import annotations

from typing import Literal

import pandas as pd
import streamlit as st

from geo.claims import CheckedClaim, ClaimVerdict, check_claim, load_claims, load_reports
from geo.errors import GeoError
from geo.exports import guard_formula
from geo.links import format_query, link_region
from geo.markdown import plain_text
from geo.reach import convert_kilometres, format_distance, format_share
from geo.systems import find_system
from geo.units import Unit
from views import navigation, state

__all__ = ["show", "show_claim"]

Color = Literal["green", "orange", "red", "gray"]

_MARKS: dict[ClaimVerdict, tuple[Color, str]] = {
    ClaimVerdict.HOLDS: ("green", ":material/check_circle:"),
    ClaimVerdict.HOLDS_IN_PART: ("orange", ":material/contrast:"),
    ClaimVerdict.FAILS: ("red", ":material/cancel:"),
    ClaimVerdict.CANNOT_TELL: ("gray", ":material/help:"),
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
    _show_overview(checked)
    st.segmented_control(
        "Distances in",
        [Unit.KM, Unit.MILE, Unit.NAUTICAL_MILE],
        format_func=str,
        required=True,
        **state.own("unit"),
    )
    for report in load_reports():
        own = [each for each in checked if each.claim.report == report.id]
        st.subheader(plain_text(f"{report.publisher}: {report.title}"))
        st.caption(plain_text(f"{report.date}. {report.note}"))
        for each in own:
            show_claim(each, view.unit, opened=each.claim.id == view.claim)


def _show_overview(checked: tuple[CheckedClaim, ...]) -> None:
    counts = {verdict: sum(each.verdict is verdict for each in checked) for verdict in ClaimVerdict}
    with st.container(horizontal=True):
        for verdict, count in counts.items():
            if count:
                color, icon = _MARKS[verdict]
                st.badge(plain_text(f"{count} {verdict}"), color=color, icon=icon)


def show_claim(checked: CheckedClaim, unit: Unit, *, opened: bool = False) -> None:
    """Show one checked claim.

    Parameters
    ----------
    checked : CheckedClaim
        From the catalogue or from a reader's text.
    unit : Unit
        Unit of the distances.
    opened : bool
        Whether its figures are open from the start.
    """
    claim = checked.claim
    color, icon = _MARKS[checked.verdict]
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.badge(plain_text(str(checked.verdict)), color=color, icon=icon, width="content")
            st.markdown(plain_text(convert_kilometres(claim.statement, unit)))
        st.markdown(f"**{plain_text(claim.text)}**")
        st.text(convert_kilometres(checked.reason, unit))
        if checked.missing:
            st.caption(f"Missing: {plain_text(', '.join(checked.missing))}.")
        if claim.assumed:
            st.caption(f"Assumed: {plain_text('; '.join(claim.assumed).rstrip('.'))}.")
        if checked.entries:
            with st.expander(f"Each published figure ({len(checked.entries)})", expanded=opened):
                st.dataframe(_list_entries(checked, unit), hide_index=True, width="stretch")
        if claim.region is not None and claim.place is not None:
            _link_to_map(checked)


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
    claim = checked.claim
    if claim.region is None or claim.place is None:
        return
    try:
        region = link_region(claim.region)
    except GeoError:
        st.caption("The map's address cannot carry this launch region.")
        return
    free_km = claim.high_km if not claim.systems else None
    query = format_query(
        state.with_fields(
            region=region,
            systems=claim.systems,
            range_km=free_km,
            check="",
            place=claim.place.id,
            find="",
            country="",
            claim=claim.id,
        )
    )
    st.page_link(
        navigation.find_page(""),
        label="See it on the map",
        icon=":material/map:",
        query_params=query,
    )
