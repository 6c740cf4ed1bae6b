"""What is said of one system as a whole, and which systems a reader asks for."""

from geo.systems import resolve_system
from geo.systems.dossier import (
    SystemFilter,
    describe_system,
    list_doubts,
    list_operators,
    select_systems,
)
from geo.units import Unit
from tests.systems.samples import SYSTEMS


def ids(**asked):
    return {system.id for system in select_systems(SystemFilter(**asked))}


def test_each_part_of_a_filter_narrows_what_is_listed():
    assert ids() == {system.id for system in SYSTEMS}
    iranian = ids(maker="IR")
    far = ids(maker="IR", reaching_km=1_500.0)
    assert "zolfaqar" in iranian
    assert "zolfaqar" not in far
    assert far < iranian < ids()
    assert all(resolve_system(each).band_km[1] >= 1_500 for each in far)
    assert "fateh-1-hezbollah" in ids(operator="Hezbollah")
    assert ids(category="rocket") == {s.id for s in SYSTEMS if s.category == "rocket"}


def test_a_name_is_sought_in_any_script_and_an_exact_one_comes_first():
    assert "iskander-m" in ids(seek="Искандер")
    assert select_systems(SystemFilter(seek="zolfaqar"))[0].id == "zolfaqar"
    assert ids(seek="no such thing") == set()


def test_who_has_a_system_is_listed_once():
    assert len(set(list_operators())) == len(list_operators()) > 30


def test_a_description_says_ranges_sources_makers_and_what_it_is_not():
    said = " ".join(describe_system(resolve_system("Zolfaqar"), {"IR": "Iran"}))
    assert said.startswith("Published ranges: 650 to 700 km")
    assert "Made by Iran" in said
    alike = next(system for system in SYSTEMS if system.look_alikes)
    assert "Not to be taken for " in " ".join(describe_system(alike, {}))
    miles = describe_system(resolve_system("Zolfaqar"), {}, Unit.MILE)[0]
    assert "404 to 435 mi" in miles


def test_a_system_without_a_range_says_so():
    bare = next(system for system in SYSTEMS if not system.figures)
    assert describe_system(bare, {})[0] == "No range of its own is published here."


def test_a_doubt_names_what_was_printed_and_by_whom():
    doubts = list_doubts(resolve_system("Sarmat"))
    assert all(
        "5.500" in printed and "Izvestia" in printed and reason for printed, reason in doubts
    )
    assert doubts
    assert list_doubts(resolve_system("Zolfaqar")) == ()
