"""A standalone map: one HTML file that works with no internet."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from string import Template
from typing import TYPE_CHECKING

from geo.exports.sheet import METHOD, Sheet, cite, place_records
from geo.layers import STATIC_DIR, draw_line, draw_region, list_statements, place_columns
from geo.reach import RangeLine, format_distance, list_range_lines, select_places
from geo.systems import find_system

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["write_page"]

_BASE_FILES = ("countries", "labels")

_PAGE = Template(
    """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';\
 script-src 'unsafe-inline'; img-src data:">
<title>$title</title>
<style>$leaflet_css</style>
<style>$map_css</style>
<style>
body { margin: 0 auto; max-width: 1200px; padding: 1rem; color: #1d2733; background: #fff;
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
.map-frame { height: 70vh; min-height: 320px; border: 1px solid #c4ccd4; }
#map_div { width: 100%; height: 100%; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #c4ccd4; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
@media (prefers-color-scheme: dark) {
  body { color: #e8edf2; background: #12181f; }
}
</style>
</head>
<body>
<h1>$title</h1>
<p><strong>$region</strong>: $definition</p>
<div class="map-frame"><div id="map_div" role="img" aria-label="$title"></div></div>
<h2>Places</h2>
<table>
<thead><tr><th>Place</th><th>Country</th><th>Population</th><th>Nearest</th><th>Farthest</th>\
<th>Verdict</th><th>Margin</th></tr></thead>
<tbody>
$rows
</tbody>
</table>
<h2>Sources and method</h2>
<ul>
$sources
</ul>
<p>$method</p>
<p>$citation</p>
<script>$leaflet_js</script>
<script>$map_js</script>
<script>
const map = L.map("map_div", { center: [32, 44], zoom: 5, minZoom: 2, maxZoom: 11,
  zoomAnimation: false, fadeAnimation: false });
rangecheck.start(map, { drawing: false, inline: $base });
const group = L.featureGroup().addTo(map);
$statements
</script>
</body>
</html>
"""
)


def _lines(sheet: Sheet) -> tuple[RangeLine, ...]:
    """Give the lines of the sheet's ranges, styled as on the page."""
    names = dict.fromkeys(option.system for option in sheet.options if option.system)
    systems = [system for name in names if (system := find_system(name))]
    free = next((option.range_km for option in sheet.options if not option.system), None)
    wanted = {(option.system, option.range_km) for option in sheet.options}
    lines = list_range_lines(systems, free)
    return tuple(line for line in lines if (line.system_id, line.range_km) in wanted)


def _script(name: str) -> str:
    """Take a script or style from static/, so that nothing in it ends the element early."""
    text = (STATIC_DIR / name).read_text(encoding="utf-8")
    text = re.sub(r"\n//# sourceMappingURL=.*", "", text)
    return re.sub(r"url\((?!data:|#)[^)]*\)", "none", text) if name.endswith(".css") else text


def write_page(sheet: Sheet) -> bytes:
    """Write one HTML file with map, table and sources, which asks no server for anything.

    Parameters
    ----------
    sheet : Sheet
        What is exported; the longest range is the one that the map's signs are for.

    Returns
    -------
    bytes
        UTF-8. Its content security policy forbids every request.

    Examples
    --------
    >>> from geo.exports.sheet import make_sheet
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> b"http-equiv" in write_page(make_sheet(checked, baghdad, options))
    True
    """
    lines = _lines(sheet)
    longest_km = max(option.range_km for option in sheet.options)
    at_longest = sheet.places[sheet.places["range_km"] == longest_km]
    shown = select_places(at_longest)
    checked = max(lines, key=lambda line: line.range_km)
    statements = list_statements(
        [draw_region(sheet.region)],
        [(line, "outer", draw_line(sheet.region, line.range_km)) for line in lines],
        place_columns(shown),
        checked=checked.key,
        region_key=sheet.region.id,
    )
    page = _PAGE.substitute(
        title=html.escape(sheet.title),
        region=html.escape(sheet.region.name),
        definition=html.escape(sheet.region.definition),
        rows="\n".join(_row(record) for record in place_records(_with_places(sheet, shown))),
        sources="\n".join(f"<li>{html.escape(source)}</li>" for source in sheet.sources),
        method=html.escape(METHOD),
        citation=html.escape(cite(sheet.title, sheet.date, sheet.address)),
        leaflet_css=_script("leaflet/leaflet.css"),
        map_css=_script("map.css"),
        leaflet_js=_script("leaflet/leaflet.js"),
        map_js=_script("map.js"),
        base=_base_map(),
        statements="\n".join(statement.replace("$PARENT", "group") for statement in statements),
    )
    return page.encode()


def _with_places(sheet: Sheet, places: pd.DataFrame) -> Sheet:
    return replace(sheet, places=places)


def _base_map() -> str:
    files = {name: STATIC_DIR / "basemap" / f"{name}.json" for name in _BASE_FILES}
    parts = [
        f'"{name}":{path.read_text(encoding="utf-8")}'
        for name, path in files.items()
        if path.exists()
    ]
    return "{" + ",".join(parts).replace("<", "\\u003c") + "}"


def _row(record: dict[str, object]) -> str:
    cells = [
        (html.escape(str(record["name"])), ""),
        (html.escape(str(record["country"])), ""),
        (f"{record['population']:,}", "number"),
        (format_distance(float(str(record["nearest_km"]))), "number"),
        (format_distance(float(str(record["farthest_km"]))), "number"),
        (html.escape(str(record["verdict"])), ""),
        (format_distance(float(str(record["margin_km"])), signed=True), "number"),
    ]
    return (
        "<tr>"
        + "".join(f'<td class="{kind}" dir="auto">{text}</td>' for text, kind in cells)
        + "</tr>"
    )
