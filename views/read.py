"""Read a report: its places, systems and ranges marked, each claim checked, all correctable.

The reader's text stays in the session: it is neither logged nor written into the address, and
nothing of it is kept when the session ends.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypedDict

import streamlit as st
from streamlit_folium import st_folium

from geo import layers, reach
from geo.claims import CheckedClaim, Claim, ClaimVerdict, check_claim
from geo.errors import LinkError
from geo.exports import PictureShape, Sheet
from geo.exports.kept import KeptReading, write_kept
from geo.exports.reading import LEGEND, READING_FORMATS, export_reading
from geo.exports.segments import WORST_FIRST, group_claims, list_segments
from geo.gazetteer import Place
from geo.links import View, pack_claims, unpack_claims
from geo.markdown import plain_text
from geo.reach import check_places
from geo.reading import (
    PlaceRole,
    Report,
    find_date,
)
from geo.reading.claims.extract import MAX_CLAIMS
from geo.reading.mapping import list_meant_places, surround_places
from geo.regions import LaunchRegion
from geo.systems import find_system
from views import claims, corrections, share, state
from views.report import (
    CHECKED,
    PICKED,
    choose,
    forget,
    list_chosen,
    read_as_chosen,
    show_input,
)

__all__ = ["show"]

# A reading has at most 200 claims; each correction of one makes another to check.
_MAXCHECKED = 400
# Each has ten elements, and three fields to correct it; Streamlit compares each field with all.
_CLAIMS_AT_ONCE = 25
_STATIC = Path(__file__).resolve().parent.parent / "static"
_TEXT_BOX = st.components.v2.component(
    "rangecheck_report",
    html=(_STATIC / "report.html").read_text(encoding="utf-8"),
    css=(_STATIC / "report.css").read_text(encoding="utf-8"),
    js=(_STATIC / "report.js").read_text(encoding="utf-8"),
)
_MIME = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "html": "text/html",
}


def show() -> None:
    """Draw the page."""
    read = read_as_chosen()
    if read is None:
        view = state.present_view()
        if view.claims:
            _show_linked(view)
        else:
            show_input()
        return
    report, found = read
    checked = [_check(corrections.correct(claim)) for claim in found]
    with st.container(key="strip", horizontal=True, vertical_alignment="center"):
        wanted = _show_strip(report, checked)
    for message in report.notes:
        st.info(plain_text(message), icon=":material/info:")
    picked = _Picked.of_session(checked)
    with st.container(key="reading"):
        left, right = st.columns([1, 1], gap="medium")
        with left:
            _show_text(report, checked, picked)
        with right:
            _show_map(report, checked, picked)
            if picked.mention is not None:
                _show_place(report, picked.mention)
            _show_claims(checked, wanted, picked, find_date(report.text))
    share.show_share(
        "A report, read",
        f"A report on missiles, read by Rangecheck: {_count_verdicts(checked)}.",
        view=state.with_fields(claims=pack_claims([each.claim for each in checked])),
        **_offer_files(checked, picked),
    )


class _Files(TypedDict):
    prepare: Callable[[], Callable[[PictureShape], Sheet]] | None
    tables: list[share.TableFile]
    instead: str


def _offer_files(checked: list[CheckedClaim], picked: _Picked) -> _Files:
    """Offer the picture of the claim that is drawn, and all claims as a table."""
    drawn = next((each for each in _list_drawable(checked, picked) if claims.can_draw(each)), None)
    statement = drawn.claim.statement if drawn else ""
    return {
        "prepare": partial(claims.prepare_sheet, drawn) if drawn else None,
        "tables": [claims.list_table(checked)] if checked else [],
        "instead": f"The picture shows the claim that is drawn: {statement}."
        if drawn
        else "Nothing to draw: no claim has both a launch region and a range.",
    }


def _list_drawable(checked: list[CheckedClaim], picked: _Picked) -> list[CheckedClaim]:
    """List the claims that a map can show: the one that was pressed, then the worst."""
    drawable = [each for each in checked if each.claim.region and each.claim.high_km]
    drawable.sort(key=lambda each: (each.claim.id != picked.claim, WORST_FIRST.index(each.verdict)))
    return drawable


def _show_linked(view: View) -> None:
    """Show the claims that a link holds; their report's text is no part of it."""
    try:
        checked = [_check(claim) for claim in unpack_claims(view.claims)]
    except LinkError as error:
        state.note(f"In the address, claims: {error}.")
        show_input()
        return
    st.header("Claims of a report that somebody read here")
    st.caption("The link holds the claims, not the report's text.")
    with st.container(key="strip", horizontal=True, vertical_alignment="center"):
        st.markdown(plain_text(_count_claims(checked)), width="content")
        wanted = claims.choose_verdicts(checked, "linked verdicts")
        st.button("Read a report of your own", on_click=state.change, kwargs={"claims": ""})
    for group in group_claims([each for each in checked if each.verdict in wanted]):
        for each in group:
            with st.container(border=True, gap="xsmall", key=f"claim_{each.claim.id}"):
                claims.show_claim(each, view.unit, quoted=False)
    share.show_share(
        "Claims of a report, checked",
        f"Claims of a report on missiles, checked by Rangecheck: {_count_verdicts(checked)}.",
        **_offer_files(checked, _Picked()),
    )


