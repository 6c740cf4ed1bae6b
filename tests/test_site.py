"""The documents as a site, their examples, and the notebooks."""

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import geo

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "docs/notebooks").glob("*.ipynb"))
# The texts of the page on method and limits, the command line, and what stands as `geo` itself.
UNDOCUMENTED = {"method", "__main__", "face"}


@pytest.mark.slow
def test_the_site_is_built_without_a_warning_and_is_whole(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.html")}
    assert list_missing("".join(pages.values())) == []
    # It asks no other server for anything.
    asked = re.compile(r"""<(?:script|link|img)[^>]+(?:src|href)="(https?://[^"]+)""")
    assert [found for text in pages.values() for found in asked.findall(text)] == []
    # Its method is that of the page.
    assert "no best launch sites" in " ".join(pages[tmp_path / "method.html"].split())
    assert "{{" not in pages[tmp_path / "method.html"]


def list_missing(html):
    """List the public names of every room that have no place of their own in the reference."""
    anchors = set(re.findall(r'id="(geo\.[\w.]+)"', html))
    missing = [f"geo.{name}" for name in geo.__all__]
    for found in pkgutil.iter_modules(geo.__path__, "geo."):
        if found.name.rpartition(".")[2] not in UNDOCUMENTED:
            names = importlib.import_module(found.name).__all__
            missing += [f"{found.name}.{name}" for name in names]
    return [name for name in missing if name not in anchors]


@pytest.mark.parametrize("name", ["tutorial", "how-to"])
def test_the_examples_of_the_documents_hold(name):
    failed, tried = doctest.testfile(f"../docs/{name}.md", package="tests", encoding="utf-8")
    assert failed == 0
    assert tried > 8


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(path):
    notebook = nbformat.read(path, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells)  # read in one's own run
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": ROOT}}).execute()
    shown = str([cell.outputs for cell in notebook.cells if cell.cell_type == "code"])
    assert "stderr" not in shown
    words = {
        "check_a_claim": ("holds in part", "Reuters", "<svg"),
        "rings_for_points": ("MultiPolygon", "0.", "mm at most", "Tehr"),
    }
    assert [word for word in words[path.stem] if word not in shown] == []
