"""Claims that print how far a place is from another one."""

import pytest

from geo.claims import ClaimKind, check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.distances import read_distances
from tests.reading.samples import read_claims, read_with


def test_how_far_one_place_is_from_another_is_a_claim():
    (claim,) = read_with(read_distances, "Guam is 3,400 km from Pyongyang, where missiles stand.")
    assert (claim.kind, claim.place.name, claim.high_km) == (ClaimKind.DISTANCE, "Guam", 3_400.0)
    assert claim.region.name == "Pyongyang"


@pytest.mark.parametrize(
    "text", ["A missile with a range of 700 km was shown in Tehran.", "It flew 700 km from Sunan."]
)
def test_ranges_and_flights_are_no_distances_between_places(text):
    assert read_with(read_distances, text) == []


def test_what_is_denied_before_a_place_is_not_how_far_it_is():
    text = "Based on Guam the missile could not reach Beijing, 2,500 miles from the island."
    (claim,) = read_with(read_distances, text)
    assert (claim.place.name, claim.region.name, claim.denied) == ("Beijing", "Guam", False)
    (claim,) = read_with(read_distances, "Beijing is not 500 miles from Guam, where missiles are.")
    assert claim.denied


def test_a_place_reached_from_another_one_is_as_far_from_it_as_follows():
    text = "The missile of 280 km cannot reach Baku from Yerevan, 450 km away."
    (claim,) = read_with(read_distances, text)
    assert (claim.place.name, claim.region.name, claim.high_km) == ("Baku", "Yerevan", 450.0)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Crete is about 1,000 km from Haifa and Beirut.", ["Haifa", "Beirut"]),
        (
            "Crete lies about 1,000 km from Haifa and Beirut, where rockets are.",
            ["Haifa", "Beirut"],
        ),
        ("Crete is about 1,000 km from Haifa and Beirut's port is nearer.", ["Haifa"]),
        ("Crete is about 1,000 km from Haifa and Beirut lies beyond it.", ["Haifa"]),
    ],
)
def test_a_figure_may_be_measured_from_two_places(text, regions):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == [
        ("Crete", region) for region in regions
    ]


def test_two_names_of_one_place_are_measured_once():
    text = "Olenya, or Olenegorsk, is 92 km south of Murmansk and some 150 km from Finland."
    assert [claim.high_km for claim in read_with(read_distances, text)] == [92.0, 150.0]


def test_a_country_that_a_place_is_a_territory_of_is_not_so_far():
    text = "Guam, which — as a U.S. territory — is guarded, lies 3,400 km from Pyongyang."
    assert {claim.place.name for claim in read_with(read_distances, text)} <= {"Guam"}


def test_the_border_of_the_country_is_the_one_with_the_country_named():
    text = (
        "Ukrainian drones were seen over Perm, which lies some 1,500 km from the country's border."
    )
    (claim,) = read_with(read_distances, text)
    assert (claim.place.name, claim.region.name) == ("Perm", "Russia's border with Ukraine")


ROWS = "Missiles were shown.\n{head}\nTel Aviv, Israel: 1,000 miles\nRiyadh = 810\n"


@pytest.mark.parametrize(
    "head", ["Tehran to:", "Distance from Tehran", "Distances (air) from Tehran:"]
)
def test_rows_below_a_head_are_as_far_as_they_say_from_the_place_of_the_head(head):
    claims = read_with(read_distances, ROWS.format(head=head))
    assert [(claim.place.name, claim.region.name) for claim in claims] == [
        ("Tel Aviv", "Tehran"),
        ("Riyadh", "Tehran"),
    ]
    # A bare number has the unit of the row above.
    assert [round(claim.high_km) for claim in claims] == [1609, 1304]


@pytest.mark.parametrize("head", ["Casualties in Tehran", "Tehran", "He left Tehran."])
def test_rows_below_any_other_line_are_no_distances(head):
    assert read_with(read_distances, ROWS.format(head=head)) == []


