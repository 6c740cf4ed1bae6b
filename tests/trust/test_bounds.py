"""What one reader can make a replica keep: files, messages, sessions."""

from contextlib import suppress

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.samples import run_apart
from tests.trust.sessions import Session

MB = 2**20
pytestmark = pytest.mark.slow


def test_a_message_longer_than_any_of_the_page_ends_the_connection_unread(page):
    async def shout():
        address = f"{page.origin.replace('http', 'ws', 1)}/_stcore/stream"
        async with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
            message = BackMsg()
            message.rerun_script.query_string = "a" * (250 * MB)
            before = page.resident_mb()
            with suppress(ConnectionClosed):
                await socket.send(message.SerializeToString())
                async for _ in socket:
                    pass
            return socket.close_code, page.resident_mb() - before

    code, grown = run_apart(shout())
    assert code == 1009
    assert grown < 125  # what a page loads meanwhile is up to 90


def test_the_longest_message_of_the_page_is_far_below_the_bound(page):
    """Some 2,000 places around a large country."""

    async def look():
        session = Session(page.origin)
        answer = await session.open("v=1&from=IR&range=3000&pop=15000")
        await session.close()
        return answer

    answer = run_apart(look())
    assert not answer.exceptions
    assert max(map(len, answer.components)) < 8 * MB / 4
