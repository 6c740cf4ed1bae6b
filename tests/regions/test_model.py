"""What a launch region is."""

import json

import shapely

from geo.regions import resolve_region
from geo.regions.model import RegionEntry, RegionKind, region_bytes

BAGHDAD = resolve_region("baghdad")


def test_a_region_is_a_feature_for_every_library_that_takes_one():
    feature = json.loads(json.dumps(BAGHDAD.__geo_interface__))
    assert feature["type"] == "Feature"
    assert feature["id"] == "baghdad"
    assert feature["properties"]["definition"] == BAGHDAD.definition
    assert shapely.geometry.shape(feature["geometry"]).equals(BAGHDAD.shape.geometry)


def test_what_a_region_takes_grows_with_its_outline():
    assert region_bytes(None) == 0
    assert 0 < region_bytes(BAGHDAD) < region_bytes(resolve_region("IQ"))
    assert region_bytes(BAGHDAD) == BAGHDAD.size_bytes


def test_an_entry_of_the_list_is_a_value():
    entry = RegionEntry("IQ", "Iraq", RegionKind.COUNTRY, "Countries")
    assert entry == RegionEntry("IQ", "Iraq", RegionKind.COUNTRY, "Countries")
    assert str(entry.kind) == "country"
