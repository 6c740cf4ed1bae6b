"""Kinds of statements, each by a few texts that differ in names, order and numbers."""

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report


def read(text):
    """List the claims of a text as "kind place < launch region: verdict"."""
    lines = []
    for claim in extract_claims(read_report(text)):
        place = claim.place.name if claim.place else "-"
        region = claim.region.name if claim.region else "-"
        denied = "not " if claim.denied else ""
        verdict = check_claim(claim).verdict.value
        lines.append(f"{claim.kind.value} {denied}{place} < {region}: {verdict}")
    return lines


EACH_FROM_ITS_OWN = {
    "The missiles have ranges of 200 to 700 km, enough to strike Riyadh from southern Iraq and"
    " Haifa from western Iraq.": [
        "reach Riyadh < Southern Iraq: holds in part",
        "reach Haifa < Western Iraq: holds in part",
    ],
    "With a range of 500 km, the missile can hit Warsaw from Kaliningrad or Kyiv from Bryansk.": [
        "reach Warsaw < Kaliningrad: holds",
        "reach Kyiv < Bryansk: holds",
    ],
    "Rockets with a range of 80 km could reach Haifa and Acre from Tyre and Ashkelon from Gaza.": [
        "reach Haifa < Tyre: holds",
        "reach Acre < Tyre: holds",
        "reach Ashkelon < Gaza: holds",
    ],
}


@pytest.mark.parametrize("text", EACH_FROM_ITS_OWN)
def test_each_target_has_the_origin_that_follows_it(text):
    assert read(text) == EACH_FROM_ITS_OWN[text]


@pytest.mark.parametrize(
    "text",
    [
        "The Fateh-110 can reach Tel Aviv from Iran, an official said.",
        "Iran can hit Berlin with the Shahab-3, a lawmaker claimed.",
        "From Pakistan, the Abdali could strike Kolkata.",
    ],
)
def test_nothing_fails_by_what_others_publish_alone(text):
    (claim,) = extract_claims(read_report(text))
    checked = check_claim(claim)
    assert checked.verdict.value == "cannot tell"
    assert checked.withheld


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Syria owns rockets of 300 km range. It has Russian-made ones able to hit Tel Aviv.",
            "reach Tel Aviv < Syria: holds in part",
        ),
        (
            "Hamas has rockets of 75 km range. It has Syrian-built ones that can hit Tel Aviv.",
            "reach Tel Aviv < Gaza: holds in part",
        ),
    ],
)
def test_who_has_missiles_launches_them_not_who_made_them(text, line):
    assert read(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Houthis' missile has a range of 2,000 km. Eilat is inside that range from Yemen.",
            "reach Eilat < Yemen: holds in part",
        ),
        (
            "Nahariya is some ten kilometers from the border with Lebanon.",
            "distance Nahariyya < Israel's border with Lebanon: holds",
        ),
        (
            "Sderot lies four kilometres from the Gaza Strip, from where rockets are fired.",
            "distance Sderot < Gaza: holds",
        ),
    ],
)
def test_a_small_town_begins_a_sentence(text, line):
    assert read(text) == [line]


def test_half_of_two_peoples_names_is_no_town():
    assert [each.text for each in read_report("Sino-Indian ties are tense.").places] == ["Indian"]


SAYS_OTHERWISE = {
    "From Eritrea, the launchers of 150 km range threaten Mekele. He ruled out that Addis Ababa"
    " could be hit from Eritrea.": "reach not Addis Ababa < Eritrea: holds",
    "Kuwait City will not be safe from the missiles in Basra, whose range is 300 km.": (
        "reach Kuwait City < Basrah: holds"
    ),
    # What is asked and answered is said.
    "Iran's Sejjil flies 2,000 km. Could Iran hit Athens with it? In theory, yes.": (
        "reach Athens < Iran: holds in part"
    ),
    "He denied that Kuwait City is in range of Basra, where the missiles of 300 km range stand.": (
        "reach not Kuwait City < Basrah: fails"
    ),
}


