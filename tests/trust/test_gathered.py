"""Messages of a run are gathered on their way to the loop, in order, and none is lost."""

import asyncio
import threading

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunnerEvent

from tests.samples import run_apart
from views.serving import constant, gathered


class Session:
    """As much of a session as takes events in."""

    _scriptrunner = None

    def __init__(self, loop):
        self._event_loop = loop
        self.wakes = 0
        self.taken = []

    def _call_soon_on_event_loop(self, callback):
        self.wakes += 1
        self._event_loop.call_soon_threadsafe(callback)

    def _enqueue_forward_msg(self, message):
        self.taken.append(message)

    def _handle_scriptrunner_event_on_event_loop(self, _sender, event):
        self.taken.append(event)


def run(session, name, count):
    for number in range(count):
        told = {"event": ScriptRunnerEvent.ENQUEUE_FORWARD_MSG, "forward_msg": (name, number)}
        gathered._take_event(session, None, **told)
    gathered._take_event(session, None, event=ScriptRunnerEvent.SHUTDOWN)


def test_two_runs_at_once_lose_no_message_and_keep_their_order():
    async def send():
        session = Session(asyncio.get_running_loop())
        threads = [threading.Thread(target=run, args=(session, name, 500)) for name in "ab"]
        for thread in threads:
            thread.start()
        async with asyncio.timeout(60):
            while session.taken.count(ScriptRunnerEvent.SHUTDOWN) < len(threads):
                await asyncio.sleep(gathered.GATHERED_S)
        for thread in threads:
            thread.join()
        return session

    session = run_apart(send())
    for name in "ab":
        sent = [told[1] for told in session.taken if isinstance(told, tuple) and told[0] == name]
        assert sent == list(range(500))
    assert session.wakes < 500


def test_streamlit_still_has_what_is_stood_in_for(monkeypatch):
    replaced = [
        (AppSession, "_on_scriptrunner_event"),
        (AppSession, "flush_browser_queue"),
        (Runtime, "_enqueued_some_message"),
        (Runtime, "_send_message"),
    ]
    for owner, name in replaced:
        monkeypatch.setattr(owner, name, getattr(owner, name))  # undoes what follows
    assert callable(AppSession._handle_scriptrunner_event_on_event_loop)
    assert callable(AppSession._call_soon_on_event_loop)
    gathered.gather_messages()
    assert AppSession._on_scriptrunner_event is gathered._take_event


def test_the_theme_that_is_kept_is_what_streamlit_says():
    for section in ("theme", "theme.light", "theme.dark", "theme.sidebar", "theme.dark.sidebar"):
        said, kept = CustomThemeConfig(), CustomThemeConfig()
        constant._AS_BEFORE(said, section)
        for _ in range(2):
            kept.Clear()
            constant._write_theme(kept, section)
            assert kept == said
