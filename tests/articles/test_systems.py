import pytest

from geo.articles.systems import parse_systems


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
