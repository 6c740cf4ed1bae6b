"""Tokens, sentences and paragraphs of a report, each with exact character offsets."""

from hypothesis import given
from hypothesis import strategies as st

from geo.reading.text import is_wrapped, split_sentences, split_tokens


@given(st.text(max_size=200))
def test_tokens_and_sentences_are_spans_of_any_text_in_order(text):
    for found in (split_tokens(text), split_sentences(text)):
        edges = [edge for each in found for edge in (each.start, each.end)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
    assert all(text[token.start : token.end] == token.text for token in split_tokens(text))


def test_a_full_stop_of_a_short_form_ends_no_sentence():
    text = "Gen. Lee flew 1.5 km to St. Louis. He left."
    assert [text[s.start : s.end] for s in split_sentences(text)] == [
        "Gen. Lee flew 1.5 km to St. Louis.", "He left."
    ]  # fmt: skip


def test_an_hour_ends_a_sentence_only_before_a_new_one():
    text = "It left at 2:40 a.m. on Monday. It fell at 3 p.m. Sunday off Luzon, at 8 a.m. It flew."
    assert [text[s.start : s.end] for s in split_sentences(text)] == [
        "It left at 2:40 a.m. on Monday.",
        "It fell at 3 p.m. Sunday off Luzon, at 8 a.m.",
        "It flew.",
    ]  # fmt: skip


def test_paragraphs_are_counted():
    assert [s.paragraph for s in split_sentences("One.\n\nTwo. Three.")] == [0, 1, 1]


def test_a_line_that_goes_on_is_wrapped_and_a_heading_is_not():
    assert is_wrapped("The missile could hit the\ncity.", 25)
    assert not is_wrapped("Ranges\nFajr-5", 6)


def test_headlines_of_a_list_are_sentences_of_their_own_and_wrapped_lines_are_not():
    lines = [
        "Minister says that the new missile can reach Baku from the south",
        "Tehran: our rockets fly farther",
        "Border with Iraq closed for the third time since the start of May",
    ]
    assert len(split_sentences("\n".join(lines))) == 3
    wrapped = (
        "The minister of defence of the Islamic Republic of Iran told the\nRussian agency that\n"
    )
    assert len(split_sentences(wrapped + "rockets fly on.")) == 1


def test_a_number_before_a_line_of_a_list_ends_no_sentence():
    text = "In reach:\n1. Kars\n2. Tbilisi\nIt stood at 2. Then it fell."
    lines = [text[each.start : each.end] for each in split_sentences(text)]
    assert lines == ["In reach:", "1. Kars", "2. Tbilisi", "It stood at 2.", "Then it fell."]
