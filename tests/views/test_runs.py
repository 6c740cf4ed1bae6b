"""One run of a page, or of the part that a change asks for: its turn, its time, its notices."""

from geo import effort
from geo.errors import GeoError
from tests.views.samples import list_texts, run_parts
from views import runs


def draw():
    from geo.errors import LinkError
    from views import state
    from views.runs import run_part

    state.open_address()
    with run_part():
        state.note("Drawn in part.")
        with run_part():  # a part within the page: what it notes is the page's
            raise LinkError("No such thing.")
    state.show_notices()


def test_what_cannot_be_drawn_is_a_notice_of_the_page_whatever_part_it_is():
    app = run_parts(draw)
    said = list_texts(app)
    assert "Drawn in part." in said
    assert "No such thing." in said


def test_a_part_has_the_time_of_the_page_it_is_drawn_with():
    given = []
    with runs.run_part():
        given.append(effort._effort.get())
        with runs.run_part():
            given.append(effort._effort.get())
    assert given[0] is given[1]
    assert given[0].seconds == runs.PAGE_EFFORT_S
    assert effort._effort.get() is not given[0]


def test_a_run_ends_though_something_fails():
    with runs.run_part():
        raise GeoError("Too far.")
    assert not runs._RUNS.get()
