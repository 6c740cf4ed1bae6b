"""Everything that lies on the base map, as one feature group."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import folium
import numpy as np
from numpy.typing import NDArray

from geo.layers.base import Statement
from geo.layers.rings import make_feature
from geo.reach import RangeLine
from geo.units import Unit

__all__ = ["build_layers", "list_statements", "safe_json"]


def safe_json(content: object) -> str:
    """Write JSON that is safe inside a script, whatever the names in it hold."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    # streamlit-folium reads {{ '...' }} as a name of its own.
    return text.replace("{{", "{ {").replace("}}", "} }")


def _pack_geometry(geometry: dict[str, Any] | None) -> dict[str, Any] | None:
    """Write a geometry's lines as steps of a thousandth of a degree: half the bytes."""
    if not geometry or geometry["type"] in {"Band", "Point"}:
        return geometry
    if "geometries" in geometry:
        parts = [_pack_geometry(part) for part in geometry["geometries"]]
        return {"type": geometry["type"], "geometries": parts}
    return {"type": geometry["type"], "steps": _list_steps(geometry["coordinates"])}


def _list_steps(coordinates: Sequence[Any]) -> list[Any]:
    if coordinates and isinstance(coordinates[0][0], list | tuple):
        return [_list_steps(part) for part in coordinates]
    whole = (np.asarray(coordinates, dtype=np.float64)[:, :2] * 1000.0).round().astype(np.int64)
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
        "lon": [round(lon * 1000) for lon in columns["lon"]],
        "lat": [round(lat * 1000) for lat in columns["lat"]],
    }


def _box(geometries: Sequence[dict[str, Any] | None]) -> list[float]:
    lonlat = np.concatenate([_list_positions(each) for each in geometries if each])
    (west, south), (east, north) = lonlat.min(axis=0).tolist(), lonlat.max(axis=0).tolist()
    return [max(west, -540.0), max(south, -84.0), min(east, 540.0), min(north, 84.0)]


def _list_positions(geometry: dict[str, Any]) -> NDArray[np.float64]:
    """List a geometry's positions; by a JSON text it would take ten times as long."""
    if "geometries" in geometry:
        return np.concatenate([_list_positions(part) for part in geometry["geometries"]])
    runs = [geometry["coordinates"]]
    while isinstance(runs[0][0], list | tuple) and isinstance(runs[0][0][0], list | tuple):
        runs = [run for part in runs for run in part]
    return np.concatenate([np.atleast_2d(np.asarray(run, dtype=np.float64)) for run in runs])[:, :2]


def _leaves_map(geometry: dict[str, Any]) -> bool:
    if geometry["type"] == "Band":
        return False
    west, _, east, _ = _box([geometry])
    return west <= -180 or east >= 180


def _hatch_id(line: RangeLine) -> str:
    return f"rc-hatch-{line.system_id or 'free'}"


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
        Key of the line that verdicts are for; drawn stronger.
    chosen : str
        Id of the place whose details are open.
    chosen_lon_lat : tuple of float or None
        Where it is; the map moves there when it is out of sight.
    region_key : str
        Changes when the launch region does; the map moves there when it is out of sight.
    edit : dict or None
        A point, circle or polygon whose handles can be dragged.
    tiles : bool
        Whether online tiles are shown.

    Returns
    -------
    tuple of str
        JavaScript with JSON in it; `$PARENT` stands for the group that they draw into.
    """
    rings = []
    hatches = {}
    for line, role, geometry in drawings:
        if geometry is None:
            continue
        hatches[_hatch_id(line)] = {
            "id": _hatch_id(line),
            "hatch": line.style.hatch,
            "colors": line.style.colors,
        }
        label = line.label(unit)
        rings.append(
            make_feature(
                geometry,
                role=role,
                key=line.key,
                label={"outer": label, "common": f"{label}, from everywhere"}.get(role, ""),
                colors=line.style.colors,
                dash=line.dash,
                checked=line.key == checked,
                hatch_id=_hatch_id(line),
                seam=_leaves_map(geometry),
            )
        )
    # Bands lie under lines, and the checked line on top.
    rings.sort(
        key=lambda ring: (ring["properties"]["role"] != "band", ring["properties"]["checked"])
    )
    home = _box([region["geometry"] for region in regions])
    drawn = [ring["geometry"] for ring in rings if ring["properties"]["role"] == "outer"]
    frame = {
        "fit": _box([*drawn, *(region["geometry"] for region in regions)]),
        "home": home,
        "region": region_key,
        "place": chosen_lon_lat,
        "edit": edit,
        "tiles": tiles,
        "hatches": list(hatches.values()),
    }
    contents: dict[str, object] = {
        "region": _collect(regions),
        "rings": _collect(rings),
        "places": {"columns": _pack_places(places), "chosen": chosen, "unit": str(unit)},
    }
    written = {name: safe_json(content) for name, content in contents.items()}
    frame["digest"] = hashlib.sha256("".join(written.values()).encode()).hexdigest()[:12]
    begin = f"rangecheck.begin($PARENT, {safe_json(frame)});"
    drawn_layers = (
        f"rangecheck.layer($PARENT, '{name}', {text});" for name, text in written.items()
    )
    return (begin, *drawn_layers)


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
    """
    group = folium.FeatureGroup(name="rangecheck")
    for index, statement in enumerate(statements):
        group.add_child(Statement(f"statement_{index}", statement), name=f"statement_{index}")
    return group
