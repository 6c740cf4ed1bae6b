"""Turns at drawing: few runs draw at once, the others wait, and nobody waits long."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

__all__ = ["turn"]

# Runs that take the interpreter from one another all the time cost a third more, so few draw at
# once and the others wait. Nobody waits long for a run that takes seconds, such as an upload's:
# after this time one goes on without a turn.
_TURNS = threading.BoundedSemaphore(2)
_LONGEST_WAIT_S = 3.0


@contextlib.contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn at drawing, though not for long."""
    has_turn = _TURNS.acquire(timeout=_LONGEST_WAIT_S)
    try:
        yield
    finally:
        if has_turn:
            _TURNS.release()
