"""The line that a drag draws, against the exact one that follows, for a sample of countries.

`python -m benchmarks.page` does it for every country, and says how long a frame takes.
"""

import re
import shutil

import pytest

from benchmarks import live

# Far north, and over the date line: what went wrong once.
SAMPLE = ["CA", "FJ"]


@pytest.mark.slow
@pytest.mark.skipif(
    not shutil.which("node") or not (live.ROOT / "tests/map/node_modules/.ready").exists(),
    reason="needs node and `make map`",
)
def test_the_line_of_a_drag_is_within_two_pixels_of_the_exact_one():
    summary = live.measure(SAMPLE, 700.0).splitlines()[-1]
    assert summary.startswith("2 countries")
    (off_px,) = re.findall(r"off by at most ([\d.]+) px", summary)
    assert float(off_px) <= 2.0
