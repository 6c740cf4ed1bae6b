"""Where missiles are launched from, as the text says it: stated, or the owner's country."""

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.launches import LaunchFinder
from tests.reading.samples import make_context, read_claims


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("A missile with a range of 700 km, fired from Basra, can reach Riyadh.", "Basrah"),
        ("From western Iraq, a missile with a range of 700 km can hit Tel Aviv.", "Western Iraq"),
        ("North Korea's missile, with a range of 5,000 km, can reach Guam.", "North Korea"),
    ],
)
def test_a_launch_region_is_stated_or_the_owners_country(text, region):
    assert {claim.region.name for claim in read_claims(text)} == {region}


def test_a_target_is_no_launch_region():
    (claim,) = read_claims("The missile, with a range of 700 km, can reach Riyadh.")
    assert claim.region is None


def test_where_airspace_was_entered_from_launches_nothing():
    launches = make_context("The drone entered Croatia's airspace from Hungary.").launches
    assert launches.stated_regions(0, set()) == []


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("It was fired from Sonmiani, 50 km northwest of Karachi.", ["Sonmiani"]),
        ("It was fired from Basra or Baghdad.", ["Basrah", "Baghdad"]),
        ("It was fired from Basra, Iran's chief of staff said.", ["Basrah"]),
        (
            "It was fired from Basra, Lebanon's Bekaa Valley or Gaza.",
            ["Basrah", "Bekaa Valley", "Gaza"],
        ),
        ("It was fired from 50 km northwest of Karachi.", ["50 km northwest of Karachi"]),
    ],
)
def test_where_a_launch_place_lies_is_no_other_one(text, regions):
    found = make_context(text).launches.stated_regions(0, set())
    assert [each.region.name for each in found] == regions


def test_all_that_a_sentence_states_is_listed_without_what_is_in_range():
    launches = make_context("It can hit Haifa from Beirut or from Tyre.").launches
    assert isinstance(launches, LaunchFinder)
    assert [each.region.name for each in launches.stated_regions(0, set())] == ["Beirut", "Tyre"]


@pytest.mark.parametrize(
    "text",
    [
        "Missiles of 300 km range were moved to Qeshm. From the island they could hit Dubai.",
        "Iran put missiles of 300 km range on Qeshm. From their new base they can reach Dubai.",
        "Missiles of 300 km on Qeshm have Oman in their sights: Dubai can be hit from there.",
        (
            "Qeshm is 170 km from Dubai. Rockets of 300 km have been brought there too. They can"
            " hit Dubai from the island."
        ),
    ],
)
def test_there_is_the_place_where_they_stand(text):
    reached = [each for each in extract_claims(read_report(text)) if each.kind.value == "reach"]
    launched = {each.region.name for each in reached if each.place.name == "Dubai" and each.region}
    assert launched == {"Qeshm"}


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Fired from Ukraine's Sumy region, the missile could strike Kursk.", "Sumy"),
        ("Fired from Ukraine's Sumy, the missile could strike Kursk.", "Sumy"),
        ("Missiles deployed in China's Fujian province can reach Taipei.", "Fujian"),
        (
            "Fired from Japan's southern island of Kyushu, the missile could reach Shanghai.",
            "Kyushu",
        ),
        ("Fired from Iran's capital, Tehran, the missile could reach Tel Aviv.", "Tehran"),
        ("From Russia's ally Belarus, missiles can reach Warsaw.", "Belarus"),
        ("From Iran's missile base near Tabriz, missiles can reach Ankara.", "Iran"),
    ],
)
def test_the_place_and_not_whose_it_is_launches(text, region):
    claims = extract_claims(read_report(text))
    assert [each.region.name for each in claims] == [region]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        # Where words came from, and what happened there, launches nothing.
        (
            "Defying warnings from Rome, Oman showed a missile of 900 km that can hit Doha.",
            "Oman",
        ),
        ("Despite sanctions from Berlin, Iran's missile of 1,300 km can reach Haifa.", "Iran"),
        ("Iraq kept them from the Gulf War: its missiles of 300 km can hit Amman.", "Iraq"),
        (
            "Rockets of the Korean War, with 40 km, were kept in Wonsan. They can hit Sokcho.",
            "Wŏnsan",
        ),
        # From within its borders is from the country, from the border is from its edge.
        ("From within Syrian borders the rockets of 150 km can hit Haifa.", "Syria"),
        ("Fired from inside Iraq's borders, the missile of 150 km can hit Kuwait City.", "Iraq"),
        (
            "Fired from the Syrian border, the rockets of 150 km can hit Haifa.",
            "The border of Syria",
        ),
    ],
)
def test_words_wars_and_borders_are_no_launch_places(text, region):
    assert {claim.region and claim.region.name for claim in read_claims(text)} == {region}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # Who strikes, and what is reached as well, is no second launch place.
        ("With missiles of 900 km in Oman, Iran could hit Riyadh.", {("Oman", "Riyadh")}),
        (
            "Missiles in Oman and Qatar could hit Riyadh with 900 km.",
            {("Oman", "Riyadh"), ("Qatar", "Riyadh")},
        ),
        (
            "It can hit Haifa from Tyre and Safed too, with 75 km.",
            {("Tyre", "Haifa"), ("Tyre", "Safed")},
        ),
        # Nor is where the first one lies, or one with a target of its own.
        ("Fired from Zarqa, near Amman, the 150 km missile can hit Haifa.", {("Zarqa", "Haifa")}),
        # Nor is one with a target of its own.
        ("Missiles of 300 km could hit Haifa from Tyre, from Daraa Eilat.", {("Tyre", "Haifa")}),
        # A coast is the land's and not the sea's.
        (
            "Izmir can be hit from Greece's Aegean coast with 300 km missiles.",
            {("Greece", "İzmir")},
        ),
        ("From the Aegean coast of Greece a 300 km missile can hit Izmir.", {("Greece", "İzmir")}),
        # "Nor can" begins another part of the sentence.
        (
            "Haifa cannot be hit from Daraa with the 40 km rocket, nor can Eilat from Syria.",
            {("Dar‘ā", "Haifa"), ("Syria", "Eilat")},
        ),
    ],
)
def test_each_target_has_its_own_launch_places(text, pairs):
    claims = [each for each in read_claims(text) if each.kind.value == "reach"]
    assert {(each.region.name, each.place.name) for each in claims} == pairs


