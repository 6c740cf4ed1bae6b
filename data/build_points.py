"""Where the point of a country or division stands: at the centre of its ground.

The centre is the centroid by area, on the sphere, of the very polygon that is drawn and measured;
where it falls outside (Hawaii's into the sea), the nearest ground. A label's place is chosen for
a map's looks; this one anybody can compute again.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry


def find_centre(ground: BaseGeometry) -> tuple[float, float]:
    """Find the centre of a polygon by area, or the ground nearest to it.

    Parameters
    ----------
    ground : Polygon or MultiPolygon
        Longitude and latitude in degrees.

    Returns
    -------
    tuple of float
        Longitude and latitude in degrees, on the ground.
    """
    east, north, up = _sum_directions(ground)
    lon = float(np.degrees(np.arctan2(north, east)))
    lat = float(np.degrees(np.arctan2(up, np.hypot(east, north))))
    if shapely.intersects_xy(ground, lon, lat):
        return lon, lat
    return _step_ashore(ground, lon, lat)


def find_mainland_centre(ground: BaseGeometry) -> tuple[float, float]:
    """Find the centre of the largest part of a polygon: the United States without Alaska."""
    parts = shapely.get_parts(ground)
    sizes = [float(np.linalg.norm(_sum_directions(part))) for part in parts]
    return find_centre(parts[int(np.argmax(sizes))])


def _sum_directions(ground: BaseGeometry) -> np.ndarray:
    """Integrate the unit vector over a polygon's ground; it points to the centre.

    By Stokes' theorem the integral is half the sum over the edges, as arcs of great circles, of
    the edge's angle times the normal of its plane. It knows neither seam nor pole, and its length
    is the area, as far as the ground is no large part of the sphere.
    """
    total = np.zeros(3)
    for part in shapely.get_parts(shapely.orient_polygons(ground)):
        for ring in (part.exterior, *part.interiors):
            lon, lat = np.radians(shapely.get_coordinates(ring)).T
            points = np.column_stack(
                [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
            )
            normals = np.cross(points[:-1], points[1:])
            sines = np.linalg.norm(normals, axis=1)
            angles = np.arctan2(sines, np.sum(points[:-1] * points[1:], axis=1))
            stretch = np.divide(angles, sines, out=np.ones_like(sines), where=sines > 0)
            total += 0.5 * np.sum(normals * stretch[:, None], axis=0)
    return total


def _step_ashore(ground: BaseGeometry, lon: float, lat: float) -> tuple[float, float]:
    """Move a point to the nearest ground, and inland until rounding leaves it there."""
    narrow = np.array([np.cos(np.radians(lat)), 1.0])  # a degree of longitude, in degrees north
    parts = shapely.transform(shapely.get_parts(ground), lambda lonlat: lonlat * narrow)
    point = shapely.Point(lon * narrow[0], lat)
    nearest = parts[int(np.argmin(shapely.distance(parts, point)))]
    shore = shapely.get_coordinates(shapely.shortest_line(nearest, point))[0]
    inner = shapely.get_coordinates(shapely.point_on_surface(nearest))[0]
    for share in (0.001, 0.01, 0.05, 0.2):
        ashore = np.round((shore + share * (inner - shore)) / narrow, 5)
        if shapely.intersects_xy(ground, *ashore):
            return float(ashore[0]), float(ashore[1])
    return float(inner[0] / narrow[0]), float(inner[1])
