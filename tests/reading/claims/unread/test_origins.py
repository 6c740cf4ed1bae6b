"""A place of the text that may be the launch place silences a claim that takes another."""

import pytest

from geo.claims import check_claim
from geo.reading.claims.unread.origins import FINDERS
from tests.reading.claims.unread.samples import find_spots, list_verdicts
from tests.reading.samples import read_claims


@pytest.mark.parametrize(
    ("text", "row", "name"),
    [
        # A country that is only the catalogue's, and another place that may be meant.
        (
            "Shahab-3s of 1,300 km range can reach Haifa. Oman slept. Rebels in Iraq did not.",
            "place-anywhere",
            "Iraq",
        ),
        # What another clause says is not said of this one.
        (
            "Missiles of 500 km range are in Estonia; those that guard Pskov could reach Turku.",
            "place-in-clause",
            "Pskov",
        ),
    ],
)
def test_another_place_that_may_be_meant_silences_a_claim(text, row, name):
    assert find_spots(FINDERS[row], text) == [name]
    assert list_verdicts(text) == {"cannot tell"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # Who made a missile, and whom it is aimed at, has it not.
        ("Hezbollah has Iranian rockets with a range of 300 km. They could hit Haifa.",
         "holds"),
        ("Israel has missiles of its own. Iran's missile, of 2,000 km range, could hit Haifa.",
         "holds in part"),
        ("Missiles of 300 km range in Tyre can hit Haifa, and from there also Tel Aviv.", "holds"),
        # Nor is a neighbour of where they stand.
        ("From Armenia, wedged between Iran and Georgia, missiles of 700 km reach Baku.", "holds"),
        # Of two claims in the same words one is kept.
        ("Fired from Tyre, a rocket of 75 km range could reach Haifa but not Tel Aviv.", "holds"),
    ],
)  # fmt: skip
def test_a_claim_of_one_launch_place_is_checked(text, verdict):
    assert list_verdicts(text) == {verdict}


@pytest.mark.parametrize(
    ("condition", "silent"),
    [
        ("If necessary", False),
        ("If war breaks out", False),
        ("If its makers are right", False),
        ("If ordered to do so", False),
        # Elsewhere, or farther.
        ("If placed over the border", True),
        ("If Syria took it", True),
        ("If they had it nearer by", True),
        ("If it got a lighter warhead", True),
    ],
)
def test_a_condition_silences_where_it_may_move_the_missiles(condition, silent):
    text = f"Iran has a missile with a range of 300 km. {condition}, it could hit Kuwait City."
    assert ("cannot tell" in list_verdicts(text)) is silent


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("The Houthis have been firing Iranian rockets; with 900 km they reach Jeddah.", "Yemen"),
        # A group within a longer name is another.
        ("Kataib Hezbollah said its rockets, which fly 250 km, could reach Kuwait City.", "Iraq"),
    ],
)
def test_what_a_group_fires_is_its_own(text, region):
    (claim,) = read_claims(text)
    assert claim.region.name == region
    assert check_claim(claim).verdict.value.startswith("holds")


@pytest.mark.parametrize(
    "text",
    [
        # What came down in a sea, flew over a place or was fired at it is not launched there.
        "North Korea's Hwasong flew over Oman into the Pacific. With 4,500 km it can hit Guam.",
        "Iran's rocket fell in the Indian Ocean. The Shahab-3, 1,300 km, can hit Haifa.",
        # Nor where words go, where one can fly, or where something was.
        "Iran tested one. It sent a warning to Oman. The Shahab-3, 1,300 km, can hit Haifa.",
        "Iran has missiles that could fly in Oman's direction. With 1,300 km they can hit Haifa.",
        "Iran kept missiles from the Gulf War. With 1,300 km they can hit Haifa.",
        # A capital's own stands for the country; what is so far off launches nothing.
        "Tehran's ambitions grow. Iran's Shahab-3, 1,300 km, can hit Haifa.",
        "Iran says Tabriz is 410 km from Baku. Its Shahab-3, 1,300 km, can hit Haifa.",
        # Nor where one was tried, where somebody speaks, and who has troops where it can hit.
        "The Qiam was built and also tested in Jask. The 800 km of the Qiam cover Basra.",
        "The Shahab-3, 1,300 km, can hit Haifa, said an envoy at a meeting with clerics in Jask.",
        "Iran has the Shahab-3, 1,300 km. It can hit US and allied bases in Kuwait.",
    ],
)
def test_where_nothing_is_kept_silences_no_claim(text):
    assert "cannot tell" not in list_verdicts(text)


