"""Numbers, points and circles as an address holds them."""

import pytest

from geo.errors import LinkError
from geo.regions.addresses import CircleAddress, format_circle, format_point, parse_circle


@pytest.mark.parametrize(("lon", "lat", "radius_km"), [(44.3661, -33.3, 50.0), (-180, 90, 0.1)])
def test_a_circle_comes_back_as_it_was(lon, lat, radius_km):
    assert parse_circle(format_circle(lon, lat, radius_km)) == CircleAddress(lon, lat, radius_km)


def test_a_point_is_kept_to_eleven_metres():
    assert format_point(44.366149, -0.00001) == "44.3661,0"


@pytest.mark.parametrize(
    "text", ["circle:44,33", "44,33,50", "circle:181,33,50", "circle:44,33,0", "circle:44,33,nan"]
)
def test_what_is_no_circle_is_refused(text):
    with pytest.raises(LinkError):
        parse_circle(text)
