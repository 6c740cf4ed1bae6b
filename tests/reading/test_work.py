"""The work of reading grows with the length of a text, whatever stands in it."""

import sys

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.text import MAX_SENTENCE_CHARS, split_sentences

HOSTILE = {
    "figures": "917 km 4 km 63 km ",
    "bare numbers": "1,917 43 ",
    "capitalised words": "Qwent Zorub Riyadh Baghdad ",
    "capitals": "RIYADH MISSILE RANGE ",
    "systems": "Fateh-110 DF-21D Scud-B ",
    "claims": "A missile with a range of 900 km can hit Riyadh. ",
    "claims without an end": "a missile with a range of 900 km can hit Riyadh and ",
    "distances without an end": "Riyadh is 300 km from Basra ",
    "verbs of reaching": "missiles can hit ",
    "classes": "short-range missile ",
    "brackets": "([{",
    "quotes": "“Riyadh” ",
    "possessives": "Riyadh's ",
    "no spaces": "Riyadh300km",
    "one letter": "a",
    "line ends": "\n",
    "right to left": "صاروخ يصل إلى الرياض من بغداد ",
    "combining characters": "Ri\u0302\u0303y\u0327adh ",
    "tables": "Fateh-110\t300 km\tRiyadh\n",
    "bullets": "- Fateh-110: 300 km – Riyadh\n",
}
SHORT_CHARS = 6_000


def count_calls(text):
    """Count every call, of Python and of C, that reading a text and its claims makes."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in {"call", "c_call"}

    # What is kept from one text to the next is not counted, nor what is compiled at its second use.
    for _ in range(3):
        extract_claims(read_report(text))
    sys.setprofile(count)
    try:
        extract_claims(read_report(text))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.slow
def test_four_times_the_text_is_about_four_times_the_work(kind):
    piece = HOSTILE[kind]
    short = (piece * SHORT_CHARS)[:SHORT_CHARS]
    long = (piece * SHORT_CHARS)[: 4 * SHORT_CHARS]
    assert count_calls(long) <= 4.5 * count_calls(short) + 2_000


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_is_given_more_than_a_bounded_sentence(kind):
    text = (HOSTILE[kind] * 20_000)[:20_000]
    sentences = split_sentences(text)
    assert max((each.end - each.start for each in sentences), default=0) <= MAX_SENTENCE_CHARS
    read = "".join(text[each.start : each.end] for each in sentences)
    assert "".join(read.split()) == "".join(text.split())
