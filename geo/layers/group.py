"""Everything that lies on the base map, as one feature group."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import folium
import numpy as np
from numpy.typing import NDArray

from geo.layers.base import Statement
from geo.layers.legend import hatch_id, list_legend, rank_line
from geo.layers.look import choose_look
from geo.layers.rings import make_feature, steps_per_degree
from geo.reach import RangeLine
from geo.units import Unit

__all__ = ["build_layers", "list_statements", "read_packed", "safe_json"]

# Takes 2 ms of 80 kB; 9 would take twice as long for one per cent.
_ZIP_LEVEL = 6

# Nearer to a pole a Mercator map has no end.
_EDGE_DEG = 84.0
_STEPS_PER_DEGREE = 1000


def safe_json(content: object) -> str:
    """Write JSON that is safe inside a script, whatever the names in it hold.

    Examples
    --------
    >>> "</" in safe_json("</script>")
    False
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    # streamlit-folium reads {{ '...' }} as a name of its own.
    return text.replace("{{", "{ {").replace("}}", "} }")


def _pack_geometry(geometry: dict[str, Any] | None) -> dict[str, Any] | None:
    """Write a geometry's lines as steps of a part of a degree: half the bytes."""
    if not geometry or geometry["type"] in {"Band", "Point"}:
        return geometry
    if "geometries" in geometry:
        parts = [_pack_geometry(part) for part in geometry["geometries"]]
        return {"type": geometry["type"], "geometries": parts}
    runs = np.concatenate(_list_runs(geometry))
    bounds = [*runs.min(axis=0).tolist(), *runs.max(axis=0).tolist()]
    per_degree = steps_per_degree(bounds)
    packed = {"type": geometry["type"], "steps": _list_steps(geometry["coordinates"], per_degree)}
    return packed if per_degree == _STEPS_PER_DEGREE else packed | {"per_degree": per_degree}


def _list_steps(coordinates: Sequence[Any], per_degree: int) -> list[Any]:
    if coordinates and isinstance(coordinates[0][0], list | tuple):
        return [_list_steps(part, per_degree) for part in coordinates]
    whole = (np.asarray(coordinates, dtype=np.float64)[:, :2] * per_degree).round().astype(np.int64)
    steps: list[int] = np.diff(whole, axis=0, prepend=[[0, 0]]).ravel().tolist()
    return steps


def _collect(features: Sequence[dict[str, Any]]) -> dict[str, Any]:
    packed = [feature | {"geometry": _pack_geometry(feature["geometry"])} for feature in features]
    return {"type": "FeatureCollection", "features": packed}


def _pack_places(columns: dict[str, Any]) -> dict[str, Any]:
    """Write ids and names as texts of lines: a list would have two escaped quotes for each."""
    ids = (place.removeprefix("geonames") for place in columns["id"])
    return columns | {
        "id": "\n".join(ids),
        "name": "\n".join(" ".join(name.split()) for name in columns["name"]),
        "verdict": "".join(columns["verdict"]),
        "lon": [round(lon * _STEPS_PER_DEGREE) for lon in columns["lon"]],
        "lat": [round(lat * _STEPS_PER_DEGREE) for lat in columns["lat"]],
    }


def _box(geometries: Sequence[dict[str, Any] | None], centre_lon: float) -> list[float]:
    """Give the box that holds all parts, each shifted to the side of the date line that is nearer.

    A country that crosses +-180 comes in parts on both sides, and a ring's longitudes run on from
    wherever it was begun; taken as they are, their box would be the whole world.
    """
    runs = [run for each in geometries if each for run in _list_runs(each)]
    west, south, east, north = np.inf, np.inf, -np.inf, -np.inf
    for run in runs:
        low, high = run.min(axis=0), run.max(axis=0)
        shift = 360.0 * np.round((centre_lon - (low[0] + high[0]) / 2.0) / 360.0)
        west, east = min(west, low[0] + shift), max(east, high[0] + shift)
        south, north = min(south, low[1]), max(north, high[1])
    if east - west > 360.0:
        west, east = centre_lon - 180.0, centre_lon + 180.0
    return [
        round(float(side), 3)
        for side in (west, max(south, -_EDGE_DEG), east, min(north, _EDGE_DEG))
    ]


