"""Claims that print how far a missile flew."""

import pytest

from geo.claims import ClaimKind, Where
from geo.reading.claims.flights import read_flights
from tests.reading.samples import read_with


def test_how_far_a_missile_flew_is_a_claim_of_flight():
    claims = read_with(read_flights, "The missile fired from Sunan flew 700 km, the army said.")
    assert [(claim.kind, claim.high_km) for claim in claims] == [(ClaimKind.FLIGHT, 700.0)]


def test_what_a_missile_could_fly_is_none():
    assert read_with(read_flights, "The missile has a range of 700 km.") == []


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("A missile was fired from a pier in the Black Sea town of Rize and flew 561 km.", "Rize"),
        ("A missile left, launched from Iran's western province of Fars, and flew 570 km.", "Fars"),
        ("North Korea fired a missile from its capital, which flew 900 km.", "Pyongyang"),
        ("Fired from a wheeled launcher on the shore near Ordu, it flew 400 km.", "Near Ordu"),
        ("A missile was fired from an area called Sariwon. It flew 400 km.", "Sariwŏn-si"),
        (
            ("North Korea fired a missile. It flew 400 km, according to data from Japan's coast "
            "guard."),
            "North Korea",
        ),
        (
            ("Iran fired new missiles. They flew 1,200 km to Idlib. From the Iranian border to "
            "Tel Aviv it is 1,000 km."),
            "Iran",
        ),
        (
            ("North Korea fired a missile. According to the South Korean and Japanese militaries, "
            "the missile flew 900 km."),
            "North Korea",
        ),
        # Where one fell is no launch place.
        ("A rocket fired by Syria fell in southern Turkey. It flew 90 km to Kilis.", "Syria"),
    ],
)  # fmt: skip
def test_a_flight_begins_where_the_launch_was_and_not_at_what_only_describes_it(text, region):
    flights = read_with(read_flights, text)
    assert [each.region.name for each in flights if each.region] == [region]


NEAR_LATAKIA = "Within 33 km of Latakia"


@pytest.mark.parametrize(
    ("text", "region", "flown_km"),
    [
        ("A missile fired from Sunan came down in the sea 700 km from Sunan.", "Sunan", 700),
        ("Fired near Semnan, a rocket landed 1,100 km from its launch site.", "Near Semnan", 1_100),
        ("Fired from Sunan at a lofted angle, it flew as a missile for 960 km.", "Sunan", 960),
        ("A missile from Pyongyang, Seoul says, flew 600 km.", "Pyongyang", 600),
        ("Missile: fired from a boat 30 km off Latakia, it flew 60 km.", NEAR_LATAKIA, 60),
        ("A missile was fired from a boat 30 km off Latakia. It flew 60 km.", NEAR_LATAKIA, 60),
    ],
)
def test_a_flight_is_told_by_its_ends_and_begins_near_what_it_was_fired_off(text, region, flown_km):
    (claim,) = read_with(read_flights, text)
    assert (claim.region.name, claim.high_km) == (region, flown_km)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A missile from Plesetsk struck its target 5,750 km away on the Kamchatka peninsula.",
            "Kamchatka Peninsula",
        ),
        ("The missile took 11 minutes to cover the 630 km from Semnan to Chabahar.", "Chabahar"),
        (
            "The test sent the missile 5,750 km from Plesetsk to the Kura range on Kamchatka.",
            "Kura test range",
        ),
    ],
)
def test_a_flight_ends_at_its_target_so_far_away(text, place):
    (claim,) = read_with(read_flights, text)
    assert claim.place.name == place


def test_who_tells_of_a_flight_launched_nothing():
    text = (
        "The South Korean military stated that the projectile was assessed to be a Hwasong-12. "
        "It flew 780 km."
    )
    assert "South Korea" not in {
        claim.region and claim.region.name for claim in read_with(read_flights, text)
    }


def test_a_government_that_something_is_according_to_is_no_landing_place():
    text = (
        "Launched from Wonsan, the missile flew 450 km and may have fallen into a zone of Japan, "
        "according to the government in Tokyo."
    )
    (claim,) = read_with(read_flights, text)
    assert claim.place is None


def test_a_missile_that_was_intercepted_came_so_far():
    text = "A missile fired from Saada flew nearly 1,000 km before it was shot down near Riyadh."
    (claim,) = read_with(read_flights, text)
    assert claim.place.name == "Riyadh"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("crashed in Slovenia", "Slovenia"),
        ("ended up in eastern Slovenia", "Slovenia"),
        ("fell in Slovenia's waters", None),
        ("was seen over Slovenia", None),
        ("fell in Ukraine", None),
    ],
)
def test_a_flight_ends_in_a_country_in_which_something_came_down(words, place):
    (claim,) = read_with(read_flights, f"A missile from Ukraine flew 700 km and {words}.")
    assert (claim.place and claim.place.name) == place


