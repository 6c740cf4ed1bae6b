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


def test_what_is_made_of_countries_is_no_point_of_a_map():
    report = read_report("Missiles can reach Europe, the Donbas and Athens.")
    assert list_meant_places(report)["name"].tolist() == ["Athens"]