@pytest.mark.parametrize("text", SAYS_OTHERWISE)
def test_what_is_denied_is_denied_in_every_wording(text):
    assert SAYS_OTHERWISE[text] in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is no place that the missiles cannot reach, the commander of Russia's forces said.",
        "The missile can hit what it is sent at, Israel's minister of defence told reporters.",
    ],
)
def test_nothing_stands_behind_a_verb_that_a_speaker_follows(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia fired Kalibrs. In Yemen, the Houthis said their missile can reach Tel Aviv.",
        "Russia's Kalibr flies 1,500 km. In Lebanon, Hezbollah said its rockets can reach Cairo.",
    ],
)
def test_anothers_missile_before_is_not_the_one_that_is_meant(text):
    (claim,) = extract_claims(read_report(text))
    assert claim.systems == ()
    assert check_claim(claim).verdict.value == "cannot tell"


def test_all_of_a_part_that_is_only_described_does_not_fail():
    text = (
        "Iran has missiles with a range of 700 km. They can reach anywhere in Oman's sparse east."
    )
    (line,) = read(text)
    assert not line.endswith("fails")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Missiles of 700 km range, put up in its western neighbour Iraq, can hit Haifa.", "Iraq"),
        ("Rockets of 300 km range deployed in neighbouring Syria can hit Haifa.", "Syria"),
    ],
)
def test_missiles_stand_in_a_neighbour(text, region):
    assert [line.split(" < ")[1].split(":")[0] for line in read(text)] == [region]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            (
                "Russia deployed Iskanders in its western-most region, Kaliningrad. With a range of"
                " 500 km it could reach Warsaw."
            ),
            "reach Warsaw < Kaliningrad: holds",
        ),
        (
            (
                "Iran handed rockets to groups in Syria. They have ranges of 250 km, bringing into"
                " range Tel Aviv."
            ),
            "reach Tel Aviv < Syria: holds in part",
        ),
        (
            "The rockets stand near Tyre. Their range of 75 km puts Haifa within reach.",
            "reach Haifa < Near Tyre: holds in part",
        ),
        (
            "Range: 2,000 km. Launched from: Iran. Could reach: Tel Aviv. The missile is new.",
            "reach Tel Aviv < Iran: holds in part",
        ),
    ],
)
def test_where_missiles_are_said_to_stand(text, line):
    assert read(text) == [line]


def test_an_earlier_version_has_not_the_range_of_the_one_before():
    text = "India's Agni-V flies 5,000 km. Earlier versions could reach Pakistan and western China."
    assert all(line.endswith("cannot tell") for line in read(text))


def test_the_range_of_a_missile_is_no_distance_to_where_it_stands():
    text = "Kuwait City is within the 300 km of the cruise missile in Basra."
    assert read(text) == ["reach Kuwait City < Basrah: holds"]


def test_a_calibre_is_no_missile():
    assert read_report("A large-calibre rocket has a range of 380 km.").systems == ()


def test_a_place_in_another_country_than_the_text_says_decides_nothing():
    text = "The missile, with a range of 300 km, could reach Mount Hermon in Syria from Jordan."
    assert [line.rpartition(": ")[2] for line in read(text)] == ["cannot tell"]


def test_a_list_of_distances_is_about_one_place():
    text = (
        "Haifa, a port, is situated 30 km from Tyre, 90 miles from Damascus and 530 km from Amman."
    )
    assert [line.rpartition(":")[0] for line in read(text)] == [
        "distance Haifa < Tyre",
        "distance Haifa < Damascus",
        "distance Haifa < Amman",
    ]


def test_who_says_it_is_no_target():
    text = "From Iraq, the 900 km missile can reach anywhere in Israel, Jordan's state media said."
    assert [line.split(" < ")[0] for line in read(text)] == ["reach Israel"]


