"""How much work one reader is given, and whether anybody still waits for it."""

import pytest
import shapely

from geo import layers
from geo.effort import at_border, give_effort, give_rest, require_effort
from geo.errors import EffortError, GeometryError
from geo.regions import region_from_geometry
from tests.samples import dust


def test_work_ends_when_what_was_given_is_used_up():
    region = region_from_geometry(dust(400, 0.01, 1.0), "Islands")
    with (
        pytest.raises(EffortError, match=r"more than 0\.01 s of processor time"),
        give_effort(0.01),
    ):
        layers.draw_line(region, 300.0)
    assert layers.draw_region(region)["geometry"]


def test_work_ends_when_nobody_waits_for_it_and_leaves_nothing_half_made():
    class HasLeft(BaseException):
        pass

    asked = []

    def attend():
        asked.append(1)
        if len(asked) > 5:
            raise HasLeft

    region = region_from_geometry(dust(400, 0.01, 0.1), "Islands")
    with pytest.raises(HasLeft), give_effort(60.0, attend):
        layers.draw_line(region, 30.0)
    whole = region_from_geometry(dust(400, 0.01, 0.1), "Islands")
    assert layers.draw_line(region, 30.0) == layers.draw_line(whole, 30.0)


def test_a_part_of_the_work_may_take_what_is_left_and_the_rest_goes_on(monkeypatch):
    from geo import effort

    clock = [0.0]
    monkeypatch.setattr(effort.time, "thread_time", lambda: clock[0])

    @at_border
    def work(seconds):
        clock[0] += seconds
        require_effort()

    with give_effort(5.0):
        work(2.0)
        with give_rest(0.5):
            work(2.0)
            with pytest.raises(EffortError, match=r"more than 5 s"):
                work(1.5)
        work(2.5)
        with give_rest(1.0):
            work(0.9)


def test_nothing_is_bounded_where_nothing_is_given():
    require_effort()


@pytest.mark.parametrize(
    ("failure", "said"),
    [(MemoryError(), "more memory"), (shapely.GEOSException("TopologyException"), "simplify")],
)
def test_what_a_library_cannot_do_is_said_in_our_words(failure, said):
    @at_border
    def fail():
        raise failure

    with pytest.raises(GeometryError, match=said):
        fail()
