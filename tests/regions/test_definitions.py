"""What an area that a report describes covers, in words."""

from geo.regions.definitions import NEAR_KM, describe_area


def test_each_definition_says_that_the_distance_is_our_reading():
    for method in ("part", "sector", "near", "border", "coast"):
        assert "our reading" in describe_area(method, "western", "Iraq")
    assert f"within {NEAR_KM} km of Baghdad" in describe_area("near", "", "Baghdad")
