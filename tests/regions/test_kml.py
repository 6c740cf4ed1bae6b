"""Launch regions of KML and KMZ files."""

import pytest

from geo.errors import FileError, GeoError, GeometryError
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


def test_pictures_links_models_and_loose_outlines_are_left_out_and_said():
    beside = (
        "<NetworkLink/><NetworkLink/><GroundOverlay/><ScreenOverlay/>"
        "<PhotoOverlay><Point><coordinates>1,1</coordinates></Point></PhotoOverlay>"
        "<Placemark><Model/></Placemark>"
        "<Placemark><LinearRing><coordinates>1,1 1,2 2,2 1,1</coordinates></LinearRing></Placemark>"
    )
    region = region_from_kml(kml(kml_polygon("44,33 45,33 45,34 44,33") + beside).encode(), "area")
    said = "Left out beside its areas: 1 line, 2 linked files, 3 pictures and 1 model."
    assert region.notes == (said,)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<GroundOverlay/>", "but a picture: draw its outline"),
        ("<NetworkLink/>", "but a link to another file"),
        ("<Folder/>", "draw the area, or mark the place"),
    ],
)
def test_a_file_without_shapes_says_what_it_holds_and_the_cure(content, said):
    with pytest.raises(GeometryError, match=said):
        region_from_kml(kml(content).encode(), "area")


def test_entities_are_refused_and_never_expanded():
    bomb = b'<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml><Document>&a;</Document></kml>'
    with pytest.raises(GeoError):
        region_from_kml(bomb, "a.kml")
