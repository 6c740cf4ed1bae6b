"""The dossier of one system: every figure, what it would mean, who has it, what it is not."""

from geo.systems import resolve_system
from tests.views.samples import list_texts, run_parts
from views.dossier import show_dossier


def draw():
    import streamlit as st

    from geo.systems import resolve_system
    from views import frame, navigation, state
    from views.dossier import show_dossier

    pages = frame.list_pages()
    st.navigation(pages, position="hidden")
    navigation.keep_pages(pages)
    state.open_address()
    state.begin_notices()
    show_dossier(resolve_system("Zolfaqar"))


def test_every_figure_of_the_system_stands_with_its_source():
    app = run_parts(draw)
    system = resolve_system("Zolfaqar")
    table = max((each.value for each in app.dataframe), key=len)
    assert len(table) == len(system.figures)
    said = list_texts(app)
    assert "Published ranges: 650 to 700 km" in said
    assert callable(show_dossier)


def test_it_says_how_the_catalogue_is_cited():
    assert "Rangecheck" in list_texts(run_parts(draw))
