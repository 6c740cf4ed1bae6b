"""Claims that print a distance: between places, flown, or the same one in two units."""

from dataclasses import replace

import pytest

from geo.claims import ClaimKind, ClaimVerdict, Found, Where, check_claim, load_claims
from geo.claims.measured import check_measured, round_off_km
from geo.gazetteer import resolve_place
from geo.reading import extract_claims, read_report
from geo.regions import region_from_point, resolve_region

BASE = replace(
    load_claims()[0], kind=ClaimKind.DISTANCE, low_km=None, qualifier="", denied=False, found=(),
    place=resolve_place("Jerusalem"), region=resolve_region("baghdad"), systems=(), other_km=None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("high_km", "qualifier", "verdict"),
    [
        (880.0, "", "holds"), (900.0, "about", "holds"), (500.0, "", "fails"),
        (500.0, "more than", "holds"), (1_500.0, "less than", "holds"), (1_500.0, "", "fails"),
        (500.0, "no less than", "holds"), (1_500.0, "fewer than", "holds"),
        (500.0, "no farther than", "fails"),
    ],
)  # fmt: skip
def test_a_printed_distance_is_compared_with_the_measured_one(high_km, qualifier, verdict):
    claim = replace(BASE, high_km=high_km, qualifier=qualifier)
    assert check_measured(claim).verdict.value == verdict


def test_a_denied_distance_is_the_other_way_round():
    claim = replace(BASE, high_km=880.0, denied=True)
    assert check_measured(claim).verdict is ClaimVerdict.FAILS


def test_without_an_end_nothing_is_told_and_what_is_missing_is_named():
    checked = check_measured(replace(BASE, high_km=880.0, place=None))
    assert checked.verdict is ClaimVerdict.CANNOT_TELL
    assert checked.missing == ("place",)


def test_two_units_that_are_one_distance_hold():
    unit = replace(BASE, kind=ClaimKind.UNIT, high_km=700.0, pair_high_km=700.06)
    assert check_measured(unit).verdict is ClaimVerdict.HOLDS
    assert check_measured(replace(unit, pair_high_km=1_126.0)).verdict is ClaimVerdict.FAILS


@pytest.mark.parametrize(("figure_km", "off_km"), [
        (60, 5), (75, 2.5), (6, 0.5), (1_200, 12.5), (2_000, 25), (2_010, 5), (5_000, 50),
        (10_000, 125), (1_240 * 1.609344, 5 * 1.609344), (2_500 * 1.609344, 25 * 1.609344),
    ],
)  # fmt: skip
def test_half_of_what_a_figure_is_rounded_to(figure_km, off_km):
    assert round_off_km(float(figure_km)) == pytest.approx(off_km)


def test_both_towns_of_a_distance_may_reach_around_their_points():
    riyadh, airport = resolve_place("Riyadh"), resolve_place("King Khalid International Airport")
    point = region_from_point(riyadh.lon, riyadh.lat, riyadh.name)
    near = replace(BASE, place=airport, region=point, high_km=35.0)
    assert check_measured(near).verdict is ClaimVerdict.CANNOT_TELL
    assert check_measured(replace(near, high_km=130.0)).verdict is ClaimVerdict.FAILS


def test_a_desert_in_a_distance_fails_by_no_figure():
    desert = replace(BASE, place=resolve_place("Syrian Desert"), high_km=5_000.0)
    assert check_measured(desert).verdict is ClaimVerdict.CANNOT_TELL
    assert check_measured(replace(desert, place=BASE.place)).verdict is ClaimVerdict.FAILS


def test_what_fits_the_edge_of_our_own_circle_around_a_town_only_is_not_told():
    found = (Found("launch region", Where.OWN, "near Baghdad"),)
    near = replace(BASE, region=resolve_region("circle:44.4,33.3,50"), kind=ClaimKind.FLIGHT)
    near = replace(near, high_km=1_010.0, found=found)
    assert check_measured(near).verdict is ClaimVerdict.CANNOT_TELL
    assert check_measured(replace(near, high_km=900.0)).verdict is ClaimVerdict.HOLDS
    assert check_measured(replace(near, high_km=1_200.0)).verdict is ClaimVerdict.FAILS


def test_what_fails_in_miles_and_fits_in_nautical_ones_says_so():
    miles = replace(BASE, high_km=475 * 1.609344)
    assert check_measured(miles).verdict is ClaimVerdict.FAILS
    assert "nautical" in check_measured(miles).reason
    assert "nautical" not in check_measured(replace(miles, high_km=764.0)).reason


@pytest.mark.parametrize(("high_km", "verdict"), [(900.0, "holds"), (1_900.0, "cannot tell")])
def test_a_division_lies_so_far_from_a_country_as_any_part_of_it_from_the_nearest_point(
    high_km, verdict
):
    bavaria = replace(BASE, place=resolve_place("Bavaria"), region=resolve_region("UA"))
    assert check_measured(replace(bavaria, high_km=high_km)).verdict.value == verdict


def test_nothing_fails_where_a_larger_town_of_the_name_lies_so_far():
    text = "Wake Island lies 6,900 km from San Francisco and 5,000 km from Manila."
    verdicts = [check_claim(each).verdict.value for each in extract_claims(read_report(text))]
    assert verdicts == ["cannot tell", "holds"]


def test_more_than_a_figure_says_nothing_of_what_is_many_times_as_far():
    text = "Missiles: Guam lies more than {} km from Pyongyang."
    said = [
        str(check_claim(claim).verdict)
        for km in (3_000, 900)
        for claim in extract_claims(read_report(text.format(km)))
    ]
    assert said == ["holds", "cannot tell"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Missiles: Berlin is 300 km from Madrid.", "fails"),
        ("Missiles: Iran is 250 km from Israel.", "fails"),
        # Of a short way one end may be a quarter; a smaller town may be another of its name.
        ("Missiles: Seoul is 20 km from Pyongyang.", "cannot tell"),
        ("Missiles: Haifa is 300 km from Madrid.", "cannot tell"),
    ],
)
def test_no_other_place_is_meant_by_the_names_of_capitals_and_countries(text, verdict):
    (claim,) = extract_claims(read_report(text))
    assert check_claim(claim).verdict.value == verdict


@pytest.mark.parametrize(("km", "verdict"), [("2,870", "cannot tell"), ("2,700", "fails")])
def test_an_outline_lets_nothing_fail_by_a_hair(km, verdict):
    # North Korea's nearest point to Guam is 3,195 km off: a tenth of the figure does not reach it.
    (claim,) = extract_claims(read_report(f"Missiles: Guam is {km} km from North Korea."))
    assert check_claim(claim).verdict.value == verdict


@pytest.mark.parametrize(("km", "verdict"), [("780", "holds"), ("905", "cannot tell")])
def test_an_islands_far_side_is_not_meant_unless_it_is_said(km, verdict):
    # From Okinawa the nearest of Kyushu is 387 km off, its farthest 900.
    (claim,) = extract_claims(read_report(f"Missiles: Kyushu is {km} km from Okinawa."))
    assert check_claim(claim).verdict.value == verdict
