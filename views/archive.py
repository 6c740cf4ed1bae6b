"""The archive: which claims all reports of a folder make, how they fare, and where they differ.

The page is there where `RANGECHECK_ARCHIVE` names the output of `python -m geo archive`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geo import layers
from geo.errors import FileError, LinkError
from geo.exports import guard_cells
from geo.gazetteer import find_place
from geo.markdown import plain_text
from geo.systems import find_system
from geo.units import km_to_unit
from views import parts, share, state
from views.caching import keep_by_content

if TYPE_CHECKING:
    from geo.archive.query import Archive, Asked, Counts

__all__ = ["is_offered", "show"]

_FOLDER = "RANGECHECK_ARCHIVE"
# Signs beside words, so that colour is never alone.
_VERDICTS = {
    "holds": "● holds",
    "holds in part": "◐ holds in part",
    "fails": "✕ fails",
    "cannot tell": "? cannot tell",
}
_COLOURS = ("#0b5cad", "#7db8f5", "#a8371f", "#8a929b")
_SHORT = {"holds": "● Hold", "part": "◐ Part", "fails": "✕ Fail", "unknown": "? Unclear"}
_COLUMNS = {"holds": "holds", "part": "holds in part", "fails": "fails", "unknown": "cannot tell"}
_KINDS = {
    "reach": "in range",
    "distance": "a distance",
    "flight": "a flight",
    "class": "a class by range",
    "unit": "one distance in two units",
}


def is_offered() -> bool:
    """Whether a folder was named at the start."""
    return bool(os.environ.get(_FOLDER))


def show() -> None:
    """Draw the page."""
    st.header("What do all the reports claim?")
    try:
        archive = _open(os.environ[_FOLDER])
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
    counts = _count(archive, asked)
    _show_lead(archive, asked, counts)
    _show_filters(archive, asked)
    if not counts.claims:
        st.info("No claim of the archive fits what is asked for. Empty a field to see more.")
        return
    _show_verdicts(counts)
    left, right = st.columns([6, 5], gap="medium")
    with left:
        _show_map(archive, asked)
    with right:
        _show_years(counts)
    _show_sides(counts)
    _show_claims(archive, asked, counts)
    _show_conflicts(archive, asked)


# ----------------------------------------------------------------------------------------- asking
@st.cache_resource(show_spinner="Opening the archive…", max_entries=2, ttl=300)
def _open(folder: str) -> Archive:
    from geo.archive.query import open_archive

    return open_archive(Path(folder))


def _table_bytes(table: pd.DataFrame) -> int:
    return int(table.memory_usage(deep=True).sum())


def _counts_bytes(counts: Counts) -> int:
    tables = (counts.verdict, counts.place, counts.region, counts.system, counts.year)
    return sum(map(_table_bytes, tables))


def _stamp(archive: Archive) -> str:
    """Name the archive by what it was made of."""
    return repr(sorted(archive.said.items(), key=str))


def _count(archive: Archive, asked: Asked) -> Counts:
    return _count_kept(_stamp(archive), asked.as_text())


@keep_by_content(6_000_000, _counts_bytes, spinner="Counting…")
def _count_kept(stamp: str, text: str) -> Counts:
    archive, asked = _reopen(stamp, text)
    return archive.count_claims(asked)


@keep_by_content(4_000_000, _table_bytes)
def _list_kept(stamp: str, text: str, what: str) -> pd.DataFrame:
    archive, asked = _reopen(stamp, text)
    ask = {
        "claims": archive.list_claims,
        "places": archive.list_places,
        "conflicts": archive.list_conflicts,
    }
    return ask[what](asked)


def _reopen(_: str, text: str) -> tuple[Archive, Asked]:
    from geo.archive.query import Asked

    return _open(os.environ[_FOLDER]), Asked.from_text(text)


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
    told = {name: int(numbers.get(name, 0)) for name in _VERDICTS}
    sentence = (
        f"{counts.claims:,} claims in {counts.reports:,} reports: {told['holds']:,} hold,"
        f" {told['holds in part']:,} in part, {told['fails']:,} fail,"
        f" {told['cannot tell']:,} cannot be told."
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
        )
    )
    fields = (asked.verdict, asked.system, asked.place, asked.region, asked.year)
    named = ", ".join(value for value in fields if value)
    share.show_share(f"What all the reports claim{f': {named}' if named else ''}", sentence)


def _show_filters(archive: Archive, asked: Asked) -> None:
    """Let the reader narrow down; each field offers what the others leave."""
    columns = st.columns(6)
    names: dict[str, tuple[str, dict[str, str]]] = {
        "verdict": ("Verdict", _VERDICTS),
        "kind": ("What is claimed", _KINDS),
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
    counts = _count(archive, replace(asked, **{field: ""}))
    table: pd.DataFrame = getattr(counts, field)
    if field == "year":
        return {str(int(year)): f"{int(year)}" for year in table["name"]}
    shown = table["shown"] if field == "region" else table["name"]
    return {
        str(name): f"{_name_system(str(name)) if field == 'system' else words} ({count:,})"
        for name, words, count in zip(table["name"], shown, table["claims"], strict=True)
    }


def _take(field: str, key: str) -> None:
    asked = replace(_read_asked(), **{field: st.session_state[key]})
    state.change(archive=asked.as_text())


def _name_system(name: str) -> str:
    system = find_system(name)
    return system.name if system else name


# ------------------------------------------------------------------------------------------ sides
def _show_verdicts(counts: Counts) -> None:
    numbers = dict(zip(counts.verdict["name"], counts.verdict["claims"], strict=True))
    columns = st.columns(4)
    for column, (name, words) in zip(columns, _VERDICTS.items(), strict=True):
        count = int(numbers.get(name, 0))
        column.metric(
            plain_text(words), f"{count:,}", help=f"{count / counts.claims:.1%} of these claims"
        )


def _show_map(archive: Archive, asked: Asked) -> None:
    st.subheader("Places claimed to be in range", anchor=False)
    places = _list_kept(_stamp(archive), asked.as_text(), "places")
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
    points = [
        {
            "year": str(int(row["name"])),
            "verdict": words,
            "claims": int(row[column]),
            "order": order,
        }
        for row in years.to_dict("records")
        for order, (column, words) in enumerate(_COLUMNS.items())
    ]
    colours = {"domain": list(_COLUMNS.values()), "range": list(_COLOURS)}
    st.vega_lite_chart(
        {
            "height": 330,
            "data": {"values": points},
            "mark": {"type": "bar"},
            "encoding": {
                "x": {"field": "year", "type": "ordinal", "title": None},
                "y": {"field": "claims", "type": "quantitative", "title": "claims"},
                "color": {
                    "field": "verdict",
                    "type": "nominal",
                    "scale": colours,
                    "legend": {"orient": "bottom", "title": None},
                },
                "order": {"field": "order", "type": "quantitative"},
                "tooltip": [{"field": "year"}, {"field": "verdict"}, {"field": "claims"}],
            },
        },
        width="stretch",
        key="archive_years",
    )
    dated = int(years["claims"].sum())
    st.caption(f"{dated:,} of {counts.claims:,} claims stand in reports with a date.")


def _show_sides(counts: Counts) -> None:
    systems = counts.system.assign(
        shown=[_name_system(str(name)) for name in counts.system["name"]]
    )
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
        column_config={name: st.column_config.NumberColumn(width=64) for name in rows.columns[1:]},
    )


def _name_place(name: str, code: object) -> str:
    country = find_place(code) if isinstance(code, str) else None
    return name if country is None or country.name == name else f"{name}, {country.name}"


# ----------------------------------------------------------------------------------------- claims
def _show_claims(archive: Archive, asked: Asked, counts: Counts) -> None:
    st.subheader("The claims", anchor=False)
    claims = _list_kept(_stamp(archive), asked.as_text(), "claims")
    made = int(claims["made"].sum())
    rest = f" The first {len(claims):,} are shown: choose more above to see others."
    st.caption(
        "What reports say alike is one row. Those that fail come first, then those that most"
        f" independent sources make.{rest if made < counts.claims else ''}"
    )
    unit = state.present_view().unit
    parts.unit_select(st.container(width=180))
    rows = pd.DataFrame(
        {
            "Verdict": [_VERDICTS.get(str(name), str(name)) for name in claims["verdict"]],
            "Claim": guard_cells(claims["statement"]),
            "Systems": [", ".join(map(_name_system, names)) for names in claims["systems"]],
            f"Figure, {unit}": [_write(value) for value in claims["high_km"]],
            "Denied": ["denied" if denied else "" for denied in claims["denied"]],
            "Times": claims["made"].to_numpy(),
            "Sources": claims["sources"].to_numpy(),
            "Publisher": guard_cells(claims["publisher"].fillna("")),
            "Date": claims["date"].to_numpy(),
            "First report": guard_cells(claims["report"]),
        }
    )
    chosen = st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=min(420, 38 + 35 * len(rows)),
        key=f"archive_claims_{abs(hash(asked.as_text()))}",
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "Claim": st.column_config.TextColumn(width="large"),
            "Times": st.column_config.NumberColumn(help="How often these reports claim it."),
            "Sources": st.column_config.NumberColumn(
                help="How many of them are independent: copies of one text count once."
            ),
            "Date": st.column_config.DateColumn(),
        },
    )
    picked = chosen["selection"]["rows"]
    if picked and picked[0] < len(claims):
        row = claims.iloc[picked[0]]
        _show_claim(archive, str(row["report"]), int(row["claim"]))
    else:
        st.caption("Choose a row to see each part of its claim and where the report says it.")


def _convert(km: float | None) -> float | None:
    if km is None or pd.isna(km):
        return None
    return round(km_to_unit(float(km), state.present_view().unit))


def _write(km: float | None) -> str:
    converted = _convert(km)
    return "" if converted is None else f"{converted:,}"


def _show_claim(archive: Archive, report: str, claim: int) -> None:
    found = archive.find_claim(report, claim)
    if found is None:
        return
    unit = state.present_view().unit
    with st.container(border=True):
        st.markdown(f"**{plain_text(found['statement'])}**: {_VERDICTS[found['verdict']]}")
        st.markdown(plain_text(str(found["reason"])))
        where = [
            {
                "Part": each["part"],
                "By the report's words": each["text"],
                "Found in": each["where"],
                "Characters": f"{each['start']} to {each['end']}"
                if each["start"] is not None
                else "",
            }
            for each in found["parts"]
        ]
        if where:
            st.dataframe(where, hide_index=True, width="stretch", key="archive_parts")
        entries = [
            {
                "System": _name_system(str(each["system"])) if each["system"] else "own figure",
                f"Figure, {unit}": _convert(each["range_km"]),
                "Published by": each["source"],
                "In range from": each["verdict"] or "",
                f"To spare, {unit}": _convert(each["margin_km"]),
                "Decides": "yes" if each["decides"] else "",
            }
            for each in found["entries"]
        ]
        if entries:
            st.dataframe(entries, hide_index=True, width="stretch", key="archive_entries")
        st.caption(plain_text(_cite(found)))


def _cite(found: dict[str, Any]) -> str:
    title, source, url = (found[name] for name in ("title", "source", "url"))
    date = found["date"]
    words = [str(each) for each in (source, title) if isinstance(each, str) and each]
    words += [f"{date:%Y-%m-%d}"] if not pd.isna(date) else []
    words += [url] if isinstance(url, str) and url else []
    words.append(f"characters {found['start']} to {found['end']} of {found['report']}")
    copies, sources = int(found["copies"]), int(found["sources"])
    others = f"one of {copies:,} copies" if copies > 1 else "no copy of another report"
    plural = "s" if sources > 1 else ""
    return f"{', '.join(words)}; {others}; {sources:,} independent source{plural} say so."


def _show_conflicts(archive: Archive, asked: Asked) -> None:
    st.subheader("Where reports contradict one another", anchor=False)
    conflicts = _list_kept(_stamp(archive), asked.as_text(), "conflicts")
    if conflicts.empty:
        st.caption("None of these claims says what another denies, or gives a quite other figure.")
        return
    unit = state.present_view().unit
    st.caption(
        "One says that a place is in range and another that it is not, or their figures are more"
        " than a fifth apart."
    )
    st.dataframe(
        pd.DataFrame(
            {
                "Place": guard_cells(conflicts["place"]),
                "Launched from": guard_cells(conflicts["region"]),
                "About": [_KINDS.get(str(kind), str(kind)) for kind in conflicts["kind"]],
                "Systems": guard_cells(
                    ", ".join(map(_name_system, filter(None, str(names).split(", "))))
                    for names in conflicts["systems"]
                ),
                "Say so": conflicts["say"].fillna(0).astype(int),
                "Deny it": conflicts["deny"].fillna(0).astype(int),
                f"Lowest, {unit}": [_convert(value) for value in conflicts["low_km"]],
                f"Highest, {unit}": [_convert(value) for value in conflicts["high_km"]],
                "One report": guard_cells(conflicts["one"]),
                "Another": guard_cells(conflicts["other"]),
            }
        ),
        hide_index=True,
        width="stretch",
        height=min(320, 38 + 35 * len(conflicts)),
        key="archive_conflicts",
    )
