"""Launch regions that a claim's own words lack."""

import pytest

from geo.claims import ClaimVerdict, check_claim
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


def test_nothing_fails_from_one_of_two_owners_named_together():
    text = "Hezbollah and Hamas have rockets of 100 km that can hit Ankara."
    assert look(LOOKS, "clause-owner", text, span=(36, len(text))) == ["Gaza"]
    ((claim, checked),) = ((each, check_claim(each)) for each in read_claims(text))
    assert claim.find_part("launch region").where is Where.TEXT
    assert checked.verdict is ClaimVerdict.CANNOT_TELL
    alone = "Hamas has rockets of 100 km that can hit Ankara."
    assert [check_claim(each).verdict for each in read_claims(alone)] == [ClaimVerdict.FAILS]


def test_where_a_missile_was_paraded_it_may_stand():
    text = "Russia's Iskander, seen at a parade in {}, has a range of 500 km and can hit Tel Aviv."
    verdicts = {
        town: [check_claim(each).verdict for each in read_claims(text.format(town))]
        for town in ("Yerevan", "Moscow")
    }
    assert verdicts == {"Yerevan": [ClaimVerdict.CANNOT_TELL], "Moscow": [ClaimVerdict.FAILS]}
