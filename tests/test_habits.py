"""Files for those who take part: forms, notes, actions, and what they name."""

import ast
import importlib
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet

import geo
from docs.notes import find_notes
from tests.lint.mirror import find_test, find_untested, list_used
from tests.lint.verbs import find_false_verbs

ROOT = Path(__file__).parents[1]
FORMS = sorted(
    path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
)
VERDICTS = {"holds", "holds in part", "fails", "cannot tell"}


def load(path):
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_field_of_a_form_has_an_id_of_its_own_and_a_label(path):
    form = load(path)
    assert form["name"]
    assert form["description"]
    ids = [field["id"] for field in form["body"]]
    assert len(ids) == len(set(ids))
    assert all(field["attributes"]["label"] for field in form["body"])


def test_the_form_of_a_wrong_verdict_offers_the_verdicts_that_there_are():
    fields = {
        field["id"]: field for field in load(".github/ISSUE_TEMPLATE/wrong-verdict.yml")["body"]
    }
    for which in ("said", "right"):
        assert set(fields[which]["attributes"]["options"]) >= VERDICTS


def steps_of(name):
    [job] = load(f".github/workflows/{name}.yml")["jobs"].values()
    return job["steps"]


@pytest.mark.parametrize("name", ["ci", "release"])
def test_actions_run_what_ci_runs_on_a_python_and_a_node_that_are_supported(name):
    steps = steps_of(name)
    runs = [step["run"] for step in steps if "run" in step]
    assert any(".ci/run" in run for run in runs)
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
    used = {step["uses"].partition("@")[0]: step.get("with") for step in steps if "uses" in step}
    python = used["actions/setup-python"]["python-version"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert SpecifierSet(project["requires-python"]).contains(python)
    assert int(used["actions/setup-node"]["node-version"]) >= 20  # as `make map-code` needs


def test_ci_runs_the_readmes_own_commands():
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    targets = set(re.findall(r"\bmake (?:-s )?([\w-]+)", script))
    assert "test" in targets
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert targets <= set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    for named in re.findall(r"(?:\.ci|tests|deploy)/[\w./-]+", script):
        assert (ROOT / named).exists(), named


def test_a_tag_makes_a_release_with_its_notes_and_the_wheel():
    workflow = load(".github/workflows/release.yml")
    assert workflow[True]["push"]["tags"] == ["v*"]  # YAML reads the key `on` as true
    runs = " ; ".join(step.get("run", "") for step in steps_of("release"))
    assert runs.index(".ci/run") < runs.index("docs/notes.py") < runs.index("gh release create")
    assert "dist/*.whl" in runs
    assert 'docs/notes.py "${GITHUB_REF_NAME#v}"' in runs


def test_the_hooks_before_a_commit_run_what_the_linters_target_runs():
    [repo] = load(".pre-commit-config.yaml")["repos"]
    lint = (ROOT / "Makefile").read_text("utf-8").partition("\nlint:")[2].partition("\n\n")[0]
    for hook in repo["hooks"]:
        command = hook["entry"].replace(".venv/bin/python", "$(PY)")
        assert command in lint, hook["id"]


def test_a_proposal_asks_for_what_there_is():
    text = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"`make (\w+)`", text))
    assert targets <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))
    assert "CHANGELOG.md" in text


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        ("wrong-verdict", {"said", "right", "how"}),
        ("missing-figure", {"printed", "source", "address", "kind"}),
        ("wrong-place", {"name", "right", "source"}),
    ],
)
def test_each_form_asks_for_what_decides(form, asked):
    fields = {field["id"]: field for field in load(f".github/ISSUE_TEMPLATE/{form}.yml")["body"]}
    assert asked <= set(fields)
    required = [each for each in fields.values() if each.get("validations", {}).get("required")]
    assert len(required) >= 2


def test_this_version_has_notes_for_its_release():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert find_notes(geo.__version__, text)
    assert find_notes("0.0.0", text) is None


def test_notes_of_a_version_end_where_the_next_begins():
    assert find_notes("2.0", "# C\n\n## 2.0 (2026-11-28)\n- new\n\n## 1.0\n- old\n") == "- new"


def test_the_citation_names_this_version_and_licence():
    citation = load("CITATION.cff")
    assert citation["version"] == geo.__version__
    assert citation["license"] == "MIT"
    assert citation["cff-version"] == "1.2.0"


def test_commands_that_contributors_are_told_are_targets():
    named = set(re.findall(r"make (\w+)", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert named
    assert named <= set(
        re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    )


@pytest.mark.slow
def test_each_module_has_a_test_of_its_own_name_that_uses_it():
    assert [*find_untested("geo"), *find_untested("views")] == []


def test_a_test_of_something_else_is_no_test_of_a_module():
    used = list_used(ast.parse("from geo import geodesy; geodesy.ring(0, 0, 1)"))
    assert "geo.geodesy.rings" in used
    assert "geo.geodesy.distances" not in used
    assert find_test(Path("views/serving/logs.py")) == ROOT / "tests/trust/test_logs.py"
    assert find_test(Path("geo/__main__.py")) == ROOT / "tests/test_main.py"


@pytest.mark.parametrize(
    ("source", "refused"),
    [
        ("def find_ring(x) -> Ring: ...", True),
        ("def find_ring(x) -> Ring | None: ...", False),
        ("def find_rings(x) -> tuple[Ring, ...]: ...", False),
        ("def find_span(x) -> tuple[int, int]: ...", True),
        ("def _find_ring(x) -> float: ...", True),
        ("def check_row(x) -> None: ...", True),
        ("def check_row(x) -> bool: ...", False),
        ("def get_ring(x) -> Ring: ...", True),
    ],
)
def test_a_verb_that_promises_something_else_is_refused(source, refused):
    assert bool(list(find_false_verbs(source))) is refused


def test_the_names_of_ranges_and_regions_are_those_of_the_code():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(geo\.[\w.]+)\.(\w+)` \|", text, re.MULTILINE)
    assert len(named) >= 11
    for module, name in named:
        assert hasattr(importlib.import_module(module), name), f"{module}.{name}"
