"""What a gazetteer answers with: places, and candidates for a name."""

from dataclasses import FrozenInstanceError

import pytest

from geo.gazetteer import find_place
from geo.gazetteer.places import Candidate, NameFlag, Place, PlaceKind

BAGHDAD = find_place("geonames:98182")


def test_a_place_of_geonames_has_its_number_and_another_has_none():
    assert BAGHDAD.geonameid == 98182
    assert find_place("IQ").geonameid is None or isinstance(find_place("IQ").geonameid, int)
    own = Place("x", "X", "", "", "", 0.0, 0.0, 0, PlaceKind.SITE, "test")
    assert own.geonameid is None


def test_places_are_values_that_nobody_changes():
    with pytest.raises(FrozenInstanceError):
        BAGHDAD.name = "x"
    assert Candidate(BAGHDAD, 1.0, "Baghdad") == Candidate(BAGHDAD, 1.0, "Baghdad")
    assert len({flag.value for flag in NameFlag}) == len(NameFlag)
