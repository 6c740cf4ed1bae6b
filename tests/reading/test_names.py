"""Names of states, unions and lands as news writes them, each of a kind that was once misread."""

from dataclasses import replace

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.gazetteer import find_candidates, find_geometry, find_place
from geo.reading import extract_claims, read_report

READ = {
    "The Democratic People's Republic of Korea fired.": {
        "Democratic People's Republic of Korea": "KP"
    },
    "The People's Republic of China answered; the ROK did not.": {
        "People's Republic of China": "CN",
        "ROK": "KR",
    },
    "The EU and the USSR, then the Soviet Union, signed.": {
        "EU": "area:european-union",
        "USSR": "area:soviet-union",
        "Soviet Union": "area:soviet-union",
    },
    "Mexico said that Mexico City would host talks.": {
        "Mexico": "MX",
        "Mexico City": "geonames:3530597",
    },
    "Luxembourg said Luxembourg City would host them.": {"Luxembourg": "LU"},
    "Côte d'Ivoire played in Port-au-Prince.": {
        "Côte d'Ivoire": "CI",
        "Port-au-Prince": "geonames:3718426",
    },
    "Wales and Scotland and England met.": {
        "Wales": "GB-WLS",
        "Scotland": "GB-SCT",
        "England": "GB-ENG",
    },
    "Niger, Nigeria, Guinea-Bissau, Dominica and the Dominican Republic voted.": {
        "Niger": "NE",
        "Nigeria": "NG",
        "Guinea-Bissau": "GW",
        "Dominica": "DM",
        "Dominican Republic": "DO",
    },
    "Floods hit Java and Sumatra. Fires burned in NSW and Queensland.": {
        "Java": "area:java-island",
        "Sumatra": "area:sumatra",
        "NSW": "AU-NSW",
    },
    "The deal is worth US$2 billion and A$300 million.": {},
    "CAR BOMB KILLS TEN": {},
    "Tower 22 in Jordan was hit.": {"Tower 22": "site:tower-22", "Jordan": "JO"},
    "It fell near Przewodow in Poland.": {"Przewodow": "city:przewodow", "Poland": "PL"},
    "Troops on Iturup and in Manchuria held drills.": {
        "Iturup": "area:iturup",
        "Manchuria": "area:manchuria",
    },
}


@pytest.mark.parametrize("text", READ)
def test_a_name_is_the_place_that_news_means_by_it(text):
    found = {each.text: each.place and each.place.id for each in read_report(text).places}
    assert {name: found.get(name) for name in READ[text]} == READ[text]
    if not READ[text]:
        assert found == {}


def test_a_state_that_is_no_more_has_the_ground_of_those_that_are():
    ground = find_geometry(find_place("area:soviet-union"))
    assert ground.covers(find_geometry(find_place("UA-14")).representative_point())
    assert not ground.intersects(find_geometry(find_place("FI")).representative_point())


@pytest.mark.parametrize(
    ("place", "verdict", "said"),
    [
        ("Salem", "cannot tell", "may be Salem in India"),
        ("Bethlehem", "holds in part", "Bethlehem is"),
    ],
)
def test_a_namesake_decides_no_verdict_without_being_named_as_a_guess(place, verdict, said):
    text = f"A missile with a range of 700 km fired from western Iraq could strike {place}."
    [claim] = extract_claims(read_report(text))
    checked = check_claim(claim)
    assert (checked.verdict, checked.reason.partition(said)[1]) == (verdict, said)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # The text's other places speak for one in the United States, which is small.
        (
            (
                "In Washington it was said that Tehran, with a range of 2,000 km, could strike"
                " Nazareth."
            ),
            "cannot tell",
        ),
        # Libya's is the larger one, Lebanon's is in range.
        ("A rocket with a range of 300 km launched from Syria could hit Tripoli.", "cannot tell"),
        ("A rocket with a range of 300 km launched from Iran could hit Tripoli.", "fails"),
        ("A missile with a range of 1,000 km fired from Iraq could strike Paris.", "fails"),
        ("A missile with a range of 100 km fired from Iraq could strike London.", "fails"),
    ],
)
def test_nothing_fails_that_another_well_known_place_of_the_name_would_not(text, verdict):
    [claim] = extract_claims(read_report(text))
    assert check_claim(claim).verdict == verdict


def test_a_name_that_is_said_of_two_regions_is_two_places():
    text = "He was born in Paris, Texas. The blast in Paris in France hurt two."
    places = [each.place.country for each in read_report(text).places if each.text == "Paris"]
    assert places == ["US", "FR"]


def test_every_namesake_is_weighed_and_the_first_are_named():
    text = "A missile with a range of 700 km fired from Baghdad can reach Springfield."
    [claim] = extract_claims(read_report(text))
    basra, tehran, lima = (find_candidates(name)[0].place for name in ("Basra", "Tehran", "Lima"))
    near = check_claim(replace(claim, place=basra, namesakes=(tehran,)))
    far = check_claim(replace(claim, place=basra, namesakes=(tehran, tehran, lima)))
    assert near.verdict is ClaimVerdict.HOLDS
    assert far.verdict is ClaimVerdict.CANNOT_TELL
    assert "or 1 other of the name" in far.reason


@pytest.mark.parametrize(
    ("text", "region", "verdict"),
    [
        ("India's Pralay (500 km) can hit Islamabad from Punjab.", "IN-PB", "holds in part"),
        ("Pakistan's Nasr (70 km) can hit Amritsar from Punjab.", "PK-PB", "holds in part"),
        ("Syria's missiles of 300 km range in Tripoli can reach Haifa.", None, "cannot tell"),
        ("Libya's missiles of 300 km range in Tripoli can reach Haifa.", None, "fails"),
        ("A missile, range 300 km, fired from Georgia can reach Moscow.", "GE", "fails"),
    ],
)
def test_a_launch_place_is_its_owners_and_no_namesake_decides(text, region, verdict):
    [claim] = [each for each in extract_claims(read_report(text)) if each.kind.value == "reach"]
    assert check_claim(claim).verdict.value == verdict
    assert region is None or claim.region.id == region


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("fired from Manila, with a range of 4,000 km, can hit any part of Borneo", "holds"),
        ("fired from Manila, with a range of 900 km, can hit any part of Borneo", "fails"),
        ("fired from Murmansk, with a range of 300 km, can reach the Barents Sea", "holds"),
        ("fired from Baghdad, with a range of 600 km, can reach Lake Victoria", "fails"),
        ("fired from Vienna, with a range of 300 km, can reach the Danube", "holds"),
        ("fired from Baghdad, with a range of 600 km, can reach the Danube", "fails"),
        ("fired from Vienna, with a range of 300 km, can reach the Alps", "cannot tell"),
    ],
)
def test_a_wide_place_is_judged_by_its_ground_where_that_is_known(text, verdict):
    [claim] = extract_claims(read_report(f"A missile {text}."))
    assert check_claim(claim).verdict == verdict
