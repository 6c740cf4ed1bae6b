"""Tables of points as spreadsheets, map programs and people write them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import FileError, GeoError
from geo.tables import read_points

HERE = ((44.4,), (33.3,))

READ = {
    "commas": "name,lon,lat\nBaghdad,44.4,33.3\n",
    "latitude first": "name,lat,lon\nBaghdad,33.3,44.4\n",
    "semicolons and decimal commas": "\ufeffname;lon;lat\r\nBaghdad, Iraq;44,4;33,3\r\n",
    "decimal commas in quotation marks": 'name,lon,lat\nBaghdad,"44,4","33,3"\n',
    "tabs": "name\tlon\tlat\nBaghdad\t44,4\t33,3\n",
    "upright strokes": "name|Longitude (°)|LAT\nBaghdad|44.4|33.3\n",
    "a line that names the separator": "sep=;\nname;lon;lat\nBaghdad;44.4;33.3\n",
    "line ends of old machines": "name,lon,lat\rBaghdad,44.4,33.3\r",
    "blanks": "name, lon, lat\nBaghdad, 44.4, 33.3\n",
    "blank lines": "name,lon,lat\n\n,,\nBaghdad,44.4,33.3\n\n",
    "lng": "name,lng,lat\nBaghdad,44.4,33.3\n",
    "degree signs": "name,lon,lat\nBaghdad,44.4°,33.3°\n",
    "letters of sides": "name,lon,lat\nBaghdad,E44.4,33.3 n\n",
    "degrees and minutes": "name,lon,lat\nBaghdad,44°24'E,33°18′N\n",
    "degrees, minutes and seconds": "name;lon;lat\nBaghdad;44° 24' 00\" E;33:18:00\n",
    "minutes with blanks": "name,lon,lat\nBaghdad,44 24 0 E,33 18 0 N\n",
    "UTF-16": "name,lon,lat\nZürich,44.4,33.3\n".encode("utf-16"),
    "UTF-16 without a mark": "name,lon,lat\nZürich,44.4,33.3\n".encode("utf-16-le"),
    "projected columns beside": "name,x,y,lon,lat\nBaghdad,4942585,3934000,44.4,33.3\n",
}


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_a_table_is_read_as_it_is_meant(content):
    table = read_points(content if isinstance(content, bytes) else content.encode(), "points.csv")
    assert (table.lons, table.lats) == HERE
    assert table.notes == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,X,Y\nBaghdad,44.4,33.3\n", "“X” is read as longitude"),
        ("Ort;Längengrad;Breitengrad\nBagdad;44,4;33,3\n", "“Breitengrad” as latitude"),
        ("id,WKT\n1,POINT Z (44.4 33.3 20)\n", "column “WKT”"),
        ("name,lon,lat\n,deg E,deg N\nBaghdad,44.4,33.3\n", "Line 2 .* no numbers .deg E, deg N"),
        ("|name|lon|lat|\n|---|---|--:|\n|Baghdad|44.4|33.3|\n", "no coordinates .* line 2"),
        ("name,lon,lat\n?,unknown,#REF!\nBaghdad,44.4,33.3\n", "no coordinates .* line 2"),
        ("fall,reclat,reclong\nA,33.3,44.4\n", "“reclong” is read as longitude"),
        ("name,lon,lat\nZürich,44.4,33.3\n".encode("cp1252"), "Windows-1252"),
        ("name,lon,lat\nBag\0hdad,44.4,33.3\n", "NUL"),
        ("name,lon,lat\nA,,\nBaghdad,44.4,33.3\nB,NA,nan\n", "2 rows have no .* lines 2, 4"),
    ],
)
def test_what_is_read_otherwise_or_left_out_is_said(content, said):
    table = read_points(content if isinstance(content, bytes) else content.encode(), "points.csv")
    assert (table.lons, table.lats) == HERE
    [note] = table.notes
    assert re.search(said, note)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,lat,lon\nNowhere,133.3,44.4\n", "exchange the names of the two columns"),
        ("name,lon,lat\nA,33.3N,44.4E\n", r"a latitude \(N\) in the column of longitudes"),
        ("name,lon,lat\nA,44,4,33,3\n", "line 2 has 5 cells and the header 3"),
        ("name,lon,lat\nA,4942585.1,3934000\n", "metres of a map projection"),
        ("name,easting,northing\nA,444000,3330000\n", "WGS 84"),
        ("id,longitudeE7,latitudeE7\n1,444000000,333000000\n", "divide by 10,000,000"),
        ("name,lon,E/W,lat,N/S\nA,44,W,33,N\n", "a column of its own"),
        ("name,lon,lat\nA,44 O,33\n", "write E or W"),
        ("name,lon,lat\nA,-44 W,33\n", "leave one of them out"),
        ("name,lon,lat\nA,44 75 E,33\n", "60 minutes"),
        ("name,lon,lat\nA,270,10\n", "write -90"),
        ("name,lon,lat\nA,44.366.123,33.3\n", "one decimal point"),
        ("name,lon,lat\nA,nan,33\nB,1\n", "line 2: it has no longitude but 'nan'; line 3: it has"),
        ("lon,lat,lon,lat\n44.4,33.3,1,2\n", "2 columns of longitude"),
        ('name,lon,lat\n"Baghdad,44.4,33.3\nBasra,47,30\n', "line 2: a quotation mark is opened"),
        ('name,lon,lat\n"' + "x" * 140_000 + '",1,2\n', "longer than 131,072 characters"),
        ("44.4,33.3\n45,34\n", "write their names into its first line, such as lon,lat"),
        ("My places,,\nname,lon,lat\nA,44,33\n", "line 2: delete the lines above"),
        ('id,location\n1,"33.3,44.4"\n', "into two columns"),
        ("name lon lat\nA 44.4 33.3\n", "semicolons or tabs"),
        ("", "is empty"),
        ("<html>", "web page"),
        ('{"type": "Point"}', "is JSON"),
        (b"PK\x03\x04book", "workbook"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_the_cure(content, said):
    with pytest.raises(FileError, match=said):
        read_points(content if isinstance(content, bytes) else content.encode(), "points.csv")


@given(st.one_of(st.binary(max_size=200), st.text(st.sampled_from("lonat,;\t\n\"'°EN -.179sep="))))
def test_no_table_ends_in_anything_but_points_or_a_word(content):
    try:
        table = read_points(content.encode() if isinstance(content, str) else content, "a.csv")
    except GeoError:
        return
    assert len(table.rows) == len(table.lons) == len(table.lats)


@pytest.mark.parametrize(
    "header",
    ["LON_DD,LAT_DD", "geo_lon,geo_lat", "gps_longitude,gps_latitude", "Boylam,Enlem", "경도,위도"],
)
def test_columns_of_other_programs_and_languages_are_taken_and_said(header):
    table = read_points(f"{header}\n44.4,33.3\n".encode(), "a.csv")
    assert (table.lons, table.lats) == ((44.4,), (33.3,))
    assert len(table.notes) == 1


def test_a_point_where_programs_put_what_they_do_not_know_is_said():
    table = read_points(b"name,lon,lat\nA,0,0\nB,44.4,33.3\n", "a.csv")
    assert len(table.lons) == 2
    assert "0, where programs put" in table.notes[0]
    assert table.notes[0].endswith("line 2.")


@pytest.mark.parametrize("last", ["Total;79,2;65,4", "Mean:;39.6;32.7", "Summe;79.2;65.4"])
def test_a_row_that_sums_up_the_others_is_no_point(last):
    table = read_points(f"name;lon;lat\nA;44.4;33.3\nB;34.8;32.1\n{last}\n".encode(), "a.csv")
    assert len(table.lons) == 2
    assert re.search(r"^Line 4 holds the (sums|means) of the rows above", table.notes[0])


def test_a_place_that_is_called_total_is_a_point():
    table = read_points(b"name,lon,lat\nA,44.4,33.3\nB,34.8,32.1\nTotal,40,30\n", "a.csv")
    assert len(table.lons) == 3


def test_an_old_workbook_is_no_text():
    with pytest.raises(FileError, match="workbook"):
        read_points(b"\xd0\xcf\x11\xe0\xa1\xb1", "old.csv")


@pytest.mark.parametrize(
    "header",
    [
        "קו אורך,קו רוחב", "देशांतर,अक्षांश", "γεωγραφικό μήκος,γεωγραφικό πλάτος",
        "dł. geogr.,szer. geogr.", "zeměpisná délka,zeměpisná šířka", "pituusaste,leveysaste",
        "hosszúság,szélesség", "ลองจิจูด,ละติจูด", "طول بلد,عرض بلد",
    ],
)  # fmt: skip
def test_columns_in_more_languages_are_taken_and_said(header):
    table = read_points(f"{header}\n44.4,33.3\n".encode(), "a.csv")
    assert (table.lons, table.lats) == ((44.4,), (33.3,))
    assert table.notes[0].endswith("as latitude.")


@pytest.mark.parametrize(
    ("lon", "lat"),
    [
        ("\u200e44.4", "\u200e33.3\u200f"), ("44.4 в.д.", "33.3 с.ш."),
        ("44.4° в. д.", "33.3° с. ш."),
        ("44,4 сх. д.", "33,3 пн. ш."), ("东经44.4°", "北纬33.3°"), ("東経44.4", "北緯33.3"),
        ("\ufeff44.4", "33.3\u200b"),
    ],
)  # fmt: skip
def test_angles_of_other_scripts_are_read(lon, lat):
    table = read_points(f"lon;lat\n{lon};{lat}\n".encode(), "a.csv")
    assert (table.lons, table.lats) == ((44.4,), (33.3,))


def test_sides_of_other_scripts_are_west_and_south():
    table = read_points("lon;lat\n44.4 з.д.;33.3 ю.ш.\n西经44.4;南纬33.3\n".encode(), "a.csv")
    assert (table.lons, table.lats) == ((-44.4, -44.4), (-33.3, -33.3))


@pytest.mark.parametrize("column", ["MGRS", "geohash", "Plus code", "Maidenhead", "what3words"])
def test_a_column_of_codes_is_refused_with_the_cure(column):
    with pytest.raises(FileError, match=f"turn the codes of “{column}” into degrees"):
        read_points(f"name,{column}\nA,38SMB4488484706\n".encode(), "a.csv")
