"""What one worker of a machine has measured, the others need not measure again."""

import pytest

from geo import reach
from geo.archive.shared import share_measures, stop_sharing
from geo.gazetteer import resolve_place
from geo.kept import STORES
from geo.reach import measures
from geo.regions import resolve_region


@pytest.fixture
def folder(tmp_path):
    share_measures(tmp_path, dear_s=0.0)
    yield tmp_path
    stop_sharing()


def forget():
    STORES["geo.reach.measures.measure_place"].clear()


def measure():
    return reach.measure_place(resolve_region("western-iraq"), resolve_place("Riyadh"))


def test_what_another_has_measured_is_taken_and_is_the_same(folder, monkeypatch):
    forget()
    first = measure()
    assert len(list(folder.iterdir())) == 1
    forget()
    monkeypatch.setattr(measures, "geodesy", None)  # whoever measures now, fails
    assert measure() == first
    forget()
    stop_sharing()
    with pytest.raises(AttributeError):
        measure()


def test_what_is_measured_at_once_is_not_worth_a_file(folder):
    share_measures(folder, dear_s=60.0)
    forget()
    measure()
    assert not list(folder.iterdir())


def test_a_folder_that_takes_nothing_stops_no_reading(folder):
    forget()
    folder.rmdir()
    first = measure()
    forget()
    assert measure() == first
