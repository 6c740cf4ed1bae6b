"""Load a hand-made CSV table of data/ as frozen rows, all faults reported together."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from geo.errors import RowFault, TableError
from geo.tables.parsers import Parser, nearest_choice
from geo.tables.stores import DATA_DIR, missing_file

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound="DataclassInstance")


def load_table(
    file: str | Path,
    row_type: type[Row],
    parsers: Mapping[str, Parser],
    *,
    key: tuple[str, ...] = (),
    provenance: tuple[str, ...] = ("source", "date"),
) -> tuple[Row, ...]:
    """Load a hand-made table of data/ as frozen rows, or report all that is wrong with it.

    Parameters
    ----------
    file : str or Path
        File name below data/, or an absolute path.
    row_type : type
        Frozen dataclass with one field for each column. A ValueError from its `__post_init__`
        is reported as a fault of the whole row.
    parsers : mapping of str to callable
        For each column of the file, what turns a stripped cell into the field's value. A parser
        raises ValueError with a reason fit to follow the quoted value.
    key : tuple of str
        Columns that together name a row; two rows of one key are a fault.
    provenance : tuple of str
        Columns that must not be empty in any row: where its values come from, and of when.

    Returns
    -------
    tuple
        One `row_type` for each row, in the file's order.

    Raises
    ------
    TableError
        With every fault of the file.

    Examples
    --------
    >>> load_table("absent.csv", RowFault, {})
    Traceback (most recent call last):
    ...
    geo.errors.TableError: 1 unusable row
    absent.csv: is missing; restore it from the repository
    """
    path = DATA_DIR / file
    lines = _read_lines(path)
    header = [cell.strip() for cell in lines[0][1]]
    faults = _list_header_faults(path.name, header, parsers)
    if faults:
        raise TableError(faults)
    rows: list[Row] = []
    first_line: dict[tuple[str, ...], int] = {}
    for line, cells in lines[1:]:
        if len(cells) != len(header):
            reason = f"has {len(cells)} values where the header has {len(header)}"
            faults.append(RowFault(path.name, line, "", "", reason))
            continue
        texts = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
        row_faults, values = _parse_row(path.name, line, texts, parsers, provenance)
        if key:
            name = tuple(texts[column] for column in key)
            if name in first_line:
                reason = f"stands in line {first_line[name]} already"
                row_faults.append(RowFault(path.name, line, "+".join(key), "+".join(name), reason))
            first_line.setdefault(name, line)
        if not row_faults:
            try:
                rows.append(row_type(**values))
            except ValueError as error:
                row_faults.append(RowFault(path.name, line, "", "", str(error)))
        faults += row_faults
    if faults:
        raise TableError(faults)
    return tuple(rows)


def _read_lines(path: Path) -> list[tuple[int, list[str]]]:
    """Read a CSV file as (line number, cells), blank lines left out; the header comes first."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise TableError([missing_file(path.name)]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise TableError([RowFault(path.name, 0, "", "", f"cannot be read: {error}")]) from None
    reader = csv.reader(io.StringIO(text), strict=True)
    lines: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            if cells:
                lines.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        raise TableError([RowFault(path.name, start, "", "", f"is no CSV: {error}")]) from None
    if not lines:
        raise TableError([RowFault(path.name, 0, "", "", "is empty; its first line names columns")])
    return lines


def _list_header_faults(
    file: str, header: list[str], parsers: Mapping[str, Parser]
) -> list[RowFault]:
    twice = sorted({column for column in header if header.count(column) > 1})
    faults = [RowFault(file, 1, "header", column, "is a column twice") for column in twice]
    for column in header:
        if column not in parsers:
            reason = f"is no column of this table; {nearest_choice(column, parsers)}"
            faults.append(RowFault(file, 1, "header", column, reason))
    faults += [
        RowFault(file, 1, "header", column, "is a column that is missing")
        for column in parsers
        if column not in header
    ]
    return faults


def _parse_row(
    file: str,
    line: int,
    texts: Mapping[str, str],
    parsers: Mapping[str, Parser],
    provenance: tuple[str, ...],
) -> tuple[list[RowFault], dict[str, Any]]:
    faults: list[RowFault] = []
    values: dict[str, Any] = {}
    for column, text in texts.items():
        if column in provenance and not text:
            reason = "is empty; every row says where it comes from and when"
            faults.append(RowFault(file, line, column, text, reason))
            continue
        try:
            values[column] = parsers[column](text)
        except ValueError as error:
            faults.append(RowFault(file, line, column, text, str(error)))
    return faults, values
