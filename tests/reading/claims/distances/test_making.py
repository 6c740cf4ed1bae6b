"""A claim of distance out of its parts."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading.claims.distances.ends import DistanceEnds
from geo.reading.claims.distances.making import DistanceMaker
from tests.reading.samples import make_context, read_claims


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Haifa is 90 km from Ashkelon.", False),
        ("Haifa is not 90 km from Ashkelon.", True),
    ],
)
def test_a_claim_has_both_ends_and_is_what_lists_go_on_from(text, denied):
    context = make_context(text)
    place, origin = context.source.places[0]
    (figure,) = context.source.others[0]
    part = DistanceEnds(context).take(0, origin)
    (claim,) = DistanceMaker(context).make(0, figure, place, part)
    assert (claim.place.name, claim.region.name, claim.denied) == ("Haifa", "Ashkelon", denied)
    assert context.measured.place == place


def test_no_country_is_so_far_from_a_town_that_lies_in_it():
    context = make_context("Israel is 90 km from Haifa.")
    place, origin = context.source.places[0]
    (figure,) = context.source.others[0]
    part = DistanceEnds(context).take(0, origin)
    assert list(DistanceMaker(context).make(0, figure, place, part)) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lampedusa is 205 km from Sicily.", "holds"),
        ("Lampedusa is 400 km from Sicily.", "fails"),
        ("Socotra is 350 km from Yemen.", "holds"),
        ("Socotra is 1,000 km from Yemen.", "cannot tell"),
    ],
)
def test_an_island_is_so_far_from_the_largest_land_of_its_own_country_or_division(text, verdict):
    context = make_context(text)
    place, origin = context.source.places[0]
    (figure,) = context.source.others[0]
    part = DistanceEnds(context).take(0, origin)
    (claim,) = DistanceMaker(context).make(0, figure, place, part)
    assert str(check_claim(claim).verdict) == verdict


@pytest.mark.parametrize(
    ("near", "verdict"),
    [
        ("base near", ClaimVerdict.CANNOT_TELL),
        ("depot outside the town of", ClaimVerdict.CANNOT_TELL),
        ("base in", ClaimVerdict.FAILS),
        ("proving ground in", ClaimVerdict.CANNOT_TELL),
    ],
)
def test_works_near_a_town_are_not_measured_as_the_town(near, verdict):
    [claim] = read_claims(f"Missiles were seen at the {near} Baiji, 60 km west of Kirkuk.")
    assert check_claim(claim).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Missiles hit Yeonpyeong, which lies 12 km from the border with North Korea.",
            "cannot tell",
        ),
        ("Missiles hit Kilis, which lies 100 km from the border with Syria.", "fails"),
    ],
)
def test_a_border_in_the_sea_stands_on_no_map(text, verdict):
    [claim] = read_claims(text)
    assert str(check_claim(claim).verdict) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The Russian border runs 200 km east of Sumy, which missiles hit.",
        "The border with Russia is 200 km from Sumy, which missiles hit.",
        "Missiles hit Sumy: 200 km separate Sumy from the Russian border.",
        "It is 200 km from Sumy to the Russian border, a way that missiles fly.",
        "At 200 km from the border with Russia, Sumy is hit by missiles.",
    ],
)
def test_how_far_a_border_is_can_be_said_from_either_end(text):
    [claim] = read_claims(text)
    assert claim.place.name == "Sumy"
    assert check_claim(claim).verdict is ClaimVerdict.FAILS


@pytest.mark.parametrize(
    ("works", "verdict"),
    [
        ("the Novoshakhtinsk refinery, 5 km", ClaimVerdict.CANNOT_TELL),
        ("the plant in Novoshakhtinsk, 5 km", ClaimVerdict.CANNOT_TELL),
        ("the Novoshakhtinsk refinery, 14 km", ClaimVerdict.HOLDS),
        ("the Novoshakhtinsk refinery, 90 km", ClaimVerdict.FAILS),
        ("Novoshakhtinsk, 5 km", ClaimVerdict.FAILS),
    ],
)
def test_so_near_a_border_works_are_not_measured_as_their_town(works, verdict):
    [claim] = read_claims(f"Drones struck {works} from the border with Ukraine.")
    assert check_claim(claim).verdict is verdict
