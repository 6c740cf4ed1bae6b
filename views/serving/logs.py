"""Log lines of the page: one JSON object each, and nothing in them that a reader wrote.

A message of Python often quotes what it could not use: a reader's text would stand in the log of
whoever runs the page. So a line holds where something happened and of what kind it was, the
constant part of a message, and the arguments of none.
"""

from __future__ import annotations

import json
import logging
import time
import traceback
from pathlib import Path

from streamlit import runtime

__all__ = ["PrivateRecord", "keep_logs_private"]

_LONGEST_EVENT = 200
# Their messages are constant, with what varies in arguments; of others only the place is kept.
_CONSTANT_MESSAGES = ("streamlit", "uvicorn")


class PrivateRecord(logging.LogRecord):
    """A log record without a reader's words, whatever handler writes it."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]  # as the factory is called
        self._failure = self.exc_info[1] if self.exc_info else None
        self.exc_info = None
        self.exc_text = None
        self.args = None

    def getMessage(self) -> str:  # noqa: N802  # the name is logging's
        """Write the line.

        Returns
        -------
        str
            A JSON object.
        """
        line: dict[str, object] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.created)),
            "level": self.levelname.lower(),
            "logger": self.name,
            "at": f"{Path(self.pathname).name}:{self.lineno}",
        }
        if self.name.startswith(_CONSTANT_MESSAGES):
            line["event"] = str(self.msg)[:_LONGEST_EVENT]
        if self._failure is not None:
            frames = traceback.extract_tb(self._failure.__traceback__)
            line["failure"] = type(self._failure).__name__
            line["frames"] = [f"{Path(each.filename).name}:{each.lineno}" for each in frames[-8:]]
        return json.dumps(line)


def keep_logs_private() -> None:
    """Let every later log line of a served page be a `PrivateRecord`; tests keep their own."""
    if runtime.exists() and logging.getLogRecordFactory() is not PrivateRecord:
        logging.setLogRecordFactory(PrivateRecord)
        logging.captureWarnings(capture=True)
