"""What a replica keeps of readers who have left."""

import asyncio
import time
import urllib.error
from types import SimpleNamespace

import pytest

from tests.samples import run_apart
from tests.trust import servers
from tests.trust.sessions import Session
from views.serving import leaving

KEPT_S = 1


@pytest.fixture
def forgetful_replica():
    environment = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": str(KEPT_S)}
    replica = servers.start_replica(environment=environment)
    with servers.running(replica):
        yield replica


def test_what_was_made_for_the_last_reader_goes_though_nobody_comes_after(forgetful_replica):
    async def visit():
        reader = Session(forgetful_replica.origin)
        await reader.open("v=1")
        path = await reader.order("Table, CSV")
        assert await asyncio.to_thread(reader.fetch, path)
        await reader.close()
        return reader, path

    reader, path = run_apart(visit())

    def is_gone():
        try:
            reader.fetch(path)
        except urllib.error.HTTPError as error:
            return error.code == 404
        return False

    servers.wait_until(is_gone, "the end of the session", forgetful_replica, within_s=60)


def test_a_run_that_its_reader_left_takes_no_more_of_the_processor(page):
    """Nine lines of Canada take seconds; who asks for them and leaves is worked for no longer."""

    async def leave():
        reader = Session(page.origin)
        await reader.open("v=1&from=44,33&range=500&at=free")
        before = page.cpu_s()
        await reader.ask_and_leave("v=1&from=CA")
        return before

    before = run_apart(leave())
    last = [before, time.monotonic()]

    def is_at_rest():
        if page.cpu_s() > last[0] + 0.03:
            last[:] = page.cpu_s(), time.monotonic()
        return time.monotonic() - last[1] > 2.0

    servers.wait_until(is_at_rest, "the end of the run", page, within_s=120)
    assert page.cpu_s() - before < 2.5


class Runtime:
    """Of Streamlit's, what ends sessions."""

    def __init__(self, active):
        self.active, self.ended = active, []
        self.media_file_mgr = self

    def is_active_session(self, session_id):
        return session_id in self.active

    def close_session(self, session_id):
        self.ended.append(session_id)

    def remove_orphaned_files(self):
        """There are none."""


@pytest.fixture
def leave(monkeypatch):
    """Let readers leave one after the other, and tell whose sessions end and when memory is freed.

    The session of a reader in `back` has its reader again.
    """

    def run(*readers, back=()):
        streamlit, freed = Runtime(back), []
        monkeypatch.setattr(leaving, "_leaving", {})
        monkeypatch.setattr(leaving, "_PART_OF_KEPT_TIME", 0.0)
        monkeypatch.setattr(leaving.runtime, "get_instance", lambda: streamlit)

        async def pass_by():
            done = asyncio.Event()

            def free():
                freed.append(list(streamlit.ended))
                done.set()

            monkeypatch.setattr(leaving, "_free_memory", free)
            for reader in readers:
                leaving._end_later(reader)
            await asyncio.wait_for(done.wait(), 30)

        run_apart(pass_by())
        return streamlit.ended, freed

    return run


def test_memory_is_freed_once_when_the_last_of_those_who_left_has_ended(leave):
    ended, freed = leave("first", "second")
    assert ended == ["first", "second"]
    assert freed == [["first", "second"]]


def test_a_reader_who_came_back_keeps_the_session(leave):
    ended, _ = leave("gone", "back", back=["back"])
    assert ended == ["gone"]


def test_a_reader_who_leaves_again_has_the_whole_time_again(leave):
    ended, _ = leave("twice", "other", "twice")
    assert ended == ["other", "twice"]


def test_a_run_whose_reader_has_left_ends_and_another_goes_on(monkeypatch):
    streamlit, ended = Runtime(["here"]), []
    monkeypatch.setattr(leaving.runtime, "exists", lambda: True)
    monkeypatch.setattr(leaving.runtime, "get_instance", lambda: streamlit)
    monkeypatch.setattr(leaving.st, "session_state", {})
    monkeypatch.setattr(leaving.st, "stop", lambda: ended.append("ended"))
    monkeypatch.setattr(leaving, "get_script_run_ctx", lambda: SimpleNamespace(session_id="here"))
    leaving.heed()
    assert not ended
    monkeypatch.setattr(leaving, "get_script_run_ctx", lambda: SimpleNamespace(session_id="gone"))
    leaving.heed()
    assert ended
