"""A link that is pressed just as the page reports leads to its page, whatever comes later."""

import pytest
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.pages_manager import PagesManager
from streamlit.util import calc_hash

from tests.samples import run_apart
from tests.trust.sessions import Session
from views.serving.left import run_no_left_pages


@pytest.mark.parametrize("page_name", ["claims", "method"])
def test_a_press_is_not_undone_by_the_page_it_leaves(page, page_name):
    async def press():
        session = Session(page.origin)
        await session.open("v=1")
        here = session.page_hash
        pages = []
        for turn in range(4):
            session.pages.clear()
            answer = await session.leave_for(page_name, 711.0 + turn)
            # Answered after all that came before it.
            await session.run_again(calc_hash(page_name))
            pages.append(set(session.pages))
            await session.run_again(here)
        await session.close()
        return answer, pages

    answer, pages = run_apart(press())
    assert not answer.exceptions
    assert pages == [{calc_hash(page_name)}] * 4


def test_streamlit_still_has_what_is_stood_in_for():
    assert callable(AppSession.request_rerun)
    assert isinstance(PagesManager.current_page_script_hash, property)


def test_every_session_of_the_process_takes_requests_so(monkeypatch):
    monkeypatch.setattr(AppSession, "request_rerun", AppSession.request_rerun)
    run_no_left_pages()
    assert AppSession.request_rerun.__module__ == "views.serving.left"