@pytest.mark.parametrize(
    ("text", "ends", "km"),
    [
        ("Rockets fell near Narva. Tallinn lies 190 km from it.", {"Tallinn", "Narva"}, 190),
        ("A missile flies 300 km. From Basra to Abadan it is 50.", {"Basrah", "Abadan"}, 50),
        ("Missiles: from southern Lebanon to Acre it is 40 km.", {"Acre", "Southern Lebanon"}, 40),
        ("A missile must cover some 50 km from Basra to Abadan.", {"Basrah", "Abadan"}, 50),
    ],
)
def test_a_distance_may_leave_out_its_end_or_its_unit(text, ends, km):
    (claim,) = extract_claims(read_report(text))
    assert {claim.place.name, claim.region.name} == ends
    assert claim.high_km == km


def test_nothing_fails_from_it():
    text = "Drones hit two plants\n- Ufa, 1,400 km from Ukraine's border\n- Perm, 1,800 km from it"
    checked = [check_claim(claim) for claim in extract_claims(read_report(text))]
    assert [each.claim.place.name for each in checked] == ["Ufa", "Perm"]
    assert str(checked[1].verdict) == "cannot tell"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Haifa – about 140 km from Gaza – is near the missiles.", [("Haifa", "Gaza")]),
        ("Haifa (some 90 km from Tel Aviv) is near the missiles.", [("Haifa", "Tel Aviv")]),
        ("Haifa, ninety km north of Tel Aviv, was hit by a missile.", [("Haifa", "Tel Aviv")]),
        (
            ("Missiles stand near Krichev. The site is said to be 300 miles south-west of Moscow "
            "and 190 miles east of Minsk."),
            [("Krychaw", "Moscow"), ("Krychaw", "Minsk")],
        ),
        (
            ("The missile fell in Przewodów, a village in eastern Poland about 6 km from the "
            "border with Ukraine."),
            [("Przewodów", "Poland's border with Ukraine")],
        ),
        ("A missile hit Tuapse, 1,000 km from land held in Krasnodar Krai.", []),
        ("The missile fell on Ukrainian territory just 15 km from the border with Poland.", []),
    ],
)  # fmt: skip
def test_asides_sites_and_borders_are_ends_and_the_land_around_a_place_is_none(text, ends):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == ends


