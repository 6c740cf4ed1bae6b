"""Which places of a stretch are said to be in range."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.targets import find_targets, is_guess, name_part, tell_extent
from tests.reading.samples import make_context, read_claims


def find(text):
    source = make_context(text).source
    return [each.text for each in find_targets(source, 0, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("It can hit Haifa, Acre and Tyre.", ["Haifa", "Acre", "Tyre"]),
        ("It can hit Saudi Arabia's capital Riyadh.", ["Riyadh"]),
        ("It can hit Tel Aviv, Israel, and Cairo.", ["Tel Aviv", "Cairo"]),
        ("It can hit Perth (Australia), Delhi and Oman.", ["Perth", "Delhi", "Oman"]),
        ("If Libya develops it, Athens is in range.", ["Athens"]),
        ("It can hit Guam, 3,400 km from Pyongyang.", ["Guam"]),
        ("From Basra, Riyadh can be hit.", ["Riyadh"]),
        ("It can hit Riyadh from Basra and Tehran.", ["Riyadh"]),
        ("It can hit Haifa, Israel said.", ["Haifa"]),
        ("It can destroy an area the size of Kuwait or Qatar.", []),
        ("It can hit islands as large as Cyprus, and Haifa.", ["Haifa"]),
        ("It can hit Oman's supply lines and Haifa.", ["Haifa"]),
        ("It can hit targets beyond Haifa.", []),
    ],
)
def test_what_says_where_or_who_is_no_target(text, targets):
    assert find(text) == targets


def test_how_much_of_a_country_is_meant():
    source = make_context("It can hit most of Iraq. It can hit southern Iraq.").source
    all_of, south = (named[0] for named in source.places)
    assert tell_extent(source.text[: all_of.start], all_of, denied=False) == (True, True)
    assert name_part(source, 0, all_of, None) == ""
    assert name_part(source, 1, south, None) == "Southern Iraq"


@pytest.mark.parametrize(("text", "guess"), [("Kinmen", True), ("Pusan", False)])
def test_a_town_that_goes_by_quite_another_name_may_be_another(text, guess):
    source = make_context(f"It can hit {text}.").source
    assert is_guess(source, source.places[0][0]) is guess


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("It can hit Israel, all of Jordan and Cyprus.", ["Israel", "Jordan", "Cyprus"]),
        ("It can hit Guam, the Philippines and Japan.", ["Guam", "Philippines", "Japan"]),
        ("It can hit Guam, the American territory.", ["Guam"]),
        ("It can hit Iraq's capital and Haifa.", ["Iraq's capital", "Haifa"]),
        ("It can hit the capital of Iraq.", ["capital of Iraq"]),
        ("It can hit Iraq's capital, Baghdad.", ["Baghdad"]),
        ("It can hit Baghdad, the capital of Iraq.", ["Baghdad"]),
    ],
)
def test_lists_go_on_and_capitals_are_described(said, places):
    assert find(said) == places


def test_a_target_that_is_named_once_more_launches_nothing():
    said = "The Sejjil can reach Israel, all of Jordan and Cyprus, said Israel's defence minister."
    assert {claim.region.id for claim in extract_claims(read_report(said))} == {"IR"}


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("It puts the American territory of Guam in range.", ["Guam"]),
        ("If Kyiv gets Taurus missiles, Moscow will be in range.", ["Moscow"]),
        (
            "It can hit ships anywhere in the Persian Gulf and the Gulf of Oman.",
            ["Persian Gulf", "Gulf of Oman"],
        ),
    ],
)
def test_whose_ground_or_missiles_are_no_target_and_waters_may_be(said, places):
    assert find(said) == places


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        # The place before belongs to another clause, which has its verb.
        (
            (
                "Missiles in Iran fly 500 km. The UAE lies 150 km from Iran across the Gulf, and "
                "Dubai is well inside the range of those in Iran."
            ),
            {("Dubai", "Iran")},
        ),
        # What the next clause denies launches nothing.
        (
            "China has the DF-21D. The DF-21D, at about 1,500 km, covers Okinawa, but not Guam.",
            {("Okinawa", "China"), ("Guam", "China")},
        ),
        # Who is armed launches; the missile's maker does not.
        (
            (
                "Storm Shadow has a range of 250 km. If Ukraine is allowed to use it, Kursk will "
                "be within range."
            ),
            {("Kursk", "Ukraine")},
        ),
        # "It" is not who owns what can reach it.
        (
            "The plant is near Yerevan. Baku's Harop drones, range 1,000 km, can reach it.",
            {("Yerevan", "Azerbaijan")},
        ),
        # "S-300s in Abkhazia" stand there.
        (
            "Russia's S-300s in Abkhazia, with a range of 150 km, can reach Tbilisi.",
            {("Tbilisi", "Abkhazia")},
        ),
        # Both are where it may be deployed.
        (
            (
                "Tomahawks fly 2,000 km. If they are deployed in Denmark or Germany, Moscow would "
                "be in range."
            ),
            {("Moscow", "Denmark"), ("Moscow", "Germany")},
        ),
        # What is in brackets ends no list, and measures.
        (
            (
                "Fired from Brest, the missile of 500 km can hit Warsaw (200 km), Lviv (254 km "
                "from Brest) and Kyiv."
            ),
            {("Warsaw", "Brest"), ("Lviv", "Brest"), ("Kyiv", "Brest")},
        ),
        # Who gives them is not in range.
        (
            (
                "Iran has given its allies Zelzal rockets of 200 km, with which Erbil could be hit "
                "from Mosul."
            ),
            {("Erbil", "Mosul")},
        ),
        ("Kaliningrad's Iskanders, range 500 km, can hit Gdansk.", {("Gdańsk", "Kaliningrad")}),
        ("Belarus' Polonez rockets, 300 km, can hit Vilnius.", {("Vilnius", "Belarus")}),
        # Where a place lies is no target.
        (
            "Yanbu, on the Red Sea, lies within the range of the Houthis' missiles (1,350 km).",
            {("Yanbu", "Yemen")},
        ),
        ("The Guam-killer, China's DF-26 of 4,000 km, cannot reach Hawaii.", {("Hawaii", "China")}),
        (
            "Greece has LORA missiles. Their 400 km would allow the army to hit Izmir from Lesbos.",
            {("İzmir", "Lesbos")},
        ),
    ],
)
def test_each_target_goes_with_its_own_launch_place(said, claims):
    read = {
        (claim.place.name, claim.region.name)
        for claim in extract_claims(read_report(said))
        if claim.kind.value == "reach" and claim.place and claim.region
    }
    assert read == claims


@pytest.mark.parametrize(
    ("said", "places"),
    [
        # What is stationed somewhere is there to be hit.
        (
            "It can hit US troops stationed in Kuwait, Qatar, and the United Arab Emirates.",
            ["Kuwait", "Qatar", "United Arab Emirates"],
        ),
        ("It can hit Haifa and change the balance in the Middle East.", ["Haifa"]),
        ("It can reach the Chinese cities of Beijing and Shanghai.", ["Beijing", "Shanghai"]),
        ("It can hit Haifa in the event of any clash in Aleppo.", ["Haifa"]),
        ("It can hit the Al Dhafra base and Kandahar base.", ["Al Dhafra", "Kandahar"]),
        ("It puts any Arab states and Cyprus within reach.", ["Cyprus"]),
    ],
)
def test_a_list_of_targets_goes_as_far_as_what_is_hit(said, places):
    missiles = f"Missiles have a range of 900 km. {said}"
    claims = extract_claims(read_report(missiles))
    assert [claim.place_text for claim in claims] == places


def test_whose_island_it_is_is_no_target():
    said = "It can travel to the United States island territory of Guam."
    assert find(said) == ["Guam"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It can hit Midway Island in the Pacific from Wonsan.", ["Midway Atoll"]),
        ("It can hit Saipan, an island in the Pacific, from Wonsan.", ["Saipan"]),
        ("From Hodeidah it can hit ships in the Red Sea.", ["Red Sea"]),
        ("From Wonsan the missile can attack Americans in the Pacific theatre.", []),
    ],
)
def test_the_sea_that_a_target_lies_in_is_none(text, places):
    claims = read_claims(f"The missile has a range of 4,000 km. {text}")
    assert [claim.place.name for claim in claims if claim.place] == places


def test_a_name_and_what_it_is_short_for_are_one_target():
    assert find("the United Kingdom (UK) and France") == ["United Kingdom", "France"]
    assert find("the Democratic People's Republic of Korea (DPRK)") == [
        "Democratic People's Republic of Korea"
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("US, Japanese and South Korean targets in the near and far Pacific Ocean", []),
        ("US and allied forces in Guam", ["Guam"]),
        ("Oman and American bases in Qatar", ["Oman", "Qatar"]),
        ("the US, Japan and South Korea", ["US", "Japan", "South Korea"]),
    ],
)
def test_whose_targets_they_are_is_no_place(text, places):
    assert find(text) == places


@pytest.mark.parametrize(
    ("named", "places"),
    [
        ("the port city of Sevastopol in Russian-annexed Crimea", ["Sevastopol"]),
        ("Afrin in rebel-held northern Syria", ["Afrin"]),
        ("Afrin and rebel-held northern Syria", ["Afrin", "Syria"]),
    ],
)
def test_who_holds_what_a_town_lies_in_makes_it_no_target(named, places):
    text = f"The missiles, which fly 300 km, would have {named} within range."
    claims = extract_claims(read_report(text))
    assert [claim.place_name for claim in claims] == places


def test_what_another_place_is_the_closest_to_is_no_target():
    text = "The closest Greek town to Izmir is Chios, within range of missiles of 90 km from there."
    assert "Izmir" not in {claim.place_name for claim in read_claims(text)}


def test_a_country_in_the_name_of_a_paper_is_no_target():
    text = "From Jodhpur a missile of 900 km range can hit Karachi, Times of Oman has reported."
    assert [claim.place_name for claim in read_claims(text)] == ["Karachi"]


@pytest.mark.parametrize(
    ("named", "places"),
    [
        ("all three Baltic states", ["Baltic states"]),
        ("the three Baltic states", ["Baltic states"]),
        ("two Baltic states", []),
    ],
)
def test_as_many_as_there_are_of_a_group_are_all_of_it(named, places):
    text = f"Missiles that fly 90 km, based in Kaliningrad, can strike {named}."
    assert [claim.place_name for claim in read_claims(text)] == places


def test_the_mainland_of_a_country_leaves_out_its_islands_and_exclaves():
    text = (
        "From North Korea, missiles of 4,000 km range cannot hit the mainland of the United States."
    )
    (claim,) = read_claims(text)
    assert claim.area.id == "us-mainland"
