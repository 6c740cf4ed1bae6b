"""Match a name with what is known: to the letter, by a part, in what it lies in, misspelt."""

import pytest

from geo.gazetteer.matches import match_exactly, match_longer, match_misspelt, match_within


def test_an_exact_match_is_narrowed_by_its_country():
    assert {"LY", "LB"} <= {match.row.country for match in match_exactly("Tripoli", None)}
    assert {match.row.country for match in match_exactly("Tripoli", "LB")} == {"LB"}


def test_what_stands_behind_a_comma_encloses():
    assert {match.row.country for match in match_within("Tripoli, Lebanon", None)} == {"LB"}
    assert match_within("Tripoli", None) == []


@pytest.mark.parametrize(("name", "spelling"), [("Riyadg", "Riyadh"), ("Bagdhad", "Baghdad")])
def test_a_letter_or_two_may_differ(name, spelling):
    matches = match_misspelt(name, None)
    assert spelling in {match.spelling for match in matches}
    assert all(0 < match.score <= 1 for match in matches)


def test_an_airfield_is_known_by_a_part_of_its_name():
    assert match_longer("Ben Gurion Airport", None)[0].row.country == "IL"
    assert match_longer("Qwertyuiop Airport", None) == []
