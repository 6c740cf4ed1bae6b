"""A missile of ships alone is not launched from its owner's ground."""

import pytest

from geo.reading.claims.unread.carriers import FINDERS
from tests.reading.claims.unread.samples import find_spots, list_verdicts


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
