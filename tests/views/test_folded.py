"""Parts of a page that are drawn while they are open, and cost nothing while they are not."""

from tests.views.samples import run_parts
from views.folded import show_folded


def draw():
    import streamlit as st

    from views.folded import show_folded

    show_folded("Filters *all*", lambda: st.text("drawn"), key="part")


def test_what_is_folded_is_drawn_only_while_it_is_open():
    app = run_parts(draw)
    assert not app.text
    app.session_state["part"] = True
    app.run()
    assert [each.value for each in app.text] == ["drawn"]


def test_it_is_a_fragment_so_that_opening_it_runs_nothing_else():
    assert hasattr(show_folded, "__wrapped__")
