"""What a place is, in words: "province of Iran", "village in Khorasan, Iran"."""

from dataclasses import replace

import pytest

from geo.gazetteer import PlaceKind, find_place, resolve_place
from geo.search.wording import country_name, describe_kind, describe_people

HAIFA = resolve_place("Haifa")


@pytest.mark.parametrize(
    ("people", "noun"), [(0, "place"), (800, "village"), (20_000, "town"), (300_000, "city")]
)
def test_a_town_is_called_by_its_size(people, noun):
    said = describe_kind(replace(HAIFA, population=people, kind=PlaceKind.CITY))
    assert said.split(" in ")[0] == noun
    assert said.endswith("Israel")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (PlaceKind.COUNTRY, "country"), (PlaceKind.CAPITAL, "capital of Israel"),
        (PlaceKind.WATER, "sea or strait"), (PlaceKind.AIRFIELD, "airport or airfield in"),
        (PlaceKind.SITE, "site in"), (PlaceKind.AREA, "area in"),
        (PlaceKind.POINT, "point at 32.8"),
    ],
)  # fmt: skip
def test_each_kind_has_its_words(kind, said):
    assert describe_kind(replace(HAIFA, kind=kind)).startswith(said)


def test_a_division_has_the_word_of_its_country():
    assert describe_kind(find_place("IQ-AN")) == "province of Iraq"


def test_people_are_counted_of_cities_alone():
    assert describe_people(replace(HAIFA, population=1_234_567)) == "1.2 million people"
    assert describe_people(replace(HAIFA, population=4_321)) == "4,321 people"
    assert describe_people(replace(HAIFA, population=0)) == ""
    assert describe_people(find_place("IQ")) == ""


def test_a_code_that_is_unknown_stays_as_it_is():
    assert (country_name("IQ"), country_name("ZZ"), country_name("")) == ("Iraq", "ZZ", "")
