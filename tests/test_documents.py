"""What the documents say exists, and what is required is used."""

import ast
import importlib
import pkgutil
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import geo
from geo.__main__ import _ANSWERS
from geo.calls import build_parser, join_signed_values

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "data/README.md"])
BENCHMARKS = sorted(
    path.stem
    for path in ROOT.glob("benchmarks/*.py")
    if "__main__" in path.read_text(encoding="utf-8")
)
COMMANDS = re.findall(r"^    (?:\.venv/bin/)?python -m geo (.+)$", README, re.MULTILINE)


def test_the_commands_of_the_readme_are_targets():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"^    make (\w+)", README, re.MULTILINE))
    assert named == {"run", "quick", "test"}
    assert named <= targets


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_calls_that_the_command_line_takes(command):
    assert build_parser().parse_args(join_signed_values(shlex.split(command))).call in _ANSWERS


def test_every_call_of_the_command_line_is_shown_in_the_readme():
    [calls] = [action for action in build_parser()._actions if action.choices]
    assert {command.split()[0] for command in COMMANDS} == set(calls.choices)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document):
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.slow
def test_every_requirement_is_pinned_explained_and_imported():
    imported = set()
    for path in [ROOT / "app.py", *ROOT.glob("geo/**/*.py"), *ROOT.glob("views/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
    if "PIL" in imported:  # the one package here whose module has another name
        imported.add("pillow")
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            assert re.fullmatch(r"[\w-]+==[\d.]+ +# .+", line), line
            assert line.split("==")[0].replace("-", "_") in imported, line


def test_public_names_exist():
    for module in pkgutil.walk_packages(geo.__path__, "geo."):
        loaded = importlib.import_module(module.name)
        for name in getattr(loaded, "__all__", ()):
            assert getattr(loaded, name, None) is not None, f"{module.name}.{name}"


@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_benchmark_prints_its_date_and_versions_by_one_function(name):
    tree = ast.parse((ROOT / f"benchmarks/{name}.py").read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert "describe_run" in calls
    assert not calls & {"platform.python_version", "metadata.version", "importlib.metadata.version"}


@pytest.mark.slow
@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_benchmark_starts_as_its_document_says(name):
    path = ROOT / "benchmarks" / f"{name}.py"
    assert f"python -m benchmarks.{name}" in path.read_text(encoding="utf-8")
    if name == "reranker":
        pytest.importorskip("sklearn", reason="scikit-learn is a need of this benchmark only")
    started = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", "--help"],
        cwd=ROOT,
        check=False,
        capture_output=True,
    )
    assert started.returncode == 0, started.stderr.decode()
    assert b"usage" in started.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_documents_name_benchmarks_that_start(document):
    text = document.read_text(encoding="utf-8")
    assert set(re.findall(r"python -m benchmarks\.(\w+)", text)) <= set(BENCHMARKS)
    assert not re.findall(r"python benchmarks/", text)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_documents_name_tests_that_exist(document):
    """A moved test would leave a promise without what holds it."""
    text = document.read_text(encoding="utf-8")
    names = {path.name for path in (ROOT / "tests").rglob("*.py")}
    for named in re.findall(r"`((?:tests/)?[\w/]*test_\w+\.py)", text):
        assert (ROOT / named).exists() if "/" in named else named in names, named
