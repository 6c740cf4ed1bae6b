"""Launch regions by name: of the reports, of administrative units, and by what a reader types."""

import pytest

from geo import gazetteer
from geo.errors import UnknownRegionError
from geo.geodesy import distance_m
from geo.regions import RegionKind, list_regions, resolve_region
from tests.regions.samples import SQUARE, geojson


@pytest.mark.slow
def test_reports_come_first_and_every_entry_resolves_to_itself():
    entries = list_regions()
    reports = [entry.id for entry in entries if entry.kind is RegionKind.REPORT]
    assert [entry.id for entry in entries[: len(reports)]] == reports
    assert {"western-iraq", "southern-iraq", "near-baghdad", "baghdad"} <= set(reports)
    lost = [entry.id for entry in entries if resolve_region(entry.id).id != entry.id]
    assert not lost


def test_every_country_and_division_is_listed_once():
    ids = [entry.id for entry in list_regions()]
    assert len(ids) == len(set(ids))
    kinds = [entry.kind for entry in list_regions()]
    assert kinds.count(RegionKind.COUNTRY) >= 195
    assert kinds.count(RegionKind.DIVISION) >= 3000


def test_a_country_is_its_divisions_together():
    iraq = resolve_region("IQ").shape
    divisions = [
        resolve_region(entry.id).shape
        for entry in list_regions()
        if entry.kind is RegionKind.DIVISION and entry.id.startswith("IQ-")
    ]
    assert sum(shape.area_m2 for shape in divisions) == pytest.approx(iraq.area_m2, rel=1e-4)


def test_western_iraq_is_anbar_and_says_so():
    west = resolve_region("western-iraq")
    assert west.shape.area_m2 == pytest.approx(resolve_region("IQ-AN").shape.area_m2, rel=1e-9)
    assert "Anbar" in west.definition


def test_near_baghdad_is_what_its_definition_says():
    near = resolve_region("near-baghdad")
    baghdad = resolve_region("baghdad").shape
    assert "50 km" in near.definition
    assert near.shape.enclosing_radius_m == pytest.approx(50_000, abs=10)
    assert distance_m(
        near.shape.centre_lon, near.shape.centre_lat, baghdad.centre_lon, baghdad.centre_lat
    ) == pytest.approx(0, abs=50)


def test_a_point_keeps_its_place_and_may_be_negative():
    region = resolve_region("-179.5,-16")
    assert region.kind is RegionKind.POINT
    assert (region.shape.centre_lon, region.shape.centre_lat) == (-179.5, -16)


def test_an_unknown_name_comes_with_the_nearest():
    with pytest.raises(UnknownRegionError) as caught:
        resolve_region("western-irak")
    assert caught.value.nearest[0] == "western-iraq"
    with pytest.raises(UnknownRegionError) as caught:
        resolve_region("Iraq")
    assert "IQ (Iraq)" in caught.value.nearest


def test_a_file_is_read_by_its_path(tmp_path):
    (tmp_path / "square.geojson").write_text(geojson(SQUARE), encoding="utf-8")
    assert resolve_region(str(tmp_path / "square.geojson")).name == "square"


def test_the_regions_are_listed_by_as_many_questions_whatever_their_number(monkeypatch):
    asked = []
    for name in ("list_administrative_places", "list_divisions"):
        known = getattr(gazetteer, name)
        monkeypatch.setattr(gazetteer, name, lambda known=known: asked.append(known) or known())
    listed = list_regions.__wrapped__()
    assert len(asked) == 2
    assert listed == list_regions()
    divisions = [entry for entry in listed if entry.kind is RegionKind.DIVISION]
    assert [entry.group for entry in divisions] == sorted(entry.group for entry in divisions)
    assert all(entry.id.count("-") for entry in divisions)
