"""The boundary point that is nearest to, or farthest from, each of many places."""

import numpy as np
import pytest
import shapely

from geo.geodesy import Region, farthest_m, nearest_m
from geo.geodesy.candidates import rough_m
from geo.geodesy.ellipsoid import GEOD
from geo.geodesy.extremes import farthest_extremum, nearest_extremum, rough_extremum
from geo.regions import resolve_region


@pytest.mark.parametrize("region", ["western-iraq", "FJ"])
@pytest.mark.parametrize("range_m", [300_000.0, 700_000.0, 1_200_000.0])
def test_a_distance_by_chord_is_off_by_no_more_than_is_said(region, range_m):
    shape = resolve_region(region).shape
    lon, lat, _ = GEOD.fwd(
        np.full(180, shape.centre_lon),
        np.full(180, shape.centre_lat),
        np.linspace(-180.0, 178.0, 180),
        np.full(180, range_m + shape.enclosing_radius_m),
    )
    for farthest, measure in ((False, nearest_m), (True, farthest_m)):
        exact = measure(shape, lon, lat)
        off = rough_extremum(shape, lon, lat, farthest=farthest).distance_m - exact
        bound = rough_m(shape.boundary, float(exact.max()))
        assert np.abs(off).max() <= bound


BOX = Region.from_geometry(shapely.box(0, 0, 2, 2))


def test_the_point_that_decides_lies_inside_an_edge_where_the_geodesic_meets_it_squarely():
    found = nearest_extremum(BOX, np.array([5.0]), np.array([1.0]))
    assert (found.lon[0], round(found.lat[0], 2)) == (2.0, 1.0)
    assert abs(abs(found.azimuth_deg[0]) - 90.0) < 0.1


def test_the_farthest_point_is_a_corner_and_the_directions_lead_there():
    found = farthest_extremum(BOX, np.array([5.0]), np.array([-1.0]))
    assert (found.lon[0], found.lat[0]) == (0.0, 2.0)
    lon, lat, _ = GEOD.fwd([5.0], [-1.0], found.place_azimuth_deg, found.distance_m)
    assert np.allclose((lon[0], lat[0]), (0.0, 2.0), atol=1e-6)


def test_no_places_and_many_places_are_answered_alike(monkeypatch):
    assert len(nearest_extremum(BOX, np.empty(0), np.empty(0)).distance_m) == 0
    lon, lat = np.linspace(10, 20, 50), np.linspace(-5, 5, 50)
    at_once = nearest_extremum(BOX, lon, lat).distance_m
    monkeypatch.setattr("geo.geodesy.extremes._CHUNK", 7)
    assert (nearest_extremum(BOX, lon, lat).distance_m == at_once).all()
