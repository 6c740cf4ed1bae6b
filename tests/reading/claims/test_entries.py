"""Lines of lists whose entries are places."""

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.entries import find_line, is_answer
from tests.reading.samples import make_context


def list_said(text):
    return [
        (
            claim.kind.value,
            claim.place.name,
            claim.region.name if claim.region else "",
            claim.denied,
            str(check_claim(claim).verdict),
        )
        for claim in extract_claims(read_report(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Distances from Basra: Kuwait City 125 km; Baghdad 900 km.",
        "Missiles of Basra: how far is it? From Basra: Kuwait City, 125 km; Baghdad, 900 km.",
        "How far is it from Basra?\n- Kuwait City: 125 km\n- Baghdad: 900 km",
        "How near are Basra's neighbours?\nKuwait City (125 km)\nBaghdad (900 km)",
    ],
)
def test_a_list_is_measured_from_what_its_head_says(text):
    assert [each for each in list_said(text) if each[0] == "distance"] == [
        ("distance", "Kuwait City", "Basrah", False, "holds"),
        ("distance", "Baghdad", "Basrah", False, "fails"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Basra: what rockets of 300 km can hit\n- Kuwait City: yes, 125 km\n- Riyadh: yes, 650 km",
        "In range of Basra's missiles (300 km): Kuwait City (125 km), Riyadh (650 km).",
        "Missile range: 300 km\nBase: Basra\nIn range: Kuwait City, 125 km; Riyadh, 650 km",
        "-|Km from Basra|Reached by 300-km missile?\nKuwait City|125|yes\nRiyadh|650|yes",
    ],
)
def test_an_entry_says_that_it_is_in_reach_and_how_far(text):
    assert sorted(list_said(text)) == [
        ("distance", "Kuwait City", "Basrah", False, "holds"),
        ("distance", "Riyadh", "Basrah", False, "holds"),
        ("reach", "Kuwait City", "Basrah", False, "holds"),
        ("reach", "Riyadh", "Basrah", False, "fails"),
    ]


def test_a_place_that_is_asked_has_the_answer_of_the_next_sentence():
    text = (
        "What can a rocket with a range of 70 km hit from Tyre? Haifa? Yes. Tel Aviv? No, 140 km."
    )
    assert list_said(text) == [
        ("reach", "Haifa", "Tyre", False, "holds"),
        ("reach", "Tel Aviv", "Tyre", True, "holds"),
        ("distance", "Tel Aviv", "Tyre", False, "holds"),
    ]


def test_what_was_hit_is_neither_in_reach_nor_where_it_is_launched():
    text = "Missile range: 700 km\nFired from: Basra\nHit: Riyadh\nIn range from there: Kuwait City"
    assert list_said(text) == [("reach", "Kuwait City", "Basrah", False, "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Which missiles of 300 km can reach Riyadh?\nBasra: yes\nKuwait City: no",
        "Missiles of 300 km range can hit Riyadh from: Basra, Kuwait City",
        "Missiles of 300 km were shown.\nGuests came from Basra: Kuwait City, Riyadh",
    ],
)
def test_places_that_launch_or_have_no_part_are_not_in_reach(text):
    assert [each for each in list_said(text) if each[2] or each[4] != "cannot tell"] == []


def test_a_list_of_no_known_origin_measures_nothing():
    assert list_said("Missiles were shown. Also named: Tyre (40 km), Haifa (80 km).") == []


def test_a_line_is_its_entries_and_nothing_else():
    context = make_context(
        "From Basra: Riyadh 650 km, Abadan 50 km.\nRiyadh is a city. No. Yes, 50 km."
    )
    assert len(find_line(context, 0).entries) == 2
    assert find_line(context, 1) is None
    assert [is_answer(context, index) for index in range(4)] == [False, False, True, True]
