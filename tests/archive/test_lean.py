"""What a worker of this machine does without: Dask loads this into each one as it starts."""

import subprocess
import sys

import pytest

from geo.archive.lean import dask_setup
from tests.archive.samples import REACH, ROOT

WIDE = "A range of 9,000 km would bring all of Canada into range of Russia."


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
