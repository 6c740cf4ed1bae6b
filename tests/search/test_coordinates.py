import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.search import format_lonlat, read_coordinates

BAGHDAD = (44.3661, 33.3152)


@pytest.mark.parametrize(
    ("text", "lon", "lat"),
    [
        ("33.3152N 44.3661E", *BAGHDAD),
        ("N33.3152 E44.3661", *BAGHDAD),
        ("44.3661 E, 33.3152 N", *BAGHDAD),
        ("33.3152° N, 44.3661° E", *BAGHDAD),
        ("33,3152° N 44,3661° E", *BAGHDAD),
        ("33°18′54.7″N 44°21′58″E", *BAGHDAD),
        ("33° 18' 54.7'' N, 44° 21' 58'' E", *BAGHDAD),
        ("33 18 54.7 N 44 21 58 E", *BAGHDAD),
        ("33:18:54.7N 44:21:58E", *BAGHDAD),
        ("33d18m54.7s N 44d21m58s E", *BAGHDAD),
        ("N 33° 18.912' E 044° 21.966'", *BAGHDAD),
        ("33 degrees 18.912 minutes north, 44 degrees 21.966 minutes east", *BAGHDAD),
        ("331855N 0442158E", *BAGHDAD),
        ("33-18-55N 044-21-58E", *BAGHDAD),
        ("33·3152N, 44·3661E", *BAGHDAD),
        ("https://yandex.com/maps/213/x/?ll=44.3661%2C33.3152&z=10", *BAGHDAD),
        ("https://yandex.ru/maps/?z=9&pt=44.3661,33.3152", *BAGHDAD),
        ("https://2gis.ru/x/geo/4504235282593828/44.3661,33.3152", *BAGHDAD),
        ("https://www.bing.com/maps?cp=33.3152~44.3661&lvl=11", *BAGHDAD),
        ("https://wikimapia.org/#lang=en&lat=33.3152&lon=44.3661&z=12", *BAGHDAD),
        ("https://www.waze.com/ul?ll=33.3152%2C44.3661", *BAGHDAD),
        ("geo:33.3152,44.3661;u=35", *BAGHDAD),
        ("lat 33.3152 lon 44.3661", *BAGHDAD),
        ("longitude: 44.3661, latitude: 33.3152", *BAGHDAD),
        ("POINT(44.3661 33.3152)", *BAGHDAD),
        ("https://www.google.com/maps/@33.3152,44.3661,12z", *BAGHDAD),
        ("https://www.google.com/maps/place/X/@33,44,9z/data=!3d33.3152!4d44.3661", *BAGHDAD),
        ("https://maps.google.com/?q=33.3152,44.3661", *BAGHDAD),
        ("https://www.openstreetmap.org/#map=12/33.3152/44.3661", *BAGHDAD),
        ("https://www.openstreetmap.org/?mlat=33.3152&mlon=44.3661#map=9/33/44", *BAGHDAD),
        ("https://maps.apple.com/?ll=33.3152,44.3661", *BAGHDAD),
        ("38S MB 41011 86404", *BAGHDAD),
        ("8H568988+39", *BAGHDAD),
        ("33.5 S 70.6 W", -70.6, -33.5),
        ("24.5° Sud, 46.5° Ouest", -46.5, -24.5),
        ("-179.5, 65", -179.5, 65),  # only one of the two can be a latitude
        ("44,4; 133,3", 133.3, 44.4),
    ],
)
def test_a_usual_form_is_read_in_one_way(text, lon, lat):
    (point,) = read_coordinates(text)
    assert (point.lon, point.lat) == pytest.approx((lon, lat), abs=2e-4)


@pytest.mark.parametrize(
    "text",
    [
        "33.3152, 44.3661", "33.3152,44.3661", "33.3152 44.3661", "33.3152; 44.3661",
        "(33.3152, 44.3661)", "33.3152, 44.3661.", "33,3152; 44,3661", "33,3152, 44,3661",
        "٣٣٫٣١٥٢، ٤٤٫٣٦٦١", "33.3152° 44.3661°",
    ],
)  # fmt: skip
def test_two_bare_numbers_are_read_in_both_orders(text):
    first, second = read_coordinates(text)
    assert (first.lon, first.lat, first.order) == (*BAGHDAD, "latitude first")
    assert (second.lat, second.lon, second.order) == (*BAGHDAD, "longitude first")


@pytest.mark.parametrize(
    "text",
    ["", "Baghdad", "700 km", "700", "195, 200", "Tower 22", "2018/05", "200-300", "5, 1e5",
     "33.3 N 44.4 N", "33°75′N 44°E", "99SMB44", "1, 2, 3", "12", "x" * 5000, "1 " * 5000],
)  # fmt: skip
def test_what_is_no_pair_of_coordinates_is_none(text):
    assert read_coordinates(text) == ()


def test_a_german_ost_is_not_taken_for_a_french_ouest():
    assert [point.lon for point in read_coordinates("33,3° N 44,4° O")] == [44.4, -44.4]


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_what_is_written_for_readers_is_read_again(lon, lat):
    (point,) = read_coordinates(format_lonlat(lon, lat))
    assert (point.lon, point.lat) == pytest.approx((lon, lat), abs=1e-4)


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text):
    for point in read_coordinates(text):
        assert abs(point.lon) <= 180
        assert abs(point.lat) <= 90
