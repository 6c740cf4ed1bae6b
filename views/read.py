"""Read a report: its places, systems and ranges marked, each claim checked, all correctable.

The reader's text stays in the session: it is neither logged nor written into the address, and
nothing of it is kept when the session ends.
"""

from __future__ import annotations

import html
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit_folium import st_folium

from geo import layers, reach
from geo.claims import CheckedClaim, Claim, check_claim
from geo.errors import GeoError
from geo.exports.reading import LEGEND, READING_FORMATS, annotate, export_reading
from geo.markdown import plain_text
from geo.reach import check_places
from geo.reading import (
    MAX_FILE_BYTES,
    MAX_TEXT_CHARS,
    PlaceRole,
    Report,
    check_text,
    choose_place,
    extract_claims,
    read_file,
    read_report,
)
from geo.reading.mapping import list_meant_places, surround_places
from geo.regions import LaunchRegion
from views import claims, corrections, state

__all__ = ["show"]

_TEXT, _REPORT, _PLACES = "report text", "report", "chosen places"
_FOUND, _CHECKED = "report and claims as chosen", "checked claims"
# A reading has at most 200 claims; each correction of one makes another to check.
_MAX_CHECKED = 400
# Each has ten elements, and three fields to correct it; Streamlit compares each field with all.
_CLAIMS_AT_ONCE = 25
_EXAMPLE = (
    "Hezbollah has received Fateh-110 missiles, officials believe. With a range of 300 km (186"
    " miles), the missiles would put Tel Aviv and Jerusalem within reach if they were fired from"
    " southern Lebanon. Haifa, about 40 km from the border, was hit in 2006."
)
_MIME = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "html": "text/html",
}


def show() -> None:
    """Draw the page."""
    st.header("Read a report")
    st.caption(
        "Paste a report, or give its file. Places, systems and ranges are marked, and each"
        " geographic claim is checked. Your text stays in this session: it is not stored, not"
        " logged, and never in the address. No address is fetched."
    )
    _show_input()
    read = _read_as_chosen()
    if read is None:
        return
    report, found = read
    checked = [_check(corrections.correct(claim)) for claim in found]
    for message in report.notes:
        st.info(plain_text(message), icon=":material/info:")
    _show_summary(report, checked)
    left, right = st.columns([1, 1], gap="medium")
    with left:
        _show_text(report)
    with right:
        _show_map(report, checked)
        _show_places(report)
    _show_claims(checked)
    _show_take_away(report, checked)


def _read_as_chosen() -> tuple[Report, tuple[Claim, ...]] | None:
    """Give the report with the places that the reader chose, and its claims.

    Both are kept until the text or a choice changes: every click on the page runs it again, and a
    long text takes seconds to read.
    """
    report: Report | None = st.session_state.get(_REPORT)
    if report is None:
        return None
    chosen = tuple(st.session_state.get(_PLACES, {}).items())
    kept = st.session_state.get(_FOUND)
    if kept is None or kept[0] != chosen:
        for name, place in chosen:
            report = choose_place(report, name, place)
        kept = (chosen, report, extract_claims(report))
        st.session_state[_FOUND] = kept
    return kept[1], kept[2]


# ----------------------------------------------------------------------------------------- input
def _show_input() -> None:
    with st.form("read", border=False):
        st.text_area(
            "The report's text", key="read_text", height=180, placeholder="Paste the text here"
        )
        st.file_uploader(
            f"Or its file: txt, html or pdf, up to {MAX_FILE_BYTES // 1_000_000:,} MB and"
            f" {MAX_TEXT_CHARS:,} characters",
            type=["txt", "html", "htm", "pdf"],
            key="read_file",
        )
        with st.container(horizontal=True):
            st.form_submit_button("Read it", type="primary", on_click=_take_input)
            st.form_submit_button("Try an example", on_click=_take_example)


def _take_example() -> None:
    st.session_state["read_text"] = _EXAMPLE
    _take_text(_EXAMPLE)


def _take_input() -> None:
    file = st.session_state.get("read_file")
    try:
        if file is not None:
            _take_text(read_file(file.name, file.getvalue()))
        else:
            _take_text(check_text(str(st.session_state["read_text"])))
    except GeoError as error:
        state.keep_note(str(error))


def _take_text(text: str) -> None:
    st.session_state[_TEXT] = text
    st.session_state[_REPORT] = read_report(text)
    st.session_state[_FOUND] = None
    st.session_state[_PLACES] = {}
    corrections.forget()
    st.session_state[_CHECKED] = {}
    for key in [key for key in st.session_state if str(key).startswith("fix ")]:
        del st.session_state[key]


