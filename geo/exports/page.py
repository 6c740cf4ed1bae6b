"""A standalone map: one HTML file that works with no internet."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from string import Template
from typing import Any

import pandas as pd

from geo.exports.sheet import Sheet, place_records
from geo.exports.sources import METHOD, cite
from geo.layers import (
    STATIC_DIR,
    draw_line,
    draw_region,
    list_statements,
    place_columns,
    site_columns,
    span_band,
)
from geo.reach import RangeLine, format_distance, list_bands, select_places
from geo.search.wording import country_name

__all__ = ["write_page"]

_BASE_FILES = ("countries", "labels")
_HEADINGS = (
    "Place", "Country", "Population", "Nearest", "Farthest", "In range", "Margin"
)  # fmt: skip
_VERDICTS = {
    "everywhere": "from all of the region",
    "somewhere": "from part of it",
    "nowhere": "no",
}

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
<h1>$headline</h1>
<p>$question</p>
<p><strong>$region</strong>: $definition</p>
<div class="map-frame"><div id="map_div" role="img" aria-label="$title"></div></div>
$tables
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


def _script(name: str) -> str:
    """Take a script or style from static/, so that nothing in it ends the element early."""
    text = (STATIC_DIR / name).read_text(encoding="utf-8")
    text = re.sub(r"\n//# sourceMappingURL=.*", "", text)
    return re.sub(r"url\((?!data:|#)[^)]{0,300}\)", "none", text) if name.endswith(".css") else text


def write_page(sheet: Sheet) -> bytes:
    """Write one HTML file with map, table and sources, which asks no server for anything.

    Parameters
    ----------
    sheet : Sheet
        What is exported, headed with its answer; signs are for the range of its places. Places of
        which a report says something stand first, as sites.

    Returns
    -------
    bytes
        UTF-8. Its content security policy forbids every request.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> b"http-equiv" in write_page(make_sample())
    True
    """
    lines = sheet.lines
    asked = sheet.question
    at_question = sheet.places[sheet.places["range_km"] == asked.range_km]
    checked = next(line for line in lines if line.option == asked)
    said = at_question["said"] if "said" in at_question else pd.Series("", at_question.index)
    sites = at_question[said != ""]
    shown = select_places(at_question[said == ""])
    statements = list_statements(
        [draw_region(sheet.region)],
        _draw(sheet, lines, checked),
        place_columns(shown),
        checked=checked.key,
        region_key=sheet.region.id,
        sites=site_columns(sites) if len(sites) else (),
    )
    page = _PAGE.substitute(
        title=html.escape(sheet.headline or sheet.title),
        headline=html.escape(sheet.headline or sheet.title),
        question=html.escape(sheet.title if sheet.headline else ""),
        region=html.escape(sheet.region.name),
        definition=html.escape(sheet.region.definition),
        tables=_write_table("Sites that reports name", replace(sheet, places=sites))
        + _write_table("Places", replace(sheet, places=shown)),
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


def _draw(
    sheet: Sheet, lines: tuple[RangeLine, ...], checked: RangeLine
) -> list[tuple[RangeLine, str, dict[str, Any] | None]]:
    """Draw every line, the bands between them, and what is in range from all of the region."""
    region = sheet.region
    outlines = {line.key: draw_line(region, line.range_km) for line in lines}
    drawings: list[tuple[RangeLine, str, dict[str, Any] | None]] = [
        (line, "outer", outlines[line.key]) for line in lines
    ]
    if not region.shape.is_point:
        drawings.append((checked, "common", draw_line(region, checked.range_km, "common")))
    for low, high in list_bands(lines):
        drawings.append((high, "band", span_band(low, high, outlines)))
    return drawings


def _write_table(heading: str, sheet: Sheet) -> str:
    records = place_records(sheet)
    if not records:
        return ""
    names = (
        [*_HEADINGS, "What reports say of it"] if any(r.get("said") for r in records) else _HEADINGS
    )
    head = "".join(f"<th>{name}</th>" for name in names)
    rows = "\n".join(_row(record) for record in records)
    return (
        f"<h2>{heading}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>\n"
    )


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
        (html.escape(country_name(str(record["country"]))), ""),
        (f"{record['population']:,}", "number"),
        (format_distance(float(str(record["nearest_km"]))), "number"),
        (format_distance(float(str(record["farthest_km"]))), "number"),
        (_VERDICTS[str(record["verdict"])], ""),
        (format_distance(float(str(record["margin_km"])), signed=True), "number"),
    ]
    if record.get("said"):
        cells.append((html.escape(str(record["said"])), ""))
    return (
        "<tr>"
        + "".join(f'<td class="{kind}" dir="auto">{text}</td>' for text, kind in cells)
        + "</tr>"
    )
