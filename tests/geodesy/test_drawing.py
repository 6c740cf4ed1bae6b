"""How far a drawn line strays from a level, and the vertices that keep it within tolerance."""

import numpy as np
import pytest

from geo.errors import ToleranceError
from geo.geodesy import Region, drawing, outer_set
from geo.geodesy.drawing import refine, unwrapped
from geo.geodesy.levels import Level
from geo.regions import resolve_region


@pytest.mark.slow
def test_points_that_fall_back_onto_the_ends_of_an_edge_are_not_inserted(monkeypatch):
    inserted = 0
    propose = drawing._insertions

    def counted(*arguments, **named):
        nonlocal inserted
        proposed = propose(*arguments, **named)
        inserted += len(proposed[0])
        assert inserted < 50_000  # they tripled each turn, without an end
        return proposed

    monkeypatch.setattr(drawing, "_insertions", counted)
    # Off Nunivak two kinks face each other, and an edge of the course jumps from one to the other.
    drawn = outer_set(resolve_region("US-AK").shape, 100_000.0, 500.0)
    assert inserted < 5 * drawn.vertex_count


def test_vertices_are_added_until_the_line_is_as_near_as_asked():
    level = Level(Region.from_point(179.0, 40.0), 500_000.0, common=False)
    start = level.star(10.0)
    counts = []
    for tolerance_m in (1_000.0, 10.0):
        (line,), reached_m = refine(level, start, tolerance_m)
        assert reached_m <= tolerance_m
        assert (line[0] == line[-1]).all()
        assert (line[:, 0] == 180.0).sum() == 2  # a vertex on the date line, going and coming
        counts.append(len(line))
    assert counts[0] < counts[1]


def test_a_line_that_is_not_on_the_level_is_refused_with_the_spot(monkeypatch):
    level = Level(Region.from_point(0.0, 0.0), 500_000.0, common=False)
    monkeypatch.setattr(
        drawing, "_insertions", lambda *_, **__: (np.empty(0),) * 2 + (np.empty(0, int),) * 2
    )
    with pytest.raises(ToleranceError) as error:
        refine(level, [level.star(10.0)[0][::20]], 1.0)
    assert "1 m" in str(error.value)


def test_longitudes_of_a_closed_line_are_unbroken():
    assert unwrapped(np.array([179.0, -179.0, -170.0])).tolist() == [179.0, 181.0, 190.0, 179.0]
    assert unwrapped(np.array([0.0, 120.0, -120.0])).tolist() == [0.0, 120.0, 240.0, 360.0]
