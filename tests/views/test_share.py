"""What every page offers to be passed on, without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from geo.links import View, format_query
from tests.views.samples import run_parts
from views.share import TableFile, find_address

SCRIPT = """
import streamlit as st

from views import frame, navigation, share, state

given = st.session_state.setdefault("given", [])
share.show_share = lambda title, sentence, **more: given.append((title, sentence, more))
pages = frame.list_pages()
st.navigation(pages, position="hidden")
navigation.keep_pages(pages)
state.open_address()
frame._SHOW[{page!r}]()
"""


def shared(page, **fields):
    app = AppTest.from_string(SCRIPT.format(page=page), default_timeout=120)
    app.query_params.update(format_query(View(**fields)))
    app.run()
    assert not app.exception
    (given,) = app.session_state["given"]
    return given


@pytest.mark.parametrize("page", ["read", "exposure", "compare", "claims", "systems", "method"])
def test_a_page_that_is_not_filled_in_yet_can_be_shared_and_says_why_it_has_no_picture(page):
    title, sentence, more = shared(page)
    assert title
    assert len(sentence) > 20
    assert more.get("prepare") is None
    if page not in {"systems", "method"}:
        assert "picture" in more["instead"] or "shared once" in more["instead"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "fields", "words"),
    [
        ("exposure", {"city": "Riyadh"}, "757 km"),
        ("compare", {"other_region": "southern-iraq"}, "places gained"),
        ("systems", {"system": "zolfaqar"}, "Zolfaqar"),
        ("claims", {"claim": "riyadh-from-western-iraq"}, "Riyadh"),
    ],
)
def test_the_picture_of_a_page_is_headed_with_what_the_page_says(page, fields, words):
    _, _, more = shared(page, **fields)
    sheet = more["prepare"]()("1:1")
    assert words in sheet.headline
    assert sheet.shape == "1:1"
    assert len(sheet.sources) >= 3
    for table in more.get("tables", ()):
        assert table.write().decode("utf-8-sig").count("\n") > 1


def draw():
    import streamlit as st

    from views import frame, navigation, share, state

    pages = frame.list_pages()
    st.navigation(pages, position="hidden")
    navigation.keep_pages(pages)
    state.open_address()
    st.text(share.find_address())
    share.show_share("A title", "What the page says.", instead="No picture.")


def test_the_address_to_share_is_that_of_what_is_seen():
    shown = run_parts(draw, region="IR", range_km=500.0).text[0].value
    assert "from=IR" in shown
    assert "range=500" in shown
    assert callable(find_address)


def test_a_table_is_written_when_it_is_asked_for():
    table = TableFile("Table, CSV", "a.csv", "text/csv", lambda: b"a,b\n")
    assert table.write() == b"a,b\n"