def test_what_something_is_far_from_silences_where_it_says_what_stands_there():
    text = (
        "Iran says Baku is 410 km from Tabriz, where they are. Its 1,300 km missile can hit Haifa."
    )
    assert list_verdicts(text) >= {"cannot tell"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # From either place it holds.
        (
            "In Kumamoto stands Japan's missile, with its 1,000 km range, puts Shanghai in reach.",
            "holds in part",
        ),
        (
            "In Sapporo stands Japan's missile, with its 1,000 km range, puts Shanghai in reach.",
            "cannot tell",
        ),
        # What is denied of the country holds of its town too, but not the other way about.
        (
            "In Sapporo stands Japan's missile, with a 1,000 km range, that cannot hit Shanghai.",
            "cannot tell",
        ),
    ],
)
def test_a_place_of_the_launch_country_silences_only_where_it_matters(text, verdict):
    assert list_verdicts(text) == {verdict}


def test_a_county_without_a_shape_breaks_no_reading():
    text = "In Cook County, missiles stood. American missiles which fly 13,000 km can hit Moscow."
    assert [claim.place_name for claim in read_claims(text)] == ["Moscow"]


def test_a_claim_before_from_elsewhere_silences_one_that_names_the_owner_only():
    before = "Missiles of 700 km range stand in {}. From there they can hit Adana. "
    text = before + "Haifa lies within the range of the Greek missiles as well."
    claims = [each for each in read_claims(text.format("Rhodes")) if each.place_name == "Haifa"]
    assert [check_claim(each).verdict.value for each in claims] == ["cannot tell"]


def test_what_fails_from_all_of_a_country_fails_from_a_town_of_it_as_well():
    text = "Japan's missile, seen in Sapporo, has a range of {} km and can hit Shanghai."
    assert list_verdicts(text.format(1000)) == {"cannot tell"}
    assert list_verdicts(text.format(300)) == {"fails"}


def test_whose_missiles_a_base_houses_is_no_other_launch_place():
    base = "The Zanjan missile base has grown. The base houses"
    text = f"{base} Iran's missiles of 900 km range that can hit Baku."
    assert list_verdicts(text) == {"holds"}


@pytest.mark.parametrize(
    "tested",
    [
        "After a trial off Sinop, Turkey says that its Bora missile, with a range of 280 km,",
        "Turkey flew its Bora missile from Sinop on Monday. With its range of 280 km, it",
        "Turkey's Bora missile roared out of Sinop on Monday. With a range of 280 km, it",
        "Turkey tried out its Bora missile at Sinop on Monday. With a range of 280 km, it",
    ],
)
def test_where_a_missile_was_tried_out_it_does_not_stand(tested):
    assert list_verdicts(f"{tested} can hit Athens.") == {"holds in part"}
    stands = "Turkey's Bora missile, tested at Konya and kept at Sinop, has a range of 280 km and"
    assert list_verdicts(f"{stands} can hit Athens.") != {"holds in part"}


@pytest.mark.parametrize(
    "lead",
    [
        "Russia has deployed Iskander missiles to Belarus, the ministry said.",
        "Russia moved two batteries of Iskander missiles into Belarus.",
    ],
)
def test_there_is_where_missiles_were_sent_to_and_not_who_sent_them(lead):
    text = f"{lead} From there, with a range of 500 km, they could reach Vilnius."
    (claim,) = read_claims(text)
    assert claim.region.id == "BY"
    assert check_claim(claim).verdict.value == "holds in part"


@pytest.mark.parametrize(
    ("text", "row", "words"),
    [
        (
            "From a frigate, Iran's missile of 300 km range can hit Muscat.",
            "carrier",
            "From a frigate",
        ),
        ("Russia's Kalibr of 1,500 km range can hit Lisbon.", "carried", "Kalibr"),
        (
            "With 300 km missiles the jets flying from Shiraz could hit Mumbai.",
            "carrier-based",
            "the jets flying",
        ),
    ],
)
def test_what_is_carried_gives_no_verdict_from_the_owners_country(text, row, words):
    assert find_spots(FINDERS[row], text) == [words]
    assert list_verdicts(text) == {"cannot tell"}


def test_out_of_a_sea_ships_launch_from_it():
    text = "From the Black Sea, ship-borne missiles of 1,500 km range can hit Kyiv."
    assert find_spots(FINDERS["carrier-based"], text) == [None]
    assert list_verdicts(text) == {"holds"}
