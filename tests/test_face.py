"""The names that notebooks and scripts call."""

import subprocess
import sys

import geopandas as gpd
import pytest
import shapely

import geo
from geo import face
from geo.errors import UnknownPlaceError, UnknownRegionError, UnknownSystemError

BAGHDAD = (44.3661, 33.3128)


def test_every_name_is_there_and_nothing_is_loaded_before_it_is_used():
    assert all(callable(getattr(geo, name)) for name in geo.__all__)
    loaded = "[name for name in sys.modules if name.startswith(('geo.', 'numpy', 'pandas'))]"
    code = f"import sys, geo; sys.exit(len({loaded}))"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_function_of_the_face_is_listed():
    own = {
        name
        for name, each in vars(face).items()
        if callable(each) and each.__module__ == face.__name__ and not name.startswith("_")
    }
    assert own <= set(geo.__all__)


def test_the_engine_of_rings_is_loaded_alone():
    loaded = "{'pandas', 'geopandas', 'geo.gazetteer', 'geo.systems'} & set(sys.modules)"
    code = f"import sys, geo.geodesy; sys.exit(len({loaded}))"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("call", "error", "nearest"),
    [
        (lambda: geo.find_place("Mosull"), UnknownPlaceError, "Mosul"),
        (lambda: geo.find_region("Khuzestann"), UnknownRegionError, "Khuzestan"),
        (lambda: geo.find_system("Zolfaqarr"), UnknownSystemError, "Zolfaqar"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(call, error, nearest):
    with pytest.raises(error, match=nearest):
        call()


def test_a_region_may_be_a_name_a_point_a_place_a_shape_or_a_table():
    box = shapely.box(44, 33, 45, 34)
    frame = gpd.GeoDataFrame(geometry=[box], crs="EPSG:4326").to_crs("EPSG:3857")
    for region in ("IQ", BAGHDAD, geo.find_place("Baghdad"), box, frame):
        nearest_km = geo.measure_distances(region, "Tehran")["nearest_km"].item()
        assert 100 < nearest_km < 720


def test_reach_is_a_table_with_points_and_a_row_for_each_figure():
    table = geo.check_reach("western Iraq", "Zolfaqar", ["Tel Aviv", "Riyadh"])
    assert isinstance(table, gpd.GeoDataFrame)
    assert table.crs == "EPSG:4326"
    figures = geo.list_figures("Zolfaqar")
    assert set(figures["scope"]) >= {"system", "flight"}
    assert set(figures["dated"]) == {"printed", "address"}
    assert set(table["range_km"]) <= set(figures["high_km"])
    assert len(table) == 2 * table["range_km"].nunique()


def test_miles_are_read_as_miles():
    table = geo.check_reach(BAGHDAD, "435 miles", ["Tehran"])
    assert table["range_km"].item() == pytest.approx(700.06, abs=0.01)


def test_sets_and_regions_are_taken_by_whatever_takes_a_geo_interface():
    region = geo.find_region("western Iraq")
    ring = geo.outer_set(region, 700)
    for each in (region, ring):
        shape = shapely.geometry.shape(each.__geo_interface__["geometry"])
        assert shape.is_valid
    frame = gpd.GeoDataFrame.from_features([region, ring])
    assert frame.geometry.iloc[1].contains(frame.geometry.iloc[0])


def test_an_empty_common_set_says_so():
    empty = geo.common_set("western Iraq", 100)
    assert empty._repr_html_() == "Common set at 100 km: empty"
    assert empty.__geo_interface__["geometry"] is None


def test_a_country_says_which_of_the_namesakes_is_meant():
    assert geo.find_place("Tripoli", "LB").country == "LB"
    with pytest.raises(UnknownPlaceError, match="Tripoli, L"):
        geo.find_place("Tripoli", "IS")


def test_a_country_that_is_named_is_reached_at_its_nearest_part():
    nearest_km = geo.measure_distances("IQ", "Israel")["nearest_km"].item()
    assert nearest_km < 280  # its middle lies at 400
    table = geo.check_reach("IQ", nearest_km + 1, ["Israel", "Riyadh"])
    assert table["verdict"].tolist() == ["somewhere", "nowhere"]
    assert 0 < table["share"].iloc[0] < 0.05


def test_names_and_a_table_of_the_same_points_give_the_same_columns_and_figures():
    named = geo.check_reach("western Iraq", [300, 700], ["Riyadh", "Tel Aviv"])
    points = geo.measure_distances("western Iraq", ["Riyadh", "Tel Aviv"])
    again = geo.check_reach(
        "western Iraq", [300, 700], points.drop(columns=["nearest_km", "farthest_km"])
    )
    assert set(named.columns) == set(again.columns)
    for column in ("name", "range_km", "verdict", "system"):
        assert named[column].tolist() == again[column].tolist()
    for column in ("nearest_km", "farthest_km", "margin_km", "share"):
        assert named[column].to_numpy() == pytest.approx(again[column].to_numpy(), abs=1e-6)
