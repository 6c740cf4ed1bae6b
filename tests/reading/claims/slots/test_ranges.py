"""The range that a claim rests on."""

import pytest

from geo.claims.model import Where
from geo.reading.claims.slots.ranges import find_range
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context, read_claims


@pytest.mark.parametrize(
    ("text", "index", "found"),
    [
        ("With a range of 300 km it can hit Haifa.", 0, (300, Where.OWN)),
        ("Its range is 300 km. It can hit Haifa.", 1, (300, Where.BEFORE)),
        ("It can hit Haifa. Its range is 300 km.", 0, (300, Where.TEXT)),
        ("It can hit Haifa.", 0, None),
    ],
)
def test_an_answer_says_how_near_it_stands(text, index, found):
    context = make_context(text)
    at = text.index("can hit")
    told = find_range(context, "reach", Asked(index, (at, at + 7)))
    assert (told and (told.figure.high_km, told.where)) == found


def test_another_systems_range_is_passed_over():
    text = (
        "The Fajr-5 has a range of 75 km and the Zelzal of 200 km. "
        "From Beirut the Zelzal can hit Haifa."
    )
    assert {claim.high_km for claim in read_claims(text)} == {200}


def test_all_ranges_of_another_sentence_count():
    text = "Fajr-5s have a range of 75 km, Scuds of 300 km. From Beirut, they can hit Tel Aviv."
    assert {(claim.low_km, claim.high_km) for claim in read_claims(text)} == {(75, 300)}


def test_a_range_of_anothers_missiles_is_not_taken():
    text = "Iran's missiles have a range of 2,000 km. Israel's missiles can reach Tehran."
    (claim,) = read_claims(text)
    assert (claim.region.id, claim.high_km) == ("IL", None)


@pytest.mark.parametrize(
    ("text", "high_km"),
    [
        (
            (
                "Rockets based in Cuba had a range of 900 miles. American missiles in Turkey"
                " could strike Minsk."
            ),
            None,
        ),
        (
            (
                "Missiles based in Kaliningrad have a range of 500 km. Russia's missiles in Belarus"
                " could hit Warsaw."
            ),
            500.0,
        ),
        (
            (
                "The missile deployed in Cuba has a range of 900 km. If fired from Nassau it"
                " could hit Miami."
            ),
            900.0,
        ),
    ],
)
def test_others_missiles_from_elsewhere_have_not_that_range(text, high_km):
    (claim,) = [each for each in read_claims(text) if each.place]
    assert claim.high_km == high_km


@pytest.mark.parametrize(
    ("text", "high_km"),
    [
        ("The Qiam flies 800 km. The army has Zelzals. From Basra they can hit Riyadh.", None),
        ("The Qiam flies 800 km. The army has more. From Basra they can hit Riyadh.", 800),
        ("The Qiam flies 800 km. The missile being built can hit Athens from Basra.", None),
        (
            "They build a missile of 800 km. The missile in development can hit Riyadh from Basra.",
            800,
        ),
        ("Iran's Qiam flies 800 km. It is developing another that can hit Athens.", None),
    ],
)
def test_a_range_is_not_of_a_missile_named_since_or_yet_to_be_built(text, high_km):
    assert [claim.high_km for claim in read_claims(text)] == [high_km]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "The missile flies twice as far as the old one's 300 km. From Homs it can hit Eilat.",
            Where.DOUBT,
        ),
        (
            "The missile's range was raised from 300 km to 500 km. From Damascus it can hit Eilat.",
            Where.BEFORE,
        ),
        (
            "The missile has a range of 300 km, but upgrades would let it reach Eilat from Homs.",
            Where.DOUBT,
        ),
    ],
)
def test_an_old_range_is_doubted(text, where):
    (claim,) = (claim for claim in read_claims(text) if claim.place)
    assert claim.find_part("range").where is where


def test_the_point_of_a_saints_town_ends_no_clause():
    text = "Missiles of 2,500 km range in Poland could hit Moscow and St. Petersburg."
    assert {claim.place_text for claim in read_claims(text)} == {"Moscow", "St. Petersburg"}


@pytest.mark.parametrize(
    "text",
    [
        "The treaty banned missiles with ranges of 500 to 5,500 km. From Pskov it could hit Oslo.",
        "The howitzers fire shells to 40 km. The missiles can hit Kharkiv from Belgorod.",
        "Cruise missiles have a range of 900 km. From Basra ballistic missiles could hit Riyadh.",
        "Patriot interceptors have a range of 160 km. From Basra the missiles could hit Riyadh.",
    ],
)
def test_a_claim_does_not_rest_on_what_is_of_something_else(text):
    assert [claim.high_km for claim in read_claims(text) if claim.place] == [None]
