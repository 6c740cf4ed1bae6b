"""Borders as lines: what a distance "from the border" is measured to."""

import numpy as np
import pytest
import shapely

from geo.errors import UnknownRegionError
from geo.geodesy import nearest_m
from geo.regions import resolve_region
from geo.regions.borders import find_border


def test_a_border_is_where_both_countries_meet():
    border = find_border("IQ", "SA")
    assert border.name == "Iraq's border with Saudi Arabia"
    lon, lat = shapely.get_coordinates(border.shape.geometry).T.copy()
    for code in ("IQ", "SA"):
        assert nearest_m(resolve_region(code).shape, lon, lat).max() < 100.0


def test_a_whole_outline_is_longer_than_any_part_of_it():
    whole, part = find_border("IQ"), find_border("IQ", "SA")
    assert len(whole.shape.geometry.geoms) > len(part.shape.geometry.geoms)


def test_its_points_are_close_enough_to_measure_to():
    lonlat = shapely.get_coordinates(find_border("LB", "IL").shape.geometry)
    step = np.hypot(*np.diff(lonlat[np.argsort(lonlat[:, 0])], axis=0).T)
    assert np.median(step) < 0.05


def test_countries_apart_share_none_and_what_is_no_country_is_refused():
    assert find_border("IQ", "FR") is None
    with pytest.raises(UnknownRegionError):
        find_border("XX")


def test_its_id_is_that_of_the_strip_which_an_address_holds():
    assert resolve_region(find_border("IQ", "SA").id).name == "Iraq's border with Saudi Arabia"
