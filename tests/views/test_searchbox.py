"""A box to search in: suggestions from the server at each keystroke, by mouse, touch and keys."""

from geo.search import Answer, Want, search
from tests.views.samples import run_parts
from views import searchbox


def draw():
    import streamlit as st

    from geo.search import Want
    from views import state
    from views.searchbox import search_box

    state.open_address()
    search_box("Place", Want.PLACE, st.session_state.setdefault, key="ask", chosen="Haifa")


def test_the_box_shows_what_is_chosen():
    app = run_parts(draw)
    assert not app.exception


def test_what_is_found_reaches_the_browser_as_plain_words():
    found = search("Tripoli", Want.PLACE)
    written = searchbox._write_answer(found)
    assert [hit["label"] for hit in written["hits"]] == [hit.label for hit in found.hits]
    assert written["sure"] == (found.hits.index(found.sure) if found.sure else -1)
    assert searchbox._write_answer(Answer(note="None"))["sure"] == -1


def test_a_choice_among_namesakes_says_which_it_is():
    found = search("Tripoli", Want.PLACE)
    labels = [hit.label for hit in found.hits]
    twice = next(hit for hit in found.hits if labels.count(hit.label) > 1)
    assert searchbox._tell_apart(twice.key, found) == {twice.label: twice.kind}
    alone = search("Zolfaqar", Want.RANGE)
    assert searchbox._tell_apart(alone.hits[0].key, alone) == {}


def test_an_empty_box_offers_what_is_usual():
    assert searchbox._offer_usual(Want.REGION).hits[0].key == "western-iraq"