@dataclass(frozen=True, slots=True)
class _Picked:
    """What the reader pressed in the text: a claim, by its id, and a name, by its offset."""

    claim: str = ""
    mention: int | None = None

    @classmethod
    def of_session(cls, checked: list[CheckedClaim]) -> _Picked:
        picked: _Picked = st.session_state.get(PICKED, cls())
        ids = {each.claim.id for each in checked}
        return replace(picked, claim=picked.claim if picked.claim in ids else "")


def _count_verdicts(checked: list[CheckedClaim]) -> str:
    return f"{_count_claims(checked)}: {claims.count_verdicts(checked) or 'none to check'}"


def _count_claims(checked: list[CheckedClaim]) -> str:
    return f"{len(checked)} geographic {'claim' if len(checked) == 1 else 'claims'}"


# ------------------------------------------------------------------------------------------ text
def _show_strip(report: Report, checked: list[CheckedClaim]) -> set[ClaimVerdict]:
    """Show what was found: claims by their verdict, each a filter, and the counts of the rest."""
    st.markdown(f"**{len(checked)} {'claim' if len(checked) == 1 else 'claims'}**", width="content")
    wanted = claims.choose_verdicts(checked, "fix verdicts")
    meant = [each for each in report.places if each.role is PlaceRole.PLACE and each.place]
    counts = (
        (len(meant), "place", "places"),
        (len(report.systems), "system", "systems"),
        (len(report.ranges), "range", "ranges"),
    )
    said = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts)
    st.markdown(plain_text(said), width="content")
    st.button("New report", on_click=forget, type="tertiary")
    with st.popover("Take away", type="tertiary"):
        _show_take_away(report, checked)
    return wanted


def _show_text(report: Report, checked: list[CheckedClaim], picked: _Picked) -> None:
    with st.container(key="marked"):
        _TEXT_BOX(
            data={"segments": list_segments(report, checked), "chosen": picked.claim},
            key="report_text",
            on_picked_change=_take_pick,
        )
    with st.expander("What the marks mean"):
        legend = " &nbsp; ".join(
            f'<span style="white-space:nowrap"><mark style="color:inherit;{style}">text'
            f"<sup>{sign}</sup></mark> {html.escape(words)}</span>"
            for sign, words, style in LEGEND.values()
        )
        st.html(f'<p style="font-size:.85rem">{legend}</p>')


def _take_pick() -> None:
    picked = (st.session_state.get("report_text") or {}).get("picked") or {}
    at = picked.get("at")
    st.session_state[PICKED] = _Picked(
        str(picked.get("claim", "")), at if isinstance(at, int) else None
    )


def _show_map(report: Report, checked: list[CheckedClaim], picked: _Picked) -> None:
    """Draw the claim that was pressed, else the worst that can be drawn, else the places."""
    unit = state.present_view().unit
    drawable = _list_drawable(checked, picked)
    places = list_meant_places(report)
    region: LaunchRegion | None = None
    drawings = []
    columns = layers.no_places()
    key = "none"
    place: Place | None = None
    if drawable:
        claim = drawable[0].claim
        region, place = claim.region, claim.place
        if region is not None and claim.high_km:
            (line,) = reach.list_range_lines([], claim.high_km)
            named = replace(line, system_name=_name_systems(claim) or line.system_name)
            drawings = [(named, "outer", layers.draw_line(region, claim.high_km))]
            if len(places):
                columns = layers.place_columns(check_places(region, claim.high_km, places), unit)
            key = f"{region.id} {claim.high_km}"
    else:
        region = surround_places(places)
        if region is not None and len(places):
            columns = layers.place_columns(check_places(region, 1.0, places), unit)
    if region is None:
        st.caption("Nothing to draw: no place and no launch region was found.")
        return
    statements = layers.list_statements(
        [layers.draw_region(region)], drawings, columns, unit=unit, region_key=key,
        checked=drawings[0][0].key if drawings else "", chosen=place.id if place else "",
        chosen_lon_lat=(place.lon, place.lat) if place else None,
    )  # fmt: skip
    with st.container(key="map"):
        st_folium(
            layers.BaseMap(drawing=False),
            key="read_map",
            height=280,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=layers.build_layers(statements),
        )


