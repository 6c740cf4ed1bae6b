"""Connections that ask for nothing: how many one address has, and for how long."""

import asyncio
import contextlib

import pytest
import uvicorn

from tests.samples import run_apart
from tests.trust.sessions import Session
from views.serving import silent

MOST = 5


async def answer(scope, receive, send):
    """Answer any request, and accept any websocket and keep it."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await receive()
        return
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@contextlib.asynccontextmanager
async def listening():
    config = uvicorn.Config(answer, port=0, lifespan="off", log_level="critical")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # it gives no event
        await asyncio.sleep(0.01)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = server.force_exit = True
        await task


async def is_let_go(reader):
    try:
        return await reader.read(100) == b""
    except ConnectionResetError:
        return True


async def close(opened):
    for _, writer in opened:
        writer.close()
    await asyncio.gather(*(writer.wait_closed() for _, writer in opened), return_exceptions=True)


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(silent, "MOST_SILENT", MOST)
    monkeypatch.setattr(silent.H11Protocol, "connection_made", silent._take_in)


@pytest.mark.usefixtures("few")
def test_an_address_has_few_connections_without_a_request(monkeypatch):
    monkeypatch.setattr(silent, "SILENT_S", 600.0)

    async def visit():
        async with listening() as port:
            opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3 * MOST)]
            asked = [asyncio.create_task(is_let_go(reader)) for reader, _ in opened]
            while sum(task.done() for task in asked) < 2 * MOST:
                await asyncio.sleep(0.01)
            kept = [pair for pair, task in zip(opened, asked, strict=True) if not task.done()]
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
            reader, writer = kept[0]
            writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
            begun = await reader.read(12)
            await close(opened)
            return len(kept), begun

    assert run_apart(visit()) == (MOST, b"HTTP/1.1 204")


@pytest.mark.usefixtures("few")
def test_who_never_ends_a_header_is_let_go_and_a_websocket_is_not(monkeypatch):
    monkeypatch.setattr(silent, "SILENT_S", 0.2)
    upgrade = (
        b"GET / HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )

    async def visit():
        async with listening() as port:
            socket, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(upgrade)
            assert b" 101 " in await socket.readuntil(b"\r\n\r\n")
            reader, slow = await asyncio.open_connection("127.0.0.1", port)
            slow.write(b"GET / HTTP/1.1\r\nHost: he")
            gone = await is_let_go(reader)
            still = asyncio.create_task(is_let_go(socket))
            done, _ = await asyncio.wait({still}, timeout=0.3)
            still.cancel()
            await close([(socket, writer), (reader, slow)])
            return gone, bool(done)

    assert run_apart(visit()) == (True, False)


@pytest.mark.slow
def test_the_served_page_listens_so(page):
    """Without the bound all stay: a replica's own connections, more than it takes from one."""

    async def visit():
        opened = [
            await asyncio.open_connection("127.0.0.1", page.port)
            for _ in range(silent.MOST_SILENT + 20)
        ]
        asked = [asyncio.create_task(is_let_go(reader)) for reader, _ in opened]
        async with asyncio.timeout(60):
            while not any(task.done() for task in asked):
                await asyncio.sleep(0.01)
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        await close(opened)
        session = Session(page.origin)
        shown = await session.open("v=1")
        await session.close()
        return shown

    assert not run_apart(visit()).exceptions
