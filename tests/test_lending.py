"""Packages lend what they list, one name at a time."""

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import geo
from geo.lending import lend_names

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = [each.name for each in pkgutil.walk_packages(geo.__path__, "geo.") if each.ispkg]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_that_a_package_lists_can_be_had(package):
    module = importlib.import_module(package)
    assert [name for name in getattr(module, "__all__", ()) if not hasattr(module, name)] == []


def test_a_name_is_imported_once_and_kept(tmp_path, monkeypatch):
    listed = tmp_path / "__init__.py"
    listed.write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from math import floor\n"
    )
    package = ModuleType("sample")
    monkeypatch.setitem(sys.modules, "sample", package)
    lend = lend_names("sample", str(listed))
    assert "floor" not in vars(package)
    assert lend("floor")(2.5) == 2
    assert vars(package)["floor"] is lend("floor")


def test_a_name_that_is_not_listed_is_refused_as_python_does():
    reach = importlib.import_module("geo.reach")
    with pytest.raises(AttributeError, match=r"'geo\.reach' has no attribute 'trajectory'"):
        _ = reach.trajectory


def test_to_ask_for_one_name_loads_no_other_part_of_the_room():
    code = (
        "import sys; from geo.reach import Verdict; import geo.reach;"
        "print('Verdict' in vars(geo.reach), sorted("
        "{'geo.reach.verdicts', 'geo.reach.answers', 'geo.reach.comparison', 'geo.systems.slips'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True ['geo.reach.verdicts']"
