"""Checked places as columns for the map."""

from geo import layers
from geo.units import Unit
from tests.reach.samples import PLACES


def test_columns_for_the_map_begin_with_the_most_populous():
    columns = layers.place_columns(PLACES, Unit.MILE)
    assert columns["name"][0] == "Tehran"
    assert columns["capital"] == [0, 1, 2]
    assert columns["distance"][columns["name"].index("Riyadh")] == 429
    assert columns["local"] == {3: "البصرة"}
