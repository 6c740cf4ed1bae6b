"""Range rings for tables of geopandas: `buffer` in metres, on the ellipsoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.errors import GeometryError
from geo.geodesy.region import Region
from geo.geodesy.rings import outer_set

if TYPE_CHECKING:
    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

__all__ = ["buffer"]


def buffer(
    shapes: gpd.GeoSeries | gpd.GeoDataFrame, distance_m: float, tolerance_m: float = 10.0
) -> gpd.GeoSeries:
    """Draw, for each shape, all that lies within a distance of it on the WGS84 ellipsoid.

    What `GeoSeries.buffer` does in the units of a projection, without choosing one: geodesics in
    metres, right at the poles and across the date line.

    Parameters
    ----------
    shapes : geopandas.GeoSeries or geopandas.GeoDataFrame
        Points or polygons, n of them, in any coordinate reference system; without one, degrees.
    distance_m : float
        Metres, in (0, `MAX_RANGE_M`].
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
    CoordinateError, RangeError, ToleranceError
        As `outer_set`.

    Examples
    --------
    >>> import geopandas as gpd
    >>> cities = gpd.GeoSeries.from_xy([44.37, 46.71], [33.32, 24.69], crs="EPSG:4326")
    >>> buffer(cities, 700_000).geom_type.tolist()
    ['Polygon', 'Polygon']
    """
    import geopandas as gpd

    series = shapes.geometry
    degrees = series if series.crs is None else series.to_crs("EPSG:4326")
    made: list[BaseGeometry | None] = []
    for label, shape in degrees.items():
        if shape is None or shape.is_empty:
            made.append(None)
            continue
        try:
            region = Region.from_geometry(shape)
        except GeometryError as error:
            raise GeometryError(f"Row {label!r}: {error}") from None
        made.append(outer_set(region, distance_m, tolerance_m).geometry)
    return gpd.GeoSeries(
        np.array(made, dtype=object), index=series.index, crs="EPSG:4326", name=series.name
    )
