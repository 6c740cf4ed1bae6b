"""Files to reports: a report each, or a table of them: jsonl, csv or parquet.

The first two are also read compressed. What cannot be read is an item with the reason.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from geo.archive.files import File, Inputs, open_address
from geo.archive.model import Batch, Item, Options
from geo.errors import InputError
from geo.reading import MAX_FILE_BYTES, MAX_TEXT_CHARS

__all__ = ["FIELDS", "list_batches", "require_columns"]

# A batch is what is read again when a machine goes, and what a worker holds at once.
_BATCH_ITEMS = 50
_BATCH_BYTES = 2_000_000
_LINE_BYTES = 2 * MAX_FILE_BYTES
_TEXT_NAMES = (
    "text body content article article_text maintext fulltext full_text plain_text story".split()
)
# What a row may say beside its text, and the names that columns have for it.
FIELDS = {
    "title": "title headline head",
    "date": "date published published_at publish_date date_publish pubdate datetime timestamp",
    "source": "source publisher outlet paper publication source_domain domain site",
    "url": "url link",
    "language": "language lang",
    "own_id": "id uid guid doc_id article_id",
}
_NO_QUOTES = re.compile(r"[^\"\r\n]+")
# Bytes that are no UTF-8, and what JSON may write of a letter that takes two.
_BYTES = re.compile(r"[\udc80-\udcff]")
_HALF_LETTERS = re.compile(r"[\ud800-\udc7f\udd00-\udfff]")
_CALLED: dict[type, str] = {
    dict: "an object",
    list: "a list",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


def list_batches(inputs: Inputs, options: Options) -> Iterator[Batch]:
    """Put the reports of all files into batches, the same ones for the same input.

    Parameters
    ----------
    inputs : Inputs
        The files.
    options : Options
        Columns and limit.

    Yields
    ------
    Batch

    Examples
    --------
    >>> import geo
    >>> (batch,) = list_batches(Inputs([geo.__file__]), Options())
    >>> [item.id for item in batch.items]
    ['__init__.py']
    """
    number = first = size = 0
    items: list[Item] = []
    for item in _list_items(inputs, options):
        items.append(item)
        size += min(item.size_bytes, MAX_FILE_BYTES)
        if len(items) == _BATCH_ITEMS or size >= _BATCH_BYTES:
            yield Batch(number, first, tuple(items))
            number, first, size, items = number + 1, first + len(items), 0, []
    if items:
        yield Batch(number, first, tuple(items))


def _list_items(inputs: Inputs, options: Options) -> Iterator[Item]:
    left = options.limit
    for file in inputs:
        for item in _READ[file.kind](file, options):
            if left is not None:
                if left == 0:
                    return
                left -= 1
            yield item


def require_columns(inputs: Inputs, options: Options) -> None:
    """Refuse columns that the first table of the input lacks.

    Raises
    ------
    InputError
        With the columns that there are and the nearest spelling.

    Examples
    --------
    >>> import geo
    >>> require_columns(Inputs([geo.__file__]), Options(text_column="body"))  # no table lacks it
    """
    asked = [options.text_column, *(column for _, column in options.columns)]
    asked = [column for column in asked if column]
    if not asked:
        return
    for file in inputs:
        known = _list_columns(file) if file.kind else None
        if known is None:
            continue
        for column in asked:
            if column not in known:
                nearest = get_close_matches(column, known, 1)
                hint = f" Nearest: {nearest[0]}." if nearest else ""
                raise InputError(
                    f"{file.id} has no column {column!r}; its columns are:"
                    f" {', '.join(known)[:300]}.{hint}"
                )
        return


def _list_columns(file: File) -> list[str] | None:
    """Give the columns of a table, or None where they cannot be read."""
    try:
        if file.kind == "parquet":
            import pyarrow.parquet as pq

            with open_address(file.address) as opened:
                return [str(name) for name in pq.ParquetFile(opened).schema_arrow.names]
        with open_address(file.address) as opened:
            line = opened.readline(_LINE_BYTES)
        if file.kind == "jsonl":
            row = json.loads(line)
            return list(row) if isinstance(row, dict) else None
        text = line.decode("utf-8-sig")
        return next(csv.reader([text], delimiter=_guess_delimiter(text)))
    except (OSError, ValueError, StopIteration, csv.Error):
        return None


# ------------------------------------------------------------------------------------ each kind
def _read_plain(file: File, _: Options) -> Iterator[Item]:
    yield Item(file.id, file.address, file.stamp, file.size_bytes)


def _read_rows(file: File, options: Options) -> Iterator[Item]:
    """Go through a table's rows; what ends it early is one more item, with the reason."""
    number = 0
    done = 0
    try:
        for number, row, size in _OPEN_ROWS[file.kind](file, options):
            done += size
            yield replace(_take_row(f"{file.id}#{number}", row, options), size_bytes=size)
    except (OSError, ValueError, csv.Error, EOFError, MemoryError) as error:
        why = str(error).split("\n", 1)[0][:200].rstrip(".")
        yield Item(
            f"{file.id}#{number + 1}",
            stamp=file.stamp,
            size_bytes=max(file.size_bytes - done, 0),
            fault="unreadable file",
            reason=f"The table cannot be read from row {number + 1} on: {why}.",
        )


