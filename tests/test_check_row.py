"""The script that checks a row before it is committed, run as data/README.md says."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from data.check_row import main

ROOT = Path(__file__).parents[1]
TABLES = ("systems.csv", "range_figures.csv", "operators.csv")


@pytest.mark.slow
@pytest.mark.parametrize("call", [["-m", "data.check_row"], ["data/check_row.py"]])
def test_the_script_runs_as_documented(call):
    ran = subprocess.run(
        [sys.executable, *call, "Nodong"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "figures are usable" in ran.stdout
    assert "miles for kilometres" in ran.stdout


def test_a_bad_row_is_named(tmp_path, capsys):
    for name in TABLES:
        shutil.copy(ROOT / "data" / name, tmp_path)
    with (tmp_path / "range_figures.csv").open("a", encoding="utf-8") as table:
        table.write("zelzal,,500,,5 miles,mi,Somebody,Title,printed,2020,printed,")
        table.write("assessed,no,system,no,,\n")
    assert main(["--folder", str(tmp_path)]) == 1
    assert "high_km '500'" in capsys.readouterr().out


def test_the_readme_describes_every_column():
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    for name in TABLES:
        header = (ROOT / "data" / name).read_text(encoding="utf-8").splitlines()[0]
        assert [column for column in header.split(",") if f"`{column}`" not in text] == []
    assert "python -m data.check_row" in text
