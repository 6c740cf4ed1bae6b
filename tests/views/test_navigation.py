"""The pages that a run may link to, by name: no page imports what stands around all of them."""

from tests.views.samples import run_parts
from views import navigation


def draw():
    import streamlit as st

    from views import frame, navigation

    pages = frame.list_pages()
    st.navigation(pages, position="hidden")
    navigation.keep_pages(pages)
    for path in ("", "claims", "method"):
        page = navigation.resolve_page(path)
        st.text(f"{page.url_path}|{page.title}")
        st.page_link(page, label="there")


def test_a_page_is_found_by_its_address_and_may_be_linked_to():
    app = run_parts(draw)
    assert [each.value for each in app.text] == [
        "|Map", "claims|Claims", "method|Sources and method"
    ]  # fmt: skip


def test_what_is_kept_is_of_one_run(monkeypatch):
    import pytest

    state = {}
    monkeypatch.setattr(navigation.st, "session_state", state)
    navigation.keep_pages([])
    with pytest.raises(KeyError):
        navigation.resolve_page("claims")