def _take_row(name: str, row: dict[str, Any] | str, options: Options) -> Item:
    """Make an item of a row; a string is the reason why there is none."""
    if isinstance(row, str):
        return Item(name, fault="unreadable row", reason=row)
    lower = {str(key).strip().lower(): key for key in row}
    wanted = dict(options.columns)

    def take(field: str, names: str) -> str:
        key = wanted.get(field) or next(
            (lower[each] for each in names.split() if each in lower), ""
        )
        value = row.get(key)
        return "" if value is None else str(value).strip()[:500]

    said: dict[str, Any] = {field: take(field, names) for field, names in FIELDS.items()}
    item = Item(name, **said)
    key = options.text_column or next((lower[each] for each in _TEXT_NAMES if each in lower), "")
    if key not in row:
        what = f"no column {key!r}" if key else "no column of text"
        columns = ", ".join(map(str, row))[:200] or "none"
        reason = f"The row has {what}; its columns are: {columns}. --text-column names it."
        return replace(item, fault="no text column", reason=reason)
    text = row[key]
    if text is None or (isinstance(text, str) and not text.strip()):
        return replace(item, fault="empty", reason="The row holds no text.")
    if isinstance(text, bytes):  # how some programs write the texts of a Parquet file
        text = text.decode("utf-8", "surrogateescape")
    if not isinstance(text, str):
        what = _CALLED.get(type(text), "something else")
        return replace(item, fault="unreadable row", reason=f"{key!r} holds {what}, no text.")
    if len(text) > MAX_TEXT_CHARS:
        return replace(item, fault="too large", reason=_say_too_long(len(text)))
    return replace(item, text=_mend_text(text))


def _mend_text(text: str) -> str:
    """Read a text with bytes that are no UTF-8 as Windows writes it; half a letter is none."""
    text = _HALF_LETTERS.sub("\ufffd", text)
    if _BYTES.search(text):
        return text.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return text


def _say_too_long(length: int) -> str:
    return f"The text has {length:,} characters; at most {MAX_TEXT_CHARS:,} are read."


_Row = tuple[int, dict[str, Any] | str, int]


def _open_jsonl(file: File, _: Options) -> Iterator[_Row]:
    with open_address(file.address) as opened:
        number = 0
        while line := opened.readline(_LINE_BYTES):
            number += 1
            size = len(line)
            if not line.endswith(b"\n") and size == _LINE_BYTES:
                while (rest := opened.readline(_LINE_BYTES)) and not rest.endswith(b"\n"):
                    size += len(rest)
                yield (
                    number,
                    f"The line has more than {_LINE_BYTES / 1e6:.0f} MB.",
                    size + len(rest),
                )
            elif line.strip():
                yield number, _parse_line(line), size


def _parse_line(line: bytes) -> dict[str, Any] | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"The line is no JSON: {str(error)[:120]}."
    return row if isinstance(row, dict) else "The line is no JSON object."


def _open_csv(file: File, _: Options) -> Iterator[_Row]:
    csv.field_size_limit(2**31 - 1)  # a longer text than is read is a row with that reason
    with open_address(file.address) as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")
        head = text.readline(_LINE_BYTES)
        delimiter = _guess_delimiter(head)
        header = next(csv.reader([head], delimiter=delimiter), [])
        seen = before = 0

        def read_lines() -> Iterator[str]:
            """Give lines; of a row that is too long the quotes alone, which tell where it ends."""
            nonlocal seen
            while line := text.readline(_LINE_BYTES):
                kept = [line if seen - before < _LINE_BYTES else _NO_QUOTES.sub("", line)]
                seen += len(line)
                while not line.endswith(("\n", "\r")) and (line := text.readline(_LINE_BYTES)):
                    kept.append(_NO_QUOTES.sub("", line))
                    seen += len(line)
                yield "".join(kept)

        for number, values in enumerate(csv.reader(read_lines(), delimiter=delimiter), start=1):
            size, before = seen - before, seen
            if size > _LINE_BYTES:
                yield number, f"The row has more than {_LINE_BYTES / 1e6:.0f} MB.", size
            elif len(values) > len(header):
                yield number, f"The row has {len(values)} values for {len(header)} columns.", size
            elif values:
                yield number, dict(zip(header, values, strict=False)), size


def _guess_delimiter(head: str) -> str:
    return max(",;\t|", key=head.count)


def _open_parquet(file: File, options: Options) -> Iterator[_Row]:
    import pyarrow.parquet as pq

    with open_address(file.address) as opened:
        table = pq.ParquetFile(opened)
        known = {options.text_column, *(column for _, column in options.columns)}
        known |= {*_TEXT_NAMES, *" ".join(FIELDS.values()).split()}
        columns = [
            name for name in table.schema_arrow.names if name in known or name.lower() in known
        ]
        columns = columns or table.schema_arrow.names[:1]
        size = file.size_bytes // max(table.metadata.num_rows, 1)
        number = 0
        for rows in table.iter_batches(batch_size=64, columns=columns):
            for row in rows.to_pylist():
                number += 1
                yield number, row, size


_READ = {"": _read_plain, **dict.fromkeys(("jsonl", "csv", "parquet"), _read_rows)}
_OPEN_ROWS = {"jsonl": _open_jsonl, "csv": _open_csv, "parquet": _open_parquet}
