"""What the geodesic core is checked against: brute force, and drawing as a web map does it."""

import numpy as np
import shapely
from pyproj import Geod

from geo.geodesy import farthest_m, nearest_m

GEOD = Geod(ellps="WGS84")


def boundary_samples(geometry, spacing_m):
    """Sample the real boundary of a canonical geometry, and half the spacing of each edge."""
    points = []
    for ring in shapely.get_rings(shapely.get_parts(geometry)):
        coordinates = shapely.get_coordinates(ring)
        start, end = coordinates[:-1], coordinates[1:]
        seam = (np.abs(start[:, 0]) == 180.0) & (start[:, 0] == end[:, 0])
        pole = (np.abs(start[:, 1]) == 90.0) & (start[:, 1] == end[:, 1])
        start, end = start[~seam & ~pole], end[~seam & ~pole]
        length = GEOD.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])[2]
        count = np.maximum(1, np.ceil(length / spacing_m)).astype(int)
        edge = np.repeat(np.arange(len(start)), count)
        fraction = (np.arange(len(edge)) - (np.cumsum(count) - count)[edge]) / count[edge]
        points.append(start[edge] + fraction[:, None] * (end - start)[edge])
        points.append(end)
    return np.vstack(points)


def brute_distances(samples, lon, lat):
    """All geodesics from one place to all samples: the smallest and the greatest distance."""
    place = np.full(len(samples), lon), np.full(len(samples), lat)
    distance = GEOD.inv(*place, samples[:, 0], samples[:, 1])[2]
    return distance.min(), distance.max()


def random_places(seed, count):
    """Places spread over the Earth by area."""
    rng = np.random.default_rng(seed)
    return rng.uniform(-180, 180, count), np.degrees(np.arcsin(rng.uniform(-1, 1, count)))


def places_near(range_set, seed, count):
    """Places around the outline, from a metre to a few hundred kilometres off."""
    rng = np.random.default_rng(seed)
    outline = shapely.get_coordinates(range_set.outline)
    chosen = outline[rng.integers(0, len(outline), count)]
    wrapped = (chosen[:, 0] + 180.0) % 360.0 - 180.0
    lon, lat, _ = GEOD.fwd(
        wrapped, chosen[:, 1], rng.uniform(0, 360, count), 10.0 ** rng.uniform(0, 5.5, count)
    )
    return np.asarray(lon), np.asarray(lat)


def deepest_misclassified_m(region, range_set, seed=0, count=2000):
    """Compare the drawn polygon with the table: how deep the worst disagreement lies."""
    lon, lat = random_places(seed, count)
    if len(range_set.outline.geoms):
        near_lon, near_lat = places_near(range_set, seed, count)
        lon, lat = np.concatenate((lon, near_lon)), np.concatenate((lat, near_lat))
    measure = nearest_m if range_set.kind == "outer" else farthest_m
    distance = measure(region, lon, lat)
    if range_set.geometry is None:
        drawn = np.zeros(len(lon), dtype=bool)
    else:
        drawn = shapely.intersects_xy(range_set.geometry, lon, lat)
    wrong = drawn != (distance <= range_set.range_m)
    return np.abs(distance - range_set.range_m)[wrong].max(initial=0.0)


def drawn_error_m(range_set, distance_m, fractions=(0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)):
    """Measure how far the outline strays as a web map draws it: straight in Mercator."""

    def mercator(lat):
        return np.arctanh(np.sin(np.radians(np.clip(lat, -85.0511287798, 85.0511287798))))

    worst = 0.0
    for line in range_set.outline.geoms:
        lonlat = shapely.get_coordinates(line)
        start, end = lonlat[:-1], lonlat[1:]
        shown = np.maximum(np.abs(start[:, 1]), np.abs(end[:, 1])) < 85.05
        start, end = start[shown], end[shown]
        if not len(start):
            continue
        for fraction in fractions:
            lon = start[:, 0] + fraction * (end - start)[:, 0]
            low, high = mercator(start[:, 1]), mercator(end[:, 1])
            lat = np.degrees(np.arcsin(np.tanh(low + fraction * (high - low))))
            distance = distance_m((lon + 180.0) % 360.0 - 180.0, lat)
            worst = max(worst, np.abs(distance - range_set.range_m).max())
    return worst


def is_rfc7946(geometry):
    """Valid, within the map, exterior rings anticlockwise and holes clockwise."""
    west, south, east, north = geometry.bounds
    inside = west >= -180.0 and east <= 180.0 and south >= -90.0 and north <= 90.0
    parts = shapely.get_parts(geometry)
    turned = all(
        part.exterior.is_ccw and not any(hole.is_ccw for hole in part.interiors) for part in parts
    )
    return bool(geometry.is_valid and inside and turned)
