"""The few boundary points that can be nearest to a distant place."""

import numpy as np
import pytest
import shapely

from geo.geodesy import Region, nearest_m
from geo.geodesy.boundary import Boundary
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


def test_a_shell_is_the_same_without_a_search_tree(monkeypatch):
    shells = []
    for grows_trees in (True, False):
        monkeypatch.setattr(Boundary, "grows_trees", grows_trees)
        region = Region(resolve_region("LB").shape.geometry)
        region.boundary.find_blocks(10**9)  # a tree is worth it from here on
        shells.append(find_shell(region))
        assert ("tree" in vars(region.boundary)) == grows_trees
    assert shells[0][0] == shells[1][0]
    assert shells[0][1].tolist() == shells[1][1].tolist()


@pytest.mark.slow
def test_a_region_over_most_of_the_earth_has_none():
    assert find_shell(Region.from_geometry(shapely.box(-180, -80, 180, 80))) is None
