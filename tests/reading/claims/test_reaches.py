"""Claims that something is in range of something: "could reach", "within striking distance"."""

import pytest

from geo.claims import ClaimKind, check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.reaches import read_reaches
from tests.reading.samples import read_with


@pytest.mark.parametrize(
    ("text", "places", "denied"),
    [
        (
            "From Basra, a missile with a range of 700 km can reach Riyadh or Doha.",
            {"Riyadh", "Doha"},
            False,
        ),
        (
            "A missile fired from Basra, with a range of 300 km, could not hit Riyadh.",
            {"Riyadh"},
            True,
        ),
        (
            "Fired from Basra, the rocket, whose range is 300 km, puts Kuwait City within reach.",
            {"Kuwait City"},
            False,
        ),
    ],
)
def test_what_is_said_to_be_in_range_is_a_claim_of_reach(text, places, denied):
    claims = read_with(read_reaches, text)
    assert {claim.place.name for claim in claims} == places
    assert {(claim.kind, claim.denied) for claim in claims} == {(ClaimKind.REACH, denied)}


@pytest.mark.parametrize(
    "text",
    [
        "Could a missile from Basra reach Riyadh?",
        "The delegation from Basra reached Riyadh on Monday.",
        "Riyadh is 650 km from Basra.",
    ],
)
def test_questions_journeys_and_distances_are_none(text):
    assert read_with(read_reaches, text) == []


@pytest.mark.parametrize(
    ("text", "region"),
    [
        (
            "Iskander missiles are in the exclave of Kaliningrad. They could hit Warsaw.",
            "Kaliningrad",
        ),
        (
            "Taiwan's missiles were seen at a base in Taoyuan. They can hit Shanghai.",
            "Taoyuan",
        ),
        ("F-16s flying over Poltava could strike Moscow with a range of 925 km.", "Poltava"),
        (
            "Chinese bombers with 1,500-km missiles over the Philippine Sea could hit Guam.",
            "Philippine Sea",
        ),
        ("Submarines in the Persian Gulf can hit Tehran with a range of 900 km.", "Persian Gulf"),
        (
            "They shot at ships in the Red Sea. Yemen's missiles (2,000 km) can hit Haifa.",
            "Yemen",
        ),
        (
            "Japan will deploy the Type 12, with a 1,000-km range, in Kyushu; it can hit Shanghai.",
            "Kyushu",
        ),
        (
            "Russia has missiles (500 km) in Crimea, from which Kyiv could be hit.",
            "Autonomous Republic of Crimea",
        ),
        (
            "The missile (300 km) went to southern Lebanon, from where it can hit Tel Aviv.",
            "Southern Lebanon",
        ),
        (
            "The rocket flies 75 km. It fell north of the Gaza Strip; Haifa is beyond its range.",
            "Gaza",
        ),
    ],
)
def test_where_missiles_stand_counts_before_whose_they_are(text, region):
    claims = read_with(read_reaches, text)
    assert [claim.region.name for claim in claims] == [region]


def test_what_is_in_range_too_is_no_launch_region():
    text = "The missile flies 1,900 km. It can reach Shanghai and Hong Kong."
    assert [claim.region for claim in read_with(read_reaches, text)] == [None, None]
    text = "It flies 1,900 km. Chinese cities covered from there by missiles include Wuhan."
    assert [claim.region for claim in read_with(read_reaches, text)] == [None]


@pytest.mark.parametrize(
    ("text", "place", "region", "denied"),
    [
        (
            "Silos are at As Sulayyil. The CSS-2 kept there flies 2,500 km. It can hit Tehran.",
            "Tehran",
            "As Sulayyil",
            False,
        ),
        (
            "Scuds were launched near Aleppo. One fell near Daraa; Haifa can be hit from there.",
            "Haifa",
            "Near Aleppo",
            False,
        ),
        (
            "Missiles of 2,500 km were shown. Nothing fired from Kharkiv gets as far as Irkutsk.",
            "Irkutsk",
            "Kharkiv",
            True,
        ),
        (
            "Fired from Sanaa, drones of 2,500 km range can go beyond Tel Aviv.",
            "Tel Aviv",
            "Sanaa",
            False,
        ),
    ],
)
def test_there_nothing_and_beyond_are_read_as_they_are_meant(text, place, region, denied):
    (claim,) = read_with(read_reaches, text)
    assert (claim.place.name, claim.region.name) == (place, region)
    assert claim.denied is denied