def _list_runs(geometry: dict[str, Any]) -> list[NDArray[np.float64]]:
    """List a geometry's lines and rings; by a JSON text it would take ten times as long."""
    if geometry["type"] == "Band":
        return []
    if "geometries" in geometry:
        return [run for part in geometry["geometries"] for run in _list_runs(part)]
    runs = [geometry["coordinates"]]
    while isinstance(runs[0][0], list | tuple) and isinstance(runs[0][0][0], list | tuple):
        runs = [run for part in runs for run in part]
    return [np.atleast_2d(np.asarray(run, dtype=np.float64))[:, :2] for run in runs]


def _leaves_map(geometry: dict[str, Any]) -> bool:
    runs = _list_runs(geometry)
    return any(run[:, 0].min() <= -180.0 or run[:, 0].max() >= 180.0 for run in runs)


def _ring(
    drawing: tuple[RangeLine, str, dict[str, Any]],
    question: RangeLine | None,
    outer: Sequence[RangeLine],
    unit: Unit,
) -> dict[str, Any]:
    """Write one line or band with its look and its words."""
    line, role, geometry = drawing
    rank = "common" if role == "common" else rank_line(line, question, outer)
    label = line.label(unit)
    look = choose_look(line)
    return make_feature(
        geometry,
        role=role,
        key=line.key,
        rank=rank,
        strong=rank != "faint"
        if role != "band"
        else question is None or line.system_id == question.system_id,
        label={"outer": label, "common": f"{label}, from all of it"}.get(role, ""),
        km=line.range_km,
        who=line.sources,
        colors=look.colors,
        dash=look.dash,
        checked=line.key == (question.key if question else ""),
        hatch_id=hatch_id(line),
        seam=_leaves_map(geometry),
    )


