"""What several tests of this folder use."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.folded import unfold
from tests.views.samples import ROOT


@pytest.fixture
def app(monkeypatch):
    monkeypatch.chdir(ROOT)
    return unfold(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60))
