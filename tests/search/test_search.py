import pytest

from geo.errors import InputError, UnknownNameError
from geo.regions import resolve_region
from geo.search import Fit, RangeChoice, Want, resolve_choice, search
from geo.systems import list_systems


# ------------------------------------------------------------------------------------------ ranges
@pytest.mark.parametrize(
    ("typed", "range_km"),
    [
        ("700 km", 700), ("700km", 700), ("700 kilometres", 700), ("700", 700), ("435 mi", 700.065),
        ("435 miles", 700.065), ("378 nmi", 700.056), ("378 nautical miles", 700.056),
        ("1,200 km", 1200), ("1 200 km", 1200), ("700 км", 700), ("٧٠٠ كم", 700), ("0,5 km", 0.5),
    ],
)  # fmt: skip
def test_a_number_with_its_unit_is_a_range(typed, range_km):
    hits = [hit for hit in search(typed, Want.RANGE).hits if not hit.value.system]
    assert hits[0].value == RangeChoice("", range_km)


def test_a_bare_number_is_kilometres_and_the_other_units_are_offered():
    answer = search("700", Want.RANGE)
    assert answer.sure.label == "700 km"
    assert [hit.label for hit in answer.hits] == ["700 km", "700 miles", "700 nautical miles"]


def test_a_thousands_mark_that_may_be_a_decimal_mark_is_asked_about():
    answer = search("1.000 km", Want.RANGE)
    assert answer.sure is None
    assert [hit.label for hit in answer.hits] == ["1,000 km", "1 km"]


@pytest.mark.parametrize("typed", ["0 km", "30000 km", "25000 miles"])
def test_a_range_that_is_none_on_earth_says_so(typed):
    answer = search(typed, Want.RANGE)
    assert answer.hits == ()
    assert "range" in answer.note.casefold()


@pytest.mark.parametrize("system", list_systems(), ids=lambda system: system.id)
def test_every_system_is_found_by_each_of_its_names(system):
    for name in (system.name, *system.aliases):
        hits = [hit for hit in search(name, Want.RANGE, 40).hits if hit.fit is Fit.EXACT]
        assert system.id in [hit.value.system for hit in hits]
        assert all(hit.detail for hit in hits)


def test_a_name_of_two_systems_is_asked_about():
    answer = search("Zelzal-1", Want.RANGE)
    assert answer.sure is None
    assert "several systems" in answer.note


def test_a_system_and_a_number_are_one_of_its_figures():
    hit = search("zolfaqar 700", Want.RANGE).hits[0]
    assert (hit.key, hit.value) == ("zolfaqar:700", RangeChoice("zolfaqar", 700.0))
    assert "Reuters" in hit.detail


def test_a_misspelt_system_is_offered_and_never_taken():
    with pytest.raises(UnknownNameError, match="Zolfaqar"):
        resolve_choice("zolfakar-x", Want.RANGE)


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
    assert "its middle only" in search("Barents Sea", Want.REGION).hits[0].kind
    assert "its middle only" not in search("Black Sea", Want.REGION).hits[0].kind


def test_two_bare_numbers_are_offered_in_both_orders_and_not_taken():
    answer = search("33.3, 44.4", Want.REGION)
    assert [hit.key for hit in answer.hits] == ["44.4,33.3", "33.3,44.4"]
    assert answer.sure is None
    with pytest.raises(InputError, match=r"latitude first.*or.*longitude first"):
        resolve_choice("44,4; 33,3", Want.REGION)


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