@pytest.mark.parametrize("join", [", ", "; ", ", but "])
def test_what_would_not_be_in_range_is_denied_without_a_verb(join):
    text = (
        f"Fired from Tabriz, with 2,000 km, Athens would come within range{join}Vienna would not."
    )
    claims = read_with(read_reaches, f"A missile was shown. {text}")
    assert [(claim.place.name, claim.denied) for claim in claims] == [
        ("Athens", False),
        ("Vienna", True),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "denied"),
    [
        ("Can the missile of 900 km in Tripoli reach Rome?", "No.", True),
        ("Can the 900 km missile in Tripoli hit Malta?", "According to the ministry, yes.", False),
        ("Could Libya's missile of 900 km hit Malta?", "Experts say yes.", False),
    ],
)
def test_what_is_asked_of_a_missile_described_at_length_and_answered_is_said(
    question, answer, denied
):
    (claim,) = extract_claims(read_report(f"{question} {answer}"))
    assert claim.denied is denied
    assert claim.high_km == 900


@pytest.mark.parametrize(
    "text",
    [
        "Libya's missiles of 900 km put Malta, which is 350 km from Tripoli, within range.",
        "Libya's missile flies 900 km - enough, to be sure, to reach Malta.",
        "Libya's 900 km missile has Malta in its cross-hairs.",
        "Missiles that fly 900 km could be fired from Libya at Malta.",
        "The missile's range of 900 km lets Libya, on paper, hit Malta.",
        "Libya's 900 km missile puts British ships moored at Malta, in Europe's south, at risk.",
    ],
)
def test_what_stands_between_does_not_hide_that_a_place_is_in_range(text):
    found = {c.place.name for c in extract_claims(read_report(text)) if c.kind.value == "reach"}
    assert found == {"Malta"}


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The missile's range of 90 km is nowhere near enough to hit Malta from Libya.", True),
        (
            "With 90 km the missile is nowhere near far enough to reach Malta from Libya.",
            True,
        ),
        ("The fuel was nowhere near enough. The 900 km missile can hit Malta from Libya.", False),
    ],
)
def test_nowhere_near_enough_denies(text, denied):
    (claim,) = extract_claims(read_report(text))
    assert (claim.place.name, claim.denied) == ("Malta", denied)


def test_the_north_of_a_country_is_threatened_as_a_part_of_it():
    text = "The group's rockets in Lebanon, which fly 20 km, threaten the north of Israel."
    (claim,) = extract_claims(read_report(text))
    assert (claim.part, check_claim(claim).verdict.value) == ("Northern Israel", "holds in part")


def test_the_half_that_it_is_fired_from_is_its_launch_region():
    text = "South Korea fears a missile of 600 km range that could hit Busan from the North."
    (claim,) = extract_claims(read_report(text))
    assert claim.region.id == "KP"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("It is out of the question that", True),
        ("Few experts believe that", True),
        ("The leaflet falsely claims that", True),
        ("Engineers ridiculed the notion that", True),
        ("Few doubt that", False),
        ("Few believed the general, but", False),
    ],
)
def test_who_believes_a_statement_denies_it_or_not(said, denied):
    text = f"{said} a missile with a range of 900 km could hit Malta from Libya."
    (claim,) = extract_claims(read_report(text))
    assert claim.denied is denied


@pytest.mark.parametrize(
    "text",
    [
        "From Libya, 400 km rockets can hit Malta, 900 km missiles can hit Rome.",
        "The 400 km rocket can hit Malta and the 900 km one Rome, both from Libya.",
    ],
)
def test_each_place_has_the_range_of_its_own_missile(text):
    claims = extract_claims(read_report(text))
    assert [(claim.place.name, claim.high_km) for claim in claims] == [
        ("Malta", 400),
        ("Rome", 900),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "North Korea could hit Guam. Its Hwasong-14 missile has a range of 10,000 km.",
            ["Guam < KP: holds"],
        ),
        (
            "India may soon be able to strike Beijing. The Agni-V has a range of 5,000 km.",
            ["Beijing < IN: holds in part"],
        ),
        (
            "Hezbollah has the ability to hit Haifa. Its Fateh-110 missiles go 300 km.",
            ["Haifa < LB: holds"],
        ),
        (
            "Guam could be hit by North Korea. Its Hwasong-14 has a range of 10,000 km.",
            ["Guam < KP: holds"],
        ),
        (
            "The Houthis can now hit Eilat. Their Toufan missile has a range of 1,900 km.",
            ["Eilat < YE: holds in part"],
        ),
        ("Brazil could hit Mexico with tariffs. Its MTC-300 missile has a range of 300 km.", []),
        ("A typhoon could hit Guam. North Korea's Hwasong-14 has a range of 10,000 km.", []),
        ("Iran could reach Geneva for talks. Its missiles have a range of 2,000 km.", []),
        ("Turkey could reach Syria's rulers through Moscow. Its missiles fly up to 280 km.", []),
        ("Russia could hit back at Poland. Its missiles have a range of 500 km.", []),
        ("Iran could hit Haifa, said an analyst. He gave no other details.", []),
    ],
)
def test_what_a_country_can_hit_stands_before_the_missile_that_can(text, lines):
    claims = read_with(read_reaches, text)
    said = [f"{each.place.name} < {each.region.id}" for each in claims]
    assert [
        f"{line}: {check_claim(claim).verdict.value}"
        for line, claim in zip(said, claims, strict=True)
    ] == lines


