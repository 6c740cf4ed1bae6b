"""Places by what a reader types: names in any spelling, and coordinates."""

import pytest

from geo.search import Want, resolve_choice, search
from geo.search.model import Fit
from geo.search.places import list_named, place_of_point, read_place_key


def test_hits_tell_a_province_from_a_village_of_its_name():
    kinds = {hit.kind for hit in search("khuzest", Want.PLACE).hits}
    assert "province of Iran" in kinds


def test_hits_of_a_group_stand_together():
    for typed in ("tripoli", "san", "bag", "medina"):
        groups = [hit.group for hit in search(typed, Want.PLACE).hits]
        assert len(set(groups)) == sum(
            a != b for a, b in zip(groups, [None, *groups], strict=False)
        )


# ------------------------------------------------------------------------------------------ places
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("bagh", "Baghdad"), ("riya", "Riyadh"), ("tel a", "Tel Aviv"), ("makk", "Makkah"),
        ("hormu", "Strait of Hormuz"), ("new yor", "New York City"), ("mosc", "Moscow"),
        ("Харк", "Kharkiv"), ("بغد", "Baghdad"), ("puntl", "Puntland"),
    ],
)  # fmt: skip
def test_a_beginning_finds_the_likeliest_place(typed, first):
    assert first in [hit.value.name for hit in search(typed, Want.PLACE).hits[:4]]


def test_a_place_is_called_as_the_reader_called_it():
    hit = resolve_choice("mecca", Want.PLACE)
    assert (hit.label, hit.detail) == ("Mecca", "also Makkah; 1.6 million people")
    again = resolve_choice(hit.key, Want.PLACE)
    assert (again.label, again.value.id) == ("Mecca", "geonames:104515")


def test_an_address_cannot_call_a_place_by_anothers_name():
    assert resolve_choice("geonames:104515~Tehran", Want.PLACE).label == "Makkah"
    assert resolve_choice("IQ~Iran", Want.REGION).label == "Iraq"


def test_a_point_is_a_place_that_can_be_shared():
    hit = resolve_choice("24.6N 46.7E", Want.PLACE)
    assert hit.key == "point:46.7,24.6"
    again = resolve_choice("point:46.7,24.6~The palace", Want.PLACE)
    assert (again.label, again.value.lon, again.value.lat) == ("The palace", 46.7, 24.6)


def test_a_key_of_a_point_keeps_its_name_and_a_point_off_the_earth_is_none():
    place = place_of_point(46.7, 24.6, "Camp")
    assert (read_place_key("point:46.7,24.6~Camp").name, place.name) == ("Camp", "Camp")
    assert read_place_key("point:46.7,99") is None
    assert read_place_key("geonames:1") is None


def test_a_whole_name_is_completed_to_no_other():
    assert Fit.BEGINS in {found.fit for found in list_named("Baghda", 5)}
    assert all(found.fit is not Fit.BEGINS for found in list_named("Baghda", 5, whole=True))
