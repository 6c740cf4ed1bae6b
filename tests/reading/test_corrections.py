"""What a reader corrects: another candidate for a name; everything that rests on it follows."""

from geo.reading import read_report
from geo.reading.corrections import choose_place

REPORT = read_report("A drone fell near Tripoli, in Lebanon. Tripoli was quiet, and so was Haifa.")


def test_a_choice_counts_for_every_mention_of_the_name_and_no_other():
    tripolis = [each for each in REPORT.places if each.text == "Tripoli"]
    other = next(c.place for c in tripolis[0].candidates if c.place.country == "LY")
    changed = choose_place(REPORT, "Tripoli", other.id)
    assert [each.place.country for each in changed.places if each.text == "Tripoli"] == ["LY", "LY"]
    assert next(each for each in changed.places if each.text == "Haifa").place.country == "IL"
    assert changed.text == REPORT.text


def test_what_is_no_candidate_changes_nothing():
    assert choose_place(REPORT, "Tripoli", "geonames:1").places == REPORT.places
