"""What Streamlit says of its settings at the start of every run is worked out once.

Each run of each reader tells the browser the theme, for which Streamlit reads seven sections of its
settings anew: a tenth of the processor time of a change. They do not change while a process serves.
"""

from __future__ import annotations

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

__all__ = ["keep_theme"]

_AS_BEFORE = app_session._populate_theme_msg  # noqa: SLF001  # `keep_theme` stands in for it
_KEPT: dict[str, CustomThemeConfig] = {}


def _write_theme(message: CustomThemeConfig, section: str = "theme") -> None:
    """Write a section of the theme into a message."""
    if section not in _KEPT:
        made = CustomThemeConfig()
        _AS_BEFORE(made, section)
        _KEPT[section] = made
    if _KEPT[section].ListFields():  # else the message would say that it has such a section
        message.MergeFrom(_KEPT[section])


def keep_theme() -> None:
    """Let every session of this process say it so.

    The name is private, of Streamlit 1.67: tests/trust/test_gathered.py would notice another
    version that has it no more, or whose messages differ.
    """
    app_session._populate_theme_msg = _write_theme  # type: ignore[assignment]  # noqa: SLF001
