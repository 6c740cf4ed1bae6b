"""Where parts of a claim may belong to something else, no verdict is given: the reason says why."""

import pytest

from geo.claims import check_claim, confirm_parts
from geo.claims.model import Where
from geo.reading import extract_claims, read_report

BASRA = "A missile with a range of 300 km"


def read(text):
    return [check_claim(claim) for claim in extract_claims(read_report(text))]


@pytest.mark.parametrize(
    "text",
    [
        # A model that is yet to come.
        (
            "Iran has a missile with a range of 1,300 km that will be able to reach Rome after"
            " modernisation."
        ),
        # A class in another clause, of something yet to be built.
        "Iran's missiles have a range of 2,000 km, but it could build an intercontinental missile.",
        # Sent towards a place is not landed there.
        "The missile flew 950 km from Wonsan, showing the capability to hit Tokyo.",
        # From a country's far side a figure fits nearly always.
        "Athens is 900 km from Turkey, which missiles cover in minutes.",
        "Cuba, with its missiles, is 900 km from Florida.",
        # A town's quarters begin before the point by which it is known.
        "Rishon LeZion is about 15 km from Tel Aviv, where rockets fell.",
        # Something else is located in the town.
        "The camp, hit by rockets, is located in northern Tel Aviv, 190 km from the Gaza Strip.",
        # A water's name without its noun is a region whose bounds are nobody's.
        "Missiles of 500 km range in Kaliningrad can strike across the whole Baltic region.",
        # One point in range says nothing of most of a sea.
        "Missiles of 300 km range in Crimea can strike most of the Black Sea.",
        # The other half's towns of that name are none.
        "The distance between Taechon Airport in the North and Busan is about 620 km by missile.",
        # Half of a double people's name is no town.
        "Missiles of 300 km range in Manila could strike a hotspot of Sino-Filipino quarrels.",
        # Nor is it that of one that is yet to be built.
        "Iran's Sejjil flies 2,000 km. It is working on a missile that could reach London.",
        "Iran's Sejjil flies 2,000 km. They will move on to a rocket that can reach London.",
        "Iran's Sejjil flies 2,000 km. Iran is developing missiles capable of reaching London.",
        # What somebody is kept from is not what can be done.
        "Sanctions would prevent Iran from striking Rome with missiles of 1,000 km range.",
        "Its missile of 300 km range could not keep Iraq from hitting Athens.",
        # Nor is the printed range that of a lighter load, or of what it would be.
        "With a lighter warhead, the missile, which flies 2,000 km, could reach Rome from Tabriz.",
        "Were its range of 2,000 km doubled, Iran's Sejjil would reach Rome.",
        # "US" before another people's bases is no country.
        "The missile in Sunan has a range of 4,000 km and can hit US and Japanese bases.",
        # What only a chance is of that is called slim.
        (
            "Iran's missile has a range of 4,000 km. Its ability to launch one that could reach"
            " Rome remains doubtful."
        ),
        # The range of one system of several is not that of the nameless one.
        (
            "Athens could be hit by Turkish missiles. The Tayfun was shown. Older Bora-1 have a"
            " range of 250 km."
        ),
    ],
)
def test_a_doubtful_part_gives_no_verdict(text):
    assert {str(each.verdict) for each in read(text)} <= {"cannot tell"}


