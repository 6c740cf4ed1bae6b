"""What Streamlit says of its settings at the start of every run is worked out once."""

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from views.serving import constant


@pytest.fixture
def kept(monkeypatch):
    before = app_session._populate_theme_msg
    monkeypatch.setattr(app_session, "_populate_theme_msg", before)
    monkeypatch.setattr(constant, "_KEPT", {})
    constant.keep_theme()
    return app_session._populate_theme_msg


@pytest.mark.parametrize("section", ["theme", "theme.sidebar", "theme.dark"])
def test_a_section_is_said_as_before_however_often_it_is_asked_for(kept, section):
    as_before, first, second = (CustomThemeConfig() for _ in range(3))
    constant._AS_BEFORE(as_before, section)
    kept(first, section)
    kept(second, section)
    assert first == second == as_before


def test_a_section_is_read_once(kept, monkeypatch):
    read = []
    monkeypatch.setattr(constant, "_AS_BEFORE", lambda _, section: read.append(section))
    for _ in range(3):
        kept(CustomThemeConfig(), "theme")
    assert read == ["theme"]
