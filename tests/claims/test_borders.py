"""A border in a distance is a line: what is 133 km from it is not 300 km from it, however long."""

import re

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading import extract_claims, read_report


def checked(text):
    claims = [check_claim(each) for each in extract_claims(read_report(text))]
    (found,) = [each for each in claims if each.claim.kind.value == "distance"]
    return found


@pytest.mark.parametrize(
    ("text", "nearest_km"),
    [
        ("Amman is 300 km from the Lebanese border.", 133),
        ("Kyiv lies 300 km from the Russian border.", 200),
        ("Warsaw is 500 km from the Belarusian border.", 147),
    ],
)
def test_a_distance_from_a_border_is_measured_to_its_nearest_point(text, nearest_km):
    found = checked(text)
    assert found.verdict is ClaimVerdict.FAILS, found.reason
    (said,) = re.findall(r"(\d[\d,]*) km", found.reason)[:1]
    assert int(said.replace(",", "")) == pytest.approx(nearest_km, abs=15)


@pytest.mark.parametrize(
    "text",
    [
        "Amman is 130 km from the Lebanese border.",
        "Haifa, 32 km from the Lebanese border, was hit in 2006.",
    ],
)
def test_the_right_distance_from_a_border_holds(text):
    assert checked(text).verdict is ClaimVerdict.HOLDS
