"""The archive: which claims all reports of a folder make, how they fare, and where they differ.

The page is there where `RANGECHECK_ARCHIVE` names the output of `python -m geo archive`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geo import layers
from geo.errors import FileError, LinkError
from geo.exports import guard_cells
from geo.gazetteer import find_place
from geo.markdown import plain_text
from views import share, state
from views.archive_claims import KINDS, VERDICTS, show_claims, show_conflicts
from views.archive_rows import FOLDER, count, list_rows, name_system, open_folder

if TYPE_CHECKING:
    from geo.archive.query import Archive, Asked, Counts

__all__ = ["is_offered", "show"]

_COLOURS = ("#0b5cad", "#7db8f5", "#a8371f", "#8a929b")
# Which of them is light: its sign is dark.
_LIGHT = 1
_LEAST_SIGNED = 0.06
_SHORT = {"holds": "● Hold", "part": "◐ Part", "fails": "✕ Fail", "unknown": "? Unclear"}
# What a name and each of its five counts take in a table, so that three stand side by side whole.
_NAME_PX = 118
_COUNT_PX = (60, 60, 60, 54, 74)
_COLUMNS = {"holds": "holds", "part": "holds in part", "fails": "fails", "unknown": "cannot tell"}


def is_offered() -> bool:
    """Whether a folder was named at the start."""
    return bool(os.environ.get(FOLDER))


def show() -> None:
    """Draw the page."""
    st.header("What do all the reports claim?")
    try:
        archive = open_folder(os.environ[FOLDER])
    except ImportError as error:
        st.info(
            f"This page needs the package {plain_text(str(error.name))}, which is not installed."
            " Whoever runs Rangecheck adds it with"
            " `pip install -r requirements.txt -r requirements-archive.txt`; every other page works"
            " without it.",
            icon=":material/info:",
        )
        return
    except FileError as error:
        st.info(plain_text(str(error)), icon=":material/info:")
        return
    asked = _read_asked()
    counts = count(archive, asked)
    _show_lead(archive, asked, counts)
    _show_filters(archive, asked)
    if not counts.claims:
        st.info(
            f"No claim of the archive fits what is asked for ({plain_text(_name_asked(asked))})."
            " Set a field to “all” to see more."
            if asked.as_text()
            else "No report of this archive claims anything that can be checked."
        )
        return
    _show_verdicts(counts)
    left, right = st.columns([6, 5], gap="medium")
    with left:
        _show_map(archive, asked)
    with right:
        _show_years(counts)
    _show_sides(counts)
    show_claims(archive, asked, counts)
    show_conflicts(archive, asked)


def _read_asked() -> Asked:
    from geo.archive.query import Asked

    try:
        return Asked.from_text(state.present_view().archive)
    except LinkError as error:
        state.note(f"In the address, archive: {error}. All claims stand in its place.")
        return Asked()


# ------------------------------------------------------------------------------------------- head
def _show_lead(archive: Archive, asked: Asked, counts: Counts) -> None:
    numbers = dict(zip(counts.verdict["name"], counts.verdict["claims"], strict=True))
    claims = {name: int(numbers.get(name, 0)) for name in VERDICTS}
    sentence = (
        f"{counts.claims:,} claims in {counts.reports:,} reports: {claims['holds']:,} hold,"
        f" {claims['holds in part']:,} in part, {claims['fails']:,} fail,"
        f" {claims['cannot tell']:,} cannot be told."
    )
    with st.container(key="answer"):
        st.markdown(plain_text(sentence))
    totals = archive.totals
    said = archive.said.get("said", {})
    st.caption(
        plain_text(
            f"{totals['reports']:,} reports: {totals['read']:,} read,"
            f" {totals['reports'] - totals['read']:,} skipped, {totals['copies']:,} copies of"
            f" another. Data {said.get('data_version', '')}. The archive holds no report's text."
            + (f" Asked for: {_name_asked(asked)}." if asked.as_text() else "")
        )
    )
    named = f": {_name_asked(asked)}" if asked.as_text() else ""
    share.show_share(f"What all the reports claim{named}", sentence)


def _name_asked(asked: Asked) -> str:
    """Name what is asked for, in the page's words."""
    words = (
        VERDICTS.get(asked.verdict, asked.verdict),
        KINDS.get(asked.kind, asked.kind),
        name_system(asked.system) if asked.system else "",
        asked.place,
        f"from {asked.region}" if asked.region else "",
        asked.year,
        f"published by {asked.publisher}" if asked.publisher else "",
    )
    return ", ".join(filter(None, words))


