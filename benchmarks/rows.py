"""Read without some rows of the reader's tables, to see what each of them earns.

A row's table is found by its id: wordings (`frames.toml`), words (both `cues.toml`), places to look
(`slots.toml`), what is not read with a claim (`unread.toml`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from difflib import get_close_matches

from geo.errors import UnknownNameError
from geo.reading import cues
from geo.reading.claims import cues as of_claims
from geo.reading.claims.slots.search import list_looks, skip_looks
from geo.reading.claims.unread.rows import leave_unread, list_unread_rows
from geo.reading.frames import list_frames, switch_off

Switch = Callable[..., AbstractContextManager[None]]


def list_tables() -> Iterator[tuple[Sequence[str], Switch]]:
    """List the tables: the ids of the rows of each, and what reads without some of them."""
    yield [frame.id for frame in list_frames()], switch_off
    yield [look.id for look in list_looks()], skip_looks
    yield [row.id for row in list_unread_rows()], leave_unread
    for table in (cues.TABLE, of_claims.TABLE):
        yield list(table.rows), table.without


@contextmanager
def leave_rows(*ids: str) -> Iterator[None]:
    """Read without rows of any table, in a process that has read nothing yet.

    Raises
    ------
    UnknownNameError
        When no table has such a row.
    """
    tables = [(set(known), switch) for known, switch in list_tables()]
    with ExitStack() as stack:
        for wanted in ids:
            holding = [switch for known, switch in tables if wanted in known]
            if not holding:
                every = sorted(set().union(*(known for known, _ in tables)))
                raise UnknownNameError(wanted, get_close_matches(wanted, every))
            for switch in holding:
                stack.enter_context(switch(wanted))
        yield
