"""Launch regions by the whole text, or by the catalogue."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.slots.beyond import LOOKS
from tests.reading.claims.slots.samples import look


def find_target(text):
    return read_report(text).places[0]


def test_the_only_other_country_is_the_launch_region():
    text = "Kuwait City is in reach of a missile. Iraq was silent."
    assert look(LOOKS, "other-country", text, target=find_target(text)) == ["Iraq"]
    # What says where a place lies that is in range itself is none.
    text = "A missile of 2,000 km can hit Washington, D.C., the Panama Canal and Mexico City."
    assert {claim.region for claim in extract_claims(read_report(text))} == {None}
    # Nor is where somebody tells of it.
    text = "Analysts in Iraq say that Kuwait City is in reach of a missile."
    assert look(LOOKS, "other-country", text, target=read_report(text).places[1]) is None
    text = "Kuwait City is in reach of a missile. Iraq and Iran were silent."
    assert look(LOOKS, "other-country", text, target=find_target(text)) is None


def test_the_catalogue_tells_whose_a_missile_is_unless_it_is_based_elsewhere():
    text = "The Shahab-3 can reach Haifa."
    assert look(LOOKS, "catalogue", text, systems=("shahab-3",)) == ["Iran"]
    based = "The missile base in Cuba is new. The Shahab-3 can reach Miami."
    assert look(LOOKS, "catalogue", based, 1, systems=("shahab-3",)) is None


@pytest.mark.parametrize(
    ("behind", "region"),
    [
        ("Six Shahab-3 were shown.", "Iran"),
        # Two countries' missiles: either may be meant.
        ("Six Shahab-3 and four Agni-II were shown.", None),
        # Others have it as well.
        ("Six ATACMS were shown.", None),
    ],
)
def test_the_only_missile_of_a_text_tells_the_country(behind, region):
    claims = extract_claims(read_report(f"It has a range of 1,300 km and can hit Amman. {behind}"))
    assert [claim.region and claim.region.name for claim in claims] == [region]


@pytest.mark.parametrize(
    ("name", "region"),
    [("Agni", "India"), ("Agni missile and the Dongfeng", None), ("Zarvan", None)],
)
def test_the_beginning_of_a_name_tells_the_country_where_all_such_missiles_are_one_countrys(
    name, region
):
    text = f"The {name} missile, with a range of 1,300 km, can hit Karachi."
    (claim,) = extract_claims(read_report(text))
    assert (claim.region and claim.region.name) == region


def test_a_country_that_only_says_whose_a_target_is_launches_nothing():
    text = "The missile, with a range of 2,500 miles, can hit the US territory of Guam."
    assert [claim.region for claim in extract_claims(read_report(text))] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The missile of 900 km range can hit Kuwait City or French frigates at sea.",
        "It flew high over Kyushu. The missile of 900 km range can hit Kuwait City.",
    ],
)
def test_what_is_hit_beside_the_target_or_flown_over_launches_nothing(text):
    assert [claim.region for claim in extract_claims(read_report(text))] == [None]
