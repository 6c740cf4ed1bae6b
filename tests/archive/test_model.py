"""What crosses the room: reports as they come in, batches of them, what a run came to."""

from dataclasses import replace

import pytest

from geo.archive.model import Batch, Item, Summary

ITEM = Item("a.txt", address="/a.txt", stamp="10 1", text=None, title="T")


@pytest.mark.parametrize(
    "changed",
    [
        Batch(1, 0, (ITEM,)),
        Batch(0, 5, (ITEM,)),
        Batch(0, 0, (ITEM, ITEM)),
        Batch(0, 0, (replace(ITEM, stamp="11 1"),)),
        Batch(0, 0, (replace(ITEM, text="\ud800"),)),
    ],
)
def test_a_fingerprint_changes_with_place_and_content(changed):
    fingerprint = Batch(0, 0, (ITEM,)).fingerprint
    assert len(fingerprint) == 16
    assert fingerprint == Batch(0, 0, (replace(ITEM),)).fingerprint != changed.fingerprint


def test_a_summary_names_each_fault_with_its_count():
    summary = Summary(read=1_200, skipped=3, reasons={"too large": 1, "empty": 2}, claims=5)
    assert summary.describe() == (
        "1,200 reports read, 3 skipped (empty: 2, too large: 1): 0 places, 0 figures, 5 claims."
    )
    assert "(" not in Summary(read=1).describe()