def list_statements(
    regions: Sequence[dict[str, Any]],
    drawings: Sequence[tuple[RangeLine, str, dict[str, Any] | None]],
    places: dict[str, Any],
    *,
    unit: Unit = Unit.KM,
    checked: str = "",
    chosen: str = "",
    chosen_lon_lat: tuple[float, float] | None = None,
    region_key: str = "",
    edit: dict[str, Any] | None = None,
    tiles: bool = False,
    projection: str = "",
    card: dict[str, Any] | None = None,
    sites: Sequence[dict[str, Any]] = (),
    packed: bool = False,
    words: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """Write the statements of static/map.js that draw all that lies on the base map.

    Parameters
    ----------
    regions : sequence of dict
        From `draw_region`, the launch region first.
    drawings : sequence of (RangeLine, role, geometry)
        Role `outer`, `common` or `band`, with what `draw_line` or `draw_band` gave.
    places : dict
        From `place_columns`.
    unit : Unit
        Unit of every label.
    checked : str
        Key of the figure in question: its line is bold, the outside dimmed, the others faint.
    chosen : str
        Id of the place whose details are open.
    chosen_lon_lat : tuple of float or None
        Where it is; what is fitted holds it, in range or not.
    region_key : str
        Changes when the launch region does: the map follows, unless the reader moved it.
    edit : dict or None
        A point, circle or polygon whose handles can be dragged.
    tiles : bool
        Whether online tiles are shown.
    projection : str
        How it is drawn: `azimuthal`, `globe`, or empty for the flat map.
    card : dict or None
        From `place_card`, for the chosen place.
    sites : sequence of dict
        From `site_columns`.
    packed : bool
        Whether one statement holds all of it, deflated, for a page that sends it at every change;
        a file that is kept stays legible.
    words : mapping of str to str, optional
        What the legend says of the places' signs, as `list_legend` takes it.

    Returns
    -------
    tuple of str
        JavaScript with JSON in it; `$PARENT` stands for the group that they draw into.

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.layers.places import place_columns
    >>> from geo.layers.rings import draw_region
    >>> from geo.reach import check_places
    >>> from geo.regions import resolve_region
    >>> baghdad = resolve_region("baghdad")
    >>> checked = check_places(baghdad, 900.0, load_places(4_000_000, "SA"))
    >>> statements = list_statements([draw_region(baghdad)], [], place_columns(checked))
    >>> any("Riyadh" in each for each in statements)
    True
    """
    shown = [(line, role, geometry) for line, role, geometry in drawings if geometry is not None]
    outer = [line for line, role, _ in shown if role == "outer"]
    question = next((line for line in outer if line.key == checked), None)
    rings = [_ring(drawing, question, outer, unit) for drawing in shown]
    # Bands lie under lines, and the checked line on top.
    rings.sort(
        key=lambda ring: (ring["properties"]["role"] != "band", ring["properties"]["checked"])
    )
    lines = [ring["geometry"] for ring in rings if ring["properties"]["role"] == "outer"]
    centre_lon = float(regions[0]["properties"]["lon"])
    longest_km = max((line.range_km for line in outer), default=0.0)
    hatches = {hatch_id(line): choose_look(line) for line, _, _ in shown}
    bounding = [*lines, *(region["geometry"] for region in regions)]
    if chosen_lon_lat is not None:
        bounding.append({"type": "Point", "coordinates": list(chosen_lon_lat)})
    frame: dict[str, Any] = {
        "fit": _box(bounding, centre_lon),
        # Any change of these and the map fits anew; without a key, what is drawn is the key.
        "follow": f"{region_key or [region['properties']['label'] for region in regions]}"
        f" {longest_km:g}",
        "region": region_key,
        "range_km": question.range_km if question else 0.0,
        "place": chosen_lon_lat,
        "edit": edit,
        "tiles": tiles,
        "projection": projection,
        "card": card,
        "hatches": [
            {"id": name, "hatch": look.hatch, "colors": look.colors}
            for name, look in hatches.items()
        ],
        "legend": list_legend(
            [(line, role) for line, role, _ in shown],
            question,
            from_point=(regions[0]["geometry"] or {}).get("type") == "Point",
            verdicts="".join(dict.fromkeys(places["verdict"])),
            with_sites=bool(sites),
            unit=unit,
            words=words,
        ),
    }
    contents: dict[str, object] = {
        "region": _collect(regions),
        "rings": _collect(rings),
        "places": {"columns": _pack_places(places), "chosen": chosen, "unit": str(unit)},
        "sites": list(sites),
    }
    written = {name: safe_json(content) for name, content in contents.items()}
    content = "".join((*written.values(), safe_json(card)))
    frame["digest"] = hashlib.sha256(content.encode()).hexdigest()[:12]
    if packed:
        return (_pack(safe_json(frame), written),)
    begin = f"rangecheck.begin($PARENT, {safe_json(frame)});"
    drawn_layers = (
        f"rangecheck.layer($PARENT, '{name}', {text});" for name, text in written.items()
    )
    return (begin, *drawn_layers)


def _pack(frame: str, written: dict[str, str]) -> str:
    """Deflate a picture: what is sent is a third, and no quote in it is escaped a second time."""
    parts = ",".join(f'"{name}":{text}' for name, text in written.items())
    content = f'{{"frame":{frame},"layers":{{{parts}}}}}'.encode()
    deflated = zlib.compress(content, _ZIP_LEVEL, wbits=-zlib.MAX_WBITS)
    return f"rangecheck.unpack($PARENT, '{base64.b64encode(deflated).decode()}');"


def read_packed(statement: str) -> dict[str, Any]:
    """Read a packed statement back, as static/map/ does.

    Parameters
    ----------
    statement : str
        From `list_statements`, or a script that holds it.

    Returns
    -------
    dict
        `frame`, and `layers` by name.

    Examples
    --------
    >>> from geo.layers.places import no_places
    >>> from geo.layers.rings import draw_region
    >>> from geo.regions import resolve_region
    >>> region = draw_region(resolve_region("baghdad"))
    >>> (packed,) = list_statements([region], [], no_places(), packed=True)
    >>> sorted(read_packed(packed))
    ['frame', 'layers']
    """
    text = statement.partition("rangecheck.unpack(")[2].partition("'")[2].partition("'")[0]
    inflated = zlib.decompress(base64.b64decode(text), wbits=-zlib.MAX_WBITS)
    content: dict[str, Any] = json.loads(inflated)
    return content


def build_layers(statements: Sequence[str]) -> folium.FeatureGroup:
    """Build the feature group that draws statements onto the base map.

    Parameters
    ----------
    statements : sequence of str
        From `list_statements`.

    Returns
    -------
    folium.FeatureGroup
        For `feature_group_to_add`.

    Examples
    --------
    >>> build_layers([]).layer_name
    'rangecheck'
    """
    group = folium.FeatureGroup(name="rangecheck")
    for index, statement in enumerate(statements):
        group.add_child(Statement(f"statement_{index}", statement), name=f"statement_{index}")
    return group