def test_a_village_of_the_targets_country_is_weighed_beside_the_town_of_its_name():
    (claim,) = extract_claims(read_report("The 300 km missile in Brest can reach Berlin."))
    assert str(check_claim(claim).verdict) == "cannot tell"


def test_nothing_fails_from_land_that_is_joined_to_a_launch_place():
    # Israel is the second target.
    text = "The 700 km missiles can strike Riyadh from southern Iraq and Israeli territory."
    verdicts = {
        claim.region.name: str(check_claim(claim).verdict)
        for claim in extract_claims(read_report(text))
    }
    assert verdicts["Israel"] == "cannot tell"


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Kaliningrad hosts Russian missiles.", ["Kaliningrad"]),
        ("Kaliningrad is home to Iskanders.", ["Kaliningrad"]),
        ("The base at Ilam houses a missile brigade.", ["Īlām"]),
        ("Minsk hosts talks on missiles.", []),
        ("Okinawa hosts troops that missiles threaten.", []),
        ("Israel holds Iran responsible for the missiles.", []),
    ],
)
def test_what_houses_missiles_launches_them(text, regions):
    stated = make_context(text).launches.list_stated(0, ())
    assert [each.region.name for each in stated] == regions


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Iran's missile, tested from Semnan, has a range of 2,000 km and can hit Athens.", "Iran"),
        ("The Tayfun, trial-fired from Rize, flies 561 km and can reach Athens.", "Turkey"),
        (
            "Rockets of 999 km were fired from Chabahar last week, and Iran can hit Haifa.",
            "Iran",
        ),
        ("Missiles of 1,000 km, launched from Tabriz, can hit Haifa.", "Tabriz"),
        ("Rockets fired from Gaza last week can reach Haifa.", "Gaza"),
        ("Tested in May, the 700 km missile is kept near Basra and can hit Riyadh.", "Near Basrah"),
    ],
)
def test_where_one_was_tested_or_shot_is_not_where_missiles_stand(text, region):
    assert {claim.region.name for claim in read_claims(text) if claim.kind == "reach"} == {region}


def test_nothing_fails_from_where_one_was_shot_that_its_country_has_in_range():
    text = "The Houthis fired a missile from Hodeidah last month. Their missiles of 1,900 km can "
    (claim,) = read_claims(text + "reach Haifa.")
    assert claim.region.name == "Al Ḩudaydah"
    assert check_claim(claim).verdict == "cannot tell"


def test_a_sea_whose_ships_are_in_range_launches_nothing():
    text = "Ships in the Baltic Sea are within range of Russian missiles."
    assert not make_context(text).launches.list_stated(0, ())
