"""Launch regions that a claim's own words lack."""

import pytest

from geo.claims.model import Where
from geo.reading.claims.slots.regions import LOOKS
from tests.reading.claims.slots.samples import find, look
from tests.reading.samples import read_claims


@pytest.mark.parametrize(
    ("text", "index", "found"),
    [
        ("Missiles in Basra can hit it.", 0, [("Basrah", Where.OWN)]),
        ("Missiles stand in Basra. They can hit it.", 1, [("Basrah", Where.BEFORE)]),
        ("Missiles stand in Basra. It is hot. They can hit it.", 2, [("Basrah", Where.TEXT)]),
        ("They can hit it. The missiles stand in Basra.", 0, [("Basrah", Where.TEXT)]),
        ("Iran's missiles can hit it.", 0, [("Iran", Where.OWN)]),
        ("The weather was fine.", 0, []),
    ],
)
def test_an_answer_says_how_near_it_stands(text, index, found):
    assert find(text, "reach", index) == found


def test_what_is_said_to_be_in_range_launches_nothing():
    text = "Missiles near Basra can hit it."
    start = text.index("Basra")
    assert find(text, "reach", excluded={(start, start + 5)}) == []


def test_a_name_that_nobody_knows_ends_the_search():
    text = "Iran's missile, fired from Qarzabad, can hit it."
    assert find(text, "reach") == []


def test_two_heads_of_a_list_give_none():
    assert find("In range from Basra or Baghdad?", "entry") == []
    assert find("In range from Basra?", "entry") == [("Basrah", Where.OWN)]


def test_a_targets_own_country_is_not_guessed():
    (claim,) = read_claims("The Zolfaqar, with a range of 700 km, can reach Shiraz.")
    assert claim.region is None


def test_missiles_in_a_part_of_their_owners_country_are_launched_there():
    text = "Vilnius is within range of Russia's 500-km Iskanders in Kaliningrad."
    (claim,) = read_claims(text)
    assert claim.region.id == "RU-KGD"


def test_the_claims_own_part_of_the_sentence_is_asked_before_the_rest():
    text = "Missiles can hit it, but they would have to be fired from Basra."
    assert look(LOOKS, "clause", text) is None
    assert look(LOOKS, "sentence", text) == ["Basrah"]


def test_the_forces_of_a_capital_stand_in_its_country():
    (claim,) = read_claims(
        "The missile of 300 km range puts Sevastopol within reach of Kyiv's forces."
    )
    assert claim.region.id == "UA"
