"""What keeps a worker small: Dask loads this into each one of this machine as it starts."""

import subprocess
import sys

import pytest

from geo.archive import lean
from geo.archive.lean import dask_setup, give_back
from tests.archive.samples import REACH, ROOT

WIDE = "A range of 900 km would bring all of Kuwait into range of Iraq."


@pytest.mark.slow
def test_a_worker_of_this_machine_does_without_what_it_never_uses():
    code = (
        "import sys; from geo.archive.lean import dask_setup; dask_setup(None)\n"
        "from geo.archive.model import Batch, Item; from geo.archive.work import read_batch\n"
        f"texts = {REACH!r}, {WIDE!r}\n"
        "items = tuple(Item(text[:1], text=text) for text in texts)\n"
        "read_batch(Batch(0, 0, items), '1', 600.0)\n"
        "print([name for name in {'pandas', 'geopandas', 'streamlit', 'folium', 'duckdb',"
        " 'matplotlib', 'geopy', 'scipy'} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"


def test_pandas_can_be_imported_again_when_a_worker_has_started():
    before = list(sys.meta_path)
    dask_setup(None)
    assert sys.meta_path == before
    import pandas as pd

    assert pd.DataFrame({"a": [1]}).shape == (1, 1)


def test_where_the_system_takes_nothing_back_a_batch_is_read_all_the_same(monkeypatch):
    asked = []
    monkeypatch.setattr(lean, "_find_trim", lambda: asked.append)
    give_back()
    assert asked == [0]
    monkeypatch.setattr(lean, "_find_trim", lambda: None)
    give_back()
