"""Range figures as lines and bands, never told apart by colour alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import shapely

from geo import geodesy
from geo.links import parse_circle, unpack_area
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    from geo.regions import LaunchRegion
    from geo.systems import System

__all__ = [
    "DRAWN_TOLERANCE_M",
    "RangeLine",
    "RingStyle",
    "draw_band",
    "draw_line",
    "draw_region",
    "edit_handles",
    "list_bands",
    "list_range_lines",
    "make_feature",
    "reaches_seam",
    "restyle",
    "span_band",
]

# Half a millimetre at 1:1,000,000, the closest a ring is shown; half the work of 250 m, and the
# largest part of a change under load. Exports and verdicts do not use this drawing.
DRAWN_TOLERANCE_M = 500.0
_MAX_DRAWN_CORNERS = 1_500
_MAX_HANDLES = 40


@dataclass(frozen=True, slots=True)
class RingStyle:
    """How the lines of one system look: never told by colour alone.

    Parameters
    ----------
    colors : tuple of str
        Ink on the light and on the dark base map.
    hatch : str
        Pattern of the band: a key of HATCHES in static/map.js.
    """

    colors: tuple[str, str]
    hatch: str


# Told apart with any of the common colour blindnesses, and at least 4.5:1 on their base map.
_STYLES = (
    RingStyle(("#0b5cad", "#7db8f5"), "diagonal"),
    RingStyle(("#0f6b4f", "#5fd0a5"), "back"),
    RingStyle(("#7b2d8e", "#d5a3ea"), "across"),
    RingStyle(("#8a4b00", "#f0b35a"), "dots"),
    RingStyle(("#a3195b", "#ff8fbf"), "upright"),
    RingStyle(("#3d4f00", "#c4d96b"), "cross"),
)
_FREE_STYLE = RingStyle(("#1d2733", "#f2f5f8"), "dots")
# The longest figure is solid; shorter ones are dashed, each in its own way.
_DASHES = ("", "9 5", "3 5", "12 4 2 4", "6 3 2 3 2 3")


@dataclass(frozen=True, slots=True)
class RangeLine:
    """One published figure, or a free range, as a line on the map.

    Parameters
    ----------
    key : str
        `system:km` or `free`, as addresses name it.
    system_id, system_name : str
        Empty and "Free range" for a free range.
    range_km : float
        Range in kilometres.
    sources : tuple of str
        Who published the figure, each with date and kind.
    style : RingStyle
        Colours and pattern, the same for all lines of a system.
    dash : str
        SVG dash pattern; empty for a solid line.
    """

    key: str
    system_id: str
    system_name: str
    range_km: float
    sources: tuple[str, ...]
    style: RingStyle
    dash: str

    def label(self, unit: Unit = Unit.KM) -> str:
        """Write system and range in a unit."""
        return f"{self.system_name} · {km_to_unit(self.range_km, unit):,.0f} {unit}"


def list_range_lines(
    systems: Sequence[System], free_range_km: float | None = None
) -> tuple[RangeLine, ...]:
    """List every different published figure of the systems, longest first within each.

    Parameters
    ----------
    systems : sequence of System
        In the order in which they take colours.
    free_range_km : float or None
        A range of the reader's own.

    Returns
    -------
    tuple of RangeLine

    Examples
    --------
    >>> [line.key for line in list_range_lines((), 650.0)]
    ['free']
    """
    lines = []
    for index, system in enumerate(systems):
        sources: dict[float, list[str]] = {}
        for figure in system.own_figures:
            sources.setdefault(figure.range_km, []).append(figure.citation)
        for rank, range_km in enumerate(sorted(sources, reverse=True)):
            lines.append(
                RangeLine(
                    key=f"{system.id}:{range_km:g}",
                    system_id=system.id,
                    system_name=system.name,
                    range_km=range_km,
                    sources=tuple(dict.fromkeys(sources[range_km])),
                    style=_STYLES[index % len(_STYLES)],
                    dash=_DASHES[min(rank, len(_DASHES) - 1)],
                )
            )
    if free_range_km is not None:
        free = ("the reader's own figure",)
        lines.append(RangeLine("free", "", "Free range", free_range_km, free, _FREE_STYLE, "14 4"))
    return tuple(lines)


def _rounded(geometry: shapely.Geometry) -> dict[str, Any]:
    """Write coordinates to 1e-3 degrees (111 m), finer than a pixel at the closest zoom."""
    coarse = shapely.transform(geometry, lambda lonlat: lonlat.round(3))
    written: dict[str, Any] = json.loads(shapely.to_geojson(coarse))
    return written


def _thin(geometry: shapely.Geometry) -> shapely.Geometry:
    """Drop corners that no screen shows, until few enough are left."""
    tolerance = 0.003
    geometry = shapely.simplify(geometry, tolerance, preserve_topology=True)
    while shapely.get_num_coordinates(geometry) > _MAX_DRAWN_CORNERS:
        geometry = shapely.simplify(geometry, tolerance, preserve_topology=True)
        tolerance *= 2
    return geometry


def reaches_seam(geometry: shapely.Geometry) -> bool:
    """Tell whether a geometry touches or leaves +-180 degrees."""
    west, _, east, _ = geometry.bounds
    return bool(west <= -180.0 or east >= 180.0)


def restyle(line: RangeLine, rank: int, name: str) -> RangeLine:
    """Give a line the look of one side of a comparison.

    Parameters
    ----------
    line : RangeLine
        The figure.
    rank : int
        0 for the first side, 1 for the second.
    name : str
        What the line is labelled with, beside its range.

    Returns
    -------
    RangeLine
    """
    return replace(
        line,
        key=f"{rank}:{line.key}",
        system_name=name,
        style=_STYLES[rank],
        dash=("", "9 5")[rank],
    )


def make_feature(geometry: dict[str, Any] | None, **properties: object) -> dict[str, Any]:
    """Put a GeoJSON geometry and its properties together."""
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def draw_line(region: LaunchRegion, range_km: float, kind: str = "outer") -> dict[str, Any] | None:
    """Draw the outline of an outer or common set as GeoJSON.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    range_km : float
        In kilometres.
    kind : str
        `outer` or `common`.

    Returns
    -------
    dict or None
        A GeoJSON geometry, to `DRAWN_TOLERANCE_M`, longitudes unwrapped; None for an empty set.
    """
    make = geodesy.outer_set if kind == "outer" else geodesy.common_set
    drawn = make(region.shape, range_km * 1000.0, tolerance_m=DRAWN_TOLERANCE_M)
    if drawn.geometry is None or drawn.outline is None or drawn.outline.is_empty:
        return None
    geometry: dict[str, Any] = _rounded(_thin(drawn.outline))
    return geometry


def draw_band(region: LaunchRegion, low_km: float, high_km: float) -> dict[str, Any] | None:
    """Draw what lies between the outer sets of two ranges as GeoJSON.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    low_km, high_km : float
        In kilometres, low below high.

    Returns
    -------
    dict or None
        A GeoJSON geometry cut at +-180 degrees; None where nothing lies between.
    """
    low, high = (
        geodesy.outer_set(region.shape, km * 1000.0, tolerance_m=DRAWN_TOLERANCE_M).geometry
        for km in (low_km, high_km)
    )
    if high is None:
        return None
    between = high if low is None else shapely.difference(_thin(high), _thin(low))
    geometry: dict[str, Any] | None = None if between.is_empty else _rounded(between)
    return geometry


def draw_region(region: LaunchRegion, *, second: bool = False) -> dict[str, Any]:
    """Draw a launch region as a GeoJSON feature.

    Parameters
    ----------
    region : LaunchRegion
        What is drawn.
    second : bool
        True for the region that Compare sets beside the first.

    Returns
    -------
    dict
        With its name as label at its centre.
    """
    shape = region.shape
    return make_feature(
        _rounded(_thin(shape.geometry)),
        role="region",
        label=region.name,
        lon=round(shape.centre_lon, 4),
        lat=round(shape.centre_lat, 4),
        second=second,
        seam=reaches_seam(shape.geometry),
    )


def span_band(
    low: RangeLine, high: RangeLine, outlines: dict[str, dict[str, Any] | None]
) -> dict[str, Any] | None:
    """Describe a band by the lines that bound it, where those are closed.

    Parameters
    ----------
    low, high : RangeLine
        From `list_bands`.
    outlines : dict
        What `draw_line` gave for each line, by its key.

    Returns
    -------
    dict or None
        For static/map.js; None where a line is open because its set holds a pole, or is missing.
    """
    for key in (low.key, high.key):
        outline = outlines.get(key)
        if outline is None:
            return None
        nested = outline["type"] == "MultiLineString"
        rings = outline["coordinates"] if nested else [outline["coordinates"]]
        if any(ring[0] != ring[-1] for ring in rings):
            return None
    return {"type": "Band", "of": [low.key, high.key]}


def list_bands(lines: Sequence[RangeLine]) -> tuple[tuple[RangeLine, RangeLine], ...]:
    """List the span from the lowest to the highest figure of each system.

    Parameters
    ----------
    lines : sequence of RangeLine
        From `list_range_lines`.

    Returns
    -------
    tuple of (RangeLine, RangeLine)
        Lowest and highest; a system with one figure has no band.
    """
    bands = []
    for system_id in dict.fromkeys(line.system_id for line in lines if line.system_id):
        own = sorted((ln for ln in lines if ln.system_id == system_id), key=lambda ln: ln.range_km)
        if own[0].range_km < own[-1].range_km:
            bands.append((own[0], own[-1]))
    return tuple(bands)


def edit_handles(text: str, region: LaunchRegion) -> dict[str, Any] | None:
    """Tell which handles of a launch region can be dragged.

    Parameters
    ----------
    text : str
        The region as an address names it.
    region : LaunchRegion
        The region itself.

    Returns
    -------
    dict or None
        For static/map.js: a point, a circle with a point of its edge, or a polygon's corners; None
        for a region that is not the reader's own, or has too many corners.
    """
    if text.startswith("circle:"):
        circle = parse_circle(text)
        lon, lat = geodesy.destination(circle.lon, circle.lat, 90.0, circle.radius_km * 1000.0)
        edge = [round(lon.item(), 5), round(lat.item(), 5)]
        return {
            "kind": "circle",
            "lon": circle.lon,
            "lat": circle.lat,
            "radius_km": circle.radius_km,
            "edge": edge,
        }
    shape = region.shape
    if shape.is_point:
        return {"kind": "point", "lon": shape.centre_lon, "lat": shape.centre_lat}
    drawn = unpack_area(text) if text.startswith("area:") else None
    if isinstance(drawn, shapely.Polygon) and not drawn.interiors:
        ring = shapely.get_coordinates(drawn.exterior)[:-1].tolist()
        return {"kind": "polygon", "ring": ring} if len(ring) <= _MAX_HANDLES else None
    return None
