"""Launch regions that a claim's own words lack."""

import pytest

from geo.claims.model import Where
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context, read_claims


def find(text, kind, index=0, **known):
    context = make_context(text)
    sentence = context.source.sentences[index]
    asked = Asked(index, (sentence.start, sentence.end), **known)
    return [(each.region.name, each.where) for each in list_regions(context, kind, asked)]


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
    assert find("In range from Basra or Baghdad?", "answer") == []
    assert find("In range from Basra?", "answer") == [("Basrah", Where.OWN)]


def test_a_targets_own_country_is_not_guessed():
    (claim,) = read_claims("The Zolfaqar, with a range of 700 km, can reach Shiraz.")
    assert claim.region is None


def test_missiles_in_a_part_of_their_owners_country_are_launched_there():
    text = "Vilnius is within range of Russia's 500-km Iskanders in Kaliningrad."
    (claim,) = read_claims(text)
    assert claim.region.id == "RU-KGD"
