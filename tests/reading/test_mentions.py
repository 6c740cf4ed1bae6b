"""What a report mentions: places, launch regions, systems and distances, with exact offsets."""

from geo.reading import read_report
from geo.reading.mentions import DistanceKind, PlaceRole


def test_offsets_of_a_report_are_those_of_the_text_as_it_stands_and_as_it_is_read():
    text = "A mis\u00adsile with a range of 1\u00a0300 km can hit Tel\u00a0Aviv."
    report = read_report(text)
    for each in (*report.places, *report.ranges):
        assert text[each.start : each.end].replace("\u00a0", " ") == each.text.replace(
            "\u00a0", " "
        )
    read = report.as_read()
    for each in (*read.places, *read.ranges):
        assert read.text[each.start : each.end] == each.text


def test_a_mention_without_a_candidate_has_no_place():
    report = read_report("A drone fell near Qwertyville, in Iran, an Iranian said.")
    roles = {each.text: (each.role, each.place is None) for each in report.places}
    assert roles["Iranian"] == (PlaceRole.DEMONYM, False)
    assert all(each.place is not None or not each.candidates for each in report.places)


def test_kinds_of_figures_are_their_words():
    assert {str(kind) for kind in DistanceKind} >= {"range", "flown", "altitude", "distance"}
