import pytest

from geo.reading.systems import parse_systems


def read(text):
    return [(m.text, m.system_id) for m in parse_systems(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fateh 110 missiles", [("Fateh 110", "fateh-110")]),
        ("the Fatah-110 missile", [("Fatah-110", "fateh-110")]),
        ("a Zolfaghar missile", [("Zolfaghar", "zolfaqar")]),
        ("a Burkan 2-H missile", [("Burkan 2-H", "burkan-2h")]),
        ("Shahab-3 and Hwasong-12 tests", [("Shahab-3", "shahab-3"), ("Hwasong-12", "hwasong-12")]),
    ],
)
def test_spellings_of_the_catalogue_are_recognised(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("name", ["KN-23", "DF-26", "Agni-V", "Kheibar Shekan", "Storm Shadow"])
def test_an_unknown_designation_is_reported(name):
    assert read(f"It fired a {name} missile.") == [(name, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The missile fell. Two missiles followed. Ballistic missiles flew.",
        "Iranian missiles and Houthi rockets",
        "COVID-19 closed the G-20; a Boeing 737 and an F-16 landed.",
        "The mayor of Dezful opened a school.",
        "US missiles on Monday",
    ],
)
def test_ordinary_words_are_no_systems(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crews of Patriot batteries shot it down.", ["Patriot"]),
        ("It bought THAAD, NASAMS and Arrow 3 interceptors.", ["THAAD", "NASAMS", "Arrow 3"]),
        ("The Iron Dome and David's Sling were at work.", ["Iron Dome", "David's Sling"]),
        ("One S-400 and two S-300 batteries stand near the port.", ["S-400", "S-300"]),
        ("Its ships fire the SM-6 missile.", ["SM-6"]),
    ],
)
def test_air_defence_missiles_are_systems_too(text, expected):
    assert read(text) == [(name, None) for name in expected]


@pytest.mark.parametrize(
    "name",
    [
        "FP-5 Flamingo",
        "Hsiung Feng IIE",
        "PHL-191",
        "AGNI-PRIME",
        "Patriot PAC-3",
        "Cheongung-II",
        "IRIS-T SLM",
    ],
)
def test_a_designation_is_read_to_its_end(name):
    assert read(f"They tested the {name} missile.") == [(name, None)]


def test_a_name_that_has_a_range_is_a_system():
    assert read("The Emad, with a range of 1,700 km, is older.") == [("Emad", None)]


def test_a_name_once_called_a_missile_is_one_wherever_it_stands():
    text = "The other missile is called Bora. " + "It rained in spring. " * 8 + "Bora was late."
    assert read(text) == [("Bora", None), ("Bora", None)]


def test_a_catalogue_name_sure_once_carries_its_other_mentions():
    text = "The Zolfaqar missile is new. " + "It rained in spring. " * 8 + "Zolfaqar was shown."
    assert [system for _, system in read(text)] == ["zolfaqar", "zolfaqar"]


def test_patriots_and_arrows_without_a_missile_are_no_systems():
    assert read("A patriot shot an arrow. The Patriot Act passed.") == []
