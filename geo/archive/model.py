"""What crosses the room: reports as they come in, batches of them, what a run came to."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

__all__ = ["Batch", "Item", "Options", "Summary", "mend_halves"]

# Bytes of a name or a table that are no UTF-8, and halves of a letter that JSON writes as two.
_HALVES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One report as it comes in, read from a file by a worker or already by the row.

    Parameters
    ----------
    id : str
        Where it stands in the input: "2019/a.txt", "feed.jsonl#12".
    address : str
        The file that a worker opens; empty where the row holds the text.
    stamp : str
        Changes when the file does: its size and when it was written.
    size_bytes : int
        Of the file or the row.
    text : str or None
        The row's text; None where a file holds it or there is none.
    title, date, source, url, language, own_id : str
        What the row says; empty where it says nothing.
    fault, reason : str
        Why it cannot be read, where that is known already.
    """

    id: str
    address: str = ""
    stamp: str = ""
    size_bytes: int = 0
    text: str | None = None
    title: str = ""
    date: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    own_id: str = ""
    fault: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Reports that are read and kept together.

    Parameters
    ----------
    number : int
        In the order of the input, from 0.
    first : int
        Number of its first report, from 0.
    items : tuple of Item
    """

    number: int
    first: int
    items: tuple[Item, ...]

    @property
    def fingerprint(self) -> str:
        """Sixteen digits that change with any report of the batch, and with its place.

        Examples
        --------
        >>> one = Batch(0, 0, (Item("a.txt", stamp="10 1"),))
        >>> one.fingerprint == Batch(0, 0, (Item("a.txt", stamp="11 1"),)).fingerprint
        False
        """
        digest = hashlib.sha256(f"{self.number} {self.first}".encode())
        for item in self.items:
            digest.update(repr(item).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Options:
    """How reports are read; the same for all batches of a run.

    Parameters
    ----------
    text_column : str
        Of rows; empty to take the first that is known by name.
    columns : tuple of (str, str)
        Further columns by what they hold: ("title", "headline").
    most_seconds : float
        The longest that one report may take, of the processor; ten times as long by the clock.
    limit : int or None
        How many reports are read at most.
    """

    text_column: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    most_seconds: float = 30.0
    limit: int | None = None


@dataclass(slots=True)
class Summary:
    """What a run came to.

    Parameters
    ----------
    read, skipped : int
        Reports.
    reasons : dict of str to int
        How many were skipped for which fault.
    places, figures, claims : int
        Rows of the tables.
    seconds : float
        Of this run.
    reused : int
        Reports that an earlier run had read.
    """

    read: int = 0
    skipped: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    places: int = 0
    figures: int = 0
    claims: int = 0
    seconds: float = 0.0
    reused: int = 0

    def describe(self) -> str:
        """Say it in a sentence.

        Examples
        --------
        >>> Summary(read=8, skipped=2, reasons={"empty": 2}).describe()
        '8 reports read, 2 skipped (empty: 2): 0 places, 0 figures, 0 claims.'
        """
        why = ", ".join(f"{fault}: {count:,}" for fault, count in sorted(self.reasons.items()))
        skipped = f"{self.skipped:,} skipped" + (f" ({why})" if why else "")
        return (
            f"{self.read:,} reports read, {skipped}: {self.places:,} places,"
            f" {self.figures:,} figures, {self.claims:,} claims."
        )


def mend_halves(text: str) -> str:
    """Write by its number what no table can hold: bytes that are no UTF-8, half letters.

    Examples
    --------
    >>> len(mend_halves(f"caf{chr(0xDCE9)}.txt"))
    11
    """
    return _HALVES.sub(_write_half, text)


def _write_half(half: re.Match[str]) -> str:
    code = ord(half[0])
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"
