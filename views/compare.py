"""Two launch regions, or two figures, side by side: what is gained and what is lost."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit_folium import st_folium

from geo import exports, layers, reach
from geo.errors import GeoError
from geo.exports import guard_cells
from geo.exports.sheets import make_comparison_sheet
from geo.gazetteer import Place
from geo.links import View, format_query
from geo.markdown import plain_text
from geo.reach import RangeLine
from geo.regions import LaunchRegion, list_report_regions
from geo.search import Hit, Want, resolve_choice
from geo.units import km_to_unit
from views import navigation, parts, results, share, state
from views.searchbox import search_box

__all__ = ["show"]

_COLUMNS = ["name", "country", "lon", "lat", "population", "change", "first_km", "second_km"]
# What the signs on the map mean: each place's verdict is the second side's.
_WORDS = {
    "e": "gained, from all of the second",
    "s": "gained, from part of the second",
    "n": "lost: only in range of the first",
}


def show() -> None:
    """Draw the page."""
    st.header("Compare two regions or two figures")
    st.markdown("The first side is what the map page shows; choose what to set beside it.")
    view = state.present_view()
    with st.container(key="sides"):
        first, second = st.columns(2, gap="large")
    lines = parts.range_lines(view)
    keys = [line.key for line in lines]
    labels = {line.key: line.label(view.unit) for line in lines}
    with first:
        search_box(
            "First launch region",
            Want.REGION,
            _take_first,
            key="ask_first",
            chosen=state.launch_region(view.region).name,
        )
        _figure_select("First figure", "check", keys, labels, "The longest")
    with second:
        search_box(
            "Second launch region",
            Want.REGION,
            _take_second,
            key="ask_second",
            chosen=state.launch_region(view.other_region).name if view.other_region else "",
            placeholder="the same region",
            can_be_empty=True,
        )
        _figure_select("Second figure", "other_check", keys, labels, "The same figure")
    if not lines:
        st.info("No range is chosen. Choose systems on the map page first.")
        share.show_share(
            "Two launch regions or two figures, compared",
            "Which places another launch region or another published range gains and loses.",
        )
    else:
        _show_comparison(view, lines)
    _show_distance_tool()


def _take_first(hit: Hit | None) -> None:
    if hit is not None:
        state.change(region=hit.key)


def _take_second(hit: Hit | None) -> None:
    state.change(other_region=hit.key if hit else "")


def _show_examples() -> None:
    st.info("Both sides are the same. Choose another region or another figure for the second.")
    st.markdown("For example:")
    with st.container(horizontal=True):
        for entry in list_report_regions():
            if entry.id == "western-iraq":
                continue
            st.page_link(
                navigation.resolve_page("compare"),
                label=plain_text(f"Western Iraq beside {entry.name}"),
                icon=":material/compare:",
                query_params=format_query(
                    state.with_fields(region="western-iraq", other_region=entry.id)
                ),
            )


def _figure_select(
    label: str, field: str, keys: list[str], labels: dict[str, str], empty: str
) -> None:
    present = getattr(state.present_view(), field)
    st.selectbox(
        plain_text(label),
        ["", *keys],
        format_func=lambda key: labels.get(key, empty),
        **state.own(field, value=present if present in keys else ""),
    )


def _show_comparison(view: View, lines: tuple[RangeLine, ...]) -> None:
    before = parts.checked_line(view, lines)
    after = parts.checked_line(view, lines, check=view.other_check) if view.other_check else before
    other_region = view.other_region or view.region
    sides = [(view.region, before), (other_region, after)]
    regions = [state.launch_region(text) for text, _ in sides]
    if sides[0] == sides[1]:
        _show_examples()
        share.show_share(
            "Two launch regions or two figures, compared",
            "Which places another launch region or another published range gains and loses.",
            instead="A picture shows two sides: choose a second region or figure first.",
        )
        return
    view = parts.bound_places(view, (regions[0], before.range_km), (regions[1], after.range_km))
    changes = results.compared(
        regions[0], before.range_km, regions[1], after.range_km, view.min_population
    )
    gained = changes[changes["change"] == "gained"]
    lost = changes[changes["change"] == "lost"]
    kept = int((changes["change"] == "kept").sum())
    first, second = (
        (region.name, line.label(view.unit))
        for region, line in zip(regions, (before, after), strict=True)
    )
    said = reach.describe_comparison(first, second, len(gained), len(lost), kept)
    sentence = " ".join((said, *reach.list_starts((before, after))))
    with st.container(key="answer"):
        st.markdown(plain_text(sentence))
    sources = "; ".join(dict.fromkeys([*before.sources, *after.sources]))
    share.show_share(
        f"{regions[0].name} and {regions[1].name} compared",
        f"{sentence} Ranges: {sources}.",
        prepare=lambda: partial(
            make_comparison_sheet,
            (regions[0], before),
            (regions[1], after),
            changes,
            sentence,
            address=share.find_address(),
        ),
        tables=[
            share.TableFile(
                "Table, CSV",
                "rangecheck-compared.csv",
                "text/csv",
                lambda: exports.write_table(
                    changes[_COLUMNS].round(1),
                    compared=sentence,
                    sources=sources,
                    method=exports.METHOD,
                ),
            )
        ],
    )
    _show_map(view, regions, sides, changes)
    left, right = st.columns(2)
    _show_list(left, "Gained: in range only of the second", gained, view)
    _show_list(right, "Lost: in range only of the first", lost, view)


def _show_map(
    view: View,
    regions: list[LaunchRegion],
    sides: list[tuple[str, RangeLine]],
    changes: pd.DataFrame,
) -> None:
    drawings = []
    for rank, ((_, line), region) in enumerate(zip(sides, regions, strict=True)):
        side = "First" if rank == 0 else "Second"
        styled = reach.put_on_side(
            line, rank, f"{side}: {line.system_name}" if line.system_name else side
        )
        with results.drawing():
            drawn_line = results.line(region, line.range_km, "outer")
        drawings.append((styled, "outer", drawn_line))
    drawn = [
        layers.draw_region(region, second=rank == 1)
        for rank, region in enumerate(regions)
        if rank == 0 or sides[1][0] != sides[0][0]
    ]
    shown = changes[changes["change"] != "kept"]
    statements = layers.list_statements(
        drawn,
        drawings,
        layers.place_columns(shown, view.unit),
        unit=view.unit,
        region_key=f"{sides[0][0]} {sides[1][0]}",
        tiles=view.tiles,
        packed=True,
        words=_WORDS,
    )
    with st.container(key="map"):
        st_folium(
            layers.BaseMap(drawing=False),
            key="compare_map",
            height=480,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=layers.build_layers(statements),
        )


def _show_list(column: DeltaGenerator, title: str, rows: pd.DataFrame, view: View) -> None:
    names = results.country_names()
    with column:
        st.subheader(plain_text(f"{title} ({len(rows)})"), anchor=False)
        if rows.empty:
            st.caption("None.")
            return
        factor = km_to_unit(1.0, view.unit)
        first, second = (f"{side}, nearest, {view.unit}" for side in ("First", "Second"))
        st.dataframe(
            pd.DataFrame(
                {
                    "Place": guard_cells(rows["name"]),
                    "Country": rows["country"].map(lambda code: names.get(code, code)),
                    "Population": rows["population"],
                    first: (rows["first_km"] * factor).round().astype("int32"),
                    second: (rows["second_km"] * factor).round().astype("int32"),
                }
            ),
            hide_index=True,
            width="stretch",
            height=min(420, 38 + 35 * len(rows)),
            column_config={
                name: st.column_config.NumberColumn(format="localized")
                for name in ("Population", first, second)
            },
        )


def _show_distance_tool() -> None:
    st.subheader("Distance between two places", anchor=False)
    view = state.present_view()
    ends = {"distance_from": view.distance_from, "distance_to": view.distance_to}
    found = {field: _find_end(text) for field, text in ends.items()}
    for column, field, label in zip(st.columns(2), ends, ("From", "To"), strict=True):
        place = found[field]
        with column:
            search_box(
                label,
                Want.PLACE,
                partial(_take_end, field),
                key=f"ask_{field}",
                chosen=place.name if place else "",
                placeholder="any place",
                can_be_empty=True,
            )
    start, end = found.values()
    if start is None or end is None:
        st.caption("Choose two places to see how far apart they lie.")
        return
    st.markdown(reach.describe_distance(start, end, view.unit))


def _find_end(text: str) -> Place | None:
    """Find a place that the address names; one that is not known is a notice."""
    if not text.strip():
        return None
    try:
        value = resolve_choice(text, Want.PLACE).value
    except GeoError as error:
        state.note(str(error))
        return None
    return value if isinstance(value, Place) else None


def _take_end(field: str, hit: Hit | None) -> None:
    state.change(**{field: hit.key if hit else ""})
