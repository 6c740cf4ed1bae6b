"""Kinds of slips as rows: each row's own examples are its test."""

from itertools import pairwise

import pytest

import geo.systems.slip_rows
from geo.systems import SlipKind, find_slips, resolve_system
from geo.systems.printed import KM_PER_UNIT
from geo.systems.slip import Asked
from geo.systems.slip_rows import TABLE, Way, list_bounds, list_rows
from geo.systems.slip_ways import find_reasons

ROWS = list_rows()


def ask(printed):
    system = resolve_system(printed.system)
    km = KM_PER_UNIT[printed.unit]
    examined = None
    if printed.source is not None:
        examined = next(
            figure
            for figure in system.figures
            if round(figure.range_km) == round(printed.high * km)
            and printed.source in figure.source
        )
    low_km = printed.low * km if printed.low else None
    return Asked(system, printed.high * km, low_km, printed.qualifier, printed.unit, examined)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_finds_and_misses_what_it_says(row):
    assert row.finds
    assert row.misses
    for printed in row.finds:
        [reason] = find_reasons(row, ask(printed))
        assert "{" not in reason
        assert reason.endswith(".")
    for printed in row.misses:
        assert list(find_reasons(row, ask(printed))) == [], printed


def test_every_kind_and_every_way_has_a_row_and_every_row_an_id_of_its_own():
    assert {row.kind for row in ROWS} == set(SlipKind)
    assert {row.way for row in ROWS} == set(Way)
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_a_row_that_is_switched_off_asks_nothing(tmp_path, monkeypatch):
    text = TABLE.read_text("utf-8")
    head, row = text.split('id = "beyond-the-antipode"\n')
    changed = tmp_path / "slips.toml"
    changed.write_text(f'{head}id = "beyond-the-antipode"\non = false\n{row}', encoding="utf-8")
    monkeypatch.setattr(geo.systems.slip_rows, "TABLE", changed)
    list_rows.cache_clear()
    try:
        assert len(list_rows()) == len(ROWS) - 1
        assert find_slips(resolve_system("DF-61"), 25_000) == ()
    finally:
        monkeypatch.undo()
        list_rows.cache_clear()
    assert find_slips(resolve_system("DF-61"), 25_000)


def test_bounds_rise_and_say_what_begins_there():
    bounds = list_bounds()
    assert all(first.km < second.km for first, second in pairwise(bounds))
    assert all(bound.name for bound in bounds)
