"""Words that a report tells something by, as rows of a table.

What a figure measures, which part of a country is meant, whom a capital stands for: the rooms that
read mentions take their words from `cues.toml` by its ids, those that read claims from
`claims/cues.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from geo.errors import UnknownNameError
from geo.patterns import Gated, gate, late
from geo.tables.wordings import load_wordings

__all__ = ["NOTHING", "TABLE", "Cue", "CueTable", "cue", "gated_cue"]

NOTHING = "(?!)"  # what a cue that is switched off matches


class Cue(NamedTuple):
    """Words that a report says something by.

    Parameters
    ----------
    id, pattern : str
    ignore_case : bool
    tried : str
        The method of a pattern by which it is tried.
    finds, misses : tuple of str
        Texts that it matches, and others that it does not.
    """

    id: str
    pattern: str
    ignore_case: bool = False
    tried: str = "search"
    finds: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()

    @property
    def flags(self) -> int:
        """As `re.compile` takes them."""
        return re.IGNORECASE if self.ignore_case else 0


class CueTable:
    """A table of cues; each pattern is made once and compiled at its first use.

    Parameters
    ----------
    path : Path
        A TOML file: `words`, lists of words that patterns name as {list}, and an array of `cue`.

    Examples
    --------
    >>> bool(TABLE.cue("short-of").match(" short of it"))
    True
    >>> with TABLE.without("short-of"):
    ...     bool(TABLE.cue("short-of").match(" short of it"))
    False
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._late: dict[str, re.Pattern[str]] = {}
        self._gated: dict[str, Gated] = {}

    @cached_property
    def _table(self) -> dict[str, Any]:
        return load_wordings(self.path)

    @cached_property
    def words(self) -> dict[str, str]:
        """The lists of words by their names, each as a pattern of any of them."""
        listed = {name: f"(?:{'|'.join(words)})" for name, words in self._table["words"].items()}
        return {name: self._fill(words, listed) for name, words in listed.items()}

    @staticmethod
    def _fill(pattern: str, words: dict[str, str]) -> str:
        """Write lists into a pattern where it names them: {strike}."""
        return re.sub(r"\{([a-z-]+)\}", lambda found: words[found[1]], pattern)

    @cached_property
    def rows(self) -> dict[str, Cue]:
        """The cues by their ids; what is switched off in the table matches nothing."""
        return {
            row["id"]: Cue(
                row["id"],
                self._fill(row["pattern"], self.words) if row.get("on", True) else NOTHING,
                row.get("ignore_case", False),
                row.get("tried", "search"),
                tuple(row["finds"]),
                tuple(row["misses"]),
            )
            for row in self._table["cue"]
        }

    def cue(self, cue_id: str) -> re.Pattern[str]:
        """Give the pattern of a cue."""
        if cue_id not in self._late:
            row = self.rows[cue_id]
            self._late[cue_id] = late(row.pattern, row.flags)
        return self._late[cue_id]

    def gated(self, cue_id: str) -> Gated:
        """Give the pattern of a cue that few sentences hold: its words are looked for first."""
        if cue_id not in self._gated:
            row = self.rows[cue_id]
            self._gated[cue_id] = gate(row.pattern, row.flags)
        return self._gated[cue_id]

    @contextmanager
    def without(self, *ids: str) -> Iterator[None]:
        """Read without some of the cues, to see what each of them earns.

        In the whole process, and rightly where it has read nothing yet: it is for measuring.

        Parameters
        ----------
        *ids : str

        Raises
        ------
        UnknownNameError
            When there is no such cue.
        """
        from difflib import get_close_matches

        for wanted in ids:
            if wanted not in self.rows:
                raise UnknownNameError(wanted, get_close_matches(wanted, self.rows))
        off = [vars(self.cue(wanted)) for wanted in ids] + [vars(self.gated(each)) for each in ids]
        kept = [dict(each) for each in off]
        for number, each in enumerate(off):
            each.clear()
            each.update(vars(late(NOTHING) if number < len(ids) else gate(NOTHING)))
        try:
            yield
        finally:
            for each, before in zip(off, kept, strict=True):
                each.clear()
                each.update(before)


TABLE = CueTable(Path(__file__).with_name("cues.toml"))
cue, gated_cue = TABLE.cue, TABLE.gated