LEADING_AND_ASIDE = {
    # What a leading clause names is not what lies in range.
    "While Kuwait City is far off, Basra is within range of the missile of 500 km range in"
    " Baghdad.": ["reach Basrah < Baghdad"],
    "Because Haifa lies north of Jaffa, some waters off them are out of range of Beirut's"
    " rockets, with 80 km.": [],
    # Who is told something is not.
    "Dhaka, the paper told its readers in Khulna, is out of range of the missile of 300 km range in"
    " Mandalay.": ["reach not Dhaka < Mandalay"],
    # Who takes a missile in is not, where it stands among the conditions.
    "If Minsk took the missile, of 5,500 km, London would be in range from Belarus.": [
        "reach London < Belarus"
    ],
    # What was left behind stands there; a line of a list has no subject.
    "A US launcher, left behind in Laoag after an exercise, fires missiles of 1,600 km range. That"
    " puts Taipei within range.": ["reach Taipei < Laoag"],
    "Missiles of the brigade\n- Fateh: range 300 km. Able to reach Kuwait City from Basra.\n": [
        "reach Kuwait City < Basrah"
    ],
    # What is asked about claims nothing, however long its figure.
    "Asked whether the 1,000 km missile could hit Kazan, he smiled.": [],
    # A sea's name before its shore launches nothing.
    "The missile, with a range of 800 km, could hit Thessaloniki from Turkey's Aegean coast.": [
        "reach Thessaloníki < Turkey"
    ],
    # Each clause has its own launch place.
    "The missile flies 560 km. It cannot hit Athens from Samsun, nor can it hit Rome from Izmir.": [
        "reach not Athens < Samsun",
        "reach not Rome < İzmir",
    ],
}


@pytest.mark.parametrize("text", LEADING_AND_ASIDE)
def test_each_clause_is_about_its_own_places(text):
    lines = [line.partition(": ")[0] for line in read(text)]
    assert [line for line in lines if line.startswith("reach")] == LEADING_AND_ASIDE[text]


@pytest.mark.parametrize(
    "text",
    [
        "An expert, Lee, based in Seoul, gave a range of 4,500 km, enough to reach Guam.",
        "Venezuela has rockets of 300 km range, requested in May from Tehran, able to reach Aruba.",
    ],
)
def test_where_somebody_lives_or_buys_launches_nothing(text):
    assert not any("Seoul" in line or "Tehran" in line for line in read(text))


def test_no_verdict_by_the_range_of_a_missile_that_comes_next():
    text = "Iran has no missile able to reach Rome. One of 3,000 km range may be shown next year."
    assert [line.rpartition(": ")[2] for line in read(text)] == ["cannot tell"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "DHAKA, 9 May - Chattogram is within range of missiles in Myanmar that travel 180 km.",
            ["reach Chattogram < Myanmar: holds in part"],
        ),
        (
            "No rocket of 100 km range fired from Thailand gets to Phnom Penh.",
            ["reach not Phnom Penh < Thailand: holds"],
        ),
        (
            "With missiles of 500 km range at Bushehr, Doha and Manama are both within range.",
            ["reach Doha < Bushehr: holds", "reach Manama < Bushehr: holds"],
        ),
        (
            "How far they fly, he does not know. Gao is 380 km from Niamey, where rockets stand.",
            ["distance Gao < Niamey: holds"],
        ),
    ],
)
def test_datelines_denials_and_ranges_beside_a_place(text, lines):
    assert read(text) == lines


