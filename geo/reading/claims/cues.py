"""The words by which a report says that something is in range, far away, flown or of a class.

They are rows of data (`cues.toml`): a module that reads by one takes it by its id.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from geo.patterns import Gated, gate, late

__all__ = ["Cue", "cue", "gated_cue", "list_cues"]

TABLE = Path(__file__).with_name("cues.toml")
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


@cache
def list_cues() -> dict[str, Cue]:
    """List the cues by their ids; what is switched off matches nothing.

    Examples
    --------
    >>> list_cues()["question"].finds
    ('Could it hit Haifa?',)
    """
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    words = {name: f"(?:{'|'.join(listed)})" for name, listed in table["words"].items()}
    cues = {}
    for row in table["cue"]:
        pattern = re.sub(r"\{([a-z-]+)\}", lambda found: words[found[1]], row["pattern"])
        cues[row["id"]] = Cue(
            row["id"],
            pattern if row.get("on", True) else NOTHING,
            row.get("ignore_case", False),
            row.get("tried", "search"),
            tuple(row["finds"]),
            tuple(row["misses"]),
        )
    return cues


@cache
def cue(cue_id: str) -> re.Pattern[str]:
    """Give the pattern of a cue, compiled at its first use.

    Examples
    --------
    >>> bool(cue("outside").search("It is out of range."))
    True
    """
    row = list_cues()[cue_id]
    return late(row.pattern, row.flags)


@cache
def gated_cue(cue_id: str) -> Gated:
    """Give the pattern of a cue that few sentences hold: its words are looked for first.

    Examples
    --------
    >>> bool(gated_cue("about").search("A drone fell."))
    True
    """
    row = list_cues()[cue_id]
    return gate(row.pattern, row.flags)
