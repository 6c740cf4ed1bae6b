"""Sources and method: definitions, sources, limits, what Rangecheck never does."""

from geo import method as words
from geo.systems import list_systems
from tests.views.samples import list_texts, open_page
from views import method


def test_every_figure_stands_with_who_says_it_and_when():
    table = open_page(method).dataframe[0].value
    assert len(table) == sum(len(system.figures) for system in list_systems())
    assert (table["Who"] != "").all()
    assert (table["Date"] != "").all()


def test_definitions_method_limits_and_what_it_never_does_are_said():
    app = open_page(method)
    shown = [each.value for each in app.markdown]
    for text in (words.DEFINITIONS, words.METHOD, words.LIMITS, words.NEVER):
        assert text.strip() in shown
    said = list_texts(app)
    assert "OpenStreetMap" in said
    assert "To cite: Rangecheck" in said
