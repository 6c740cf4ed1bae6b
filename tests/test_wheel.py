"""The wheel, unpacked outside the checkout: whole, and called by its own name."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow
# Modules whose package has another name, or comes with another.
PACKAGE_OF = {
    "PIL": "pillow", "branca": "folium", "dask": "distributed",
    **dict.fromkeys(("anyio", "mcp_types", "pydantic", "uvicorn"), "mcp"),
}  # fmt: skip
# What only an extra's packages make work; all else is there with the plain wheel.
PART_OF = {
    "page": (
        "layers/",
        *(f"exports/{name}.py" for name in ("canvas", "captions", "card", "page", "picture")),
    ),
    "archive": ("archive/",),
    "mcp": ("assistant/server.py",),
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Build and install the wheel; its dependencies are those of this interpreter."""
    folder = tmp_path_factory.mktemp("installed")
    source = folder / "source"  # the build leaves files behind, which are not for the checkout
    source.mkdir()
    for name in ("geo", "data", "static", "setup.py", "pyproject.toml", "README.md", "LICENSE"):
        (source / name).symlink_to(ROOT / name)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    wheels = folder / "wheels"
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", wheels, source]
    subprocess.run(build, check=True)
    [wheel] = wheels.glob("rangecheck-*.whl")
    place = folder / "packages"
    subprocess.run([*pip, "install", "--no-deps", "--target", place, wheel], check=True)
    return place


def run(installed, tmp_path, *words):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, *words], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_it_answers_like_the_checkout(installed, tmp_path):
    there = json.loads(run(installed, tmp_path, "-m", "rangecheck", "claims"))
    here = subprocess.run(
        [sys.executable, "-m", "geo", "claims"], cwd=ROOT, capture_output=True, check=True
    )
    assert there == json.loads(here.stdout)


def test_the_command_names_itself_in_its_help(installed, tmp_path):
    help_text = run(installed, tmp_path, installed / "bin" / "rangecheck", "reach", "--help")
    assert "Example: rangecheck reach" in help_text


def test_its_messages_begin_with_its_name(installed, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "rangecheck", "systems", "Zolfaqqar"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("rangecheck: ")


def test_nothing_in_it_is_called_geo(installed, tmp_path):
    code = """
import importlib, pkgutil, sys
import rangecheck
for module in pkgutil.walk_packages(rangecheck.__path__, "rangecheck."):
    if module.name != "rangecheck.__main__":
        importlib.import_module(module.name)
print([name for name in sys.modules if name.split(".")[0] == "geo"])
"""
    assert run(installed, tmp_path, "-c", code).strip() == "[]"
    assert not (installed / "geo").exists()


def test_its_examples_hold_as_they_are_printed(installed, tmp_path):
    code = """
import doctest, importlib, pkgutil
import rangecheck
failed = tried = 0
for module in pkgutil.walk_packages(rangecheck.__path__, "rangecheck."):
    result = doctest.testmod(importlib.import_module(module.name))
    failed, tried = failed + result.failed, tried + result.attempted
print(failed, tried > 100)
"""
    assert run(installed, tmp_path, "-c", code).splitlines()[-1] == "0 True"


def test_it_is_typed_and_has_its_data(installed):
    package = installed / "rangecheck"
    assert (package / "py.typed").is_file()
    assert (package / "data" / "places.sqlite").stat().st_size > 1e6
    assert not list((package / "data").glob("*.py"))
    assert (package / "static" / "leaflet" / "LICENSE").is_file()


def test_the_wheel_takes_every_version_that_is_tested():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [
        line
        for path in ROOT.glob("requirements*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    pinned = dict(line.split()[0].split("==") for line in lines if not line.startswith(("#", "-")))
    extras = [name for needs in project["optional-dependencies"].values() for name in needs]
    for need in [*project["dependencies"], *extras]:
        name, least = need.split(">=")
        assert [int(part) for part in pinned[name].split(".")] >= [int(p) for p in least.split(".")]


def test_every_package_that_a_module_imports_comes_with_the_wheel_or_its_extra():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    plain = {re.split("[>=[]", need)[0] for need in project["dependencies"]}
    missing = []
    for path in sorted((ROOT / "geo").rglob("*.py")):
        name = path.relative_to(ROOT / "geo").as_posix()
        own = set(plain)
        for extra, parts in PART_OF.items():
            if name.startswith(parts):
                needs = project["optional-dependencies"][extra]
                own |= {re.split("[>=[]", need)[0] for need in needs}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [each.name for each in node.names] if isinstance(node, ast.Import) else []
            for module in {each.split(".")[0] for each in names}:
                if module in {"geo", "_typeshed", "tests"} or module in sys.stdlib_module_names:
                    continue
                if PACKAGE_OF.get(module, module) not in own:
                    missing.append(f"{name}: {module}")
    assert missing == []
