"""The command line, as scripts rely on it."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shapely

from geo.__main__ import main

ROOT = Path(__file__).parents[1]


@pytest.fixture
def ask(capsys):
    def ask(*words):
        code = main(words)
        out, err = capsys.readouterr()
        return code, out, err

    return ask


def test_locate_lists_candidates_best_first(ask):
    code, out, _ = ask("locate", "Tripoli")
    found = json.loads(out)
    assert code == 0
    assert {"name", "country", "admin1", "lon", "lat", "population", "kind", "source"} <= found[
        0
    ].keys()
    assert found[0]["country"] == "LY"
    assert "LB" in {place["country"] for place in found}


def test_locate_keeps_to_the_country_asked_for(ask):
    code, out, _ = ask("locate", "Tripoli", "--country", "LB")
    assert code == 0
    assert {place["country"] for place in json.loads(out)} == {"LB"}


def test_an_unknown_place_exits_1_with_the_nearest_spellings(ask):
    code, out, err = ask("locate", "Baghdadd Qwzx")
    assert code == 1
    assert out == ""
    assert "No place is known" in err


def test_rings_is_one_feature_that_other_programs_read(ask):
    code, out, _ = ask("rings", "--from", "western-iraq", "--range-km", "700")
    feature = json.loads(out)
    ring = shapely.from_geojson(json.dumps(feature["geometry"]))
    assert code == 0
    assert feature["type"] == "Feature"
    assert ring.is_valid
    assert ring.contains(shapely.Point(34.78, 32.08))
    assert not ring.contains(shapely.Point(46.72, 24.69))


def test_what_was_mended_or_guessed_stands_in_every_kind_of_json(ask, tmp_path):
    path = tmp_path / "open.geojson"
    ring = [[44, 33], [45, 33], [45, 34], [44, 34]]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    where = ("--from", str(path), "--range-km", "100")
    closed = "1 outline did not end where it began and was closed."
    _, out, _ = ask("reach", *where, "--min-population", "5000000")
    rows = json.loads(out)
    assert rows
    assert all(row["notes"] == [closed] for row in rows)
    _, out, _ = ask("reach", *where, "--min-population", "5000000", "--format", "geojson")
    assert json.loads(out)["rangecheck"]["notes"] == [closed]
    _, out, _ = ask("rings", *where)
    assert json.loads(out)["properties"]["notes"] == [closed]
    _, out, err = ask("rings", "--from", "Basra", "--range-km", "100")
    [note] = json.loads(out)["properties"]["notes"]
    assert note in err
    assert "is taken for" in note
    assert note in json.loads(out)["properties"]["definition"]


def test_an_empty_common_set_has_no_geometry(ask):
    code, out, _ = ask("rings", "--from", "IQ", "--range-km", "500", "--set", "common")
    assert code == 0
    assert json.loads(out)["geometry"] is None


def test_negative_coordinates_work_as_they_stand(ask):
    code, out, _ = ask("rings", "--from", "-179,65", "--range-km", "500")
    assert code == 0
    assert json.loads(out)["geometry"]["type"] == "MultiPolygon"


def test_distances_keeps_the_columns_of_its_input(ask, tmp_path):
    points = tmp_path / "points.csv"
    points.write_text('id,lat,lon,note\n7,32.08,34.78,"a, b"\n', encoding="utf-8")
    code, out, _ = ask("distances", "--from", "western-iraq", "--points", str(points))
    [row] = csv.DictReader(io.StringIO(out))
    assert code == 0
    assert list(row) == ["id", "lat", "lon", "note", "nearest_m", "farthest_m"]
    assert row["note"] == "a, b"
    assert float(row["nearest_m"]) == pytest.approx(398_000, abs=3000)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        ("a,b\n1,2\n", "no column lon"),
        ("lon,lat\n200,10\n1,1\n5,nan\n", "line 2"),
    ],
)
def test_bad_points_exit_2_and_say_which_line(ask, tmp_path, content, said):
    points = tmp_path / "points.csv"
    points.write_text(content, encoding="utf-8")
    code, _, err = ask("distances", "--from", "IQ", "--points", str(points))
    assert code == 2
    assert said in err


def test_what_a_file_was_read_as_is_said_beside_the_answer(ask, tmp_path):
    points, area = tmp_path / "points.csv", tmp_path / "area.geojson"
    points.write_text("x;y\n44,4;33,3\n", encoding="utf-8")
    area.write_text('{"type": "Polygon", "coordinates": [[[44, 33], [45, 33], [45, 34]]]}')
    code, out, err = ask("distances", "--from", str(area), "--points", str(points))
    assert code == 0
    assert out.startswith('x,y,nearest_m,farthest_m\n"44,4","33,3",0.000,')
    assert "“x” is read as longitude" in err
    assert "1 outline did not end where it began" in err


@pytest.mark.parametrize("ranges", [["--system", "zolfaqar"], ["--range-km", "700"]])
def test_reach_gives_each_place_its_row(ask, ranges):
    code, out, _ = ask("reach", "--from", "western-iraq", *ranges, "--min-population", "1000000")
    rows = json.loads(out)
    assert code == 0
    assert {
        "name", "country", "lon", "lat", "population", "system", "range_km", "nearest_km",
        "farthest_km", "verdict", "margin_km", "share",
    } <= rows[0].keys()  # fmt: skip
    baghdad = next(row for row in rows if row["name"] == "Baghdad" and row["range_km"] == 700)
    assert baghdad["verdict"] in {"everywhere", "somewhere"}
    assert min(row["population"] for row in rows) >= 1_000_000


@pytest.mark.parametrize("format_", ["csv", "geojson", "kml", "gpkg", "html"])
def test_reach_writes_every_format_to_a_file(ask, tmp_path, format_):
    out = tmp_path / f"reach.{format_}"
    code, printed, _ = ask(
        "reach", "--from", "IQ-AN", "--range-km", "300", "--country", "IQ",
        "--format", format_, "--out", str(out),
    )  # fmt: skip
    assert code == 0
    assert printed == ""
    assert out.stat().st_size > 500


def test_claims_prints_the_catalogue(ask):
    code, out, _ = ask("claims")
    verdicts = {claim["id"]: claim["verdict"] for claim in json.loads(out)}
    assert code == 0
    assert verdicts["tel-aviv-from-western-iraq"] == "holds in part"
    assert verdicts["riyadh-from-baghdad"] == "fails"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("rings", "--from", "western-irak", "--range-km", "700"), 1, "western-iraq"),
        (("reach", "--from", "IQ", "--system", "zolfagarr"), 1, "zolfaqar"),
        (("rings", "--from", "IQ", "--range-km", "0"), 2, "above 0"),
        (("rings", "--from", "IQ", "--range-km", "-5"), 2, "above 0"),
        (("rings", "--from", "IQ", "--range-km", "nan"), 2, "not a number"),
        (("rings", "--from", "IQ", "--range-km", "30000"), 2, "half way round"),
        (("rings", "--from", "200,10", "--range-km", "700"), 2, "outside"),
        (("rings", "--from", "IQ", "--range-km", "7", "--tolerance-m", "0"), 2, "tolerance"),
        (("distances", "--from", "IQ", "--points", "absent.csv"), 2, "absent.csv"),
    ],
)
def test_bad_questions_exit_with_their_code_and_a_message(ask, words, code, said):
    found, out, err = ask(*words)
    assert found == code
    assert out == ""
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("words", [[], ["rings"], ["nonsense"], ["reach", "--from", "IQ"]])
def test_bad_usage_exits_2(words, capsys):
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("call", ["locate", "rings", "distances", "reach", "claims"])
def test_help_shows_an_example_for_each_call(call, capsys):
    with pytest.raises(SystemExit) as caught:
        main([call, "--help"])
    assert caught.value.code == 0
    assert f"python -m geo {call}" in capsys.readouterr().out


def test_version_names_program_and_data(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert "data" in capsys.readouterr().out


def test_it_runs_as_a_program_and_imports_no_streamlit():
    program = """
