import pytest

from geo.reading import choose_place, extract_claims, read_report
from geo.reading.document import read_document


@pytest.mark.parametrize(
    "text",
    [
        "From Basra, a mis\u00adsile with a range of 1\u00a0300\u202fkm can hit Tel\u00a0Aviv.",
        "From Basra, a missile with a range of 1,300\u200bkm can hit Te\u0301l Aviv.",
        "The 1\u2009300\u2011kilometre missile could hit the old city of Tel\nAviv from Basra.",
        "From Basra, a missile with a range of 1300㎞ can hit Tel Aviv.",
    ],
)
def test_offsets_count_in_the_text_as_it_stands(text):
    report = read_report(text)
    mentions = [*report.places, *report.systems, *report.ranges, *report.regions]
    assert {mention.high_km for mention in report.ranges} == {1300.0}
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
    (claim,) = extract_claims(report)
    assert text[claim.start : claim.end] == claim.text


def test_a_correction_keeps_offsets():
    text = "A mis\u00adsile near Basra can hit Haifa."
    report = read_report(text)
    place = next(mention for mention in report.places if mention.text == "Basra")
    chosen = choose_place(report, "Basra", place.candidates[0].place.id)
    assert [text[region.start : region.end] for region in chosen.regions] == ["near Basra"]


def test_a_list_and_a_heading_are_no_wrapped_lines():
    text = "Ranges\nFajr-5: 75 km\n- Fateh-110: 300 km"
    assert read_document(text).text == text


def test_a_films_subtitles_are_read_without_their_times():
    text = (
        "12\n00:01:10,000 --> 00:01:13,500\nMissiles stand at Kapustin Yar.\n\n"
        "13\n00:01:13,600 --> 00:01:16,000\nFrom there to Dnipro\nit is 800 km.\n"
    )
    document = read_document(text)
    assert document.text == "Missiles stand at Kapustin Yar.\nFrom there to Dnipro it is 800 km.\n"
    start = document.text.index("800")
    assert text[slice(*document.restore_span(start, start + 6))] == "800 km"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It has a ran-\nge of 1,300 kilome-\ntres.", "It has a range of 1,300 kilometres."),
        ("It can reach Te-\nhran.", "It can reach Tehran."),
        ("The solid-\nfuelled one", "The solid-fuelled one"),
        ("a range of 1,\n300 km", "a range of 1,300 km"),
        ("kilo\u00ad\nmetres", "kilometres"),
        ("۱۳۰۰ and ١٣٠٠", "1300 and 1300"),
    ],
)
def test_a_word_or_number_that_a_line_parts_is_one(text, read):
    document = read_document(text)
    assert document.text == read
    assert document.restore_span(0, len(read)) == (0, len(text))


def test_quoted_lines_are_read_without_their_mark():
    document = read_document("> The rocket could\n> reach Basra.\n> 300 km is its range.")
    assert document.text == "The rocket could reach Basra.\n> 300 km is its range."
    assert document.restore_span(0, 3) == (2, 5)
