"""A launch region in one canonical form."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

import numpy as np
import shapely
from shapely import MultiPoint, MultiPolygon, Point

from geo.effort import at_border
from geo.errors import GeometryError
from geo.geodesy.boundary import SPACING_M, Boundary, measure_outline_km
from geo.geodesy.circles import locate_circle
from geo.geodesy.ellipsoid import GEOD, authalic, require_lonlat, wrap_lon
from geo.geodesy.seams import cut_polygon, require_drawn, unite
from geo.units import km_to_m

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Floats = NDArray[np.float64]

__all__ = ["Region"]

_DEEPEST_NESTING = 64  # of collections in collections; what is deeper is no polygon and no point
_WHOLE_EARTH = (-180.0, -90.0, 180.0, 90.0)
_FEW_CORNERS = 200  # with as few, fewer would save nothing
# A shell takes as long to find as some thousand places do without it.
_MANY_PLACES, _MANY_POINTS = 3_000, 500
_METRES_PER_DEGREE = 111_700.0  # at most, anywhere on the ellipsoid, in either direction
# Gauss and Legendre's for five points, as `numpy.polynomial` gives them, which takes longer to load
# than most regions to be measured; a test compares.
_NODES = np.array(
    [-0.906179845938664, -0.5384693101056831, 0.0, 0.5384693101056831, 0.906179845938664]
)
_WEIGHTS = np.array(
    [
        0.23692688505618928,
        0.4786286704993663,
        0.5688888888888887,
        0.4786286704993663,
        0.23692688505618928,
    ]
)


class Region:
    """An area or a set of points on the ellipsoid, immutable and in canonical form.

    Build one with `Region.from_geometry` or `Region.from_point`.

    Attributes
    ----------
    geometry : shapely.Geometry
        Polygon, MultiPolygon, Point or MultiPoint; valid, cut at +-180 (RFC 7946).

    Examples
    --------
    >>> square = Region.from_geometry(shapely.box(44, 33, 45, 34))
    >>> square.has_area, square.is_point, square.contains([44.5, 50.0], [33.5, 33.5]).tolist()
    (True, False, [True, False])
    >>> round(square.area_m2 / 1e6), round(square.enclosing_radius_m), round(square.centre_lon, 3)
    (10306, 72347, 44.5)
    >>> 33.4 < square.centre_lat < 33.6, square.size_bytes < 100_000
    (True, True)
    >>> same = Region.from_geometry(square.geometry)
    >>> len(square.boundary.lon) > 4, square.fingerprint == same.fingerprint
    (True, True)
    """

    def __init__(
        self, geometry: BaseGeometry, circle: tuple[float, float, float] | None = None
    ) -> None:
        self.geometry = geometry
        self._circle = circle
        self._shell: tuple[float, NDArray[np.int64]] | None = None
        self._shell_sought = False
        self._distant = 0  # places beyond the shell's radius that were asked for so far
        self._simplified: dict[float, Region] = {}
        self._bases: dict[float, Region] = {}
        shapely.prepare(geometry)

    @classmethod
    def from_point(cls, lon: float, lat: float) -> Region:
        """Make a region of one point.

        Parameters
        ----------
        lon, lat : float
            Degrees, in [-180, 180] and [-90, 90].

        Returns
        -------
        Region
            With `is_point` true and no area.

        Raises
        ------
        CoordinateError
            A coordinate is out of bounds.

        Examples
        --------
        >>> Region.from_point(44.37, 33.32).is_point
        True
        """
        lons, lats = require_lonlat(lon, lat)
        return cls(Point(lons[0], lats[0]))

    @classmethod
    @at_border
    def from_geometry(cls, geometry: BaseGeometry) -> Region:
        """Bring polygons or points into canonical form.

        Parameters
        ----------
        geometry : shapely.Geometry
            Polygons or points, single, multiple or collected. Longitudes may be cut at +-180,
            jump across it, or leave [-180, 180] up to +-540; rings may go round a pole.

        Returns
        -------
        Region
            Invalid polygons repaired, parts without area dropped, overlapping parts merged.

        Raises
        ------
        GeometryError
            Empty, lines, polygons without any area, polygons mixed with points, or all the Earth.
        CoordinateError
            A coordinate is out of bounds.

        Examples
        --------
        >>> box = shapely.box(175, -20, 185, -10)
        >>> Region.from_geometry(box).geometry.bounds
        (-180.0, -20.0, 180.0, -10.0)
        """
        if geometry is None or geometry.is_empty:
            raise GeometryError("The region is empty.")
        parts = shapely.get_parts(geometry)
        for _ in range(_DEEPEST_NESTING):
            if not any(hasattr(part, "geoms") for part in parts):
                break
            parts = shapely.get_parts(parts)
        parts = parts[~shapely.is_empty(parts)]
        kinds = {part.geom_type for part in parts}
        lonlat = shapely.get_coordinates(parts)
        require_drawn(lonlat)
        if kinds == {"Point"}:
            lonlat[:, 0] = wrap_lon(lonlat[:, 0])
            points = np.array(sorted(set(map(tuple, lonlat.tolist()))))
            return cls(Point(points[0]) if len(points) == 1 else MultiPoint(points))
        if kinds != {"Polygon"}:
            listed = ", ".join(sorted(kinds))
            raise GeometryError(f"A region is made of polygons or of points, not of {listed}.")
        pieces = [piece for part in parts for piece in cut_polygon(shapely.force_2d(part))]
        if not pieces:
            raise GeometryError("The region has no area: use a point, or a polygon with an area.")
        whole: BaseGeometry = pieces[0] if len(pieces) == 1 else MultiPolygon(pieces)
        if not whole.is_valid:
            whole = unite(pieces)
        # Only what fills the whole range of longitudes and latitudes can be without a boundary.
        region = cls.from_outline(whole)
        if whole.bounds == _WHOLE_EARTH and not len(region.boundary.lon):
            raise GeometryError("The region is the whole Earth: nothing is at a distance from it.")
        return region

    @classmethod
    def from_outline(cls, geometry: BaseGeometry) -> Region:
        """Take polygons that are in canonical form but for the turn of their rings.

        Those of the gazetteer are: a test holds it for each of them. To bring a large country's
        outline into that form takes ten times as long as to read it.

        Parameters
        ----------
        geometry : shapely.Polygon or shapely.MultiPolygon
            Valid, within [-180, 180], no part over another one.

        Returns
        -------
        Region

        Examples
        --------
        >>> box = shapely.box(44, 33, 45, 34)
        >>> Region.from_outline(box) == Region.from_geometry(box)
        True
        """
        region = cls(shapely.orient_polygons(geometry))
        # A country is a launch region and a place; whoever holds it has its circle and hull too.
        return _IN_USE.setdefault(region.fingerprint, region)

    @cached_property
    def size_bytes(self) -> int:
        """Estimate the memory with all that may be worked out of it, bytes; rather too much.

        Of each corner and each boundary point some 100 bytes, and as much again of simpler ones.
        """
        parts = shapely.get_parts(self.geometry)
        points = km_to_m(measure_outline_km(parts)) / SPACING_M
        corners = int(shapely.get_num_coordinates(self.geometry))
        return 5_000 + 200 * (corners + int(points))

    @property
    def is_point(self) -> bool:
        """Whether the region is a single point."""
        return isinstance(self.geometry, Point)

    @property
    def has_area(self) -> bool:
        """Whether the region is an area rather than points."""
        return not isinstance(self.geometry, Point | MultiPoint)

    @cached_property
    def boundary(self) -> Boundary:
        """The boundary's points and their search tree."""
        if isinstance(self.geometry, Point):
            return Boundary(MultiPoint([self.geometry]))
        return Boundary(self.geometry)

    @cached_property
    def fingerprint(self) -> str:
        """A digest of the geometry: equal regions have equal fingerprints."""
        return hashlib.sha256(shapely.to_wkb(self.geometry)).hexdigest()

    @cached_property
    def area_m2(self) -> float:
        """Area on the ellipsoid, square metres; 0 for points."""
        if not self.has_area:
            return 0.0
        total = 0.0
        for part in shapely.get_parts(self.geometry):
            for sign, ring in ((1.0, part.exterior), *((-1.0, hole) for hole in part.interiors)):
                total += sign * _ring_area_m2(shapely.get_coordinates(ring))
        return total

    @property
    def centre_lon(self) -> float:
        """Longitude of the centre of the smallest enclosing circle, degrees."""
        return self._enclosing_circle[0]

    @property
    def centre_lat(self) -> float:
        """Latitude of the centre of the smallest enclosing circle, degrees."""
        return self._enclosing_circle[1]

    @property
    def enclosing_radius_m(self) -> float:
        """Radius of the smallest enclosing circle, metres: the common set's threshold."""
        return self._enclosing_circle[2]

    @cached_property
    def _enclosing_circle(self) -> tuple[float, float, float]:
        return locate_circle(self) if self._circle is None else self._circle

    def simplified(self, stray_m: float) -> Region:
        """Give a region with fewer corners that lies everywhere near this one.

        Douglas and Peucker's method leaves out a corner that lies within a distance of the line
        between those that stay, so no point of either outline, and none between the two, is
        farther from the other: nearest and farthest distances differ by `stray_m` at most.

        Parameters
        ----------
        stray_m : float
            Metres, above 0.

        Returns
        -------
        Region
            This one where it has few corners or is made of points. Its enclosing circle is this
            one's, wider by `stray_m`.

        Examples
        --------
        >>> circle = Region.from_geometry(shapely.Point(0, 0).buffer(1, quad_segs=1_000))
        >>> bool(shapely.get_num_coordinates(circle.simplified(100.0).geometry) < 200)
        True
        """
        if not self.has_area or shapely.get_num_coordinates(self.geometry) <= _FEW_CORNERS:
            return self
        if stray_m not in self._simplified:
            drawn = shapely.simplify(
                self.geometry, stray_m / _METRES_PER_DEGREE, preserve_topology=True
            )
            # Parts that met in a corner may cross now.
            fine = drawn.is_valid and not drawn.is_empty
            lon, lat, radius = self._enclosing_circle
            circle = lon, lat, radius + stray_m  # around all of it, if not the smallest
            self._simplified[stray_m] = type(self)(drawn, circle) if fine else self
        return self._simplified[stray_m]

    def keep_base(self, range_m: float, geometry: BaseGeometry) -> Region:
        """Give an outer set of this region as a region, the same one each time.

        Parameters
        ----------
        range_m : float
            The set's range, metres, by which it is kept.
        geometry : shapely.Geometry
            The set.

        Returns
        -------
        Region

        Examples
        --------
        >>> from geo.geodesy import outer_set
        >>> point = Region.from_geometry(shapely.Point(44, 33))
        >>> ring = outer_set(point, 100_000.0).geometry
        >>> point.keep_base(100_000.0, ring) is point.keep_base(100_000.0, ring)
        True
        """
        if range_m not in self._bases:
            self._bases[range_m] = type(self)(geometry)
        return self._bases[range_m]

    @property
    def shell_is_known(self) -> bool:
        """Whether `find_shell` has been answered already."""
        return self._shell is not None

    def find_shell_for(self, places: int) -> tuple[float, NDArray[np.int64]] | None:
        """Count places that are asked for, and find the shell once it is worth it.

        That is where it is known, or takes less to find than all of them so far: one claim asks for
        a few hundred places, a map or many claims for thousands. None before.

        Parameters
        ----------
        places : int
            How many places beyond the shell's radius are asked for.

        Examples
        --------
        >>> point = Region.from_geometry(shapely.Point(44, 33))
        >>> point.find_shell_for(1_000_000) is None
        True
        """
        self._distant += places
        many = self._distant >= _MANY_PLACES and len(self.boundary.lon) >= _MANY_POINTS
        return self.find_shell() if self.shell_is_known or many else None

    def find_shell(self) -> tuple[float, NDArray[np.int64]] | None:
        """Find the boundary points that matter to places beyond a radius, once.

        None while the search itself asks, and where there are none.

        Examples
        --------
        >>> point = Region.from_geometry(shapely.Point(44, 33))
        >>> known = point.shell_is_known
        >>> radius_m, points = point.find_shell()
        >>> known, point.shell_is_known, len(points)
        (False, True, 1)
        """
        if not self._shell_sought:
            from geo.geodesy.shells import find_shell

            self._shell_sought = True
            try:
                self._shell = find_shell(self)
            except BaseException:
                self._shell_sought = False  # the work was ended before it was known
                raise
        return self._shell

    def contains(self, lon: Floats, lat: Floats) -> NDArray[np.bool_]:
        """Tell which points lie in the region or on its boundary."""
        if not self.has_area:
            return np.zeros(np.shape(lon), dtype=bool)
        return np.asarray(shapely.intersects_xy(self.geometry, lon, lat))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Region) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __repr__(self) -> str:
        count = shapely.get_num_coordinates(self.geometry)
        return f"Region({self.geometry.geom_type}, {count} vertices)"


# The areas that somebody holds, by their fingerprints.
_IN_USE: WeakValueDictionary[str, Region] = WeakValueDictionary()


def _ring_area_m2(lonlat: Floats) -> float:
    """Area within a ring whose edges are straight in lon/lat, exactly.

    The area between the equator and an edge is the integral of the authalic function over
    longitude; along an edge it is smooth, so five-point Gauss-Legendre on pieces of
    at most half a degree is exact to rounding.
    """
    start, step = lonlat[:-1], np.diff(lonlat, axis=0)
    count = np.maximum(1, np.ceil(np.abs(step).max(axis=1) / 0.5)).astype(np.int64)
    edge = np.repeat(np.arange(len(start)), count)
    first = np.concatenate(([0], np.cumsum(count)[:-1]))
    at = (np.arange(len(edge)) - first[edge]) / count[edge]
    fraction = at[:, None] + (_NODES + 1.0) / 2.0 / count[edge][:, None]
    lat = start[edge, 1][:, None] + fraction * step[edge, 1][:, None]
    width = np.radians(step[edge, 0]) / count[edge]
    return abs(float(GEOD.b**2 * (authalic(lat) @ (_WEIGHTS / 2.0) * width).sum()))
