"""Read the catalogue: systems.csv, range_figures.csv and operators.csv."""

import re
from collections import Counter

import pytest

import geo.tables
from geo.errors import TableError
from geo.regions import RegionKind, list_regions
from geo.systems import (
    Dated,
    FigureKind,
    LaunchedFrom,
    SystemCategory,
    Titled,
    check_printed,
    find_system,
)
from geo.systems.catalogue import load_catalogue
from tests.systems.samples import FIGURES, SYSTEMS

TABLES = ("systems.csv", "range_figures.csv", "operators.csv")


def test_there_are_as_many_systems_and_figures_as_promised():
    assert len(SYSTEMS) >= 331
    assert len(FIGURES) >= 968
    assert sum(bool(figure.url) for figure in FIGURES) >= 963


def test_the_document_counts_what_is_there():
    text = (geo.tables.DATA_DIR.parent / "docs" / "systems.md").read_text("utf-8")
    operators = sum(len(system.operators) for system in SYSTEMS)
    addresses = sum(bool(figure.url) for figure in FIGURES)
    assert f"{len(SYSTEMS)} systems with\n{len(FIGURES)} published figures" in text
    assert f"({addresses} with an address) and {operators} lines" in text
    events = sum(figure.dated is Dated.EVENT for figure in FIGURES)
    ours = sum(figure.titled is Titled.OURS for figure in FIGURES)
    assert f"{events} figures are dated by the event and {ours} have a title of ours" in text


def test_every_figure_says_who_when_and_what_kind_and_follows_from_its_print():
    for figure in FIGURES:
        assert figure.source, figure
        assert figure.title, figure
        assert "1985" <= figure.date[:4] <= "2026", figure
        assert figure.kind in FigureKind, figure
        assert figure.dated in Dated, figure
        assert 5 <= figure.range_km <= 20_000, figure
        assert str(figure.kind) in figure.citation, figure
        printed = {figure.low_km, figure.high_km} - {None}
        assert all(check_printed(figure.as_printed, figure.unit, km) for km in printed), figure


def test_no_figure_stands_twice():
    keys = Counter(
        (each.system, each.source, each.title, each.date, each.range_km, each.kind, each.note)
        for each in FIGURES
    )
    assert [key for key, count in keys.items() if count > 1] == []
    pages = Counter(
        (each.system, each.url, each.low_km, each.range_km, each.kind, each.scope, each.date)
        for each in FIGURES
        if each.url
    )
    assert [page for page, count in pages.items() if count > 1] == []


def test_second_hand_figures_say_so():
    nasic = [figure for figure in FIGURES if figure.source.startswith("NASIC")]
    assert nasic
    assert all(figure.second_hand and "second-hand" in figure.citation for figure in nasic)


def test_every_system_says_what_it_is():
    for system in SYSTEMS:
        if system.category is SystemCategory.CLASS:
            assert not system.launched_from, system.id
            continue
        assert re.fullmatch(r"[A-Z]{2}", system.country), system.id
        assert system.launched_from, system.id
        assert set(system.guarded) <= set(system.names), system.id
        assert system.id not in system.look_alikes, system.id
        assert all(find_system(alike) for alike in system.look_alikes), system.id
        air = "air-launched" in system.category
        assert not air or LaunchedFrom.AIR in system.launched_from, system.id
        ground = LaunchedFrom.GROUND in system.launched_from
        assert bool(system.starts_elsewhere) is not ground, system.id


def test_an_operator_has_one_name_and_a_source_and_a_state_the_name_of_its_country():
    """The filter lists names: under two names of one group a reader finds half of what it has."""
    entries = list_regions()
    countries = {each.id: each.name for each in entries if each.kind is RegionKind.COUNTRY}
    operators = [each for system in SYSTEMS for each in system.operators]
    groups = {each.operator for each in operators if each.operator != countries[each.country]}
    assert groups == {
        "Hamas",
        "Hezbollah",
        "Houthi movement",
        "Islamic Resistance in Iraq",
        "Popular Resistance Committees",
        "militias in Iraq",
    }
    for each in operators:
        assert each.source, each
        assert each.title, each
        assert each.url.startswith("http"), each
        assert "1985" <= each.date[:4] <= "2026", each


# Of the systems, how many may lack something that no source was found to say.
LACKING = {"a figure": 17, "an operator": 21, "a name in another script": 123, "an alias": 24}


def test_what_each_system_lacks_is_known():
    """A new system comes with all of it, or the number here is raised in the open."""
    systems = [system for system in SYSTEMS if system.category is not SystemCategory.CLASS]
    lacking = {
        "a figure": [system.id for system in systems if not system.figures],
        "an operator": [system.id for system in systems if not system.operators],
        "a name in another script": [system.id for system in systems if not system.scripts],
        "an alias": [system.id for system in systems if not system.aliases],
    }
    over = {what: ids for what, ids in lacking.items() if len(ids) > LACKING[what]}
    assert over == {}
    text = (geo.tables.DATA_DIR.parent / "docs" / "systems.md").read_text("utf-8")
    for what, ids in lacking.items():
        assert f"{len(ids)} lack {what}" in text, (what, ids)


# ----------------------------------------------------------------------------------------- tables
def copy_tables(folder):
    for name in TABLES:
        text = (geo.tables.DATA_DIR / name).read_text("utf-8")
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_all_bad_rows_are_reported_together(tmp_path):
    copy_tables(tmp_path)
    systems = tmp_path / "systems.csv"
    systems.write_text(
        systems.read_text("utf-8")
        + "one,One,IR,rockett,ground,,,,,,Somebody,2020\n"
        + "two,Two,IR,rocket,ground,,,,,,,2020\n",
        encoding="utf-8",
    )
    figures = tmp_path / "range_figures.csv"
    figures.write_text(
        figures.read_text("utf-8")
        + "zelzal,,-5,,5 km,km,Somebody,Title,printed,2020,printed,assessed,no,system,no,,\n",
        encoding="utf-8",
    )
    with pytest.raises(TableError) as caught:
        load_catalogue(tmp_path)
    places = {(fault.file, fault.column) for fault in caught.value.faults}
    assert ("systems.csv", "category") in places
    assert ("systems.csv", "source") in places
    assert ("range_figures.csv", "high_km") in places
    assert "'rocket'" in str(caught.value)


def test_a_number_that_does_not_follow_from_its_print_is_a_fault(tmp_path):
    copy_tables(tmp_path)
    figures = tmp_path / "range_figures.csv"
    figures.write_text(
        figures.read_text("utf-8")
        + "zelzal,,500,,5 miles,mi,Somebody,Title,printed,2020,printed,assessed,no,system,no,,\n",
        encoding="utf-8",
    )
    with pytest.raises(TableError) as caught:
        load_catalogue(tmp_path, prints=True)
    [fault] = caught.value.faults
    assert (fault.column, fault.value) == ("high_km", "500")
    assert "does not follow from '5 miles'" in str(fault)


def test_a_look_alike_that_is_no_system_is_a_fault(tmp_path):
    copy_tables(tmp_path)
    systems = tmp_path / "systems.csv"
    systems.write_text(
        systems.read_text("utf-8") + "one,One,IR,rocket,ground,,,Two,nothing,,Somebody,2020\n",
        encoding="utf-8",
    )
    with pytest.raises(TableError) as caught:
        load_catalogue(tmp_path)
    assert {fault.column for fault in caught.value.faults} == {"look_alikes", "guarded"}
