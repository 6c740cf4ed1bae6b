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


@pytest.mark.parametrize(
    ("text", "region_id"),
    [
        ("Guam is about 3,000 km from China's coast.", "CN"),
        ("Guam lies 3,000 km off the Chinese coast.", "CN"),
        ("Crete is 300 km from the Libyan coastline.", "LY"),
        ("Socotra is 350 km from mainland Yemen.", "mainland-ye"),
        ("Iskanders stand in Kaliningrad. Berlin is 527 km away from the exclave.", "RU-KGD"),
    ],
)
def test_a_coast_a_mainland_or_an_exclave_is_what_a_distance_is_from(text, region_id):
    found = checked(text)
    assert found.claim.region.id == region_id
    assert found.verdict is ClaimVerdict.HOLDS, found.reason


def test_what_belongs_to_a_country_is_no_end_of_a_distance():
    assert not extract_claims(read_report("Guam is 3,000 km from China's bases."))


def test_the_nearest_point_is_never_called_the_farthest():
    reason = checked("Guam is about 3,000 km from China's coast.").reason
    assert "farthest part 2,9" in reason
    assert "from the farthest" not in reason


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv lies 255 km from the Russian border, where missiles stand.",
        "Amman is 165 km from the Lebanese border.",
    ],
)
def test_a_little_more_than_to_the_nearest_point_may_be_to_a_crossing(text):
    found = checked(text)
    assert found.verdict is ClaimVerdict.CANNOT_TELL
    assert "crossing" in found.reason


def test_less_than_to_the_nearest_point_is_to_no_crossing():
    assert checked("Amman is 90 km from the Lebanese border.").verdict is ClaimVerdict.FAILS


def test_a_far_border_may_be_meant_by_another_point():
    text = "A drone fell on Salavat, 1,660 km from Ukraine's border."
    (claim,) = extract_claims(read_report(text))
    checked = check_claim(claim)
    assert checked.verdict is ClaimVerdict.CANNOT_TELL
    assert checked.nearest_km == pytest.approx(1172, abs=10)


@pytest.mark.parametrize(
    "text",
    [
        "The airfield at Ponce sits about 750 km from Venezuela's coast.",
        "Dakar lies 2,600 km from the Portuguese coast.",
        "Kingston is 790 km from the coast of Colombia.",
        "Portugal is some 2,600 km from Dakar.",
    ],
)
def test_nothing_fails_by_an_islet_far_from_a_countrys_main_land(text):
    assert checked(text).verdict is not ClaimVerdict.FAILS


def test_the_reason_names_the_country_whose_islets_are_left_out():
    found = checked("The airfield at Ponce sits about 750 km from Venezuela's coast.")
    assert found.verdict is ClaimVerdict.CANNOT_TELL
    assert "Without the islets of Venezuela" in found.reason, found.reason


@pytest.mark.parametrize(
    "text",
    [
        "Kingston is 400 km from the Colombian coast.",
        "Kingston is 950 km from the Colombian coast.",
        "Lisbon is 600 km from Spain's coast.",
        "Dakar is 1,300 km from the Portuguese coast.",
    ],
)
def test_what_is_right_with_and_without_islets_neither_way_fails(text):
    found = checked(text)
    assert found.verdict is ClaimVerdict.FAILS, found.reason


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It hit the Rasul neighbourhood of Taiz city, 400 km south of Sanaa.", "cannot tell"),
        ("A rocket hit a farm in Rasul area of Taiz, 400 km south of Sanaa.", "cannot tell"),
        ("A rocket hit a farm in the city of Taiz, 400 km south of Sanaa.", "fails"),
    ],
)  # fmt: skip
def test_an_unknown_part_of_a_town_does_not_fail_by_the_town(text, verdict):
    assert checked(text).verdict.value == verdict
