"""The city nearest to a point."""

import pytest

from geo.gazetteer.nearest import find_nearest_place


@pytest.mark.parametrize(
    ("lon", "lat", "country"), [(44.4, 33.3, "IQ"), (179.9, -16.5, "FJ"), (-179.9, -16.5, "FJ")]
)
def test_the_nearest_city_is_found_over_the_date_line_too(lon, lat, country):
    assert find_nearest_place(lon, lat).country == country


def test_far_out_at_sea_there_is_none_or_a_far_one():
    place = find_nearest_place(-123.4, -48.9)
    assert place is None or abs(place.lat + 48.9) > 5
