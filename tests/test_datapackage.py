"""data/datapackage.json describes the catalogue's tables as they are (Frictionless, version 1)."""

import csv
import json
import re
from pathlib import Path

import pytest

from geo.systems import (
    Dated,
    FigureKind,
    PrintedUnit,
    Scope,
    SystemCategory,
    Titled,
)

DATA = Path(__file__).parents[1] / "data"
PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}


def load(resource):
    with (DATA / resource["path"]).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def fields_of(name):
    return {field["name"]: field for field in RESOURCES[name]["schema"]["fields"]}


def test_the_package_says_what_it_is_and_on_what_terms():
    assert PACKAGE["profile"] == "tabular-data-package"
    assert re.fullmatch(r"[a-z0-9._-]+", PACKAGE["name"])
    assert PACKAGE["title"]
    assert all(licence["name"] and licence["path"] for licence in PACKAGE["licenses"])
    assert all(source["title"] for source in PACKAGE["sources"])
    assert (DATA / PACKAGE["licenses"][0]["path"]).is_file()


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=list(RESOURCES))
def test_each_column_is_described_in_its_place(resource):
    header = (DATA / resource["path"]).read_text(encoding="utf-8").splitlines()[0].split(",")
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    assert all(field["description"] for field in resource["schema"]["fields"])
    assert all(f.get("unit") == "km" for f in resource["schema"]["fields"] if "_km" in f["name"])


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=list(RESOURCES))
def test_each_cell_is_of_its_type_and_within_its_constraints(resource):
    rows = load(resource)
    for field in resource["schema"]["fields"]:
        name, limits = field["name"], field.get("constraints", {})
        cells = [row[name] for row in rows]
        assert not (limits.get("required") and "" in cells), name
        given = [cell for cell in cells if cell]
        if limits.get("unique"):
            assert len(set(given)) == len(given), name
        if "enum" in limits:
            assert set(given) <= set(limits["enum"]), name
        if "pattern" in limits:
            assert [cell for cell in given if not re.fullmatch(limits["pattern"], cell)] == []
        if field["type"] == "number":
            assert all(limits["minimum"] <= float(cell) <= limits["maximum"] for cell in given)
        if field.get("format") == "uri":
            assert all(re.match(r"https?://\S+$", cell) for cell in given), name


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=list(RESOURCES))
def test_keys_name_rows_and_point_at_rows(resource):
    rows = load(resource)
    schema = resource["schema"]
    if key := schema.get("primaryKey"):
        columns = [key] if isinstance(key, str) else key
        names = [tuple(row[column] for column in columns) for row in rows]
        assert len(set(names)) == len(names)
    for foreign in schema.get("foreignKeys", ()):
        target = RESOURCES[foreign["reference"]["resource"]]
        known = {row[foreign["reference"]["fields"]] for row in load(target)}
        assert {row[foreign["fields"]] for row in rows} <= known


def test_the_words_allowed_are_those_of_the_code():
    figures, systems = fields_of("range-figures"), fields_of("systems")
    for field, words in (
        (figures["kind"], FigureKind),
        (figures["scope"], Scope),
        (figures["dated"], Dated),
        (figures["titled"], Titled),
        (fields_of("operators")["titled"], Titled),
        (figures["unit"], PrintedUnit),
        (systems["category"], SystemCategory),
    ):
        assert set(field["constraints"]["enum"]) == {str(word) for word in words}
