"""Whose missiles a sentence speaks of: the country that is taken for the launch region then."""

import pytest

from geo.gazetteer import find_place
from geo.reading import extract_claims, read_report
from geo.reading.claims.owners import list_groups, list_owners, reports_or_makes
from geo.reading.text import split_sentences


def list_all(text):
    report = read_report(text)
    (sentence,) = split_sentences(text)
    return list_owners(text, sentence, report.places, report.systems).all


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("North Korea's missiles can reach Guam.", "KP"), ("Iranian missiles can hit Haifa.", "IR"),
        ("Hezbollah's rockets can hit Haifa.", "LB"),
    ],
)  # fmt: skip
def test_whose_missiles_they_are_is_a_country(text, code):
    report = read_report(text)
    (sentence,) = split_sentences(text)
    owners = list_owners(text, sentence, report.places, report.systems)
    assert code in {found for found, _ in owners.all}
    assert owners.is_one


def test_who_makes_or_reports_does_not_launch():
    text = "The Iran-made missile was shown, Iranian media said."
    assert [reports_or_makes(text, each) for each in read_report(text).places] == [True, True]


def test_every_group_launches_from_a_country():
    assert all(find_place(code) for code in list_groups().values())


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("Venezuela's Iranian drones, with a range of 2,000 km, could reach Miami.", "VE"),
        ("Russia's North Korean missiles, with a range of 600 km, could reach Kyiv.", "RU"),
        ("Hezbollah's Iranian rockets, with a range of 300 km, could reach Tel Aviv.", "LB"),
    ],
)
def test_who_has_missiles_launches_them_and_not_whose_people_made_them(said, region):
    (claim,) = extract_claims(read_report(said))
    assert claim.region.id == region


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Iraqi leader has 20 missiles that can hit Haifa.", "IQ"),
        ("The Syrian regime kept a few dozen rockets.", "SY"),
        ("Libya succeeded in test-firing a missile.", "LY"),
        ("Oman managed to launch a rocket.", "OM"),
        ("North Korea has an active programme to develop missiles.", "KP"),
        ("China's newly-formed Rocket Force has held a drill with the DF-16.", "CN"),
    ],
)
def test_who_has_missiles_by_an_office_a_force_or_a_programme_owns_them(text, owner):
    assert {country for country, _ in list_all(text)} == {owner}


@pytest.mark.parametrize(
    "text",
    [
        "The Iraqi government has reports that missiles fell near Haifa.",
        "The Israeli army has intercepted missiles.",
        "The British leader kept silent about the missiles.",
        "A missile was launched that puts US military bases in Qatar in reach.",
        "The missile that was fired can hit British troops in Iraq.",
        "Japan had estimated that the missile flew far.",
        "Israel has intercepted missiles.",
        "Japan says the missile flew far.",
    ],
)
def test_an_office_that_speaks_of_missiles_has_none(text):
    assert list_all(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Syria Scud missiles can hit Haifa.", "SY"),
        ("Kuwait says it can hit Basra with missiles.", "KW"),
        # Where one fell, and what stands there against them.
        ("He saw the Poland missile fall.", None),
        ("Rockets hit a Poland missile base.", None),
    ],
)
def test_a_country_before_a_missile_owns_it_as_in_a_headline(text, code):
    assert [found for found, _ in list_all(text)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Oman's army said that Dubai lies in range of its rockets, which fly 400 km.", "OM"),
        ("Oman warned Dubai was in range of its missiles with a range of 400 km.", "OM"),
        ("Qatar said Oman had fired missiles with a range of 400 km. They can reach Dubai.", "OM"),
        ("Oman said it had fired a missile with a range of 400 km. It can reach Dubai.", "OM"),
        ("Qatar said Oman has boasted Dubai is in range of its missiles of 400 km.", None),
        ("Japan's army said Dubai is in range of Oman's missiles, which fly 400 km.", "OM"),
    ],
)
def test_who_says_that_its_missiles_reach_launches_them_and_not_who_says_it_of_others(text, region):
    claims = [claim for claim in extract_claims(read_report(text)) if claim.place.name == "Dubai"]
    assert [claim.region and claim.region.id for claim in claims] == [region]


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis fly an Iranian copy of a drone with a range of 200 km that can reach Abha.",
        "The Houthis have an Iranian variant of the missile. It flies 200 km and can reach Abha.",
        "The Houthis use Iranian Scud clones with a range of 200 km that can reach Abha.",
    ],
)
def test_whose_copy_it_is_launches_nothing(text):
    (claim,) = extract_claims(read_report(text))
    assert claim.region is not None
    assert claim.region.id == "YE"
