"""What whoever runs the page needs: health, readiness, versions, and documents that are true."""

import json
import re
import shutil
import subprocess
import sys

import pytest

import geo
from geo.tables import data_version
from tests.samples import run_apart
from tests.trust import servers
from tests.trust.servers import ROOT
from tests.trust.sessions import Session

VERSIONS = f"{geo.__version__}, data {data_version()}"


def run(*call, folder=ROOT):
    return subprocess.run(
        [sys.executable, *call],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_page_and_command_line_show_the_same_versions(page):
    async def visit():
        session = Session(page.origin)
        answer = await session.open("v=1", page="method")
        await session.close()
        return answer

    assert VERSIONS in run_apart(visit()).text
    assert run("-m", "geo", "--version").stdout == f"rangecheck {VERSIONS}\n"


def test_a_table_that_somebody_altered_shows_as_another_data_version(tmp_path):
    """Tables are made by hand and have no sums: what tells is the version on page and exports."""
    for folder in ("geo", "data"):
        skipped = shutil.ignore_patterns("__pycache__", ".build")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=skipped)
    figures = tmp_path / "data" / "range_figures.csv"
    content = figures.read_bytes()
    assert b"700" in content
    figures.write_bytes(content.replace(b"700", b"900", 1))
    altered = run("-m", "geo", "--version", folder=tmp_path)
    assert altered.returncode == 0
    assert altered.stdout.startswith(f"rangecheck {geo.__version__}, data ")
    assert data_version() not in altered.stdout


def test_a_replica_is_healthy_once_it_has_loaded_the_data(page):
    assert servers.is_healthy(page.origin)
    ready = json.loads(next(line for line in page.lines if '"ready"' in line))
    assert ready["ready"]
    assert ready["version"] == geo.__version__
    assert all(ready[name] for name in ("files", "places", "regions", "systems", "claims"))
    said = [number for number, line in enumerate(page.lines) if "URL: http" in line]
    assert said, "it serves"
    assert '"ready"' in "".join(page.lines[: said[0]]), "and not before it is ready"


def test_this_version_has_its_section_in_the_changelog():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(geo.__version__)} \(", changelog, re.MULTILINE)


@pytest.mark.parametrize("name", ["docs/trust.md", "docs/release.md", "SECURITY.md"])
def test_what_a_document_of_trust_names_is_there(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(
        r"`(?:[A-Z_]+=\S+ )?(?:python )?([\w./-]+\.(?:py|md|yaml|sh|csv|sha256))\b", text
    )
    folders = ("", "tests/trust", "docs")
    missing = [
        each for each in named if not any((ROOT / folder / each).is_file() for folder in folders)
    ]
    assert named
    assert not missing
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"`make ([\w-]+)", text)) <= set(targets)