def test_a_doubt_is_said_and_ends_when_the_reader_confirms():
    (checked,) = read(
        "North Korea has a missile with a range of 3,000 km that could reach Guam when modernised."
    )
    assert checked.withheld
    assert "3,000 km" in checked.reason
    assert "perhaps of another missile, time or place" in checked.reason
    assert str(check_claim(confirm_parts(checked.claim)).verdict) == "fails"


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (("Militants in Gaza fired a Qassam rocket at southern Israel. Rockets of 80 km range can"
         " reach Tel Aviv from Gaza."), {"Gaza"}),
        (("From Kaliningrad, the range of the missile, 500 km, reaches from southern Poland to"
         " central Lithuania."), {"Kaliningrad"}),
        (("This would put the Chinese coast, from Fuzhou to Xiamen, within range of Taiwan's"
         " missiles of 600 km."), {"Taiwan"}),
        # Who tells of a missile, or fears it, has it not.
        (("North Korea fired a Rodong. South Korea's military said the Rodong, with 1,300 km, can"
         " reach Tokyo."), {"North Korea"}),
        # Nor has who reports it, nor who set something up in the target.
        (("A launcher stands near Wonsan, South Korea's news agency reports. The missile has a"
          " range of 4,000 km and can reach Guam."), {"Near Wŏnsan"}),
        (("Iran's missile flies 400 km. It can reach Erbil, a town where the United States has"
          " tested another missile."), {"Iran"}),
        ("South Korea is worried by the Rodong, which can reach Tokyo.", {"North Korea"}),
        (("Turkey's missile has a range of 561 km and can reach Athens. A video showed one that was"
         " fired near Rize."), {"Turkey"}),
    ],
)  # fmt: skip
def test_a_target_or_a_shot_is_no_launch_region(text, regions):
    found = {each.claim.region.name for each in read(text) if each.claim.region}
    assert found == regions


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Athens is about 300 km from mainland Turkey, where missiles stand.", "fails"),
        ("Athens is about 220 km from Turkish territory, where missiles stand.", "holds"),
        ("A missile would have to travel about 2,650 km to reach Rome from Iran.", "holds"),
        ("A rocket fired from Gaza would need a range of 50 km to reach Haifa.", "fails"),
    ],
)
def test_ground_and_what_a_missile_would_need_are_distances(text, verdict):
    (checked,) = read(text)
    assert (str(checked.claim.kind), str(checked.verdict)) == ("distance", verdict)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # Who sold a missile launches none; who bought it may.
        (
            "Saudi Arabia's missiles, bought from China, fly 2,650 km and can reach Tehran.",
            "holds",
        ),
        (
            "Iran's missiles with a range of 700 km, acquired by Syria, can hit Cairo.",
            "holds in part",
        ),
    ],
)
def test_who_sold_a_missile_launches_none(text, verdict):
    assert [str(each.verdict) for each in read(text)] == [verdict]


def test_a_list_without_a_launcher_takes_the_one_of_its_title():
    checked = read(
        "North Korea's arsenal at a glance:\n\n• Hwasong-12 (4,500 km): Guam\n"
        "• Hwasong-14 (10,000 km): Los Angeles\n"
    )
    assert [(each.claim.region.id, each.claim.place.name) for each in checked] == [
        ("KP", "Guam"),
        ("KP", "Los Angeles"),
    ]
    launches = [each.claim.find_part("launch region") for each in checked]
    assert all(launch.by_default and launch.where is not Where.OWN for launch in launches)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Shaheen-II, with a range of 1,500 km, can hit Kolkata.", "cannot tell"),
        ("Pakistan was proud. The Shaheen-II, with a range of 1,500 km, can hit Kolkata.", "fails"),
    ],
)
def test_a_claim_fails_from_an_owners_country_where_a_sentence_near_names_it(text, verdict):
    assert [str(each.verdict) for each in read(text)] == [verdict]


def test_a_government_that_begins_the_next_clause_is_no_target():
    (checked,) = read(
        "Kursk is within the range of missiles of 300 km in Ukraine, and Moscow insists on talks."
    )
    assert checked.claim.place.name == "Kursk"


def test_who_is_let_use_missiles_launches_them():
    (checked,) = read(
        "Washington authorised Ukraine to use missiles with a range of 300 km that can reach Kursk."
    )
    assert (checked.claim.region.id, str(checked.verdict)) == ("UA", "holds in part")


def test_a_full_stop_within_a_countrys_short_name_ends_no_clause():
    (checked,) = read(
        "China's missile has a range of 4,000 km, so it could hit U.S. bases on the island of Guam."
    )
    assert checked.claim.place.name == "Guam"


def test_the_ends_of_a_span_of_several_systems_count():
    (checked,) = read(
        "The Zelzal, Fateh-110 and Zolfaqar missiles in Iraq have ranges of about 100-350 miles,"
        " putting in range Riyadh."
    )
    assert str(checked.verdict) == "holds in part"


def test_the_western_united_states_begin_south_of_alaska():
    (checked,) = read(
        "North Korea's missile of 10,000 km range could hit the western United States."
    )
    assert str(checked.verdict) == "holds"
    assert 7_400 < checked.nearest_km < 7_700


def test_nothing_fails_from_an_area_of_which_one_point_is_known():
    (checked,) = read(
        "Missiles of 300 km range stationed on the Ryukyu Islands could reach Kagoshima."
    )
    assert str(checked.verdict) != "fails"


def test_away_from_ends_where_another_clause_begins():
    assert not read(
        "Abu Dhabi is some 1,300 km away from the group's missiles, yet it hit trucks in Dubai."
    )
