"""What a run sends reaches the loop that serves everybody some at a time, not one by one.

Streamlit wakes that loop for each message of a change, twice, and the run waits for the interpreter
each time: at a busy time longer than it takes to draw. The loop itself sends no more often than
each hundredth of a second, so that is how long messages are gathered for. It lets all others have a
turn after each message, which is a turn of the whole loop for each; here, after each reader's.
"""

# ruff: noqa: SLF001  # it stands in for private methods: `gather_messages`
from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import cast

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent
from streamlit.runtime.session_manager import ActiveSessionInfo

__all__ = ["GATHERED_S", "gather_messages"]

GATHERED_S = 0.01  # Streamlit's own time from one sending to the next


class _Gathered:
    """What the runs of one session have told and its loop has not taken in yet, in order.

    Parameters
    ----------
    wake : callable
        Calls its argument soon in the loop.
    wake_later : callable
        The same, after a number of seconds.
    """

    def __init__(
        self,
        wake: Callable[[Callable[[], None]], None],
        wake_later: Callable[[float, Callable[[], None]], object],
    ) -> None:
        self._wake = wake
        self._wake_later = wake_later
        self._lock = threading.Lock()
        self._waiting: list[Callable[[], None]] = []

    def add(self, take: Callable[[], None], *, at_once: bool) -> None:
        """Have something taken in by the loop, after all that was told before it."""
        with self._lock:
            is_first = not self._waiting
            self._waiting.append(take)
        if at_once:
            self._wake(self._take_all)
        elif is_first:
            self._wake(self._take_later)

    def _take_later(self) -> None:
        self._wake_later(GATHERED_S, self._take_all)

    def _take_all(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for take in waiting:
            take()


def _take_event(
    session: AppSession, sender: ScriptRunner | None, event: ScriptRunnerEvent, **details: object
) -> None:
    """Stand in for `AppSession._on_scriptrunner_event`: the end of a run is told at once."""
    gathered: _Gathered = vars(session).setdefault(
        "_gathered", _Gathered(session._call_soon_on_event_loop, session._event_loop.call_later)
    )
    if event is ScriptRunnerEvent.ENQUEUE_FORWARD_MSG:
        gathered.add(
            partial(_take_message, session, sender, cast("ForwardMsg", details["forward_msg"])),
            at_once=False,
        )
        return
    take: Callable[..., None] = session._handle_scriptrunner_event_on_event_loop
    gathered.add(partial(take, sender, event, **details), at_once=True)


def _take_message(session: AppSession, sender: ScriptRunner | None, message: ForwardMsg) -> None:
    """Take a message in as `_handle_scriptrunner_event_on_event_loop` does, and no more."""
    if sender is session._scriptrunner:
        session._enqueue_forward_msg(message)


_AS_BEFORE = Runtime._enqueued_some_message
_FLUSH_AS_BEFORE = AppSession.flush_browser_queue
_SEND_AS_BEFORE = Runtime._send_message


def _wake_once(runtime: Runtime) -> None:
    """Wake the loop unless it is about to send, which it does for all that is there."""
    if not runtime._get_async_objs().need_send_data.is_set():
        _AS_BEFORE(runtime)


def _flush_as_one(session: AppSession) -> list[list[ForwardMsg]]:
    """Give what waits for a reader as one, after which the others have their turn."""
    messages = _FLUSH_AS_BEFORE(session)
    return [messages] if messages else []


def _send_all(runtime: Runtime, reader: ActiveSessionInfo, messages: list[ForwardMsg]) -> None:
    for message in messages:
        _SEND_AS_BEFORE(runtime, reader, message)


def gather_messages() -> None:
    """Let every session of this process send so.

    All names are private, of Streamlit 1.67: tests/trust/test_gathered.py would notice another
    version that has them no more.
    """
    AppSession._on_scriptrunner_event = _take_event  # type: ignore[method-assign,assignment]
    Runtime._enqueued_some_message = _wake_once  # type: ignore[method-assign,assignment]
    AppSession.flush_browser_queue = _flush_as_one  # type: ignore[method-assign,assignment]
    Runtime._send_message = _send_all  # type: ignore[method-assign,assignment]
