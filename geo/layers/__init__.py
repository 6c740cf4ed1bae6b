"""Results to folium layers, and folium nowhere else.

The base map is built from constants and never changes, so the browser keeps it, with its zoom and
centre, while the layers on it come and go. Everything that a map shows crosses as GeoJSON or
columns, longitude before latitude; static/map/ draws it. `turn_to_lat_lon` is the only place
where latitude comes first. Names are only ever text in JSON: static/map/ puts them on the page
as text, never as HTML.
"""

from geo.layers.base import STATIC_DIR, BaseMap, turn_to_lat_lon
from geo.layers.card import needed_card, place_card
from geo.layers.counts import count_bounds, draw_counts
from geo.layers.group import build_layers, list_statements, read_packed, safe_json
from geo.layers.look import LineLook, choose_look
from geo.layers.places import no_places, place_columns, site_columns
from geo.layers.rings import (
    draw_band,
    draw_line,
    draw_region,
    edit_handles,
    prepare_lines,
    span_band,
)

__all__ = [
    "STATIC_DIR",
    "BaseMap",
    "LineLook",
    "build_layers",
    "choose_look",
    "count_bounds",
    "draw_band",
    "draw_counts",
    "draw_line",
    "draw_region",
    "edit_handles",
    "list_statements",
    "needed_card",
    "no_places",
    "place_card",
    "place_columns",
    "prepare_lines",
    "read_packed",
    "safe_json",
    "site_columns",
    "span_band",
    "turn_to_lat_lon",
]
