"""How reports phrase reach: each phrase with the claims that it makes, which may be none."""

import pytest

from geo.claims import check_claim
from geo.gazetteer import normalise_name
from geo.reading import extract_claims, read_report


def read(text):
    return [
        (
            claim.place and normalise_name(claim.place.name).title(),
            claim.region and normalise_name(claim.region.name).title(),
            claim.high_km,
            claim.denied,
            check_claim(claim).verdict.value,
        )
        for claim in extract_claims(read_report(text))
        if claim.kind.value == "reach"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The part of the sentence that a claim stands in decides on its launch region.
        (
            "From Sargodha, Amritsar can be hit with a Ghaznavi (290 km), a rocket of old.",
            [("Amritsar", "Sargodha", 290, False, "holds")],
        ),
        (
            "Fired from Kharkiv, a 300 km missile can hit Kursk; from Kherson, Simferopol.",
            [
                ("Kursk", "Kharkiv", 300, False, "holds"),
                ("Simferopol", "Kherson", 300, False, "holds"),
            ],
        ),
        # What a distance includes, is short of, or has in its ambit; an aside behind "could".
        (
            "Iran's rocket can hit targets 2,500 km away - a distance which would include Athens.",
            [("Athens", "Iran", 2500, False, "holds in part")],
        ),
        (
            "The rockets in Tyre have a range of 40 km, which is far short of reaching Netanya.",
            [("Netanya", "Tyre", 40, True, "holds")],
        ),
        (
            "The missile in Basra, with a range of 300 km, could, on paper at least, hit Ahvaz.",
            [("Ahvaz", "Basrah", 300, False, "holds")],
        ),
        (
            "This 600-km rocket brings even Riyadh within the ambit of Iran's rocket forces.",
            [("Riyadh", "Iran", 600, False, "holds in part")],
        ),
        # Whose ministry plans them has them; the country of a target beside it has not.
        (
            "Greece's Ministry of Defence is seeking to buy it. A rocket (900 km) can hit Ankara.",
            [("Ankara", "Greece", 900, False, "holds in part")],
        ),
        (
            "The missile, with a range of 400 km, can hit Macau, Guangzhou and Xiamen.",
            [
                ("Macau", None, 400, False, "cannot tell"),
                ("Guangzhou", None, 400, False, "cannot tell"),
                ("Xiamen", None, 400, False, "cannot tell"),
            ],
        ),
        # Whose hub or targets are hit launches nothing; what is named behind them is hit.
        (
            "With its range of 420 km, the missile can hit the U.S. military hub at Pyeongtaek.",
            [("Pyeongtaek", None, 420, False, "cannot tell")],
        ),
        (
            "Iran's missile of 2,000 km range can strike American targets in Kuwait.",
            [("Kuwait", "Iran", 2000, False, "holds")],
        ),
        # Where missiles are sent, moved or to be deployed to counts before whose they are.
        (
            "Iran sent Qiam missiles to Basra. They have a range of 800 km and can reach Riyadh.",
            [("Riyadh", "Basrah", 800, False, "holds")],
        ),
        (
            "China moved rockets from Haikou to Hong Kong. They fly 400 km, enough to hit Shantou.",
            [("Shantou", "Hong Kong", 400, False, "holds")],
        ),
        (
            "The army has sent its drones to attack Basra. They fly 300 km and can reach Najaf.",
            [("Najaf", None, 300, False, "cannot tell")],
        ),
        # What missiles are within range of is in theirs.
        (
            "There are hills in Cyprus where rockets of 200 km are within range of Beirut.",
            [("Beirut", "Cyprus", 200, False, "holds in part")],
        ),
        # From where to where what is in range lies; what was hit on a day is none.
        (
            "Egypt's missile of 900 km range could hit any port from Haifa to Beirut.",
            [
                ("Haifa", "Egypt", 900, False, "holds in part"),
                ("Beirut", "Egypt", 900, False, "holds in part"),
            ],
        ),
        ("Drones with a range of 900 km hit ports from Haifa to Beirut on Monday night.", []),
        # How far it would fly is what it needs only where no word says that it is enough.
        (
            "Egypt's missile would fly 900 km, easily enough to reach Haifa.",
            [("Haifa", "Egypt", 900, False, "holds in part")],
        ),
        ("A missile would have to fly 900 km to reach Haifa.", []),
        # "Not only A, but also B" is one subject.
        (
            "Not only Haifa, but also Beirut is in range of Egypt's missiles, which fly 900 km.",
            [
                ("Haifa", "Egypt", 900, False, "holds in part"),
                ("Beirut", "Egypt", 900, False, "holds in part"),
            ],
        ),
        # What an army had launched is no condition, as "had it been launched from there" is.
        (
            "Egypt said that its army had fired a missile able to hit Haifa. It flies 900 km.",
            [("Haifa", "Egypt", 900, False, "holds in part")],
        ),
        # "Our missiles" are those of whose officer says so, and not of who only reads of them.
        (
            "“Our rockets fly 300 km and can hit Beirut,” the Israeli general told reporters.",
            [("Beirut", "Israel", 300, False, "holds in part")],
        ),
        (
            "“Our rockets can hit Beirut,” said an analyst. They fly 300 km, Israeli papers say.",
            [("Beirut", None, 300, False, "cannot tell")],
        ),
        # The halves of Korea own what has a designation only, too.
        (
            "Seoul said the North's KN-23, which flies 690 km, can hit Daegu.",
            [("Daegu", "North Korea", 690, False, "holds in part")],
        ),
        # Missiles by their name in the plural stand where missiles would.
        (
            "Tomahawks with a range of 1,600 km in Okinawa can hit Nanjing.",
            [("Nanjing", "Okinawa", 1600, False, "holds")],
        ),
        (
            "Lima is within the 3,000 km that a missile in Bogota can fly.",
            [("Lima", "Bogota", 3000, False, "holds")],
        ),
        # Where somebody reports or speaks from launches nothing.
        (
            "Peru's missile, with 700 km, puts Quito in range, a paper reported from Arequipa.",
            [("Quito", "Peru", 700, False, "holds in part")],
        ),
        (
            "Speaking from Arequipa, he said that Peru's missile of 700 km can hit Quito.",
            [("Quito", "Peru", 700, False, "holds in part")],
        ),
        (
            "Returning from Madrid, an envoy said that Peru's missile of 700 km can hit Quito.",
            [("Quito", "Peru", 700, False, "holds in part")],
        ),
        (
            "He said that a missile fired from Arequipa, with 700 km, can hit Quito.",
            [("Quito", "Arequipa", 700, False, "fails")],
        ),
        # What it will fly is no need where it goes on with "so".
        (
            "Peru's new missile will fly 700 km, so Quito lies within its range.",
            [("Quito", "Peru", 700, False, "holds in part")],
        ),
        # Two sides in one text: whose arsenal it is, whose threat is answered, who spoke last.
        (
            "Syria, Israel's old enemy whose missiles fly 700 km, can reach Nicosia.",
            [("Nicosia", "Syria", 700, False, "holds in part")],
        ),
        (
            "To deter Iraq's missiles Kuwait showed its rockets of 300 km. They can reach Basra.",
            [("Basrah", "Kuwait", 300, False, "holds")],
        ),
        # "The island" is not what another one lies so far off.
        (
            "Panay lies 900 miles off Taiwan. From the island missiles of 2,500 km can hit Hanoi.",
            [("Hanoi", "Panay", 2500, False, "cannot tell")],
        ),
        # Denials.
        (
            "Missiles of 300 km range fired from Aleppo would no longer reach Jerusalem.",
            [("Jerusalem", "Aleppo", 300, True, "holds")],
        ),
        (
            "Fired from Kharkiv, a missile with a range of 250 km falls far short of Moscow.",
            [("Moscow", "Kharkiv", 250, True, "holds")],
        ),
        (
            "Moscow is nowhere near the range of missiles in Kharkiv, which is 250 km.",
            [("Moscow", "Kharkiv", 250, True, "holds")],
        ),
        # What goes on without a verb.
        (
            "Fired from Beirut, missiles of 300 km range could hit Haifa, but not Cairo.",
            [("Haifa", "Beirut", 300, False, "holds"), ("Cairo", "Beirut", 300, True, "holds")],
        ),
        # A whole country, a part of one, and a place that is described.
        (
            "Missiles of 200 km range fired from Beirut can hit anywhere in Israel.",
            [("Israel", "Beirut", 200, False, "fails")],
        ),
        (
            "Rockets of 40 km range fired from Beirut can hit southern Israel.",
            [("Israel", "Beirut", 40, False, "fails")],
        ),
        (
            "Fired from Kharkiv, a missile with a range of 250 km cannot hit the Russian capital.",
            [("Moscow", "Kharkiv", 250, True, "holds")],
        ),
        (
            "Iran's missiles, with a range of 2,000 km, can hit Europe.",
            [("Europe", "Iran", 2000, False, "holds in part")],
        ),
        # A wide area is the countries that some authority counts to it; where they have a name for
        # the side that is meant, it is that one's.
        (
            "Iran's missiles, with a range of 1,000 km, can hit northern Europe.",
            [("Europe", "Iran", 1000, False, "fails")],
        ),
        (
            "Yemen's missiles, with a range of 1,000 km, can hit Europe.",
            [("Europe", "Yemen", 1000, False, "fails")],
        ),
        # How far it goes is not for us to say where all of it is meant.
        (
            "Iran's missiles, with a range of 2,000 km, can hit all of Europe.",
            [("Europe", "Iran", 2000, False, "cannot tell")],
        ),
        (
            "Iran's missiles, with a range of 2,000 km, can hit Oceania.",
            [("Oceania", "Iran", 2000, False, "cannot tell")],
        ),
        # Lists and tables.
        (
            "Missiles in range\n\nFrom Basra:\nZolfaqar: 700 km – Riyadh, Kuwait City",
            [
                ("Riyadh", "Basrah", 700, False, "holds"),
                ("Kuwait City", "Basrah", 700, False, "holds"),
            ],
        ),
        (
            "Missile\tRange\tIn reach from Beirut\nFajr-5\t75 km\tHaifa\nScud\t300 km\tTel Aviv",
            [
                ("Haifa", "Beirut", 75, False, "fails"),
                ("Tel Aviv", "Beirut", 300, False, "holds"),
            ],
        ),
        # A launch place that nothing knows is never replaced by another one.
        (
            "Iran's missiles have a range of 300 km. Fired from Qwxzabad they can reach Riyadh.",
            [("Riyadh", None, 300, False, "cannot tell")],
        ),
        # Several ranges before: the verdict holds for each of them, or in part.
        (
            "Fajr-5s have a range of 75 km, Scuds of 300 km. From Beirut, they can hit Tel Aviv.",
            [("Tel Aviv", "Beirut", 300, False, "holds in part")],
        ),
        # The range that the text gives for a system counts wherever it stands.
        (
            "Fajr-5 rockets fly 75 km.\n\nScuds fly 300 km.\n\nA Fajr-5 in Beirut can hit Haifa.",
            [("Haifa", "Beirut", 75, False, "cannot tell")],
        ),
        # Pronouns for a place, for a launch region, and the place that is meant by neither.
        (
            "Haifa is a port. An 80 km rocket fired from Tyre can reach it.",
            [("Haifa", "Tyre", 80, False, "holds")],
        ),
        (
            "Its missile flies 1,700 km. It was seen in Isfahan and could hit Haifa from there.",
            [("Haifa", "Isfahan", 1700, False, "holds")],
        ),
        (
            "From Karachi, a 2,750 km missile can hit Chennai on India's coast.",
            [("Chennai", "Karachi", 2750, False, "holds")],
        ),
        (
            "From Xiamen, 300 km missiles can hit Taipei, 250 km away across the Taiwan Strait.",
            [("Taipei", "Xiamen", 300, False, "fails")],
        ),
        # A place that one sentence says is in range is no launch region of the next.
        (
            "From Kaliningrad, Warsaw is in range of 500 km missiles. Vilnius is in range too.",
            [
                ("Warsaw", "Kaliningrad", 500, False, "holds"),
                ("Vilnius", "Kaliningrad", 500, False, "holds"),
            ],
        ),
        # What goes on with a claim, and what stands before or behind it.
        (
            "Prague is out of range of a 500 km missile fired from Kaliningrad, as is Vienna.",
            [
                ("Prague", "Kaliningrad", 500, True, "holds"),
                ("Vienna", "Kaliningrad", 500, True, "holds"),
            ],
        ),
        (
            "3,000 km missiles could hit Yekaterinburg from any part of Ukraine, let alone Moscow.",
            [
                ("Yekaterinburg", "Ukraine", 3000, False, "holds"),
                ("Moscow", "Ukraine", 3000, False, "holds"),
            ],
        ),
        (
            "Missiles have 5,000 km of range. What they cannot reach from Belarus is New York.",
            [("New York City", "Belarus", 5000, True, "holds")],
        ),
        (
            "A launcher in Ankara has Rome in range of its 2,000 km missiles.",
            [("Rome", "Ankara", 2000, False, "holds")],
        ),
        (
            "With 500 km, missiles in Xiamen bring all of Taiwan under threat.",
            [("Taiwan", "Xiamen", 500, False, "holds")],
        ),
        (
            "From Tyre, 40 km rockets can hit Nahariya, but Haifa is beyond them.",
            [
                ("Nahariyya", "Tyre", 40, False, "holds"),
                ("Haifa", "Tyre", 40, True, "holds"),
            ],
        ),
        (
            "With 500 km, Karachi is in range of missiles in Jaisalmer, while Rawalpindi is not.",
            [
                ("Karachi", "Jaisalmer", 500, False, "holds"),
                ("Rawalpindi", "Jaisalmer", 500, True, "holds"),
            ],
        ),
        (
            "The missile flies 750 km, too little to strike Kolkata from Karachi.",
            [("Kolkata", "Karachi", 750, True, "holds")],
        ),
        # All of a country is out of range where its hardest part is; most of it may not be.
        (
            "Missiles of 500 km range fired from Kaliningrad can strike anywhere in Poland.",
            [("Poland", "Kaliningrad", 500, False, "fails")],
        ),
        (
            "Missiles of 500 km range fired from Kaliningrad can strike most of Poland.",
            [("Poland", "Kaliningrad", 500, False, "holds in part")],
        ),
        (
            "Missiles of 50 km range fired from Damascus cannot reach any part of Saudi Arabia.",
            [("Saudi Arabia", "Damascus", 50, True, "holds")],
        ),
        # No claims.
        ("Could missiles fired from Basra, with a range of 700 km, reach Riyadh?", []),
        ("He asked whether missiles from Basra with a range of 700 km could reach Riyadh.", []),
        ("The Suns missed from long range in Dallas and were out of reach of Denver.", []),
        ("A strike at the port of Hamburg could hit supermarkets in Vienna.", []),
    ],
)
def test_a_phrase_gives_its_claims(text, expected):
    assert read(text) == expected


