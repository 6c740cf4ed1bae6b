"""What a report prints of a distance, to the numbers that it can mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.systems import PrintedUnit, check_printed, parse_printed, resolve_system


def test_printed_miles_are_converted_rightly():
    hwasong = resolve_system("hwasong-12")
    miles = {each.range_km for each in hwasong.figures if each.unit is PrintedUnit.MILE}
    assert round(1800 * 1.609344) in miles


@pytest.mark.parametrize(
    ("text", "unit", "range_km"),
    [
        ("up to 1,300 km", PrintedUnit.KM, 1300),
        ("7.800 kilometer", PrintedUnit.KM, 7800),
        ("7,5 tysiąca kilometrów", PrintedUnit.KM, 7500),
        ("2 000 kilomètres", PrintedUnit.KM, 2000),
        ("1 mil km", PrintedUnit.KM, 1000),
        ("120 किमी", PrintedUnit.KM, 120),
        ("१२० किमी", PrintedUnit.KM, 120),
        ("ok. 4 tys. km", PrintedUnit.KM, 4000),
        ("1,001.2 kilometers", PrintedUnit.KM, 1001),
        ("one-thousand kilometers", PrintedUnit.KM, 1000),
        ("oltre i mille chilometri", PrintedUnit.KM, 1000),
        ("1만5000㎞", PrintedUnit.KM, 15000),
        ("1만 3,000km", PrintedUnit.KM, 13000),
        ("5천600km 이상", PrintedUnit.KM, 5600),
        ("약 2천㎞", PrintedUnit.KM, 2000),
        ("15 mil", PrintedUnit.SCANDINAVIAN_MILE, 150),
        ("700nm", PrintedUnit.NAUTICAL_MILE, 1296),
    ],
)
def test_numbers_follow_from_printed_words_of_many_languages(text, unit, range_km):
    assert check_printed(text, unit, range_km)
    assert not check_printed(text, unit, range_km + 2)


@given(st.text(max_size=600))
def test_any_words_can_be_read_for_numbers(text):
    assert all(value >= 0 for value in parse_printed(text))