# ------------------------------------------------------------------------------------------ text
def _show_summary(report: Report, checked: list[CheckedClaim]) -> None:
    meant = [each for each in report.places if each.role is PlaceRole.PLACE and each.place]
    counts = (
        (len(meant), "place", "places"),
        (len(report.regions), "described area", "described areas"),
        (len(report.systems), "system", "systems"),
        (len(report.ranges), "range", "ranges"),
        (len(checked), "claim", "claims"),
    )
    said = ", ".join(
        f"**{count:,}** {plain_text(one if count == 1 else many)}" for count, one, many in counts
    )
    st.markdown(f"Found: {said}.")


def _show_text(report: Report) -> None:
    st.subheader("The text, marked", anchor=False)
    legend = " &nbsp; ".join(
        f'<span style="white-space:nowrap"><mark style="color:inherit;{style}">text'
        f"<sup>{sign}</sup></mark> {html.escape(words)}</span>"
        for sign, words, style in LEGEND.values()
    )
    st.html(f'<p style="font-size:.85rem">{legend}</p>')
    with st.container(height=520, key="marked"):
        st.html(f'<div dir="auto" style="line-height:1.9">{annotate(report)}</div>')


def _show_map(report: Report, checked: list[CheckedClaim]) -> None:
    st.subheader("On the map", anchor=False)
    unit = state.present_view().unit
    drawable = {each.claim.id: each for each in checked if each.claim.region and each.claim.high_km}
    places = list_meant_places(report)
    region: LaunchRegion | None = None
    drawings = []
    columns = layers.no_places()
    key = "none"
    if drawable:
        chosen = st.selectbox(
            "Claim shown",
            list(drawable),
            format_func=lambda key: _name_claim(drawable[key]),
            key="fix shown",
        )
        claim = drawable[chosen].claim
        region = claim.region
        if region is not None and claim.high_km:
            line = reach.list_range_lines([], claim.high_km)[0]
            drawings = [(line, "outer", layers.draw_line(region, claim.high_km))]
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
        checked=drawings[0][0].key if drawings else "",
    )  # fmt: skip
    with st.container(key="map"):
        st_folium(
            layers.BaseMap(drawing=False),
            key="read_map",
            height=420,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=layers.build_layers(statements),
        )


def _name_claim(checked: CheckedClaim) -> str:
    return f"{checked.claim.id}: {checked.claim.statement}"


def _show_places(report: Report) -> None:
    ambiguous = {
        mention.text: mention
        for mention in report.places
        if len(mention.candidates) > 1 and mention.role is not PlaceRole.DEMONYM
    }
    with st.expander(
        f"Correct a place ({len(ambiguous)} names have several)", icon=":material/edit_location:"
    ):
        if not ambiguous:
            st.caption("No name here stands for several places.")
            return
        name = st.selectbox("Name", list(ambiguous), key="fix name")
        mention = ambiguous[name]
        options = {
            each.place.id: ", ".join(
                part
                for part in (
                    each.place.name,
                    each.place.admin1,
                    each.place.country,
                    each.place.kind.value,
                )
                if part
            )
            + f" (score {each.score:.2f})"
            for each in mention.candidates
        }
        st.selectbox(
            "Means",
            list(options),
            format_func=lambda place: options.get(place, place),
            key=f"fix place {name}",
            on_change=_take_place,
            args=(name,),
        )
        st.caption(f"Decided by: {plain_text(mention.reason)}.")


def _take_place(name: str) -> None:
    st.session_state[_PLACES] = st.session_state.get(_PLACES, {}) | {
        name: st.session_state[f"fix place {name}"]
    }


# ---------------------------------------------------------------------------------------- claims
def _check(claim: Claim) -> CheckedClaim:
    """Check a claim once: each rerun of the page asks for all of them again."""
    known: dict[object, CheckedClaim] = st.session_state.setdefault(_CHECKED, {})
    key = (
        claim.id, claim.kind, claim.start, claim.place and claim.place.id,
        claim.region and claim.region.id, claim.systems, claim.low_km, claim.high_km,
        claim.denied, claim.whole, claim.part,
    )  # fmt: skip
    if key not in known:
        known[key] = check_claim(claim)
        while len(known) > _MAX_CHECKED:
            known.pop(next(iter(known)))
    return replace(known[key], claim=claim)


def _show_claims(checked: list[CheckedClaim]) -> None:
    st.subheader(f"Claims ({len(checked)})", anchor=False)
    if not checked:
        st.caption(
            "No geographic claim was found: none of “can reach”, “within range of”, “is 700 km"
            " from”, “flew 420 km” with a place."
        )
    unit = state.present_view().unit
    for each in _choose_claims(checked):
        with st.container(key=f"claim_{each.claim.id}"):
            claims.show_claim(each, unit)
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
    st.subheader("Take it away", anchor=False)
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
