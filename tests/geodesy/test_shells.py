"""The few boundary points that can be nearest to a distant place."""

import numpy as np
import pytest
import shapely

from geo.geodesy import Region, nearest_m
from geo.geodesy.candidates import shell_radius_m
from geo.geodesy.ellipsoid import inverse
from geo.geodesy.shells import find_shell
from geo.regions import resolve_region


def test_every_point_that_is_nearest_to_a_distant_place_is_on_the_shell():
    region = Region(resolve_region("LB").shape.geometry)
    radius_m, points = find_shell(region)
    assert radius_m == shell_radius_m(region)
    edge = region.boundary
    assert 0 < len(points) < len(edge.lon) / 4
    lon, lat = np.linspace(-170, 170, 60), np.linspace(-60, 60, 60)
    far = nearest_m(region, lon, lat) > radius_m
    for x, y in zip(lon[far], lat[far], strict=True):
        away = inverse(*(np.full(len(edge.lon), at) for at in (x, y)), edge.lon, edge.lat)[2]
        # Within half an edge: the exact point may lie between two.
        assert away[points].min() - away.min() < 1.0


@pytest.mark.slow
def test_a_region_over_most_of_the_earth_has_none():
    assert find_shell(Region.from_geometry(shapely.box(-180, -80, 180, 80))) is None
