"""The antimeridian and the poles: from any drawing to RFC 7946 and back to unbroken lines.

Three kinds of input mean the same area: a ring cut at +-180 (RFC 7946), a ring whose longitudes
leave [-180, 180] (drawn on a map that repeats), and a ring that jumps from 179 to -179. All three
are unwrapped into one unbroken line, closed over the pole where they go round it, and cut into
the strips between odd multiples of 180 degrees.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import Polygon

from geo.effort import require_effort
from geo.errors import CoordinateError, GeometryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

__all__ = ["WORLD", "cut_lines", "cut_polygon", "faces_between", "unwrap_polygon", "unwrap_ring"]

WORLD = shapely.box(-180.0, -90.0, 180.0, 90.0)
_MAX_INPUT_LON = 540.0
_DEEPEST_NESTING = 64
_ASKED_AT_ONCE, _UNITED_AT_ONCE, _UNION_ROUNDS = 50, 100, 8
_MOST_OVERLAPS = 100_000


def require_drawn(lonlat: Floats) -> None:
    """Refuse coordinates that no drawing can mean: not finite, or off the (repeated) map.

    Examples
    --------
    >>> require_drawn(np.array([[44.0, 33.0]]))
    >>> require_drawn(np.array([[44.0, 133.0]]))
    Traceback (most recent call last):
        ...
    geo.errors.CoordinateError: The region has the latitude 133, outside [-90, 90] degrees.
    """
    if not np.isfinite(lonlat).all():
        raise GeometryError("The region has a coordinate that is no number.")
    for what, values, bound in (
        ("longitude", lonlat[:, 0], _MAX_INPUT_LON),
        ("latitude", lonlat[:, 1], 90.0),
    ):
        if (np.abs(values) > bound).any():
            worst = values[np.argmax(np.abs(values))]
            raise CoordinateError(
                f"The region has the {what} {worst:g}, outside [-{bound:g}, {bound:g}] degrees."
            )


def unwrap_ring(lonlat: Floats) -> Floats:
    """Turn a closed ring into one unbroken closed line, closed over a pole if it rounds one.

    An edge that spans more than 270 degrees of longitude is taken the short way, across the
    antimeridian. Exceptions are edges along a pole, and the edge of a band round the world that
    joins a side running along +180 to one along -180.

    Parameters
    ----------
    lonlat : ndarray, shape (n, 2)
        Degrees; the first vertex repeated at the end.

    Returns
    -------
    ndarray, shape (m, 2)
        Closed; longitudes may leave [-180, 180].

    Raises
    ------
    GeometryError
        An edge spans between 180 and 270 degrees, so that either way round may be meant, or the
        ring goes round the Earth more than once.

    Examples
    --------
    >>> unwrap_ring(np.array([[179.0, 0.0], [-179.0, 0.0], [179.0, 1.0]]))[:, 0].tolist()
    [179.0, 181.0, 179.0]
    """
    lon, lat = lonlat[:, 0], lonlat[:, 1]
    step = np.diff(lon)
    wide = np.abs(step) > 180.0
    if not wide.any():
        return lonlat
    polar = (np.abs(lat[:-1]) == 90.0) & (lat[:-1] == lat[1:])
    on_seam = np.abs(lon[:-1]) == 180.0
    # The side before an edge and the side after it, in a ring whose last vertex is its first.
    before = np.roll(step, 1) == 0.0
    after = np.roll(step, -1) == 0.0
    band = on_seam & (np.abs(step) == 360.0) & before & after
    wide &= ~polar & ~band
    doubtful = wide & (np.abs(step) < 270.0)
    if doubtful.any():
        at = int(np.argmax(doubtful))
        raise GeometryError(
            f"An edge from longitude {lon[at]:g} to {lon[at + 1]:g} may go either way round the "
            "Earth: add a vertex between them."
        )
    step = np.where(wide, (step + 180.0) % 360.0 - 180.0, step)
    unwrapped = np.concatenate((lon[:1], lon[0] + np.cumsum(step)))
    turns = round(float(unwrapped[-1] - unwrapped[0]) / 360.0)
    line = np.column_stack((unwrapped, lat))
    if turns == 0:
        line[-1] = line[0]
        return line
    if abs(turns) > 1:
        raise GeometryError("A ring of the region goes round the Earth more than once.")
    line[-1, 0] = line[0, 0] + 360.0 * turns
    pole = 90.0 if lat.mean() >= 0.0 else -90.0
    return np.vstack((line, [(line[-1, 0], pole), (line[0, 0], pole), line[0]]))


def unwrap_polygon(polygon: Polygon) -> Polygon:
    """Turn a polygon as drawn into one unbroken one, closed over a pole if it rounds one.

    Parameters
    ----------
    polygon : shapely.Polygon
        As read or drawn.

    Returns
    -------
    shapely.Polygon
        Longitudes may leave [-180, 180]; each hole lies at the turn of its outline. Not repaired.

    Raises
    ------
    GeometryError
        As `unwrap_ring`.

    Examples
    --------
    >>> over = Polygon([(170, 60), (-170, 60), (-170, 70), (170, 70)])
    >>> unwrap_polygon(over).bounds
    (170.0, 60.0, 190.0, 70.0)
    """
    shell = unwrap_ring(shapely.get_coordinates(polygon.exterior))
    holes = [
        unwrap_ring(shapely.get_coordinates(hole))
        for hole in polygon.interiors
        if not hole.is_empty
    ]
    middle = (shell[:, 0].min() + shell[:, 0].max()) / 2.0
    placed = []
    for hole in holes:
        turns = round((middle - (hole[:, 0].min() + hole[:, 0].max()) / 2.0) / 360.0)
        placed.append(hole + np.array((360.0 * turns, 0.0)))
    return Polygon(shell, placed)


def cut_polygon(polygon: Polygon) -> list[Polygon]:
    """Bring one polygon into [-180, 180], in valid parts.

    Parameters
    ----------
    polygon : shapely.Polygon
        As read or drawn.

    Returns
    -------
    list of shapely.Polygon
        Valid, with an area; empty where the polygon has none.

    Examples
    --------
    >>> [piece.bounds for piece in cut_polygon(shapely.box(179, 0, 181, 1))]
    [(179.0, 0.0, 180.0, 1.0), (-180.0, 0.0, -179.0, 1.0)]
    """
    whole: BaseGeometry = unwrap_polygon(polygon)
    if not whole.is_valid:
        whole = shapely.make_valid(whole)
    west, _, east, _ = whole.bounds
    pieces: list[BaseGeometry] = []
    for turn in range(int(np.floor((west + 180.0) / 360.0)), int((east + 180.0) // 360.0) + 1):
        if turn == 0 and west >= -180.0 and east <= 180.0:
            pieces.append(whole)
            continue
        shift = 360.0 * turn
        strip = shapely.box(-180.0 + shift, -90.0, 180.0 + shift, 90.0)
        part = shapely.intersection(whole, strip)
        pieces.append(shapely.transform(part, partial(_shifted, shift=shift)))
    return [part for part in shapely.get_parts(_flat(pieces)) if _has_area(part)]


def _shifted(lonlat: Floats, shift: float) -> Floats:
    moved = lonlat - (shift, 0.0)
    moved[:, 0] = np.clip(moved[:, 0], -180.0, 180.0)
    return moved


def _flat(geometries: Sequence[BaseGeometry]) -> NDArray[np.object_]:
    parts = shapely.get_parts(np.asarray(geometries, dtype=object))
    for _ in range(_DEEPEST_NESTING):
        if not (shapely.get_type_id(parts) >= 4).any():
            break
        parts = shapely.get_parts(parts)
    return np.asarray(parts)


def unite(pieces: Sequence[Polygon]) -> BaseGeometry:
    """Unite polygons that may lie over one another, some at a time.

    Parameters
    ----------
    pieces : sequence of shapely.Polygon
        Valid.

    Returns
    -------
    shapely.Geometry
        Their union.

    Raises
    ------
    GeometryError
        So many lie over one another that the union would take gigabytes.

    Examples
    --------
    >>> unite([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)]).bounds
    (0.0, 0.0, 2.0, 1.0)
    """
    united = np.asarray(pieces, dtype=object)
    overlaps = 0
    tree = shapely.STRtree(united)
    for start in range(0, len(united), _ASKED_AT_ONCE):
        require_effort()
        overlaps += tree.query(united[start : start + _ASKED_AT_ONCE]).shape[1]
        if overlaps > 2 * _MOST_OVERLAPS + len(united):
            raise GeometryError(
                f"The region's {len(united):,} parts lie over one another in more than"
                f" {_MOST_OVERLAPS:,} pairs, the most that are united: unite them before, or leave"
                " some out."
            )
    for _ in range(_UNION_ROUNDS):
        if len(united) <= 1:
            break
        united = np.asarray(
            [
                _checked_union(united[start : start + _UNITED_AT_ONCE])
                for start in range(0, len(united), _UNITED_AT_ONCE)
            ],
            dtype=object,
        )
    return united[0] if len(united) == 1 else shapely.union_all(united)


def _checked_union(pieces: NDArray[np.object_]) -> BaseGeometry:
    require_effort()
    return shapely.union_all(pieces)


def _has_area(part: BaseGeometry) -> bool:
    return isinstance(part, Polygon) and part.area > 0.0


def cut_lines(lines: Sequence[Floats]) -> list[shapely.LineString]:
    """Cut unwrapped lines at odd multiples of 180 and bring the pieces into [-180, 180].

    Parameters
    ----------
    lines : sequence of ndarray, shape (n, 2)
        Unbroken lines with a vertex wherever they cross an odd multiple of 180 degrees.

    Returns
    -------
    list of shapely.LineString
        Pieces of the same lines.

    Examples
    --------
    >>> [line.wkt for line in cut_lines([np.array([[179.0, 0.0], [180.0, 0.0], [181.0, 0.0]])])]
    ['LINESTRING (179 0, 180 0)', 'LINESTRING (-180 0, -179 0)']
    """
    pieces: list[shapely.LineString] = []
    for line in lines:
        middle = (line[:-1, 0] + line[1:, 0]) / 2.0
        turn = np.floor((middle + 180.0) / 360.0)
        starts = np.concatenate(([0], np.flatnonzero(np.diff(turn)) + 1))
        ends = np.append(starts[1:], len(turn))
        cut = [
            _shifted(line[start : end + 1], 360.0 * turn[start])
            for start, end in zip(starts, ends, strict=True)
        ]
        # A line once round the Earth must close exactly, and 360 - 360 does not in floating point.
        if abs(cut[-1][-1, 0] - cut[0][0, 0]) < 1e-9:
            cut[-1][-1] = cut[0][0]
        pieces.extend(map(shapely.LineString, cut))
    return pieces


def faces_between(
    lines: Sequence[Floats],
    inside: Callable[[Floats, Floats], NDArray[np.bool_]],
    sliver_m: float,
) -> BaseGeometry | None:
    """Fill the faces that lines cut the map into, where a point test says so.

    Lines that fold over themselves or meet the antimeridian need no special case: the map's
    rectangle and all lines together are cut into faces, and each face is asked about one point.

    Parameters
    ----------
    lines : sequence of ndarray, shape (n, 2)
        Closed lines, or lines once round the Earth; longitudes may leave [-180, 180].
    inside : callable
        Takes longitudes and latitudes, answers which points belong to the area.
    sliver_m : float
        Parts and holes narrower than this are dropped, metres.

    Returns
    -------
    shapely.Polygon, shapely.MultiPolygon or None
        Valid, in [-180, 180], exterior rings anticlockwise; None where no face belongs.

    Examples
    --------
    >>> square = shapely.get_coordinates(shapely.box(0, 0, 1, 1))
    >>> faces_between([square], lambda lon, lat: (0 < lon) & (lon < 1), 1.0).area
    1.0
    """
    network = shapely.union_all([*cut_lines(lines), WORLD.exterior])
    faces = shapely.get_parts(shapely.polygonize([network]))
    points = shapely.point_on_surface(faces)
    kept = faces[inside(shapely.get_x(points), shapely.get_y(points))]
    if not len(kept):
        return None
    return shapely.orient_polygons(_without_slivers(shapely.union_all(kept), sliver_m))


def _without_slivers(area: BaseGeometry, width_m: float) -> BaseGeometry:
    """Drop parts and holes narrower than a width; they come from lines that fold or retrace."""

    def is_wide(ring: shapely.LinearRing) -> bool:
        lonlat = shapely.get_coordinates(ring)
        scale = np.cos(np.radians(lonlat[:, 1].mean()))
        flat = shapely.LinearRing(lonlat * np.array((max(scale, 1e-6), 1.0)) * 111_320.0)
        return bool(shapely.Polygon(flat).area > width_m * flat.length / 2.0)

    parts = shapely.get_parts(area)
    largest = shapely.area(parts).max()
    kept = [
        Polygon(part.exterior, [hole for hole in part.interiors if is_wide(hole)])
        for part in parts
        if part.area == largest or is_wide(part.exterior)
    ]
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)
