"""Names of states, unions and lands as news writes them, each of a kind that was once misread."""

import pytest

from geo.gazetteer import find_geometry, find_place
from geo.reading import read_report

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
