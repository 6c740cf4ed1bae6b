"""A launch region from a file that a reader uploads."""

import pytest

from geo.errors import FileError, GeometryError
from geo.links.uploads import region_from_upload
from geo.regions import RegionKind

SQUARE = b'{"type": "Polygon", "coordinates": [[[40, 30], [41, 30], [41, 31], [40, 30]]]}'


@pytest.mark.parametrize("name", ["mine.geojson", "MINE.JSON", "mine.txt", "mine"])
def test_what_a_file_holds_counts_whatever_it_is_called(name):
    region = region_from_upload(name, b"\xef\xbb\xbf " + SQUARE)
    assert region.kind is RegionKind.UPLOADED
    assert region.shape.geometry.bounds == (40.0, 30.0, 41.0, 31.0)


def test_a_file_of_another_kind_is_told_what_is_taken():
    with pytest.raises(FileError, match=r"'map\.shp' is neither GeoJSON .* nor KML"):
        region_from_upload("map.shp", b"\x00\x00\x27\x0a")


def test_what_is_no_area_is_an_error_of_geometry():
    with pytest.raises(GeometryError):
        region_from_upload("a.json", b'{"type": "LineString", "coordinates": [[0, 0], [1, 1]]}')


def test_an_uploaded_table_is_a_launch_region_of_its_points():
    region = region_from_upload("sites.csv", b"name;x;y\nA;44,4;33,3\nB;45;34\nC;;\n")
    assert region.name == "sites"
    assert region.shape.geometry.geom_type == "MultiPoint"
    assert len(region.notes) == 2
    assert region.definition.endswith("1 row has no coordinates and was left out: line 4.")


def test_an_uploaded_table_without_a_point_is_refused():
    with pytest.raises(FileError, match="no point"):
        region_from_upload("sites.csv", b"name,lon,lat\n")
