"""Outlines that touch themselves or their holes, mended; those that cross themselves, refused."""

import pytest
import shapely

from geo.errors import GeometryError
from geo.regions import region_from_geometry
from geo.regions.mending import mend_polygon
from tests.regions.samples import polygon, read


@pytest.mark.parametrize(
    "ring",
    [
        [[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]],
        [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [4, 0], [4, 4], [0, 4], [0, 0]],
        [[178, 0], [-178, 4], [-178, 0], [178, 4], [178, 0]],
        [[0, 0], [2, 2], [4, 4], [4, 0], [2, 2], [0, 4], [0, 0]],
        [[lon % 5 * 0.5, lon * 37 % 11] for lon in range(200)],
    ],
)
def test_an_outline_that_crosses_itself_is_refused(ring):
    with pytest.raises(GeometryError, match="it crosses itself at"):
        read(polygon(ring))


def test_an_outline_that_touches_itself_without_end_is_refused():
    teeth = [[index * 1e-3, index % 2 * 0.1] for index in range(8_001)]
    with pytest.raises(GeometryError, match="touches itself too often"):
        read(polygon([*teeth, [0, 0]]))


def test_a_drawn_area_is_mended_with_a_note_too():
    touching = shapely.Polygon([(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)])
    region = region_from_geometry(shapely.MultiPolygon([touching, shapely.box(9, 9, 10, 10)]), "x")
    assert region.shape.geometry.area == pytest.approx(9)
    assert "Mended: 1 area" in region.definition


def test_a_whole_polygon_is_given_back_as_it_is():
    square = shapely.box(0, 0, 1, 1)
    assert mend_polygon(square, "a") == (square, False)


def test_a_hole_that_touches_the_outline_is_kept_open():
    drawn = shapely.Polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [[(0, 1), (2, 1), (2, 3), (0, 3)]])
    mended, was_mended = mend_polygon(drawn, "a")
    assert was_mended
    assert mended.area == pytest.approx(12.0)


def test_a_strand_that_runs_to_and_fro_takes_no_area_with_it():
    """GEOS gives the faces in a group of groups beside the lines; they must not be lost there."""
    strand = [
        (0, 0),
        (4, 0),
        (4, 2),
        (6, 2),
        (4, 2),
        (4, 4),
        (2, 4),
        (2, 2),
        (2, 4),
        (0, 4),
        (0, 0),
    ]
    pinched = [*strand[:-1], (0, 2), (-2, 3), (-2, 1), (0, 2), (0, 0)]
    region = region_from_geometry(
        shapely.MultiPolygon([shapely.Polygon(pinched), shapely.box(20, 0, 21, 1)]), "area"
    )
    assert region.shape.geometry.area == pytest.approx(16 + 2 + 1)


def test_holes_that_leave_nothing_are_refused():
    with pytest.raises(GeometryError, match="its holes leave nothing"):
        mend_polygon(
            shapely.Polygon([(0, 0), (1, 0), (1, 1)], [[(-1, -1), (3, -1), (3, 3), (-1, 3)]]), "a"
        )