def _show_filters(archive: Archive, asked: Asked) -> None:
    """Let the reader narrow down; each field offers what the others leave."""
    columns = st.container(key="archive_filters").columns(6)
    names: dict[str, tuple[str, dict[str, str]]] = {
        "verdict": ("Verdict", VERDICTS),
        "kind": ("What is claimed", KINDS),
        "system": ("System", {}),
        "place": ("Place", {}),
        "region": ("Launched from", {}),
        "year": ("Year", {}),
    }
    for column, (field, (label, known)) in zip(columns, names.items(), strict=True):
        present = str(getattr(asked, field))
        options = dict(known) if known else _list_options(archive, asked, field)
        if present:
            options.setdefault(present, present)
        with column:
            _choose(label, field, present, {"": "all", **options})
    if asked.as_text():
        st.button(
            "Show all", icon=":material/close:", on_click=state.change, kwargs={"archive": ""}
        )


def _choose(label: str, field: str, present: str, options: dict[str, str]) -> None:
    key = f"archive_{field}"
    st.session_state[key] = present
    st.selectbox(
        plain_text(label),
        list(options),
        format_func=lambda value: options[value],
        key=key,
        on_change=_take,
        args=(field, key),
    )


def _list_options(archive: Archive, asked: Asked, field: str) -> dict[str, str]:
    counts = count(archive, replace(asked, **{field: ""}))
    table: pd.DataFrame = getattr(counts, field)
    if field == "year":
        return {str(int(year)): f"{int(year)}" for year in table["name"]}
    shown = table["shown"] if field == "region" else table["name"]
    return {
        str(name): f"{name_system(str(name)) if field == 'system' else words} ({count:,})"
        for name, words, count in zip(table["name"], shown, table["claims"], strict=True)
    }


def _take(field: str, key: str) -> None:
    asked = replace(_read_asked(), **{field: st.session_state[key]})
    state.change(archive=asked.as_text())


def _show_verdicts(counts: Counts) -> None:
    numbers = dict(zip(counts.verdict["name"], counts.verdict["claims"], strict=True))
    columns = st.container(key="archive_verdicts").columns(4)
    for column, (name, words) in zip(columns, VERDICTS.items(), strict=True):
        count = int(numbers.get(name, 0))
        column.metric(
            plain_text(words), f"{count:,}", help=f"{count / counts.claims:.1%} of these claims"
        )


def _show_map(archive: Archive, asked: Asked) -> None:
    st.subheader("Places claimed to be in range", anchor=False)
    places = list_rows(archive, asked, "places")
    if places.empty:
        st.caption("None of these claims says that a place is in range.")
        return
    centre, zoom = layers.count_bounds(places)
    with st.container(key="archive_map"):
        st_folium(
            layers.BaseMap(drawing=False),
            key="archive_map_frame",
            height=380,
            use_container_width=True,
            returned_objects=[],
            center=centre,
            zoom=zoom,
            feature_group_to_add=layers.draw_counts(places),
        )
    st.caption(
        f"{len(places):,} places, those with most claims. Size: how many claims; blue: most hold;"
        " red: most fail; grey: cannot be told; a dashed rim: some fail."
    )


