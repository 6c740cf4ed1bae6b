"""What the answer opens to: one place at every figure, and where each figure comes from."""

from tests.views.samples import opened, run_parts, said, shown, widget
from views.details import name_source


def details(app):
    """The table of the place's figures."""
    (found,) = [each.value for each in app.dataframe if "Range figure" in each.value.columns]
    return found


def test_a_place_in_the_address_opens_its_details(app):
    table_id = "geonames:108410"
    opened(app, place=table_id)
    assert app.subheader[0].value.startswith("Riyadh")
    figures = details(app)
    assert set(figures.columns) == {
        "Range figure", "In range from", "Margin", "Share of region", "Published by",
    }  # fmt: skip
    assert any("The claim turns true for some of it from" in said(m.value) for m in app.markdown)
    widget(app.button, "Ask of no place").click().run()
    assert shown(app).place == ""


def test_a_place_far_out_of_range_opens_its_details_too(app):
    opened(app, place="geonames:108410", systems=("fateh-110",))
    assert app.subheader[0].value.startswith("Riyadh")
    assert set(details(app)["In range from"]) == {"none of it"}


def draw():
    import streamlit as st

    from views import state
    from views.details import name_source, show_details
    from views.scene import find_scene

    state.open_address()
    state.begin_notices()
    scene = find_scene(state.present_view())
    st.text(name_source(scene))
    show_details(scene)


def test_the_source_of_the_figure_is_named_with_how_many_others_there_are():
    said = run_parts(draw).text[0].value
    assert said.startswith("Reuters, 2018")
    assert said.endswith("other figures")
    assert run_parts(draw, systems=(), range_km=500.0).text[0].value == "Your own figure"
    assert callable(name_source)


def test_every_figure_is_listed_and_the_one_in_question_is_marked():
    listed = [each.value for each in run_parts(draw).markdown if each.value.startswith("- **")]
    assert sum("(in question)" in each for each in listed) == 1
    assert len(listed) > 3
