"""What "there" means where a sentence says how far a place lies from another one."""

import pytest

from geo.claims import ClaimKind
from geo.reading import extract_claims, read_report


@pytest.mark.parametrize(
    ("text", "place", "region"),
    [
        # What is in range lies so far from where it is launched.
        (
            (
                "Al Udeid in Qatar lies about 430 km from Bushehr and is in range of a Fateh-313, "
                "which flies 500 km, from there."
            ),
            "Al Udeid",
            "Bushehr",
        ),
        (
            (
                "Guam lies about 3,400 km from Pyongyang. From there the missile, with a range of "
                "4,500 km, could reach the island."
            ),
            "Guam",
            "Pyongyang",
        ),
        # Where it is launched lies so far from a third place.
        (
            (
                "Panay lies 900 km off Taiwan. From the island missiles of 1,500 km range can hit "
                "Xiamen."
            ),
            "Xiamen",
            "Panay",
        ),
    ],
)
def test_there_is_what_the_target_is_measured_from(text, place, region):
    [claim] = [each for each in extract_claims(read_report(text)) if each.kind is ClaimKind.REACH]
    assert (claim.place and claim.place.name.startswith(place), claim.region.name) == (True, region)
