"""Where an export comes from: ranges, places and borders, version, day, and how to cite it."""

import time

from geo import exports
from geo.exports.sources import date_of_making, list_sources, name_option, name_version
from geo.reach import RangeOption
from geo.tables import data_version


def test_a_citation_has_date_version_and_address():
    cited = exports.cite("Western Iraq, 700 km", "2026-11-22", "http://localhost/?v=1")
    assert all(part in cited for part in ("2026-11-22", "version 0.", "http://localhost/?v=1"))


def test_each_range_has_its_publisher_and_a_readers_own_says_so():
    lines = list_sources([RangeOption("zolfaqar", 700.0), RangeOption("", 500.0)])
    assert lines[0].startswith("Zolfaqar, 700 km: ")
    assert "reader's own" not in lines[0]
    assert lines[1] == "500 km: the reader's own figure"
    assert any("GeoNames" in line for line in lines)
    assert list_sources([RangeOption("zolfaqar", 700.0)], ["measured here"])[0] == "measured here"


def test_a_range_of_what_the_catalogue_does_not_know_keeps_its_name():
    assert name_option(RangeOption("some-rocket", 70.0)) == "some-rocket, 70 km"
    assert name_option(RangeOption("", 70.5)) == "70.5 km"


def test_nothing_is_made_before_its_data_were(monkeypatch):
    monkeypatch.setattr("time.gmtime", lambda: time.struct_time((1970, 1, 1, 0, 0, 0, 3, 1, 0)))
    assert date_of_making() == data_version()[:10]
    assert data_version() in name_version()