def _name_systems(claim: Claim) -> str:
    """Name a claim's systems as the catalogue does, or as the text does where it lacks them."""
    systems = [find_system(name) for name in claim.systems]
    return ", ".join(
        system.name if system else name for system, name in zip(systems, claim.systems, strict=True)
    )


def _show_place(report: Report, at: int) -> None:
    """Show what the name that was pressed means, and what else it could."""
    mention = next((each for each in report.places if each.start == at), None)
    if mention is None:
        return
    name = mention.text
    with st.container(border=True, key="picked"):
        place = mention.place
        meaning = _name_place(place) if place else "in no gazetteer used here"
        st.markdown(plain_text(f"“{name}”: {meaning}"))
        options = {each.place.id: _name_place(each.place) for each in mention.candidates}
        if len(options) > 1:
            st.selectbox(
                "Means",
                list(options),
                format_func=lambda place: options.get(place, place),
                key=f"fix place {name}",
                on_change=_take_place,
                args=(name,),
            )
        st.caption(plain_text(f"Decided by: {mention.reason}."))


def _name_place(place: Place) -> str:
    parts = (place.name, place.admin1, place.country, place.kind.value)
    return ", ".join(part for part in parts if part)


def _take_place(name: str) -> None:
    choose(name, st.session_state[f"fix place {name}"])


# ---------------------------------------------------------------------------------------- claims
def _check(claim: Claim) -> CheckedClaim:
    """Check a claim once: each rerun of the page asks for all of them again."""
    known: dict[object, CheckedClaim] = st.session_state.setdefault(CHECKED, {})
    key = (
        claim.id, claim.kind, claim.start, claim.place and claim.place.id,
        claim.region and claim.region.id, claim.systems, claim.low_km, claim.high_km,
        claim.denied, claim.whole, claim.part, claim.found,
    )  # fmt: skip
    if key not in known:
        known[key] = check_claim(claim)
        while len(known) > _MAXCHECKED:
            known.pop(next(iter(known)))
    return replace(known[key], claim=claim)


def _show_claims(
    checked: list[CheckedClaim], wanted: set[ClaimVerdict], picked: _Picked, date: str
) -> None:
    """Show one card a sentence, with a part for each place: what was pressed, then what fails."""
    if not checked:
        st.caption(
            "No geographic claim was found: none of “can reach”, “within range of”, “is 700 km"
            " from”, “flew 420 km” with a place."
        )
    if len(checked) >= MAX_CLAIMS:
        st.info(f"Only the first {MAX_CLAIMS:,} claims of the text are checked.")
    unit = state.present_view().unit
    groups = group_claims(_choose_claims([each for each in checked if each.verdict in wanted]))
    groups.sort(key=lambda group: all(each.claim.id != picked.claim for each in group))
    for group in groups:
        with st.container(
            border=True, gap="small", key=f"card_{group[0].claim.start}_{group[0].claim.id}"
        ):
            for each in group:
                with st.container(gap="xsmall", key=f"claim_{each.claim.id}"):
                    # A container of its own, so that an opened expander below it keeps its place.
                    with st.container(gap="xsmall"):
                        claims.show_claim(each, unit, quoted=False, date=date)
                    corrections.show_parts(each)


def _choose_claims(checked: list[CheckedClaim]) -> list[CheckedClaim]:
    """Give the claims to show: all, or, of more than anybody reads at once, a part to choose."""
    if len(checked) <= _CLAIMS_AT_ONCE:
        return checked
    starts = range(0, len(checked), _CLAIMS_AT_ONCE)
    start = st.selectbox(
        "Claims shown here",
        starts,
        format_func=lambda at: f"{at + 1} to {min(at + _CLAIMS_AT_ONCE, len(checked))}",
        key="fix claims shown",
    )
    return checked[start : start + _CLAIMS_AT_ONCE]


# ------------------------------------------------------------------------------------- take away
def _show_take_away(report: Report, checked: list[CheckedClaim]) -> None:
    st.markdown("What was found, as a file:")
    with st.container(horizontal=True):
        for wanted in READING_FORMATS:
            st.download_button(
                plain_text(wanted.upper() if wanted != "geojson" else "GeoJSON"),
                data=partial(export_reading, report, checked, wanted),
                file_name=f"report-read.{wanted}",
                mime=_MIME[wanted],
                key=f"take {wanted}",
                on_click="ignore",
            )
    st.markdown("Text, choices and corrections, to open here again:")
    kept = KeptReading(report.text, list_chosen(), corrections.list_kept())
    st.download_button(
        "Keep this reading",
        data=write_kept(kept),
        file_name="rangecheck-reading.json",
        mime="application/json",
        key="take kept",
        on_click="ignore",
    )
