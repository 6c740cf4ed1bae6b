"""Range rings for tables of geopandas: `buffer` in metres, on the ellipsoid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.errors import GeometryError, InputError
from geo.geodesy.region import Region
from geo.geodesy.rings import outer_set

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
    from shapely.geometry.base import BaseGeometry

__all__ = ["buffer"]


def buffer(
    shapes: gpd.GeoSeries | gpd.GeoDataFrame,
    distance_m: float | Sequence[float] | npt.NDArray[np.float64] | pd.Series[float],
    tolerance_m: float = 10.0,
) -> gpd.GeoSeries:
    """Draw, for each shape, all that lies within a distance of it on the WGS84 ellipsoid.

    What `GeoSeries.buffer` does in the units of a projection, without choosing one: geodesics in
    metres, right at the poles and across the date line.

    Parameters
    ----------
    shapes : geopandas.GeoSeries or geopandas.GeoDataFrame
        Points or polygons, n of them, in any coordinate reference system; without one, degrees.
    distance_m : float or array_like of float
        Metres, in (0, `MAX_RANGE_M`]: one for all shapes, or n of them.
    tolerance_m : float
        How far the line may stray between vertices, metres, at least 0.5.

    Returns
    -------
    geopandas.GeoSeries
        n polygons in EPSG:4326, cut at +-180, with the index of `shapes`; a missing or empty
        shape stays missing.

    Raises
    ------
    GeometryError
        A shape is a line, or has no area; the message has its label in the index.
    InputError
        There are neither one nor n distances.
    CoordinateError, RangeError, ToleranceError
        As `outer_set`.

    Examples
    --------
    >>> import geopandas as gpd
    >>> cities = gpd.GeoSeries.from_xy([44.37, 46.71], [33.32, 24.69], crs="EPSG:4326")
    >>> buffer(cities, 700_000).geom_type.tolist()
    ['Polygon', 'Polygon']
    >>> near, far = buffer(cities, [100_000, 700_000]).bounds["maxy"].round(1)
    >>> near, far
    (34.2, 31.0)
    """
    import geopandas as gpd

    series = shapes.geometry
    try:
        distances_m = np.broadcast_to(np.asarray(distance_m, dtype=float), len(series))
    except ValueError:
        raise InputError(
            f"{np.size(distance_m)} distances for {len(series)} shapes: give one, or one each."
        ) from None
    degrees = series if series.crs is None else series.to_crs("EPSG:4326")
    made: list[BaseGeometry | None] = []
    for (label, shape), metres in zip(degrees.items(), distances_m.tolist(), strict=True):
        if shape is None or shape.is_empty:
            made.append(None)
            continue
        try:
            region = Region.from_geometry(shape)
        except GeometryError as error:
            raise GeometryError(f"Row {label!r}: {error}") from None
        made.append(outer_set(region, metres, tolerance_m).geometry)
    return gpd.GeoSeries(
        np.array(made, dtype=object), index=series.index, crs="EPSG:4326", name=series.name
    )
