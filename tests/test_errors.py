"""The tree of errors: one base, as its docstring draws it."""

import inspect
import re

import pytest

from geo import errors

CLASSES = [each for _, each in inspect.getmembers(errors, inspect.isclass)]
TREE = [each for each in CLASSES if issubclass(each, Exception)]


def test_the_drawing_is_the_tree():
    drawn = re.findall(r"\b(\w+Error)\b", errors.__doc__)
    assert {each.__name__ for each in TREE} == set(drawn)
    assert all(issubclass(each, errors.GeoError) for each in TREE)
    assert {each.__name__ for each in TREE} <= set(errors.__all__)


@pytest.mark.parametrize("error", errors.UnknownNameError.__subclasses__())
def test_an_unknown_name_says_what_it_is_no_name_of_and_the_nearest(error):
    said = str(error("Bagdhad", ["Baghdad"]))
    assert error.noun in said
    assert "'Bagdhad'" in said
    assert said.endswith("Nearest: Baghdad.")
    assert len(str(error("x" * 5_000))) < 200


def test_faults_of_a_table_are_told_together_by_file_and_line():
    faults = [errors.RowFault("a.csv", line, "lat", "91", "too far north") for line in (2, 7)]
    said = str(errors.TableError(faults))
    assert said.startswith("2 unusable rows")
    assert "a.csv, line 7, lat '91': too far north" in said
