"""A small map as SVG, for a notebook: shapes over the borders of countries.

Drawn in the azimuthal equidistant projection around the shapes' middle, so that the date line and
the poles are no edges. It is a picture to recognise a region by, not one to measure on.
"""

from __future__ import annotations

import html
import json
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely
from pyproj import Transformer

from geo.folders import locate_folder

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


__all__ = ["draw_sketch"]

_WIDTH_PX, _HEIGHT_PX = 480.0, 320.0
_MARGIN = 0.12  # of the map's width, around the shapes
_FARTHEST_M = 15_000_000.0  # beyond, the projection tears shapes apart
_LEAST_M = 20_000.0  # half the width of a map of a single point
_MAX_VERTICES = 4_000  # of one shape: what a picture of this size can show


def draw_sketch(title: str, *shapes: BaseGeometry) -> str:
    """Draw shapes over the borders of countries.

    Parameters
    ----------
    title : str
        What the picture shows, for those who do not see it.
    *shapes : shapely.Geometry
        In degrees, lon before lat; the first is drawn boldest. At least one that is not empty.

    Returns
    -------
    str
        An SVG element of 480 x 320 pixels.

    Examples
    --------
    >>> draw_sketch("A box", shapely.box(40, 30, 45, 35))[:4]
    '<svg'
    """
    lonlat = shapely.get_coordinates(shapes)
    to_plane = _projection(*_middle(lonlat))
    planes = [_project(shape, to_plane) for shape in shapes]
    extent_m = max(_LEAST_M, float(np.abs(shapely.get_coordinates(planes)).max(initial=0.0)))
    extent_m = min(extent_m * (1 + _MARGIN), _FARTHEST_M)
    per_m = min(_WIDTH_PX, _HEIGHT_PX) / (2 * extent_m)
    near = _borders_near(to_plane, extent_m)
    lines = shapely.simplify([_project(line, to_plane) for line in near], 0.7 / per_m)
    borders = [_path(line, per_m) for line in lines]
    outlines = [_path(each, per_m) for each in shapely.simplify(planes, 0.3 / per_m)]
    bold, faint = 'fill-opacity="0.3" stroke-width="1.5"', 'fill-opacity="0.08" stroke-width="1"'
    drawn = [
        f'<path d="{outline}" fill="#0b57d0" stroke="#0b57d0" {bold if not i else faint}/>'
        for i, outline in reversed(list(enumerate(outlines)))
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH_PX:.0f}" '
        f'height="{_HEIGHT_PX:.0f}" viewBox="0 0 {_WIDTH_PX:.0f} {_HEIGHT_PX:.0f}" role="img">'
        f"<title>{html.escape(title)}</title>"
        f'<rect width="100%" height="100%" fill="#f7f6f2"/>'
        f'<path d="{" ".join(borders)}" fill="none" stroke="#9aa0a6" stroke-width="0.7"/>'
        f"{''.join(drawn)}</svg>"
    )


def _middle(lonlat: np.ndarray) -> tuple[float, float]:
    """Give the middle of points as seen from the Earth's centre."""
    lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    x, y, z = np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)
    mean = np.array([x.mean(), y.mean(), z.mean()])
    if np.linalg.norm(mean) < 1e-6:  # all around the Earth: any middle is as good
        return 0.0, 0.0
    lon_deg = float(np.degrees(np.arctan2(mean[1], mean[0])))
    return lon_deg, float(np.degrees(np.arctan2(mean[2], np.hypot(mean[0], mean[1]))))


def _projection(lon: float, lat: float) -> Transformer:
    plane = f"+proj=aeqd +lon_0={lon} +lat_0={lat} +ellps=WGS84"
    return Transformer.from_crs("EPSG:4326", plane, always_xy=True)


def _project(shape: BaseGeometry, to_plane: Transformer) -> BaseGeometry:
    def turn(lonlat: np.ndarray) -> np.ndarray:
        return np.column_stack(to_plane.transform(lonlat[:, 0], lonlat[:, 1]))

    thinned = shape
    step_deg = 0.01
    for _ in range(8):  # 2.56 degrees at the last: what is left then is drawn
        if shapely.get_num_coordinates(thinned) <= _MAX_VERTICES:
            break
        thinned = shapely.simplify(shape, step_deg, preserve_topology=False)
        step_deg *= 2
    return shapely.transform(shape if thinned.is_empty else thinned, turn)


@lru_cache(maxsize=1)
def _borders() -> np.ndarray:
    path = locate_folder("static") / "basemap" / "countries.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["features"]
    shapes = shapely.from_geojson([json.dumps(row["geometry"]) for row in rows])
    rings = shapely.get_rings(shapely.get_parts(shapes))
    return np.asarray(shapely.simplify(rings, 0.02))


def _borders_near(to_plane: Transformer, extent_m: float) -> np.ndarray:
    """Give the borders that come into the picture, so that its text stays small."""
    rings = _borders()
    lonlat = shapely.get_coordinates(shapely.centroid(rings))
    x_m, y_m = to_plane.transform(lonlat[:, 0], lonlat[:, 1])
    size_m = 111_000.0 * np.hypot(*np.ptp(shapely.bounds(rings).reshape(-1, 2, 2), axis=1).T)
    return np.asarray(rings[np.hypot(x_m, y_m) - size_m < 2 * extent_m])


def _path(shape: BaseGeometry, per_m: float) -> str:
    """Write rings, lines and points as the path of an SVG; north is up."""
    pieces = []
    for part in shapely.get_parts(shape):
        if part.geom_type == "Point":
            x_px, y_px = _WIDTH_PX / 2 + part.x * per_m, _HEIGHT_PX / 2 - part.y * per_m
            pieces.append(f"M{x_px - 3:.1f} {y_px:.1f}a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z")
            continue
        is_area = part.geom_type == "Polygon"
        for line in shapely.get_rings(part) if is_area else [part]:
            x_m, y_m = shapely.get_coordinates(line).T
            x_px, y_px = _WIDTH_PX / 2 + x_m * per_m, _HEIGHT_PX / 2 - y_m * per_m
            pairs = [f"{x:.1f} {y:.1f}" for x, y in zip(x_px, y_px, strict=True)]
            pieces.append("M" + "L".join(dict.fromkeys(pairs)) + ("Z" if is_area else ""))
    return "".join(pieces)
