"""Launch regions that words describe: sides, circles, borders, coasts, airspaces and waters."""

import pytest

from geo.gazetteer import find_place
from geo.regions import resolve_region
from geo.regions.addresses import BorderAddress
from geo.search.described import hit_of_region, is_outlined, list_described


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("north western Iran", "northwestern:IR"), ("the south of Syria", "southern:SY"),
        ("central Israel", "central:IL"), ("Iraq's border with Jordan", "border:IQ,JO"),
        ("border between Iraq and Jordan", "border:IQ,JO"), ("Saudi border", "border:SA"),
        ("off the coast of Yemen", "coast:YE"), ("airspace over Iraq", "IQ"),
    ],
)  # fmt: skip
def test_words_become_an_address_that_is_a_region(typed, key):
    hit = list_described(typed)[0]
    assert hit.key == key
    assert resolve_region(key).shape.area_m2 > 0


@pytest.mark.parametrize(
    ("typed", "radius_km"),
    [("50 km around Basra", 50), ("Basra, 50 km", 50), ("within 10 miles of Basra", 16.1),
     ("20 nautical miles from Basra", 37.0), ("near Basra", 50)],
)  # fmt: skip
def test_a_circle_has_the_readers_radius_and_name(typed, radius_km):
    hit = list_described(typed)[0]
    assert hit.value.radius_km == radius_km
    assert "Basra" in hit.label


def test_a_quarter_stands_on_the_side_that_was_typed():
    hits = list_described("south of Baghdad")
    assert any(each.key.startswith("sector:south:44.4") for each in hits)


@pytest.mark.parametrize("typed", ["Basra", "9000 km around Basra", "northern Nowhereland", "off"])
def test_plain_names_and_nonsense_describe_nothing(typed):
    assert list_described(typed) == []


def test_a_name_that_only_begins_so_is_offered_unless_it_must_be_whole():
    assert list_described("northern Ira")
    assert list_described("northern Ira", whole=True) == []


def test_a_hit_holds_the_address_it_was_made_of():
    address = BorderAddress("SA")
    assert hit_of_region(address, "The border", "strip", "Parts").value is address
    assert not is_outlined(find_place("IQ"))
