"""Areas that a report describes instead of naming: written definitions, and their polygons."""

import pytest
import shapely

from geo.errors import UnknownRegionError
from geo.geodesy import distance_m
from geo.regions import resolve_region
from geo.regions.addresses import BorderAddress, CoastAddress, PartAddress, SectorAddress
from geo.regions.areas import make_area
from geo.regions.definitions import SECTOR_KM


def test_a_side_is_the_third_of_a_countrys_extent():
    whole = resolve_region("IR").shape.geometry
    west, _, east, _ = whole.bounds
    part = make_area(PartAddress("western", "IR")).shape.geometry
    assert part.bounds[0] == pytest.approx(west)
    assert part.bounds[2] == pytest.approx(west + (east - west) / 3)
    corner = make_area(PartAddress("northwestern", "IR")).shape.geometry
    assert 0 < corner.area < whole.area / 3


def test_a_country_over_the_date_line_has_its_sides():
    eastern = make_area(PartAddress("eastern", "RU"))
    assert shapely.covers(eastern.shape.geometry, shapely.Point(-172.0, 66.3))  # Chukotka
    assert not shapely.intersects(eastern.shape.geometry, shapely.Point(60.6, 56.8))


def test_a_sector_is_a_quarter_of_a_circle_on_that_side():
    shape = make_area(SectorAddress("south", 44.4, 33.3)).shape.geometry
    assert shapely.covers(shape, shapely.Point(44.4, 32.8))
    assert not shapely.intersects(shape, shapely.Point(44.4, 33.4))
    lon, lat = shapely.get_coordinates(shape).T.copy()
    assert distance_m(44.4, 33.3, lon, lat).max() == pytest.approx(SECTOR_KM * 1000, rel=1e-6)


def test_a_shared_border_lies_in_the_first_country_and_a_coast_in_none():
    iraq, saudi = (resolve_region(code).shape.geometry for code in ("IQ", "SA"))
    strip = make_area(BorderAddress("IQ", "SA")).shape.geometry
    assert shapely.intersection(strip, saudi).area < 0.01 * strip.area
    assert shapely.intersection(strip, iraq).area > 0.99 * strip.area
    coast = make_area(CoastAddress("CY")).shape.geometry
    assert shapely.intersection(coast, resolve_region("CY").shape.geometry).area < 0.01


@pytest.mark.parametrize(
    "address",
    [PartAddress("upward", "IR"), PartAddress("western", "XX"), CoastAddress("geonames:1")],
)
def test_an_area_of_what_does_not_exist_is_refused(address):
    with pytest.raises(UnknownRegionError):
        make_area(address)
