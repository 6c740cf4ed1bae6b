"""Results to folium layers.

The base map is built from constants and never changes, so the browser keeps it, with its zoom and
centre, while the layers on it come and go. Everything that a map shows crosses as GeoJSON or
columns, longitude before latitude; static/map.js draws it. `turn_to_lat_lon` is the only place
where latitude comes first. Names are only ever text in JSON: static/map.js puts them on the page
as text, never as HTML.
"""

from geo.layers.base import STATIC_DIR, BaseMap, turn_to_lat_lon
from geo.layers.comparison import compare_places, list_exposure
from geo.layers.details import LineVerdict, PlaceDetails, detail_place
from geo.layers.group import build_layers, list_statements, safe_json
from geo.layers.places import (
    MAX_SHOWN,
    find_near_places,
    measure_near_places,
    near_miss_km,
    no_places,
    place_columns,
    range_step_km,
    select_places,
    take_measured,
)
from geo.layers.rings import (
    DRAWN_TOLERANCE_M,
    RangeLine,
    RingStyle,
    draw_band,
    draw_line,
    draw_region,
    edit_handles,
    list_bands,
    list_range_lines,
    restyle,
    span_band,
)
from geo.layers.words import (
    convert_kilometres,
    describe_comparison,
    describe_distance,
    describe_place,
    describe_reach,
    format_distance,
    plain_text,
)

__all__ = [
    "DRAWN_TOLERANCE_M",
    "MAX_SHOWN",
    "STATIC_DIR",
    "BaseMap",
    "LineVerdict",
    "PlaceDetails",
    "RangeLine",
    "RingStyle",
    "build_layers",
    "compare_places",
    "convert_kilometres",
    "describe_comparison",
    "describe_distance",
    "describe_place",
    "describe_reach",
    "detail_place",
    "draw_band",
    "draw_line",
    "draw_region",
    "edit_handles",
    "find_near_places",
    "format_distance",
    "list_bands",
    "list_exposure",
    "list_range_lines",
    "list_statements",
    "measure_near_places",
    "near_miss_km",
    "no_places",
    "place_columns",
    "plain_text",
    "range_step_km",
    "restyle",
    "safe_json",
    "select_places",
    "span_band",
    "take_measured",
    "turn_to_lat_lon",
]
