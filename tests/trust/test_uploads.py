"""What one reader can make a replica keep: files, messages, sessions."""

import asyncio
import http.client
import re
import uuid

import pytest

from tests.samples import run_apart
from tests.trust import servers
from tests.trust.sessions import Session
from views.serving.uploads import MOST_FILES

BOUNDARY = "rangecheck"
pytestmark = pytest.mark.slow


class Uploader:
    """Puts files into a session, as the page's own field does."""

    def __init__(self, page, session_id):
        self.page = page
        self.session_id = session_id
        self.token = self._take_token()

    def _take_token(self):
        caller = http.client.HTTPConnection("127.0.0.1", self.page.port, timeout=60)
        caller.request("GET", "/_stcore/health")
        answer = caller.getresponse()
        cookies = " ".join(answer.headers.get_all("Set-Cookie") or [])
        caller.close()
        return re.search(r"_streamlit_xsrf=([^;]+)", cookies)[1]

    def send(self, method, file_id, size=0, withheld=0):
        """Send a file, or all of it but its end; give the connection."""
        head = (
            f"--{BOUNDARY}\r\nContent-Disposition: form-data; name=file; filename=a.geojson\r\n\r\n"
        )
        body = head.encode() + b"A" * size + f"\r\n--{BOUNDARY}--\r\n".encode()
        caller = http.client.HTTPConnection("127.0.0.1", self.page.port, timeout=60)
        caller.putrequest(method, f"/_stcore/upload_file/{self.session_id}/{file_id}")
        caller.putheader("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
        caller.putheader("Cookie", f"_streamlit_xsrf={self.token}")
        caller.putheader("X-Xsrftoken", self.token)
        caller.putheader("Content-Length", str(len(body)))
        caller.endheaders()
        caller.send(body[: len(body) - withheld])
        return caller

    def status(self, method, file_id, size=0):
        caller = self.send(method, file_id, size)
        status = caller.getresponse().status
        caller.close()
        return status


@pytest.fixture
def reader(page):
    """Give what uploads into an open session, and end the session."""
    opened = Session(page.origin)

    async def visit(use):
        await opened.open("v=1")
        try:
            return await asyncio.to_thread(use, Uploader(page, opened.session_id))
        finally:
            await opened.close()

    return lambda use: run_apart(visit(use))


def test_a_session_keeps_three_files_and_takes_another_for_one_removed(reader):
    def use(uploader):
        names = [str(uuid.uuid4()) for _ in range(MOST_FILES + 1)]
        *kept, further = names
        assert [uploader.status("PUT", name, 1000) for name in kept] == [204] * MOST_FILES
        assert uploader.status("PUT", further, 1000) == 413
        assert uploader.status("PUT", kept[0], 2000) == 204, "the same one, sent anew"
        assert uploader.status("DELETE", kept[0]) == 204
        assert uploader.status("PUT", further, 1000) == 204
        assert uploader.status("PUT", kept[0], 1000) == 413

    reader(use)


def test_files_on_their_way_count(reader):
    # The first calls may find room before those on their way are noticed; none leaves more.
    def use(uploader):
        coming = [uploader.send("PUT", uuid.uuid4(), 1000, withheld=5) for _ in range(MOST_FILES)]
        servers.wait_until(
            lambda: uploader.status("PUT", uuid.uuid4(), 10) == 413, "the bound", uploader.page
        )
        for caller in coming:
            caller.close()

    reader(use)


def test_eighty_uploads_leave_a_replica_as_large_as_three(page, reader):
    def use(uploader):
        before = page.resident_mb()
        statuses = [uploader.status("PUT", uuid.uuid4(), 4_900_000) for _ in range(40)]
        assert statuses.count(204) == MOST_FILES
        return page.resident_mb() - before

    assert reader(use) < 100


@pytest.mark.parametrize(
    ("opened_page", "field", "button"),
    [("", "Launch from the area", ""), ("read", "Or its file", "Read it")],
)
def test_a_file_that_was_taken_back_before_its_turn_is_no_failure(page, opened_page, field, button):
    # As a browser does that puts another in its place while the page is drawn.
    async def visit():
        session = Session(page.origin)
        await session.open("v=1", opened_page)
        answers = [await session.name_file(field, str(uuid.uuid4()))]
        if button:
            answers.append(await session.press(button))
        await session.close()
        return answers

    assert not [text for answer in run_apart(visit()) for text in answer.exceptions]
