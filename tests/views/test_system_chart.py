"""The chart of a system's figures through time, and the sign of each kind."""

from datetime import date
from itertools import combinations

from geo.systems import Dated, FigureKind, Scope, list_systems
from tests.views.samples import run_parts
from views import system_chart
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


def label(system):
    """Give each point of a system's chart with its label, and where that begins and ends."""
    points = [
        {
            "when": f"{figure.date}{system_chart._MIDDLE[len(figure.date)]}",
            "range": round(figure.range_km),
            "who": figure.source,
            "date": f"{figure.date}, event" if figure.dated is Dated.EVENT else figure.date,
        }
        for figure in system.figures
    ]
    system_chart._label(points)
    start, end = (date.fromisoformat(day).toordinal() for day in system_chart._show_years(points))
    for point in points:
        at = (date.fromisoformat(point["when"]).toordinal() - start) / (end - start)
        yield point, system_chart._stand(at, point["label"], turn=point["turn"])


def test_nearly_every_point_of_a_chart_of_few_is_named_and_no_name_is_cut_or_covered():
    named = unnamed = 0
    for system in list_systems():
        if not 0 < len(system.figures) <= system_chart._MOST_LABELS:
            continue
        labels = list(label(system))
        for point, (left_px, right_px) in labels:
            assert not point["label"] or (left_px >= 0 and right_px <= system_chart._WIDEST_PX)
            named += bool(point["label"])
            unnamed += not point["label"]
        for (one, (left, right)), (other, (begins, ends)) in combinations(labels, 2):
            alike = one["range"] == other["range"] and one["step"] == other["step"]
            if one["label"] and other["label"] and alike:
                assert right <= begins or ends <= left, (system.id, one["label"], other["label"])
    assert unnamed <= 0.01 * named
