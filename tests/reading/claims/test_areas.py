"""Launch regions out of places: what a town, a country or a part of one stands for."""

from geo.gazetteer import PlaceKind
from geo.reading.claims.areas import (
    OfferedRegion,
    country_part,
    drop_wider,
    place_region,
)


def test_a_town_is_its_point_and_a_country_its_ground():
    town = place_region("geonames:98182", PlaceKind.CAPITAL, 44.4, 33.3, "Baghdad")
    assert town.shape.is_point
    assert not place_region("IQ", PlaceKind.COUNTRY, 43.0, 33.0, "Iraq").shape.is_point


def test_a_country_gives_way_to_a_part_of_it_and_to_no_other():
    iraq, egypt = country_part("IQ", 0), country_part("EG", 5)
    baghdad = place_region("geonames:98182", PlaceKind.CAPITAL, 44.4, 33.3, "Baghdad")
    town = OfferedRegion(baghdad, 9)
    kept = [part.region.id for part in drop_wider([iraq, egypt, town])]
    assert kept == ["EG", town.region.id]
    assert country_part("XX", 0) is None