def test_a_namesake_on_another_continent_does_not_fail():
    text = "From Rhodes, a missile of 300 km range could hit Antalya."
    assert not any(line.endswith("fails") for line in read(text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # On an island batteries stand whose country is another's.
        (
            "Batteries on Luzon, with 1,600 km of range, let the US army threaten Guangzhou.",
            ["reach Guangzhou < Luzon: holds in part"],
        ),
        # Of Iturup one point is known only, and three towns are called Pingtan.
        (
            "Launchers with a range of 300 km stand on Iturup, from where they can hit Kushiro.",
            ["reach Kushiro < Iturup: cannot tell"],
        ),
        (
            "China's rockets have a range of 350 km, putting Taipei in reach from Pingtan.",
            ["reach Taipei < Pingtan: cannot tell"],
        ),
        # Who says that its own crews fired it has it, whatever the catalogue says.
        (
            "Egypt's army command said its gunners had fired an M-302, able to hit Haifa.",
            ["reach Haifa < Egypt: cannot tell"],
        ),
        (
            "Poland has rockets that fly 80 km; the missiles still to come will reach Kaliningrad.",
            ["reach Kaliningrad < Poland: cannot tell"],
        ),
    ],
)
def test_launch_places_that_were_taken_for_another(text, lines):
    assert read(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Iran's Hoveyzeh finds its target up to 1,350 km away; Amman is within its range.",
            ["reach Amman < Iran: holds in part"],
        ),
        (
            "With missiles that strike 500 km away, South Korea can hit Chongjin.",
            ["reach Chongjin < South Korea: holds in part"],
        ),
        # What a missile flew it can fly again; beyond it, others tell.
        (
            "Turkey's Atmaca sank a hulk 220 km away. All of Cyprus is within range of it.",
            ["flight - < Turkey: cannot tell", "reach Cyprus < Turkey: holds in part"],
        ),
        (
            "India's Pinaka rockets hit targets 90 km from Lahore last week.",
            [],
        ),
    ],
)
def test_what_is_hit_so_far_away_tells_a_range(text, lines):
    assert read(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Algeria parades Russian Iskander-E missiles. They fly 280 km, enough to hit Oujda.",
            ["reach Oujda < Algeria: holds in part"],
        ),
        (
            "Poland took delivery of US-built launchers. ATACMS can hit Kaliningrad at 300 km.",
            ["reach Kaliningrad < Poland: holds in part"],
        ),
        (
            "Egypt bought missiles from Moscow. Its Scud-Bs, which fly 300 km, can reach Tel Aviv.",
            ["reach Tel Aviv < Egypt: holds in part"],
        ),
        (
            "Riyadh says little of its DF-3s, which fly 2,800 km and could hit Islamabad.",
            ["reach Islamabad < Saudi Arabia: holds in part"],
        ),
        # Who watches a drill has the missiles that it is known to have.
        (
            "The Armenian leader watched the drill. The Iskander, of 280 km range, can hit Ganja.",
            ["reach Ganja < Armenia: holds"],
        ),
        (
            "A Chinese general watched a drill. The Iskander-M, of 500 km range, can hit Kyiv.",
            ["reach Kyiv < China: cannot tell"],
        ),
    ],
)
def test_who_took_delivery_of_missiles_launches_them(text, lines):
    assert read(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Athens is safely outside the 1,450 km of Iran's Kheibar Shekan.",
            ["reach not Athens < Iran: holds"],
        ),
        (
            "Nicosia is easily inside the 280 km that Turkey's Bora flies.",
            ["reach Nicosia < Turkey: holds in part"],
        ),
        (
            "Manila is inside 1,200 km of Hong Kong, where missiles stand.",
            ["distance Manila < Hong Kong: holds"],
        ),
        # Both turns were read as a claim that it is in range, which fails.
        (
            "It would be wrong to say that Rome is in range of the Shahab-3, which flies 2,000 km.",
            ["reach not Rome < Iran: cannot tell"],
        ),
        (
            "Nobody believes that Rome is within the 2,000 km of the Shahab-3.",
            ["reach not Rome < Iran: holds"],
        ),
        (
            "It is easier to reach Kabul by road than to get a visa for a missile of 300 km range.",
            [],
        ),
        (
            "The plant in Isfahan is in danger from floods, and missiles of 300 km range are too.",
            [],
        ),
    ],
)
def test_what_lies_outside_so_many_km_and_what_nobody_says(text, lines):
    assert read(text) == lines


def test_a_missile_that_a_later_sentence_brings_in_fails_nothing():
    text = (
        "Iran says it can hit Tel Aviv. Weeks passed. A small rocket on show had a range of 15 km."
    )
    assert read(text) == ["reach Tel Aviv < Iran: cannot tell"]
