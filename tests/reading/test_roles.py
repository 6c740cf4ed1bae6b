"""What a name stands for: a place, a government by its capital, or a system named after a place."""

import pytest

from geo.reading import read_report
from geo.reading.mentions import PlaceRole
from geo.reading.roles import is_bare, mark_metonyms, part_names


def test_a_capital_that_denies_is_its_government():
    text = "Tehran denied it. The drone fell in Tehran. It is in Tehran's reach, in Tehran's north."
    roles = [each.role for each in mark_metonyms(text, list(read_report(text).places))]
    assert roles == [PlaceRole.METONYM, PlaceRole.PLACE, PlaceRole.METONYM, PlaceRole.PLACE]


def test_a_town_that_the_text_puts_in_another_country_is_unknown():
    said = read_report("It can hit Haifa in Syria, Haifa in Israel.").places
    assert [each.place is None for each in said if each.text == "Haifa"] == [True, False]


def test_a_designation_with_a_number_is_not_bare():
    named, numbered = read_report("It showed Zolfaqar and KN-99 missiles.").systems
    assert not is_bare(numbered)
    assert isinstance(is_bare(named), bool)


def test_what_was_read_as_both_is_one_of_them():
    report = read_report("Iskander missiles were moved to Kaliningrad.")
    systems, places = part_names(list(report.systems), list(report.places))
    spans = {(each.start, each.end) for each in systems}
    assert not spans & {(each.start, each.end) for each in places}
    assert [each.text for each in places] == ["Kaliningrad"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Kremlin said that the missile could reach Berlin.", ["Berlin"]),
        ("A drone was shot down over the Kremlin.", ["Kremlin"]),
        ("Talks with the White House went on.", []),
    ],
)
def test_a_house_is_a_place_only_where_something_is_near_it_or_aimed_at_it(text, places):
    assert [each.place.name for each in read_report(text).places] == places


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Lima spoke, and Quito will not say what it knows.", ["metonym"]),
        ("Unless it agrees, Quito cannot buy the missile.", ["metonym"]),
        ("They have sold Quito missiles.", ["metonym"]),
        ("Lima, Quito and La Paz will share it.", ["metonym"]),
        ("It left, while Quito and Lima protest.", ["metonym"]),
        ("The parade, says Quito, is a bluff.", ["metonym"]),
        ("It could hit Quito, and Lima would share its fate.", ["place"]),
        ("He said that Quito was shelled.", ["place"]),
        ("It is ours if Quito does not sell it.", ["metonym"]),
        ("It fell there, and Quito cannot be reached.", ["place"]),
        ("It reaches Lima, but Quito can't be hit.", ["place"]),
        ("It fell there, and Quito would not be safe.", ["place"]),
        ("The missile was sold in Quito.", ["place"]),
        ("It hit a hall in Quito and did not burst.", ["place"]),
    ],
)
def test_who_does_not_act_or_is_given_something_is_a_government(text, roles):
    assert [each.role.value for each in read_report(text).places if each.text == "Quito"] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The Quito Agreements were never kept.", ["metonym"]),
        ("The Quito International Institute for Peace wrote it.", ["metonym"]),
        ("In Quito the Agreement was signed.", ["place"]),
        ("It fell on Quito, Agreement or no.", ["place"]),
    ],
)
def test_a_treaty_or_an_institute_is_no_town(text, roles):
    assert [each.role.value for each in read_report(text).places if each.text == "Quito"] == roles