@pytest.mark.parametrize(
    ("ending", "denied"),
    [
        ("well within the Scud's range of 300 km", False),
        ("and so inside the 300 km range of the missile", False),
        ("within range of their rockets, which fly 300 km", False),
        ("beyond the missile's 90 km reach", True),
        ("out of range of the rockets, which fly 90 km", True),
        ("out of reach of the missile of 90 km", True),
    ],
)
@pytest.mark.parametrize("origin", ["Basra", "the Iraqi border"])
def test_what_lies_so_far_away_is_said_to_be_in_or_out_of_range_from_there(ending, denied, origin):
    text = f"Missiles were seen in Iraq. Kuwait City lies about 120 km from {origin}, {ending}."
    claims = [each for each in extract_claims(read_report(text)) if each.kind is ClaimKind.REACH]
    assert [(each.place.name, each.denied) for each in claims] == [("Kuwait City", denied)]


def test_a_range_that_a_missile_will_have_is_no_distance():
    text = "The missile will have a range of 300 km, allowing it to hit Kuwait City from Basra."
    assert {claim.kind for claim in extract_claims(read_report(text))} == {ClaimKind.REACH}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Range: 540 nmi. Launched from China, it could hit Hanoi.", ["Hanoi"]),
        ("Range 300 km. It could hit Seoul from North Korea.", ["Seoul"]),
        ("The Tesla has a range of 500 km. From Berlin it could reach Munich.", []),
        ("It has a range of 500 km. Sales could hit their mark. It could reach Munich.", []),
    ],
)
def test_what_could_hit_a_place_is_a_missile_where_a_range_is_given(text, found):
    claims = extract_claims(read_report(text))
    assert [claim.place.name for claim in claims if claim.kind is ClaimKind.REACH] == found


@pytest.mark.parametrize(
    "text",
    [
        "The new coach has a range of 400 km, enough to reach Busan.",
        "China's electric car travels over 700 km, putting Hanoi within range of Nanning.",
        "The Agni-V will reach Mumbai by train on Friday.",
        "China opened ferry lines able to reach Taipei. The DF-26 has a range of 4,000 km.",
    ],
)
def test_what_drives_or_sails_to_a_place_reaches_it_by_no_missile(text):
    assert not extract_claims(read_report(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Is Hanoi at risk?\n\nYes. China's missile has a range of 900 km.", [("Hanoi", False)]),
        ("So, is Hanoi safe? No. China's missile flies 900 km.", [("Hanoi", False)]),
        ("Can China hit Hanoi?\nWith its 900 km missile it can.", [("Hanoi", False)]),
        ("Is Hanoi safe? No. Crime is up. Prices are up. Missiles fly 900 km.", []),
    ],
)
def test_a_question_is_about_what_its_answer_speaks_of(text, found):
    claims = extract_claims(read_report(text))
    reached = [each for each in claims if each.kind is ClaimKind.REACH]
    assert [(each.place.name, each.denied) for each in reached] == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "With a 300 km rocket in Basra, Kuwait City is in range, Riyadh is out of range.",
            {("Kuwait City", False), ("Riyadh", True)},
        ),
        (
            "Haifa and Acre are in range of the 300 km rocket in Tyre, and Cairo is out of range.",
            {("Haifa", False), ("Acre", False), ("Cairo", True)},
        ),
        (
            "Kuwait City, but not Riyadh, is in range of the 300 km rocket in Basra.",
            {("Kuwait City", False), ("Riyadh", True)},
        ),
        (
            "Kuwait City and not Riyadh can be hit by the 300 km rocket in Basra.",
            {("Kuwait City", False), ("Riyadh", True)},
        ),
        (
            "Acre but not Cairo or Amman lies within the 300 km range of the rocket in Tyre.",
            {("Acre", False), ("Cairo", True), ("Amman", True)},
        ),
    ],
)
def test_each_place_has_the_verb_that_is_its_own(text, said):
    claims = extract_claims(read_report(text))
    assert {(claim.place_text, claim.denied) for claim in claims} == said