def _show_years(counts: Counts) -> None:
    st.subheader("When they were published", anchor=False)
    years = counts.year
    if years.empty:
        st.caption("None of these reports says when it was published.")
        return
    st.vega_lite_chart(_draw_years(_list_points(counts)), width="stretch", key="archive_years")
    dated = int(years["claims"].sum())
    st.caption(f"{dated:,} of {counts.claims:,} claims stand in reports with a date.")


def _list_points(counts: Counts) -> list[dict[str, object]]:
    """List the parts of all bars; one that is too low holds no sign."""
    tallest = int(counts.year["claims"].max())
    return [
        {
            "year": str(int(row["name"])),
            "verdict": VERDICTS[words],
            "sign": VERDICTS[words][0] if row[column] > _LEAST_SIGNED * tallest else "",
            "claims": int(row[column]),
            "order": order,
        }
        for row in counts.year.to_dict("records")
        for order, (column, words) in enumerate(_COLUMNS.items())
    ]


def _draw_years(points: list[dict[str, object]]) -> dict[str, object]:
    """Draw the verdicts of each year on one another, each with its sign: colour is never alone."""
    names = [VERDICTS[words] for words in _COLUMNS.values()]
    colours = {"domain": names, "range": list(_COLOURS)}
    order = {"field": "order", "type": "quantitative"}
    height = {"field": "claims", "type": "quantitative", "title": "claims", "stack": "zero"}
    bar = {
        "mark": {"type": "bar", "stroke": "white", "strokeWidth": 1},
        "encoding": {
            "color": {
                "field": "verdict",
                "type": "nominal",
                "scale": colours,
                "legend": {"orient": "bottom", "title": None, "columns": 2},
            },
            "tooltip": [{"field": "year"}, {"field": "verdict"}, {"field": "claims"}],
        },
    }
    sign = {
        "mark": {"type": "text", "fontSize": 9},
        "encoding": {
            "y": {**height, "bandPosition": 0.5},
            "text": {"field": "sign"},
            "detail": {"field": "verdict"},
            "color": {
                "condition": {"test": f"datum.order == {_LIGHT}", "value": "#16202a"},
                "value": "white",
            },
        },
    }
    across = {"field": "year", "type": "ordinal", "title": None}
    return {
        "height": 330,
        "data": {"values": points},
        "encoding": {"x": across, "y": height, "order": order},
        "layer": [bar, sign],
    }


def _show_sides(counts: Counts) -> None:
    systems = counts.system.assign(shown=[name_system(str(name)) for name in counts.system["name"]])
    places = counts.place.assign(
        shown=[
            _name_place(str(name), country)
            for name, country in zip(counts.place["name"], counts.place["country"], strict=True)
        ]
    )
    sides = (("System", systems), ("Place", places), ("Launched from", counts.region))
    for column, (label, table) in zip(st.columns(3), sides, strict=True):
        with column:
            _show_side(label, table)


def _show_side(label: str, table: pd.DataFrame) -> None:
    by = "launch region" if label == "Launched from" else label.lower()
    st.subheader(plain_text(f"By {by}"), anchor=False)
    if table.empty:
        st.caption("None of these claims names one.")
        return
    rows = pd.DataFrame({label: guard_cells(table["shown"])})
    rows["Claims"] = table["claims"].to_numpy()
    for column, words in _SHORT.items():
        rows[words] = table[column].to_numpy()
    st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=min(320, 38 + 35 * len(rows)),
        key=f"archive_by_{label}",
        column_config={
            label: st.column_config.TextColumn(width=_NAME_PX),
            **{
                name: st.column_config.NumberColumn(width=pixels, format="localized")
                for name, pixels in zip(rows.columns[1:], _COUNT_PX, strict=True)
            },
        },
    )


def _name_place(name: str, code: object) -> str:
    country = find_place(code) if isinstance(code, str) else None
    return name if country is None or country.name == name else f"{name}, {country.name}"
