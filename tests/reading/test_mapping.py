"""The places that a report means, as rows for a map."""

from geo.reading import read_report
from geo.reading.mapping import list_meant_places, surround_places


def test_a_place_is_a_row_once_and_a_people_or_country_is_none():
    report = read_report("A drone fell near Haifa. Haifa is in Israel, an Iranian said in Beirut.")
    assert list_meant_places(report)["name"].tolist() == ["Haifa", "Beirut"]


def test_the_places_together_are_what_a_map_shows():
    places = list_meant_places(read_report("A drone flew from Beirut towards Haifa."))
    region = surround_places(places)
    assert len(region.shape.geometry.geoms) == 2
    assert surround_places(places.iloc[:0]) is None