def test_what_a_claim_says_is_put_in_our_own_words():
    text = "Missiles of 300 km range fired from Aleppo would not reach Jerusalem."
    (claim,) = extract_claims(read_report(text))
    assert claim.statement == "Jerusalem is out of range from Aleppo"


def read_figures(text):
    return [
        (
            claim.kind.value,
            claim.place and normalise_name(claim.place.name).title(),
            claim.region and normalise_name(claim.region.name).title(),
            claim.high_km and round(claim.high_km),
            check_claim(claim).verdict.value,
        )
        for claim in extract_claims(read_report(text))
        if claim.kind.value in {"distance", "class"}
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The other end of a distance that is left out is where the missiles are.
        (
            "Fired from Wonsan, a 690 km missile can reach Busan, which lies about 290 miles away.",
            [("distance", "Busan", "Wonsan", 467, "holds")],
        ),
        (
            "The missile could strike Tokyo from Wonsan, a distance of roughly 715 miles.",
            [("distance", "Tokyo", "Wonsan", 1151, "holds")],
        ),
        (
            "Missiles can hit Athens. It lies about 300 km from Izmir.",
            [("distance", "Athens", "Izmir", 300, "holds")],
        ),
        # What a place is stands between it and how far it lies.
        (
            "The plant is located at Bushehr, a coastal region roughly 720 km south of Tehran.",
            [("distance", "Bushehr", "Tehran", 720, "holds")],
        ),
        (
            "He saw the camp in Ghazni, Afghanistan -- 130 km southwest of Kabul -- in May.",
            [("distance", "Ghazni", "Kabul", 130, "holds")],
        ),
        (
            "They hit the Saratov refinery, a fuel supplier located about 730 km from Moscow.",
            [("distance", "Saratov", "Moscow", 730, "holds")],
        ),
        # Each system has its class; a figure may stand in the next sentence.
        (
            "The short-range Shaheen-I missile flies up to 750 km.",
            [("class", None, None, 750, "holds")],
        ),
        (
            "It is an intermediate-range missile. They put its range at 5,000 km.",
            [("class", None, None, 5000, "holds")],
        ),
        # A class that is only joined to another missile's figure has its own.
        (
            "Rockets of 300 km range and two medium-range Sejjil missiles of 2,000 km were seen.",
            [("class", None, None, 2000, "holds")],
        ),
        ("They have a rocket of 300 km range and a medium-range missile.", []),
        (
            "The medium-range Nodong flies 1,300 km.\n\nA medium-range missile flies 5,000 km.",
            [
                ("class", None, None, 1300, "holds"),
                ("class", None, None, 5000, "fails"),
            ],
        ),
    ],
)
def test_a_figure_makes_its_claim(text, expected):
    assert read_figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The rocket fired from Kapustin Yar hit a target 2,000 km away in the Sary-Shagan range.",
        "The missile launched from Plesetsk hit a mock target 5,800 km away on the Kura range.",
    ],
)
def test_a_target_that_is_hit_so_far_away_is_where_a_flight_ended(text):
    (claim,) = [each for each in extract_claims(read_report(text)) if each.kind.value == "flight"]
    assert check_claim(claim).verdict.value == "holds"
