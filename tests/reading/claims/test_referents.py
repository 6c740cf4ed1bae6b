"""Which of several places "the city" or "it" stands for."""

import pytest

from geo.reading.claims.distances import read_distances
from geo.reading.claims.referents import drop_landmarks
from geo.reading.reader import read_report
from tests.reading.samples import read_with


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit Netivot, not far from Gaza.",
        "Rockets hit Netivot, 25 km south of Ashkelon.",
        "Rockets from Gaza hit Netivot.",
    ],
)
def test_a_place_that_only_says_where_another_lies_is_left_out(text):
    named = [each for each in read_report(text).places if each.place]
    assert [each.text for each in drop_landmarks(text, named)] == ["Netivot"]


def test_where_nothing_else_is_named_a_landmark_is_kept():
    text = "A drone fell near Haifa."
    assert [each.text for each in drop_landmarks(text, read_report(text).places)] == ["Haifa"]


NETIVOT = (
    "A rocket hit Netivot, some 25 km south of Ashkelon. The town, a quiet place of 35,000 people, "
    "lies about 12 km east of the Gaza Strip."
)
STRIP = "Rockets from the Gaza Strip struck Beersheba, located some 40 km from the Strip."
STATE = "No missile hits Alaska. Parts of the state are only 3,000 miles from North Korea."
LYING = "Missiles were moved to Basra. Lying about 450 km from Baghdad, the town has a port."
ISLE = "Kharg is a small island off the coast of Iran, about 55 km from Bushehr. Missiles hit it."
APART = (
    "How far are Cyprus and Syria apart? A general of missiles was asked. "
    "The shortest distance is about 100 km."
)
FACTORY = "Drones hit a missile factory in Homs. The factory—some 150 km from Damascus—burns."
BETWEEN = "The depot in Homs, located east of Tripoli and roughly 150 km from Damascus, burns."


@pytest.mark.parametrize(
    ("text", "place", "origin"),
    [
        (NETIVOT, "Netivot", "Gaza"),
        (STRIP, "Beersheba", "Gaza"),
        (STATE, "Alaska", "North Korea"),
        (LYING, "Basrah", "Baghdad"),
        (ISLE, "Kharg Island", "Bushehr"),
        (APART, "Cyprus", "Syria"),
        (FACTORY, "Homs", "Damascus"),
        (BETWEEN, "Homs", "Damascus"),
    ],
)
def test_a_distance_of_the_town_or_the_island_is_that_of_what_they_stand_for(text, place, origin):
    claims = read_with(read_distances, text)
    assert (place, origin) in [(claim.place.name, claim.region.name) for claim in claims]
