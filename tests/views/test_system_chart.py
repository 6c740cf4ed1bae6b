"""The chart of a system's figures through time, and the sign of each kind."""

from geo.systems import FigureKind, Scope
from tests.views.samples import run_parts
from views.system_chart import SCOPES, SIGNS


def draw():
    from geo.systems import resolve_system
    from views import state
    from views.system_chart import show_chart

    state.open_address()
    show_chart(resolve_system("Zolfaqar"))


def test_every_kind_of_figure_has_a_sign_and_a_word():
    assert set(SIGNS) == set(FigureKind)
    assert set(SCOPES) <= set(Scope)


def test_a_chart_is_drawn_of_the_figures():
    app = run_parts(draw)
    (chart,) = app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")
    assert "km" in str(chart.proto)
