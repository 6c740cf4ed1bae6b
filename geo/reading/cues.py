"""Words that a report tells something by, as rows of a table.

What a figure measures, which part of a country is meant, whom a capital stands for: the rooms that
read mentions take their words from `cues.toml` by its ids, those that read claims from
`claims/cues.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from geo.errors import UnknownNameError
from geo.patterns import Gated, gate, late
from geo.tables.rules import load_rules

__all__ = ["NOTHING", "TABLE", "Cue", "CueTable", "cue", "gated_cue"]

NOTHING = "(?!)"  # what a cue that is switched off matches
_WORD_EDGE = r"\b"


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
        return load_rules(self.path)

    @cached_property
    def words(self) -> dict[str, str]:
        """The lists of words by their names, each as a pattern of any of them."""
        listed = {name: _any_of(words) for name, words in self._table["words"].items()}
        return {name: self._fill(words, listed) for name, words in listed.items()}

    def list_words(self) -> dict[str, list[str]]:
        """List the words of each list, each as it stands there.

        Examples
        --------
        >>> "tactical" in TABLE.list_words()["kind"]
        True
        """
        return {name: list(words) for name, words in self._table["words"].items()}

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

        Raises
        ------
        UnknownNameError
            When there is no such cue.
        """
        from difflib import get_close_matches

        for wanted in ids:
            if wanted not in self.rows:
                raise UnknownNameError(wanted, get_close_matches(wanted, self.rows))
        with self._swapped(dict.fromkeys(ids, NOTHING)):
            yield

    @contextmanager
    def without_words(self, *left: str) -> Iterator[None]:
        """Read without some words of the lists, as a reader who has never met them.

        Where `without` holds, and for measuring as well.

        Parameters
        ----------
        *left : str
            Each as it stands in its list.

        Examples
        --------
        >>> with TABLE.without_words("solid"):
        ...     bool(TABLE.cue("short-of").match(" short of it"))
        True
        """
        listed = {
            name: [word for word in words if word not in left] or words
            for name, words in self.list_words().items()
        }
        other = CueTable(self.path)
        other._table = self._table | {"words": listed}
        with self._swapped(
            {
                row.id: other.rows[row.id].pattern
                for row in self.rows.values()
                if other.rows[row.id] != row
            }
        ):
            yield

    @contextmanager
    def _swapped(self, patterns: Mapping[str, str]) -> Iterator[None]:
        """Let the patterns of some cues be others."""
        kept = []
        for wanted, pattern in patterns.items():
            flags = self.rows[wanted].flags
            for own, other in (
                (vars(self.cue(wanted)), late(pattern, flags)),
                (vars(self.gated(wanted)), gate(pattern, flags)),
            ):
                kept.append((own, dict(own)))
                own.clear()
                own.update(vars(other))
        try:
            yield
        finally:
            for own, before in kept:
                own.clear()
                own.update(before)


def _any_of(words: Iterable[str]) -> str:
    """Write words as a pattern of any of them: where a word must begin is asked once for many.

    A hundred patterns that each ask it are tried at each letter, which takes four times as long.
    """
    runs = []
    for begins, run in groupby(words, key=lambda word: word.startswith(_WORD_EDGE)):
        edge = _WORD_EDGE if begins else ""
        each = "|".join(word.removeprefix(edge) for word in run)
        runs.append(f"{edge}(?:{each})" if edge else each)
    return f"(?:{'|'.join(runs)})"


TABLE = CueTable(Path(__file__).with_name("cues.toml"))
cue, gated_cue = TABLE.cue, TABLE.gated
