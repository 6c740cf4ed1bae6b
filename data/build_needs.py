"""Write the table of what the reader's patterns need, geo/patterns/needs.json.

Run after patterns or wordings were changed, from the top of the checkout; what it writes is
committed, and a test compares it with the patterns:

    python data/build_needs.py
"""

from __future__ import annotations

import json
import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import geo.reading  # noqa: E402  # the path above comes first
from geo.patterns import Gated, Late  # noqa: E402
from geo.patterns.needs import find_needs  # noqa: E402
from geo.patterns.table import TABLE, make_key  # noqa: E402
from geo.reading.frames import list_frames  # noqa: E402


def list_patterns() -> Iterator[Gated | Late]:
    """List the patterns of all modules that read reports, those of wordings among them."""
    for module in pkgutil.walk_packages(geo.reading.__path__, "geo.reading."):
        for value in vars(import_module(module.name)).values():
            yield from _list_within(value)
    for frame in list_frames():
        yield frame.pattern


def _list_within(value: object) -> Iterator[Gated | Late]:
    """List the patterns that a module's name stands for, or that a list or a dict there holds."""
    if isinstance(value, Gated | Late):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _list_within(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _list_within(each)


def work_out() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Work out the table: of a pattern that needs nothing only where a gate asks for it."""
    rows = {}
    for each in list_patterns():
        needs = find_needs(each.text, each.flags)
        if needs or isinstance(each, Gated):
            rows[make_key(each.text, each.flags)] = needs
    return rows


if __name__ == "__main__":
    lines = (
        f'"{key}": {json.dumps(needs, ensure_ascii=False)}'
        for key, needs in sorted(work_out().items())
    )
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
