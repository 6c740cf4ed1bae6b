"""What several tests of this folder use."""

from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from tests.views.folded import unfold
from tests.views.samples import ROOT


@pytest.fixture(scope="session", autouse=True)
def scanned_once():
    """Look for components in the installed packages once: each page of a test did it anew."""
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture
def app(monkeypatch):
    monkeypatch.chdir(ROOT)
    return unfold(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60))