def test_what_bears_its_towns_name_fails_at_no_distance():
    text = "The distance from Nakhchivan to Yerevan is 60 km, which missiles cover in minutes."
    (claim,) = read_with(read_distances, text)
    assert check_claim(claim).verdict.value == "cannot tell"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Q: How far is it from Tehran to Tel Aviv?\nA: About 1,600 kilometres, for a missile.",
            [("Tehran", "Tel Aviv")],
        ),
        ("How far is it from Tehran? About 1,600 kilometres, for a missile.", []),
        (
            "Engels lies 470 km from the Ukrainian border and 10 km from Saratov, by missile.",
            [("Engels", "The border of Ukraine"), ("Engels", "Saratov")],
        ),
        (
            "Missiles fly. Deir ez-Zor is 450 km from the Iranian border. Erbil is 100 km from it.",
            [("Deir ez-Zor", "The border of Iran"), ("Erbil", "The border of Iran")],
        ),
        (
            "Route | Length\nBeirut – Tel Aviv | 210 km\nFor missiles that is little.",
            [("Beirut", "Tel Aviv")],
        ),
        (
            "Distances from Pyongyang, for missiles:\n- Seoul: 195 km\n- Tokyo: 1,280 km",
            [("Seoul", "Pyongyang"), ("Tokyo", "Pyongyang")],
        ),
        (
            "Missiles: how far is it from Pyongyang?\n\nSeoul | 195 km\nTokyo | 1,280 km",
            [("Seoul", "Pyongyang"), ("Tokyo", "Pyongyang")],
        ),
        ("The town, says Baku, was hit by a Scud. The city lies 60 km from Yerevan.", []),
    ],
)  # fmt: skip
def test_answers_rows_and_what_goes_on_behind_a_border_are_read(text, ends):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        # From the town that is named before; a list goes on from the same.
        (
            "Missiles fell on Haifa. Ashdod, 120 km away, and Eilat, 350 km away, were spared.",
            [("Ashdod", "Haifa"), ("Eilat", "Haifa")],
        ),
        (
            "Kinmen is governed from Taipei and is close to Xiamen, about 25 km away, by missile.",
            [("Jincheng", "Xiamen")],
        ),
        # What the heading, or the subject, is; not what its area holds.
        (
            ("Basra, located in a plain that holds the town of Zubair, about 450 km from Baghdad, "
             "has missiles."),
            [("Basrah", "Baghdad")],
        ),
        (
            "Missiles: how far is Haifa from the Lebanese border?\nGENERAL: Haifa? About 35 km.",
            [("Haifa", "The border of Lebanon")],
        ),
        (
            "ISFAHAN\n\nAbout 340 km south of Tehran, this is where missiles are made.",
            [("Isfahan", "Tehran")],
        ),
        # Of several neighbours, and of the two Koreas.
        (
            "Missile units moved to Gomel, 40 km from the border.",
            [("Homyel'", "The border of Belarus")],
        ),
        (
            "North Korea keeps rockets at Kaesong, about 10 km from the DMZ.",
            [("Kaesŏng", "North Korea's border with South Korea")],
        ),
        # "It" after a name that nobody knows is neither.
        ("Qarzab Island lies off the city of Basra. It's 30 km from Abadan, and has missiles.", []),
        ("Missiles were in Cuba. Cuba is about 150 km from Florida.", [("Cuba", "Florida")]),
        # What lies between a place and its figure, and what only happened there.
        (
            "Missiles: Seoul, a city of millions that lies 40 km from the DMZ.",
            [("Seoul", "North Korea's border with South Korea")],
        ),
        (
            "Missiles: Guam, a territory, is a strategic outpost 3,400 km from Pyongyang.",
            [("Guam", "Pyongyang")],
        ),
        # Whose a territory is, is no end of its distance.
        (
            ("Missiles: Guam, which is a US territory in the Pacific Ocean about 2,200 miles from"
             " North Korea, is home to them."),
            [("Guam", "North Korea")],
        ),
        ("Missiles: in Kirkuk two men were shot on a farm 90 km from Erbil.", []),
    ],
)  # fmt: skip
def test_the_other_end_of_a_distance_is_what_the_words_around_mean(text, ends):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == ends


def test_the_other_town_lets_nothing_fail():
    (claim,) = read_with(
        read_distances, "Missiles fell on Homs, and Tartus, 300 km away, was shut."
    )
    assert str(check_claim(claim).verdict) == "cannot tell"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "The port of Nakhodka in the Sea of Japan is 700 km from Pyongyang.",
            "Nakhodka Pyongyang",
        ),
        ("Taganrog on the Sea of Azov lies 110 km from Mariupol.", "Taganrog Mariupol"),
        ("Vlora, or Durazzo, is a port 90 km from Tirana.", "Vlorë Tirana"),
        (
            "Located on the Kola Peninsula, Severomorsk is 110 km from the Norwegian border.",
            "Severomorsk The border of Norway",
        ),
        ("It is the 14-mile distance from northern Gaza to Ashkelon.", "Ashkelon Gaza"),
        ("Guam is 2,100 miles from the “far north” of North Korea.", "Guam North Korea"),
        (
            (
                "Rota — a part of the United States, though few were born as its citizens, as they "
                "say who live there — is 80 km from Guam."
            ),
            "Rota Guam",
        ),
    ],
)
def test_a_distance_is_said_of_its_subject_whatever_only_describes_it(text, ends):
    claims = read_with(read_distances, f"Missiles were seen. {text}")
    said = [f"{each.place.name} {each.region.name}" for each in claims]
    assert " ".join(said) == ends


def test_what_lies_off_a_coast_may_be_its_countrys_own():
    [claim] = read_claims("Missiles hit Kharg, which lies 25 km off the coast of Iran.")
    assert claim.place.name == "Kharg Island"
