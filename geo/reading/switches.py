"""Switches of a table's rows: to read without some of them, and see what each of them earns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from geo.errors import UnknownNameError

__all__ = ["Switches"]


class Switches:
    """Which rows of a table are switched off, for whoever reads in this context alone.

    Parameters
    ----------
    table : str
        What its rows are.
    list_ids : callable
        Gives the ids of the rows.

    Examples
    --------
    >>> rows = Switches("wordings", lambda: ["reaches", "covers"])
    >>> with rows.without("covers"):
    ...     sorted(rows.off)
    ['covers']
    >>> rows.off
    frozenset()
    """

    def __init__(self, table: str, list_ids: Callable[[], Sequence[str]]) -> None:
        self._list_ids = list_ids
        self._off: ContextVar[frozenset[str]] = ContextVar(table, default=frozenset())

    @property
    def off(self) -> frozenset[str]:
        """The ids of the rows that are switched off."""
        return self._off.get()

    @contextmanager
    def without(self, *ids: str) -> Iterator[None]:
        """Read without some of the rows.

        Raises
        ------
        UnknownNameError
            When there is no such row.
        """
        from difflib import get_close_matches

        known = self._list_ids()
        for wanted in ids:
            if wanted not in known:
                raise UnknownNameError(wanted, get_close_matches(wanted, known))
        token = self._off.set(self._off.get() | set(ids))
        try:
            yield
        finally:
            self._off.reset(token)
