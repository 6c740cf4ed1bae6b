"""One place: from which launch regions, by the systems reported there, is it in range."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit_folium import st_folium

from geo import exports, layers, reach
from geo.errors import LinkError
from geo.exports import guard_cells
from geo.exports.sheets import make_exposure_sheet
from geo.gazetteer import Place
from geo.links import View, format_query
from geo.markdown import plain_text
from geo.reach import Measure, format_distance, format_share
from geo.regions import LaunchRegion, list_report_regions
from geo.search import Hit, Want, resolve_choice
from geo.systems import list_systems
from geo.units import km_to_unit
from views import navigation, parts, results, share, state
from views.caching import keep_by_content
from views.searchbox import search_box

__all__ = ["show"]

_EXAMPLES = ("Riyadh", "Tel Aviv", "Jerusalem", "Abqaiq")
_MOST_REGIONS = 8


def show() -> None:
    """Draw the page."""
    st.header("Which regions is a place in range of?")
    view = state.present_view()
    place = _find_place(view)
    left, middle, add, right = st.columns([3, 5, 3, 2])
    with left:
        search_box(
            "Place",
            Want.PLACE,
            _take_place,
            key="ask_city",
            chosen=place.name if place else "",
            placeholder="a city, site or country",
        )
    with middle:
        regions = _choose_regions(view, add)
    parts.unit_select(right)
    if place is None:
        _show_examples()
        share.show_share(
            "Which launch regions a place is in range of",
            "For one place: what range is needed from each launch region, and which systems that"
            " are reported there have it.",
            instead="A picture shows one place: choose it first.",
        )
        return
    measures = {text: reach.measure_place(region, place) for text, region in regions.items()}
    _show_map(view, place, regions, measures)
    every = st.toggle("Also systems that nobody there is reported to have", key="exposure_every")
    said = []
    tables = []
    for text, region in regions.items():
        table = _expose(region, place, every=every)
        said.append(_show_region(view, region, measures[text], table))
        tables.append(table.assign(launch_region=region.name))
    sentence = f"{place.name}, by published figures of systems reported there: {'; '.join(said)}."
    measured = [(region, measures[text]) for text, region in regions.items()]
    can_draw = any(1.0 <= each.nearest_km < reach.MAX_RANGE_KM for _, each in measured)
    share.show_share(
        f"Launch regions that {place.name} is in range of",
        sentence,
        prepare=(
            lambda: partial(
                make_exposure_sheet, place, measured, sentence, address=share.find_address()
            )
        )
        if can_draw
        else None,
        tables=[
            share.TableFile(
                "Table, CSV",
                "rangecheck-exposure.csv",
                "text/csv",
                lambda: exports.write_table(
                    pd.concat(tables).round(3), place=place.name, method=exports.METHOD
                ),
            )
        ],
        instead="" if can_draw else "Nothing to draw: the place lies in each of these regions.",
    )


def _find_place(view: View) -> Place | None:
    if not view.city.strip():
        return None
    value = resolve_choice(view.city, Want.PLACE).value
    return value if isinstance(value, Place) else None


def _take_place(hit: Hit | None) -> None:
    if hit is not None and isinstance(hit.value, Place):
        state.change(city=hit.value.id)


def _choose_regions(view: View, column: DeltaGenerator) -> dict[str, LaunchRegion]:
    """Let the reader choose the launch regions; at first those of the reports and the map's."""
    entries = results.region_entries()
    usual = [entry.id for entry in list_report_regions()]
    chosen = list(view.regions) or list(dict.fromkeys([*usual, view.region]))
    names = {each: entries[each].name if each in entries else "" for each in chosen}
    names = {each: name or state.launch_region(each).name for each, name in names.items()}
    options = names | {each: entries[each].name for each in usual}

    def add(hit: Hit | None) -> None:
        if hit is None or hit.key in chosen:
            return
        if len(chosen) >= _MOST_REGIONS:
            raise LinkError(
                f"{_MOST_REGIONS} launch regions are compared at most: remove one first."
            )
        state.change(regions=(*chosen, hit.key))

    with column:
        search_box(
            "Add a launch region",
            Want.REGION,
            add,
            key="ask_regions",
            placeholder="a country, region or point",
        )
    st.multiselect(
        "Launch regions",
        list(options),
        format_func=lambda text: options.get(text, text),
        max_selections=_MOST_REGIONS,
        **state.own("regions", value=chosen, read=tuple),
    )
    return {text: state.launch_region(text) for text in chosen[:_MOST_REGIONS]}


