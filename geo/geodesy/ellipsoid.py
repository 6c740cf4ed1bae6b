"""The WGS84 ellipsoid: exact geodesics, and the quick estimates that a search starts from.

Exact distances are Karney's (Algorithms for geodesics, J. Geodesy 87, 43-55, 2013), accurate to
15 nanometres, through `pyproj.Geod`. A search over many points uses the straight chord through
the Earth first, because a tree can be built over it; `chord_slack_m` bounds how far a chord can
mislead.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from geo.errors import CoordinateError, RangeError
from geo.geodesy.geod import load_geod
from geo.units import m_to_km

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

__all__ = [
    "CHORD_SLACK_HOLDS_M",
    "GEOD",
    "HALF_MERIDIAN_M",
    "MAX_RANGE_M",
    "MEAN_RADIUS_M",
    "authalic",
    "azimuth_deg",
    "chord_slack_m",
    "chord_to_m",
    "destination",
    "distance_m",
    "geocentric",
    "inverse",
    "m_to_chord",
    "require_lonlat",
    "require_range_m",
    "spread_points",
    "wrap_lon",
]

GEOD = load_geod()(ellps="WGS84")

# Half a meridian: the distance from any point to its antipode, and the longest there is.
HALF_MERIDIAN_M = 20_003_931.458_625

# A circle of a larger radius meets itself near the antipode, where geodesics are no longer
# shortest (from about pi * b = 19,970 km on), and is no ring any more.
MAX_RANGE_M = 19_900_000.0

LONGEST_CHORD_M = 2.0 * 6_378_137.0 + 1.0
MEAN_RADIUS_M = 6_371_008.8
_ECCENTRICITY2 = GEOD.es


def require_lonlat(lon: ArrayLike, lat: ArrayLike) -> tuple[Floats, Floats]:
    """Return coordinates as float64 arrays, or say which one is out of bounds.

    Parameters
    ----------
    lon, lat : array_like
        Longitudes in [-180, 180] and latitudes in [-90, 90], degrees.

    Returns
    -------
    tuple of ndarray
        The same values, at least one-dimensional and broadcast against each other.

    Raises
    ------
    CoordinateError
        A value is not finite or out of bounds.

    Examples
    --------
    >>> require_lonlat(44.4, 133.3)
    Traceback (most recent call last):
    ...
    geo.errors.CoordinateError: The latitude 133.3 is outside [-90, 90] degrees.
    """
    lons, lats = np.broadcast_arrays(
        np.atleast_1d(np.asarray(lon, dtype=np.float64)),
        np.atleast_1d(np.asarray(lat, dtype=np.float64)),
    )
    for what, values, bound in (("longitude", lons, 180.0), ("latitude", lats, 90.0)):
        bad = ~(np.abs(values) <= bound)
        if bad.any():
            worst = values[bad][0]
            raise CoordinateError(
                f"The {what} {worst:g} is outside [-{bound:g}, {bound:g}] degrees."
            )
    return lons, lats


def require_range_m(range_m: float) -> float:
    """Return a range as a float, or say why it is none.

    Parameters
    ----------
    range_m : float
        Range in metres, in (0, `MAX_RANGE_M`].

    Returns
    -------
    float
        The same value.

    Raises
    ------
    RangeError
        Not finite, not positive, or longer than `MAX_RANGE_M`.

    Examples
    --------
    >>> require_range_m(700_000)
    700000.0
    """
    value = float(range_m)
    if not 0.0 < value <= MAX_RANGE_M:
        raise RangeError(
            f"A range of {m_to_km(value):g} km cannot be drawn: "
            f"it must be above 0 and at most {m_to_km(MAX_RANGE_M):,.0f} km."
        )
    return value


def spread_points(count: int) -> tuple[Floats, Floats]:
    """Spread points evenly over the Earth, on a spiral with the golden angle.

    Examples
    --------
    >>> lon, lat = spread_points(1_000)
    >>> bool(abs(lat.mean()) < 0.1)
    True
    """
    index = np.arange(count) + 0.5
    lat = np.degrees(np.arcsin(1.0 - 2.0 * index / count))
    lon = np.degrees(math.pi * (1.0 + math.sqrt(5.0)) * index) % 360.0
    return wrap_lon(lon), lat


def wrap_lon(lon: Floats) -> Floats:
    """Bring longitudes into [-180, 180]; both -180 and 180 stay as they are.

    Examples
    --------
    >>> wrap_lon(np.array([190.0, -190.0])).tolist()
    [-170.0, 170.0]
    """
    inside = np.abs(lon) <= 180.0
    return np.where(inside, lon, (lon + 180.0) % 360.0 - 180.0)


def inverse(
    lon1: Floats, lat1: Floats, lon2: Floats, lat2: Floats
) -> tuple[Floats, Floats, Floats]:
    """Solve the inverse geodesic problem for arrays of one shape.

    Returns
    -------
    tuple of ndarray
        Azimuth at the first point towards the second, azimuth at the second point towards the
        first (degrees), and distance (metres).

    Examples
    --------
    >>> azimuth, back, distance = inverse(*(np.array([each]) for each in (44.4, 33.3, 35.2, 31.8)))
    >>> (distance / 1e3).round().tolist()
    [880.0]
    """
    forward, back, distance = GEOD.inv(lon1, lat1, lon2, lat2)
    return np.asarray(forward), np.asarray(back), np.asarray(distance)


def distance_m(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> Floats:
    """Measure geodesic distances between points.

    Parameters
    ----------
    lon1, lat1, lon2, lat2 : array_like
        Degrees; longitudes in [-180, 180], latitudes in [-90, 90]; broadcast together.

    Returns
    -------
    ndarray
        Metres, at least one-dimensional; within 15 nm (Karney 2013).

    Raises
    ------
    CoordinateError
        A coordinate is out of bounds.

    Examples
    --------
    Baghdad to Jerusalem:

    >>> int(distance_m(44.3661, 33.3152, 35.2137, 31.7683).round(-3)[0])
    876000
    """
    return inverse(*_broadcast_pairs(lon1, lat1, lon2, lat2))[2]


def azimuth_deg(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> Floats:
    """Find the direction in which the shortest way from one point to another starts.

    Parameters
    ----------
    lon1, lat1, lon2, lat2 : array_like
        Degrees; longitudes in [-180, 180], latitudes in [-90, 90]; broadcast together.

    Returns
    -------
    ndarray
        Degrees clockwise from north, in [0, 360), at least one-dimensional.

    Raises
    ------
    CoordinateError
        A coordinate is out of bounds.

    Examples
    --------
    >>> azimuth_deg(0, 0, 10, 0)
    array([90.])
    """
    return inverse(*_broadcast_pairs(lon1, lat1, lon2, lat2))[0] % 360.0


def destination(
    lon: ArrayLike, lat: ArrayLike, azimuth_deg: ArrayLike, distance_m: ArrayLike
) -> tuple[Floats, Floats]:
    """Go a distance in a direction along a geodesic.

    Parameters
    ----------
    lon, lat : array_like
        Start, degrees; longitudes in [-180, 180], latitudes in [-90, 90].
    azimuth_deg : array_like
        Direction at the start, degrees clockwise from north.
    distance_m : array_like
        Metres.

    Returns
    -------
    tuple of ndarray
        Longitudes in [-180, 180] and latitudes of the ends, degrees, at least one-dimensional.

    Raises
    ------
    CoordinateError
        A coordinate is out of bounds.

    Examples
    --------
    >>> lon, lat = destination(0, 0, 90, 111_319.4908)
    >>> float(lon[0].round(6)), float(abs(lat[0]).round(6))
    (1.0, 0.0)
    """
    lons, lats = require_lonlat(lon, lat)
    start_lon, start_lat, azimuth, distance = map(
        np.ascontiguousarray,
        np.broadcast_arrays(
            lons, lats, np.asarray(azimuth_deg, np.float64), np.asarray(distance_m, np.float64)
        ),
    )
    end_lon, end_lat, _ = GEOD.fwd(start_lon, start_lat, azimuth, distance)
    return np.asarray(end_lon), np.asarray(end_lat)


def _broadcast_pairs(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> tuple[Floats, ...]:
    arrays = np.broadcast_arrays(*require_lonlat(lon1, lat1), *require_lonlat(lon2, lat2))
    return tuple(np.ascontiguousarray(array) for array in arrays)


def geocentric(lon: Floats, lat: Floats) -> Floats:
    """Convert to Earth-centred coordinates in metres, shape (n, 3).

    Examples
    --------
    >>> geocentric(np.array([0.0]), np.array([90.0])).round(-3).tolist()
    [[0.0, 0.0, 6357000.0]]
    """
    lon_rad, lat_rad = np.radians(lon), np.radians(lat)
    sin_lat, cos_lat = np.sin(lat_rad), np.cos(lat_rad)
    normal = GEOD.a / np.sqrt(1.0 - _ECCENTRICITY2 * sin_lat**2)
    return np.stack(
        (
            normal * cos_lat * np.cos(lon_rad),
            normal * cos_lat * np.sin(lon_rad),
            normal * (1.0 - _ECCENTRICITY2) * sin_lat,
        ),
        axis=-1,
    )


def authalic(lat: Floats) -> Floats:
    """Area between the equator and a parallel, per radian of longitude, in units of b^2.

    The integral of both radii of curvature times the cosine of latitude (Snyder, Map projections:
    a working manual, USGS 1395, 1987, eq. 3-12, halved).

    Examples
    --------
    >>> authalic(np.array([0.0, 45.0, 90.0])).round(2).tolist()
    [0.0, 0.71, 1.0]
    """
    sine = np.sin(np.radians(lat))
    eccentricity = math.sqrt(_ECCENTRICITY2)
    product = eccentricity * sine
    result: Floats = 0.5 * (sine / (1.0 - product**2) + np.arctanh(product) / eccentricity)
    return result


def chord_to_m(chord_m: Floats) -> Floats:
    """Estimate the geodesic distance from the straight chord, as on the mean sphere.

    Examples
    --------
    >>> chord_to_m(m_to_chord(np.array([700_000.0]))).round().tolist()
    [700000.0]
    """
    return 2.0 * MEAN_RADIUS_M * np.arcsin(np.minimum(1.0, chord_m / (2.0 * MEAN_RADIUS_M)))


def m_to_chord(distance_m: Floats) -> Floats:
    """Invert `chord_to_m`; distances beyond half the Earth give its longest diameter.

    The equator's diameter is 14 km longer than the mean sphere's: with the latter, a search near
    the antipode would find its own nearest point beyond its limit.

    Examples
    --------
    >>> (m_to_chord(np.array([1_000_000.0])) < 1_000_000.0).tolist()
    [True]
    """
    half_angle = distance_m / (2.0 * MEAN_RADIUS_M)
    whole = half_angle >= math.pi / 2.0
    chord: Floats = 2.0 * MEAN_RADIUS_M * np.sin(np.minimum(half_angle, math.pi / 2.0))
    return np.where(whole, LONGEST_CHORD_M, chord)


# Beyond this the chord hardly changes with the distance.
CHORD_SLACK_HOLDS_M = 18_000_000.0


def chord_slack_m(distance_m: Floats) -> Floats:
    """Bound the error of `chord_to_m` below 18,000 km (`CHORD_SLACK_HOLDS_M`).

    A chord c belongs to an arc of about c + c^3 / 24 R^2, where R is the radius of curvature
    along the way, between 6,335 and 6,400 km; so the error grows with the cube of the distance.
    The largest found among 200,000 random pairs at each of fourteen distances is 11.6 m at
    1,000 km, and 12.0, 13.5 and 27.3 times the cube (in 1,000 km) at 9,000, 13,000 and 18,000 km.

    Examples
    --------
    >>> (chord_slack_m(np.array([700_000.0])) > 0.0).tolist()
    [True]
    """
    megametres = distance_m / 1e6
    factor = np.where(megametres < 9.0, 12.5, np.where(megametres < 13.0, 14.0, 30.0))
    return np.asarray(factor * megametres**3 + 0.01)
