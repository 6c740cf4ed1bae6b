"""Launch regions of KML and KMZ files."""

import pytest

from geo.errors import FileError, GeoError
from geo.regions.kml import count_kml, region_from_kml, unpack_kmz
from tests.regions.samples import kml, kml_polygon, kmz, read


def test_points_and_a_track_of_kml_are_points():
    point = "<Point><coordinates>20.5,10.5,0</coordinates></Point>"
    track = "<LineString><coordinates>1,1 2,2</coordinates></LineString>"
    region = read(kml(point, track), "a.kml")
    assert region.shape.is_point
    assert region.definition.endswith("Left out beside its points: 1 line.")


CORNERS = "20,10 21,10 21,11 20,11 20,10"


def test_polygons_of_a_document_are_one_region():
    content = kml(kml_polygon(CORNERS), kml_polygon("30,10 31,10 31,11 30,10")).encode()
    assert len(region_from_kml(content, "a.kml").shape.geometry.geoms) == 2


def test_a_packed_file_gives_its_document():
    content = kml(kml_polygon(CORNERS)).encode()
    packed = kmz(other_kml=b"<kml/>", doc_kml=content, notes_txt=b"x")
    assert unpack_kmz(packed, "a.kmz") == content
    assert count_kml(packed) == 2
    with pytest.raises(FileError):
        unpack_kmz(b"PK\x03\x04 broken", "a.kmz")


def test_entities_are_refused_and_never_expanded():
    bomb = b'<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml><Document>&a;</Document></kml>'
    with pytest.raises(GeoError):
        region_from_kml(bomb, "a.kml")
