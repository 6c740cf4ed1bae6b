"""Where the head of a list or table says from."""

import pytest

from geo.reading.claims.slots.heads import list_columns
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("head", "kind", "regions"),
    [
        ("Ranges from Kermanshah", "list", ["Kermanshah"]),
        ("He left Kermanshah.", "list", []),
        ("Kermanshah to:", "entry", ["Kermanshah"]),
        ("In range from Basra or Baghdad?", "entry", []),
    ],
)
def test_a_line_above_says_from_where(head, kind, regions):
    context = make_context(f"{head}\nShahab-1 (300 km): Baghdad")
    asked = Asked(0, (0, len(head))) if kind == "entry" else Asked(1, (0, 0))
    found = list_regions(context, kind, asked)
    assert [each.region.name for each in found] == regions


def test_a_table_that_says_nothing_of_reach_has_no_columns():
    assert list_columns(make_context("Missile | Maker\nQiam of 800 km | Riyadh"), 1) == []
