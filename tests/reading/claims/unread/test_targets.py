"""What is left out is not in range, and the rest is not all."""

from geo.reading.claims.unread.targets import FINDERS
from tests.reading.claims.unread.samples import find_spots, list_verdicts


def test_a_place_that_is_left_out_of_all_others_silences_its_claim():
    text = "Missiles of 1,300 km range in Busan have everything but Sapporo in reach."
    assert find_spots(FINDERS["excepted"], text) == ["but"]
    assert list_verdicts(text) == {"cannot tell"}


def test_all_that_is_safe_is_denied_and_not_asked_for_the_whole():
    text = "Nothing is safe: missiles of 75 km range in Tyre can hit Haifa."
    assert list_verdicts(text) == {"holds"}


def test_a_quarter_of_a_city_abroad_silences_a_claim_from_its_namesake():
    text = "Missiles of 300 km range in Irbid district, Haifa, can hit Damascus."
    assert "Haifa" in find_spots(FINDERS["division-elsewhere"], text)
    assert list_verdicts(text) == {"cannot tell"}


def test_a_word_for_all_of_a_country_silences_nothing_that_holds_of_all_of_it():
    text = "Fired from Tyre, with {} km, it can hit many a place all across the length of Israel."
    assert find_spots(FINDERS["extent"], text.format(900)) == [None]
    assert find_spots(FINDERS["extent"], text.format(300)) == ["all"]