def _show_examples() -> None:
    st.markdown("For example:")
    with st.container(horizontal=True):
        for name in _EXAMPLES:
            st.page_link(
                navigation.resolve_page("exposure"),
                label=plain_text(name),
                icon=":material/my_location:",
                query_params=format_query(state.with_fields(city=name)),
            )


def _table_bytes(table: pd.DataFrame) -> int:
    return int(table.memory_usage(deep=True).sum())


@keep_by_content(16_000_000, _table_bytes)
def _expose(region: LaunchRegion, place: Place, *, every: bool) -> pd.DataFrame:
    pairs = reach.pair_systems(region, list_systems(), every=every)
    return reach.expose_place(region, place, pairs)


def _show_region(view: View, region: LaunchRegion, measure: Measure, table: pd.DataFrame) -> str:
    """Show one region's systems; give the region's part of the sentence that Share copies."""
    unit = view.unit
    reaching = int((table["reaching"] > 0).sum())
    st.subheader(
        plain_text(f"From {region.name}: {reaching} of {len(table)} systems"), anchor=False
    )
    nearest = format_distance(measure.nearest_km, unit)
    farthest = format_distance(measure.farthest_km, unit)
    needed = (
        f"{nearest} are needed."
        if region.shape.is_point
        else f"{nearest} are needed from its nearest point, {farthest} from all of it."
    )
    st.markdown(plain_text(needed))
    if table.empty:
        st.caption("No system with a published range is reported there in the catalogue.")
    else:
        factor = km_to_unit(1.0, unit)
        st.dataframe(
            pd.DataFrame(
                {
                    "System": guard_cells(table["system"]),
                    "In range from": [_name_part(row) for row in table.itertuples()],
                    f"Longest figure, {unit}": (table["high_km"] * factor).round().astype("int32"),
                    f"Margin, {unit}": (table["margin_km"] * factor).round().astype("int32"),
                    f"Shortest figure, {unit}": (table["low_km"] * factor).round().astype("int32"),
                    "Figures that reach": [
                        f"{row.reaching} of {row.figures}" for row in table.itertuples()
                    ],
                    "Launched from": table["launched_from"],
                    "Who is reported to have it there": guard_cells(table["held"]),
                }
            ),
            hide_index=True,
            width="stretch",
            height=min(420, 38 + 35 * len(table)),
            key=f"exposed_{region.name}",
        )
        if not table["launched_from"].str.contains("ground").all():
            st.caption(
                "A range from the air or the sea starts where the aircraft or the ship is, not at"
                " a border: measured from the region, it says too little or too much."
            )
    return f"from {region.name} {reaching} of {len(table)} systems reach, {nearest} needed"


def _name_part(row: object) -> str:
    verdict, share = str(getattr(row, "verdict", "")), float(getattr(row, "share", 0.0))
    if verdict == "everywhere":
        return "● all of it"
    return f"◐ part of it ({format_share(share)})" if verdict == "somewhere" else "◇ none of it"


def _show_map(
    view: View,
    place: Place,
    regions: dict[str, LaunchRegion],
    measures: dict[str, Measure],
) -> None:
    """Draw each region with the ring that just reaches the place."""
    drawings = []
    for rank, (text, region) in enumerate(regions.items()):
        needed_km = measures[text].nearest_km
        if not 1.0 <= needed_km < reach.MAX_RANGE_KM:
            continue
        (line,) = reach.list_range_lines([], needed_km)
        named = reach.put_on_side(line, rank, f"Needed from {region.name}")
        with results.drawing():
            drawn_line = results.line(region, needed_km, "outer")
        drawings.append((named, "outer", drawn_line))
    # Each line ends at the place, so it is drawn as one that all of them just reach.
    text, region = next(iter(regions.items()))
    reached_km = min(max(measures[text].nearest_km, 1.0), reach.MAX_RANGE_KM)
    rows = reach.check_place(region, reached_km, place, measures[text])
    statements = layers.list_statements(
        [
            layers.draw_region(region, second=rank > 0)
            for rank, region in enumerate(regions.values())
        ],
        drawings,
        layers.place_columns(rows, view.unit),
        unit=view.unit,
        chosen=place.id,
        chosen_lon_lat=(place.lon, place.lat),
        card=layers.needed_card(
            place,
            [(region.name, measures[text]) for text, region in regions.items()],
            country=results.country_names().get(place.country, ""),
            unit=view.unit,
        ),
        region_key=f"{place.id} {' '.join(regions)}",
        tiles=view.tiles,
        packed=True,
        words={"e": "just in range", "s": "just in range", "n": "out of range"},
    )
    with st.container(key="map"):
        st_folium(
            layers.BaseMap(drawing=False),
            key="exposure_map",
            height=380,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=layers.build_layers(statements),
        )
