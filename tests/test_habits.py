"""Files for those who take part: forms, notes, actions, and what they name."""

import ast
import re
from pathlib import Path

import pytest
import yaml

import geo
from docs.notes import find_notes
from tests.lint.mirror import find_test, find_untested, list_used

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


def test_actions_run_what_ci_runs():
    for name in ("ci", "release"):
        [job] = load(f".github/workflows/{name}.yml")["jobs"].values()
        assert any(".ci/run" in step.get("run", "") for step in job["steps"])


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


def test_each_module_has_a_test_of_its_own_name_that_uses_it():
    assert [*find_untested("geo"), *find_untested("views")] == []


def test_a_test_of_something_else_is_no_test_of_a_module():
    used = list_used(ast.parse("from geo import geodesy; geodesy.ring(0, 0, 1)"))
    assert "geo.geodesy.rings" in used
    assert "geo.geodesy.distances" not in used
    assert find_test(Path("views/serving/logs.py")) == ROOT / "tests/trust/test_logs.py"
    assert find_test(Path("geo/__main__.py")) == ROOT / "tests/test_main.py"
