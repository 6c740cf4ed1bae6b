"""Connections that send no request are let go, and one address has few of them.

The server bounds a connection once it has asked for something; one that never does would stay for
ever, and with it a file descriptor of the process, of which there are some thousand.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

__all__ = ["MOST_SILENT", "SILENT_S", "let_go_of_the_silent"]

# Behind the proxy all connections come from one address; it sends a request on each at once, and
# hundreds may be taken in before the first is read.
MOST_SILENT = 400
_AS_BEFORE = H11Protocol.connection_made
SILENT_S = 10.0  # as long as the proxy waits for a header


def _is_silent(connection: H11Protocol) -> bool:
    """Tell whether no whole request has come; one that became a websocket is not among them."""
    return connection.cycle is None and connection in connection.connections


def _end_if_silent(connection: H11Protocol) -> None:
    if _is_silent(connection) and not connection.transport.is_closing():
        connection.transport.abort()


def _take_in(connection: H11Protocol, transport: asyncio.Transport) -> None:
    """Take a connection in with a bound on its silence, or let it go at once."""
    _AS_BEFORE(connection, transport)
    address = connection.client[0] if connection.client else ""
    silent = sum(
        isinstance(each, H11Protocol)
        and _is_silent(each)
        and (each.client[0] if each.client else "") == address
        for each in connection.connections
    )
    if silent > MOST_SILENT:
        transport.abort()
        return
    connection.loop.call_later(SILENT_S, _end_if_silent, connection)


def let_go_of_the_silent() -> None:
    """Let the server of this process listen so.

    It has chosen its protocol before our code is read, so that is changed in place. Streamlit names
    none; where httptools is installed uvicorn takes another, and this changes nothing, which
    tests/trust/test_silent.py would notice.
    """
    H11Protocol.connection_made = _take_in  # type: ignore[method-assign,assignment]