import runpy
import sys

sys.argv = ["geo", "locate", "Riyadh"]
try:
    runpy.run_module("geo", run_name="__main__")
except SystemExit as end:
    assert not end.code
assert not {"streamlit", "geopandas", "folium"} & sys.modules.keys()
"""
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)[0]["country"] == "SA"


def test_a_second_call_compiles_and_parses_nothing_where_python_writes_no_bytecode(tmp_path):
    shutil.copytree(ROOT / "geo", tmp_path / "geo", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "data").symlink_to(ROOT / "data")
    (tmp_path / "report.txt").write_text("A missile with a range of 700 km can reach Tel Aviv.")
    subprocess.run(
        [sys.executable, "-m", "geo", "read", "report.txt"],
        cwd=tmp_path, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, check=True,
    )  # fmt: skip
    kept = {path.name.split(".cpython")[0] for path in tmp_path.rglob("*.pyc")}
    assert {"cues", "cues.toml"} <= kept


def test_read_prints_what_a_report_mentions_and_claims(capfdbinary, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("Fired from Basra, a missile with a range of 300 km can reach Kuwait City.")
    assert main(["read", str(report)]) == 0
    answer = json.loads(capfdbinary.readouterr().out)
    assert {"places", "systems", "ranges", "claims"} <= answer.keys()
    assert [claim["verdict"] for claim in answer["claims"]] == ["holds"]


def test_read_writes_a_standalone_page(tmp_path):
    report, page = tmp_path / "report.html", tmp_path / "page.html"
    report.write_text("<p>Missiles can reach Riyadh.</p><script>alert(1)</script>")
    assert main(["read", str(report), "--format", "html", "--out", str(page)]) == 0
    assert "Riyadh" in page.read_text(encoding="utf-8")
    assert "<script" not in page.read_text(encoding="utf-8")


def test_read_says_what_is_wrong_with_a_file(ask, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    code, out, err = ask("read", str(empty))
    assert (code, out) == (2, "")
    assert "empty.txt is empty" in err
    code, _, err = ask("read", "no-such-file.txt")
    assert code == 2
    assert "no file" in err


SYSTEM_KEYS = set("id name country operators category launched_from aliases figures".split())
FIGURE_KEYS = set("low_km high_km as_printed source title date kind second_hand url".split())


def test_systems_lists_the_catalogue_with_every_figure(ask):
    code, out, _ = ask("systems")
    found = json.loads(out)
    assert code == 0
    assert len(found) >= 250
    assert all(system.keys() >= SYSTEM_KEYS for system in found)
    figures = [figure for system in found for figure in system["figures"]]
    assert len(figures) >= 450
    assert all(figure.keys() >= FIGURE_KEYS for figure in figures)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Zolfaghar", ["zolfaqar"]),
        ("东风-26", ["df-26"]),
        ("Искандер", ["iskander-m"]),
        ("SHAHAB 3", ["shahab-3"]),
        ("Kheibar", ["khorramshahr-4", "kheibar-shekan", "khaibar-1"]),
    ],
)
def test_a_name_in_any_spelling_gives_its_systems(ask, name, ids):
    code, out, _ = ask("systems", name)
    assert code == 0
    assert [system["id"] for system in json.loads(out)] == ids


def test_an_unknown_system_exits_1_with_the_nearest_spellings(ask):
    code, out, err = ask("systems", "Fatteh-110")
    assert (code, out) == (1, "")
    assert "fateh-110" in err


def test_systems_of_a_country(ask):
    code, out, _ = ask("systems", "--country", "tw")
    assert code == 0
    assert {system["country"] for system in json.loads(out)} == {"TW"}
    code, out, err = ask("systems", "--country", "XX")
    assert (code, out) == (1, "")
    assert "XX" in err
    code, _, err = ask("systems", "Zolfaqar", "--country", "TW")
    assert code == 1
    assert "zolfaqar (IR)" in err


def test_systems_as_csv_has_a_row_for_each_figure(ask):
    code, out, _ = ask("systems", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff"))))
    assert code == 0
    assert sum(bool(row["high_km"]) for row in rows) >= 450
    assert {row["id"] for row in rows} >= {"zolfaqar", "quds-1"}
    assert not [value for row in rows for value in row.values() if value[:1] in {*"=+-@"}]


@pytest.mark.parametrize(
    ("text", "words", "unneeded"),
    [
        # A country as the target: its border was once searched by a tree of SciPy.
        ("Iran can strike Israel with the Shahab-3, which has a range of 1,300 km.", ("read",), ()),
        (
            "Officials in Riyadh and Baghdad met on Monday.",
            ("read",),
            ("shapely", "pyproj", "rapidfuzz", "difflib", "geo.claims.check", "geo.geodesy"),
        ),
        (
            "From western Iraq, a missile with a range of 700 km can reach Tel Aviv.",
            ("read",),
            ("rapidfuzz", "geo.sketch", "geo.reach.comparison", "geo.exports.kept"),
        ),
        ("", ("rings", "--from", "44.4,33.3", "--range-km", "300"), ("geo.reading", "geo.systems")),
        ("", ("systems", "Zolfaghar"), ("numpy", "shapely", "geo.reading")),
    ],
)
def test_a_small_question_loads_only_what_it_needs(tmp_path, text, words, unneeded):
    program = (
        "import sys\nfrom geo.__main__ import main\nassert main(sys.argv[1:]) == 0\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    report = tmp_path / "report.txt"
    report.write_text(text)
    words = [*words, str(report)] if text else words
    run = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(run.stderr.split())
    assert not loaded & {"scipy", "pandas", "geopandas", "folium", "streamlit", *unneeded}
