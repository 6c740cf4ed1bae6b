"""What the browser loads: put together from its modules; vendored files as they were published."""

import hashlib
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[1] / "static"


def test_the_map_is_what_its_modules_make():
    total = hashlib.sha256()
    for path in sorted((STATIC / "map").glob("*.js"), key=lambda each: each.name):
        total.update(f"{path.name}\n".encode() + path.read_bytes())
    first = (STATIC / "map.js").read_text(encoding="utf-8").partition("\n")[0]
    assert total.hexdigest() in first, "make map puts static/map.js together anew"


@pytest.mark.parametrize("folder", ["leaflet", "geographiclib"])
def test_vendored_files_are_those_published_and_have_their_licence(folder):
    sums = (STATIC / folder / "SHA256SUMS").read_text(encoding="utf-8").split("\n")
    listed = dict(reversed(line.split(maxsplit=1)) for line in sums if line)
    files = {path.name for path in (STATIC / folder).iterdir()} - {"SHA256SUMS"}
    assert set(listed) == files
    assert any(name.startswith("LICENSE") for name in files)
    for name, digest in listed.items():
        assert hashlib.sha256((STATIC / folder / name).read_bytes()).hexdigest() == digest


def test_the_map_uses_no_private_member_of_leaflet_and_writes_no_html():
    for path in (STATIC / "map").glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\.(_\w+|innerHTML|outerHTML)\b", text), path.name