def test_how_far_from_a_country_something_fell_near_it_is_not_said():
    text = "The missile fired from Hainan flew 900 km and landed near Palau."
    (claim,) = read_with(read_flights, text)
    assert claim.find_part("place").where is Where.CATALOGUE


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A missile left Semnan. The test went well. It flew 342 km to Tabas.", Where.BEFORE),
        ("A missile left Semnan. The test went well. Another flew 342 km to Tabas.", Where.TEXT),
        ("A missile left Semnan. Yazd saw it go. It flew 342 km to Tabas.", Where.TEXT),
        ("A missile left Semnan. The Sejjil went well. It flew 342 km to Tabas.", Where.BEFORE),
        ("A missile left Semnan. A Sejjil went well. It flew 342 km to Tabas.", Where.TEXT),
    ],
)
def test_a_launch_two_sentences_before_goes_on_past_one_that_names_nothing(text, where):
    (claim,) = read_with(read_flights, text)
    assert claim.find_part("launch region").where is where


def test_a_flight_begins_near_where_it_took_off():
    text = "The missile flew 900 km into the sea after lift-off near Semnan."
    (claim,) = read_with(read_flights, text)
    assert (claim.region.name, claim.place) == ("Near Semnan", None)


@pytest.mark.parametrize(
    ("text", "flown_km"),
    [
        ("A rocket from Gaza fell near Ashdod, 30 km north of the Gaza border.", []),
        ("Rockets fired from Lebanon fell near Nahariya, 10 km from the Lebanese border.", []),
        ("A missile fired from Sunan fell near Chongjin, 400 km from Sunan.", [400.0]),
    ],
)
def test_how_far_a_town_that_was_hit_lies_from_a_border_is_no_flight(text, flown_km):
    assert [each.high_km for each in read_with(read_flights, text)] == flown_km


def test_a_flight_that_came_inside_a_country_ended_there():
    (claim,) = read_with(read_flights, "A missile from Aden flew 1,900 km and came inside Jordan.")
    assert (claim.place.name, claim.region.name) == ("Jordan", "Aden")


def test_what_people_travelled_is_no_flight():
    for who in ("The envoys", "President Kim", "Engineers from Oslo", "A convoy"):
        text = f"{who} travelled 700 km from Pyongyang to Vladivostok for the missile."
        assert read_with(read_flights, text) == []
    text = "The general's missile travelled 700 km from Pyongyang to Vladivostok."
    assert [each.high_km for each in read_with(read_flights, text)] == [700.0]


@pytest.mark.parametrize(
    ("text", "landing"),
    [
        ("The record of the drones stands at 1,000 km: one from Ukraine hit Kazan.", "Kazan"),
        ("The deepest that a rocket from Gaza got is 110 km; it landed near Hadera.", "Hadera"),
        ("The farthest raid took a drone 1,000 km from Ukraine, to Kazan.", "Kazan"),
        ("A drone from Homs crossed 300 km of sea and crashed in Larnaca.", "Larnaca"),
    ],
)
def test_the_farthest_shot_and_what_was_crossed_are_flights(text, landing):
    (claim,) = read_with(read_flights, text)
    assert claim.place.name == landing


def test_what_was_fired_from_gaza_left_the_strip():
    (claim,) = read_with(read_flights, "A rocket from Gaza flew 60 km and landed in Rishon LeZion.")
    assert claim.region.id == "PS-GZZ"


@pytest.mark.parametrize(
    ("end", "landing"),
    [
        ("and slammed into a depot in Riyadh", "Riyadh"),
        ("and plunged into the hills near Taif", "Ta’if"),
        ("while a shell exploded in Haifa", None),
        ("and prices plunged in Tokyo", None),
    ],
)
def test_what_slams_into_a_place_ends_a_flight_there(end, landing):
    (claim,) = read_with(read_flights, f"A missile from Yemen flew 900 km {end}.")
    assert (claim.place and claim.place.name) == landing


@pytest.mark.parametrize(
    ("said", "landing"),
    [
        ("denied reports that one of them crashed in", None),
        ("rejected the claim that two came down near", None),
        ("said that they came down near", "Idlib"),
    ],
)
def test_where_nothing_fell_by_who_tells_it_a_flight_does_not_end(said, landing):
    (claim,) = read_with(read_flights, f"Iran's missiles flew 900 km, and the army {said} Idlib.")
    assert (claim.place and claim.place.name) == landing


def test_a_flight_ends_at_no_town_that_only_says_on_which_side_of_it():
    text = "The rocket flew 1,000 km before landing in the ocean northwest of Tokyo."
    (claim,) = read_with(read_flights, text)
    assert claim.place is None
