"""Range rings for tables of geopandas: `buffer` in metres, on the ellipsoid."""

import geopandas as gpd
import pytest
import shapely

from geo.errors import GeometryError
from geo.geodesy import buffer


def test_buffers_keep_the_index_and_are_right_over_the_date_line():
    points = gpd.GeoSeries.from_xy([179.9, 0.0], [0.0, 89.0], index=["a", "b"], crs="EPSG:4326")
    made = buffer(points, 500_000)
    assert made.index.tolist() == ["a", "b"]
    assert made["a"].geom_type == "MultiPolygon"
    assert made["b"].contains(shapely.Point(120, 89.5))


def test_a_line_in_a_table_is_named_by_its_row():
    shapes = gpd.GeoSeries([shapely.LineString([(0, 0), (1, 1)])], index=["road"], crs="EPSG:4326")
    with pytest.raises(GeometryError, match="Row 'road'"):
        buffer(shapes, 1_000)
