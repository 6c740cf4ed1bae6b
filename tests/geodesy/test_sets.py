"""Range sets of several ranges, drawn at once, are those that are drawn one by one."""

import numpy as np
import pytest
import shapely

from geo.geodesy import Region, outer_set, prepare_outer_sets, rings
from geo.geodesy.sets import SetKind, draw_set, draw_together
from geo.regions import resolve_region

RANGES_M = (50_000.0, 300_000.0, 900_000.0)


@pytest.mark.parametrize("name", ["western-iraq", "CY", "FJ", "baghdad"])
def test_lines_that_are_drawn_together_are_the_same_to_the_last_digit(name):
    region = resolve_region(name).shape.simplified(50.0)
    together = draw_together(region, [(range_m, 500.0) for range_m in RANGES_M])
    for range_m, drawn in zip(RANGES_M, together, strict=True):
        alone = draw_set(region, range_m, 500.0, SetKind.OUTER)
        assert drawn is not None
        assert drawn.outline.equals_exact(alone.outline, 0.0)
        assert drawn.reached_m == alone.reached_m <= drawn.tolerance_m == 500.0


def test_what_cannot_be_drawn_with_others_is_left_to_be_drawn_alone(monkeypatch):
    box = Region.from_geometry(shapely.box(0, 0, 1, 1))
    monkeypatch.setattr("geo.geodesy.drawing._MAX_ITERATIONS", 1)  # no edge is mended
    star = Region.from_geometry(shapely.Point(0, 0).buffer(1, quad_segs=2))
    monkeypatch.setattr("geo.geodesy.levels._LEAST_RAYS", 6)
    monkeypatch.setattr("geo.geodesy.levels._MOST_RAYS", 6)
    assert draw_together(box, [(900_000.0, 10.0)]) == [None]
    assert draw_together(star, [(900_000.0, 10.0)]) == [None]


def test_sets_that_were_prepared_are_kept_and_not_drawn_again(monkeypatch):
    region = Region.from_geometry(shapely.box(10, 20, 12, 22))
    prepare_outer_sets(region, RANGES_M, [500.0] * 3)
    monkeypatch.setattr(rings, "draw_set", lambda *_: pytest.fail("drawn again"))
    sets = [outer_set(region, range_m, 500.0) for range_m in RANGES_M]
    assert [made.range_m for made in sets] == list(RANGES_M)
    areas = np.array([made.geometry.area for made in sets])
    assert (np.diff(areas) > 0).all()
