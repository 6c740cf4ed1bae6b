"""Wordings of launch regions as rows: each row's own examples are its test."""

import pytest

import geo.search.descriptions
from geo.search.described import list_described
from geo.search.descriptions import (
    TABLE,
    DescriptionKind,
    list_descriptions,
    match_description,
)

ROWS = list_descriptions()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_wording_finds_and_misses_what_it_says_and_makes_a_region(row):
    assert row.finds
    assert row.misses
    for typed in row.finds:
        assert row.pattern.fullmatch(typed.lower())["name"], typed
        assert list_described(typed), typed
    assert [typed for typed in row.misses if row.pattern.fullmatch(typed.lower())] == []


def test_every_kind_has_a_wording_and_every_wording_an_id_of_its_own():
    assert {row.kind for row in ROWS} == set(DescriptionKind)
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_a_wording_that_is_switched_off_finds_nothing(tmp_path, monkeypatch):
    head, row = TABLE.read_text("utf-8").split('id = "near"\n')
    changed = tmp_path / "descriptions.toml"
    changed.write_text(f'{head}id = "near"\non = false\n{row}', encoding="utf-8")
    monkeypatch.setattr(geo.search.descriptions, "TABLE", changed)
    list_descriptions.cache_clear()
    try:
        assert match_description(DescriptionKind.NEAR, "near basra") == {}
    finally:
        monkeypatch.undo()
        list_descriptions.cache_clear()
    assert match_description(DescriptionKind.NEAR, "near basra") == {"name": "basra"}
