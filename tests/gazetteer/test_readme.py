"""data/README.md names every file of data/, and no other."""

import re
from pathlib import Path

from geo.tables import DATA_DIR


def test_the_readme_of_the_data_names_every_file_and_no_other():
    text = (DATA_DIR / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w-]+\.(?:csv|txt|sqlite))`", text)) | {"VERSION"}
    present = {
        path.name for path in DATA_DIR.glob("*") if path.suffix in {".csv", ".txt", ".sqlite"}
    }
    assert named - {"requirements.txt"} == present | {"VERSION"}
    assert "`VERSION`" in text


def test_every_hand_made_table_says_where_its_rows_come_from():
    built = {"counties.csv", "places_beside.csv"}  # from packages, named in the README
    for path in DATA_DIR.glob("*.csv"):
        header = Path(path).read_text(encoding="utf-8").split("\n", 1)[0].split(",")
        if path.name not in built:
            assert {"source", "date"} <= set(header), path.name
