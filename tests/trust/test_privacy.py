"""What a reader gives is on no disk and in no log."""

import asyncio
import json
import os
import subprocess
import sys
import urllib.request

import pytest

from tests.samples import run_apart
from tests.trust import servers
from tests.trust.samples import SECRET
from tests.trust.servers import ROOT
from tests.trust.sessions import Session

OUTSIDE = "asked outside this machine:"
FULL_DISK = 'ulimit -f 0; exec sh "$1"'


def list_files(*folders):
    return {
        path: path.stat().st_mtime_ns
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and not {".git", "__pycache__", ".hypothesis"} & set(path.parts)
    }


@pytest.fixture
def replica_without_a_disk(tmp_path):
    """Give a replica that cannot write one byte to a file, and its folders."""
    for name in ("home", "temporary"):
        (tmp_path / name).mkdir()
    environment = {
        "HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path / "temporary"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    replica = servers.start_replica(environment=environment, shell=FULL_DISK)
    with servers.running(replica):
        yield replica, tmp_path


def test_what_a_reader_gives_is_on_no_disk_and_in_no_log(replica_without_a_disk):
    replica, folder = replica_without_a_disk
    watched = (folder, *(ROOT / name for name in ("geo", "views", "data", "static", ".streamlit")))
    before = list_files(*watched)

    async def visit():
        session = Session(replica.origin)
        answer = await session.open(f"v=1&find={SECRET}&a={SECRET}&from={SECRET}&range={SECRET}")
        assert not answer.exceptions
        assert SECRET in answer.text, "the notice quotes what could not be used"
        await session.change_text("Only names with", f"{SECRET} 2")
        await session.close()
        reader = Session(replica.origin)
        await reader.open("v=1", page="read")
        await reader.change_text("The report's text", f"{SECRET} missiles can reach Riyadh, 700 km")
        answer = await reader.press("Read it")
        assert not answer.exceptions
        url = f"{replica.origin}/_stcore/upload_file/{reader.session_id}/{SECRET}"
        upload = urllib.request.Request(url, data=SECRET.encode(), method="PUT")  # noqa: S310
        with pytest.raises(OSError, match="HTTP Error 4"):
            # Without the page's own token a stranger cannot put a file into a session.
            await asyncio.to_thread(urllib.request.urlopen, upload)
        await reader.close()

    run_apart(visit())
    replica.stop()
    assert SECRET not in replica.text
    assert list_files(*watched) == before
    assert "find=" not in replica.text


@pytest.fixture
def watched_doors():
    """Surroundings in which a Python tells of every address that it asks for."""
    path = f"{ROOT / 'tests' / 'trust' / 'doors'}{os.pathsep}{ROOT}"
    return {"RANGECHECK_DOORS": "1", "PYTHONPATH": path}


def test_a_replica_asks_for_nothing_outside_this_machine(watched_doors):
    """Every page, a report read, every file taken away: no telemetry, no lookup, no tile."""
    replica = servers.start_replica(environment=watched_doors)

    async def visit():
        for page in ("", "claims", "read", "systems", "exposure", "compare", "method"):
            reader = Session(replica.origin)
            answer = await reader.open("v=1&range=777", page=page)
            assert not answer.exceptions
            if page == "":
                await reader.change_text("Only names with", "Nowhereville")
                for label in reader.files:
                    assert await reader.take(label)
            if page == "read":
                text = "Zolfaqar missiles of 700 km can reach Riyadh from http://example.org/a."
                await reader.change_text("The report's text", text)
                assert not (await reader.press("Read it")).exceptions
            await reader.close()

    with servers.running(replica):
        run_apart(visit())
    assert OUTSIDE not in replica.text


def test_the_command_line_asks_for_nothing_outside_and_a_watch_would_tell(watched_doors):
    def ask(*call):
        return subprocess.run(
            [sys.executable, *call],
            cwd=ROOT,
            env=os.environ | watched_doors,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    assert OUTSIDE not in ask("-m", "geo", "locate", "Nowhereville").stderr
    assert OUTSIDE not in ask("-m", "geo", "reach", "--from", "IQ", "--range-km", "300").stderr
    # An address for documents, where nobody listens; a socket of datagrams sends nothing yet.
    dial = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    assert f"{OUTSIDE} 192.0.2.1" in ask("-c", dial).stderr


def test_a_failure_of_the_page_is_logged_without_the_words_that_caused_it(tmp_path):
    """Streamlit logs what a script raised; here a script that raises a reader's words."""
    script = tmp_path / "failing.py"
    script.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "import streamlit as st\n"
        "from views.serving.logs import keep_logs_private\n"
        "keep_logs_private()\n"
        "raise RuntimeError(st.query_params['find'])\n",
        encoding="utf-8",
    )
    replica = servers.start_streamlit(script, ROOT)

    async def visit():
        session = Session(replica.origin)
        answer = await session.open(f"find={SECRET}")
        await session.close()
        return answer

    with servers.running(replica):
        answer = run_apart(visit())
    assert answer.exceptions
    assert SECRET not in answer.exceptions[0], "nor is it shown"
    assert SECRET not in replica.text
    lines = [json.loads(line) for line in replica.lines if line.startswith("{")]
    assert any(line.get("failure") == "RuntimeError" for line in lines)
    assert os.environ.get("HOME") not in "".join(json.dumps(line) for line in lines)
