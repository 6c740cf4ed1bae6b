"""Launch regions by what a reader types: names, sides, circles, borders, coordinates."""

import pytest

from geo.errors import InputError
from geo.regions import resolve_region
from geo.search import Fit, Want, resolve_choice, search
from geo.search.regions import read_region_key, search_regions


# ----------------------------------------------------------------------------------------- regions
@pytest.mark.parametrize(
    ("typed", "key", "label"),
    [
        ("western iraq", "western-iraq", "Western Iraq"),
        ("Iraq", "IQ", "Iraq"),
        ("UK", "GB~UK", "UK"),
        ("Anbar", "IQ-AN~Anbar", "Anbar"),
        ("Khuzestan", "IR-06", "Khuzestan"),
        ("Basra", "47.7804,30.5085~Basra", "Basra"),
        ("Kiev", "30.5238,50.4547~Kiev", "Kiev"),
        ("red sea", "named:water:red-sea", "Red Sea"),
        ("Levant", "named:area:levant", "Levant"),
        ("western Iran", "western:IR", "Western Iran"),
        ("the north-east of Syria", "northeastern:SY", "Northeastern Syria"),
        ("50 km around Basra", "circle:47.7804,30.5085,50~Basra", "50 km around Basra"),
        ("Basra, 50 km", "circle:47.7804,30.5085,50~Basra", "50 km around Basra"),
        ("within 31 miles of Basra", "circle:47.7804,30.5085,49.9~Basra", "49.9 km around Basra"),
        ("Iraq's border with Saudi Arabia", "border:IQ,SA", "Iraq's border with Saudi Arabia"),
        ("off the coast of Yemen", "coast:YE", "Off the coast of Yemen"),
        ("Yemeni coast", "coast:YE", "Off the coast of Yemen"),
        ("Iranian waters", "coast:IR", "Off the coast of Iran"),
        ("the Russian border with Ukraine", "border:RU,UA", "Russia's border with Ukraine"),
        ("Belarusian airspace", "BY", "Airspace of Belarus"),
        ("airspace over Iraq", "IQ", "Airspace of Iraq"),
        ("over the Caspian Sea", "named:water:caspian-sea", "Caspian Sea"),
        ("international waters of the Black Sea", "named:water:black-sea", "Black Sea"),
        ("a submarine in the Sea of Japan", "named:water:sea-of-japan", "Sea of Japan"),
        (
            "eastern Mediterranean",
            "eastern:water:mediterranean-sea",
            "Eastern Mediterranean Sea",
        ),
        ("southern Red Sea", "southern:water:red-sea", "Southern Red Sea"),
        ("33.3152N 44.3661E", "44.3661,33.3152", "33.3152° N, 44.3661° E"),
        ("IQ-AN", "IQ-AN", "Al Anbar"),
    ],
)
def test_a_region_is_found_by_what_a_reader_calls_it(typed, key, label):
    hit = resolve_choice(typed, Want.REGION)
    assert (hit.key, hit.label) == (key, label)


@pytest.mark.parametrize("typed", ["Baghdad", "Anbar", "Kiev", "UK", "50 km around Basra"])
def test_a_region_keeps_the_readers_words_through_its_address(typed):
    for hit in search(typed, Want.REGION).hits:
        if hit.fit is Fit.EXACT:
            again = resolve_choice(hit.key, Want.REGION)
            assert again.label == resolve_region(hit.key, read_files=False).name
            assert again.label == hit.label


def test_a_wide_area_without_an_outline_is_said_to_be_its_middle_only():
    assert "its middle only" in search("Alps", Want.REGION).hits[0].kind
    assert "its middle only" not in search("Barents Sea", Want.REGION).hits[0].kind
    assert "its middle only" not in search("Black Sea", Want.REGION).hits[0].kind


def test_two_bare_numbers_are_offered_in_both_orders_and_not_taken():
    answer = search("33.3, 44.4", Want.REGION)
    assert [hit.key for hit in answer.hits] == ["44.4,33.3", "33.3,44.4"]
    assert answer.sure is None
    with pytest.raises(InputError, match=r"latitude first.*or.*longitude first"):
        resolve_choice("44,4; 33,3", Want.REGION)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("44.4,33.3~Camp", "point at"), ("circle:44.4,33.3,50", "circle of 50 km"),
        ("IQ", "country"), ("western-iraq", "named in a report"),
    ],
)  # fmt: skip
def test_a_key_makes_its_hit_again(key, kind):
    hit = read_region_key(key)
    assert hit.key == key
    assert hit.kind.startswith(kind)
    assert read_region_key("no such region") is None


def test_nothing_typed_offers_the_regions_of_the_reports():
    hits = search_regions("", 3).hits
    assert len(hits) == 3
    assert {hit.group for hit in hits} == {"Named in the reports"}
