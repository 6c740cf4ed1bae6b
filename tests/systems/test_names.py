"""Any spelling, in any script, to the systems that it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import UnknownSystemError
from geo.systems import (
    find_nearest,
    find_readings,
    find_system,
    normalise_system_name,
    resolve_readings,
    resolve_system,
)
from tests.systems.samples import SYSTEMS


# ----------------------------------------------------------------------------------------- names
@pytest.mark.parametrize(
    ("spelling", "system"),
    [
        ("Zelzal", "zelzal"),
        ("Zilzal", "zelzal"),
        ("Zelzal-2", "zelzal"),
        ("Fatah-110", "fateh-110"),
        ("FATEH 110", "fateh-110"),
        ("Zolfaghar", "zolfaqar"),
        ("Dhu al-Fiqar", "zolfaqar"),
        ("Zulfiqar", "zolfaqar"),
        ("Burkan 2-H", "burkan-2h"),
        ("Burkan-2H", "burkan-2h"),
        ("Hwasŏng-12", "hwasong-12"),
        ("Hwasong 12", "hwasong-12"),
        ("shehab 3", "shahab-3"),
        ("SRBM", "short-range-class"),
        ("Iskander missiles", "iskander-m"),
        ("Калибр", "kalibr"),
        ("Х-101", "kh-101"),
        ("东风-26", "df-26"),
        ("화성-17", "hwasong-17"),
        ("شهاب-3", "shahab-3"),
        ("شهاب ۳", "shahab-3"),
        ("יריחו 3", "jericho-iii"),
        ("अग्नि-5", "agni-v"),
        ("Yildirim", "yildirim"),
        ("Yıldırım", "yildirim"),
        ("Kh-101s", "kh-101"),
        ("Khorramshahrs", "khorramshahr"),
        ("Iskander's", "iskander-m"),
        ("Shahab III missiles", "shahab-3"),
        ("Agni 5", "agni-v"),
        ("Tomahawk Block V", "tomahawk"),
        ("화성포-15형", "hwasong-15"),
        ("화성-15 미사일", "hwasong-15"),
        ("東風-26飛彈", "df-26"),
        ("صاروخ عماد", "emad"),
        ("موشک خرمشهر", "khorramshahr"),
        ("ракета «Калибр»", "kalibr"),
        ("Искандерами", "iskander-m"),
        ("Герань-2", "shahed-136"),
        ("Fatah-4", "fatah-iv"),
        ("PHL-191", "pch-191"),
        ("Palyanytsya", "palianytsia"),
        ("Fajr-5 (Gaza)", "fajr-5"),
        ("Scud-B / Hwasong-5", "scud-b"),
        ("Geranium-2", "shahed-136"),
        ("KN-19", "kumsong-3"),
        ("صماد 2", "samad-2"),
        ("крылатая ракета «Калибр»", "kalibr"),
        ("le missile Fattah", "fattah-1"),
        ("misil Sejjil", "sejjil"),
        ("Taurus-Marschflugkörper", "taurus"),
        ("Tayfun füzesi", "tayfun"),
    ],
)
def test_spellings_of_reports_name_their_system(spelling, system):
    assert resolve_system(spelling).id == system


@given(st.sampled_from(SYSTEMS), st.randoms())
def test_case_and_separators_do_not_matter(system, random):
    spelling = random.choice((system.name, *system.aliases))
    mangled = "".join(random.choice((c.upper(), c.lower())) for c in spelling)
    readings = find_readings(mangled.replace("-", random.choice(" -")))
    assert system.id in {reading.id for reading in readings}


def test_an_unknown_system_comes_with_the_nearest_names():
    with pytest.raises(UnknownSystemError) as caught:
        resolve_system("Fateh-11O")
    assert caught.value.nearest[0] == "fateh-110"


@pytest.mark.parametrize(
    ("spelling", "system"),
    [
        ("Iskandr-M", "iskander-m"),
        ("Kheibar Shekn", "kheibar-shekan"),
        ("Storm Shaddow", "storm-shadow"),
    ],
)
def test_a_misspelt_name_is_near_its_system(spelling, system):
    assert find_readings(spelling) == ()
    assert find_nearest(spelling)[0].id == system


@pytest.mark.parametrize("word", ["", "missile", "Boeing", "Iron Dome", "Patriot", "the weather"])
def test_another_word_is_near_no_system(word):
    assert find_nearest(word) == ()


def test_a_name_of_several_systems_gives_each_of_them():
    assert {system.id for system in resolve_readings("Kheibar")} == {
        "khorramshahr-4",
        "kheibar-shekan",
        "khaibar-1",
    }
    assert [system.id for system in resolve_readings("Kheibar Shekan")] == ["kheibar-shekan"]


def test_numerals_and_plurals_of_one_system_lead_to_no_other():
    for name in ("Hwasong-XI", "Fateh-CX", "Ghadr-V", "Zelzal-X", "Shahab-30"):
        assert find_readings(name) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fateh-110", "Fateh-313"),
        ("Fateh-110", "Fattah"),
        ("Fattah-2", "Fatah-II"),
        ("Ghadr", "Qader"),
        ("Burkan-1", "Burkan (Hezbollah)"),
    ],
)
def test_look_alikes_are_systems_of_their_own(one, other):
    assert find_system(one).id != find_system(other).id


def test_a_spelling_of_punctuation_or_of_any_length_is_no_system():
    for name in ("", "-", "٠" * 500, "x" * 100_000):
        assert find_readings(name) == ()


def test_names_fold_to_letters_and_digits():
    assert normalise_system_name(" Fateh–110 ") == "fateh110"
