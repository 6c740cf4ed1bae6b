"""From the kept batches to the four tables, with copies grouped and sources counted.

Two passes: the first takes a few numbers of each report and claim, the second writes. Either holds
one batch at a time.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from geo.archive.copies import ClaimKeys, Signatures, group_copies
from geo.archive.lean import give_back
from geo.archive.model import Summary
from geo.archive.schema import TABLES
from geo.archive.summary import write_summary
from geo.archive.work import STATUS_READ
from geo.errors import FileError

__all__ = ["write_tables"]

# Reports of one file, and of one row group: programs that read a part of a table skip by them.
_FILE_REPORTS = 65_536
_GROUP_REPORTS = 2_048
_BELOW = ("places", "figures", "claims")
# What a claim's row says of its report, by the report's column.
_OF_REPORT = {
    "number": "number",
    "date": "date",
    "publisher": "source",
    "data_version": "data_version",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What the first pass finds."""

    group: NDArray[np.int64]
    copies: NDArray[np.int32]
    sources: NDArray[np.int32]


def write_tables(parts: Sequence[Path], folder: Path) -> Summary:
    """Write the four tables of the kept batches.

    Parameters
    ----------
    parts : sequence of pathlib.Path
        In the order of the input.
    folder : pathlib.Path
        Holds an empty folder for each table.

    Returns
    -------
    Summary
        Without the seconds.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     for name in TABLES:
    ...         (Path(folder) / name).mkdir()
    ...     write_tables([], Path(folder)).read
    0
    """
    # pyarrow's own heap would keep what the largest group took.
    pa.set_memory_pool(pa.system_memory_pool())
    found = _mark_copies(parts, folder)
    summary = Summary()
    at = 0
    number = 0
    writer = _Writer(folder)
    for path in parts:
        part = _read_part(path)
        tables = _flatten(part, found, at, number)
        number += part.num_rows
        at += tables["claims"].num_rows
        _count(summary, tables)
        writer.add(tables)
    writer.close()
    give_back()
    write_summary(folder)
    return summary


def _read_part(path: Path, columns: list[str] | None = None) -> pa.Table:
    """Read a kept batch.

    Raises
    ------
    FileError
        It is damaged; its reports can be read again.
    """
    try:
        return pq.ParquetFile(path).read(columns)
    except (OSError, pa.ArrowException) as error:
        if getattr(error, "errno", None):  # the system's own
            raise
        why = str(error).split("\n", 1)[0][:120].rstrip(".")
        raise FileError(
            f"{path} is damaged ({why}): remove it, and --resume reads its reports again."
        ) from None


def _mark_copies(parts: Sequence[Path], folder: Path) -> _Found:
    """Group copies and count sources."""
    counts = [pq.read_metadata(path).num_rows for path in parts]
    total = sum(counts)
    scratch = folder / "signatures"
    signatures = Signatures(scratch, total)
    publishers: dict[str, int] = {}
    publisher = np.full(total, -1, dtype=np.int32)
    keys = ClaimKeys(folder / "keys")
    start = 0
    for path, count in zip(parts, counts, strict=True):
        part = _read_part(path, ["signature", "source", "claims.list.element.same"])
        signatures.put(start, part["signature"].to_pylist())
        for at, source in enumerate(part["source"].to_pylist(), start=start):
            if source:
                publisher[at] = publishers.setdefault(source.casefold(), len(publishers))
        claims = part["claims"].combine_chunks()
        of_report = start + pc.list_parent_indices(claims).to_numpy()
        keys.put(pc.struct_field(pc.list_flatten(claims), "same").to_numpy(), of_report)
        start += count
    group = group_copies(signatures)
    scratch.unlink()
    copies = np.bincount(group, minlength=len(group))[group].astype(np.int32)
    sources = keys.count_sources(group, publisher)
    shutil.rmtree(folder / "keys")
    return _Found(group, copies, sources)


def _flatten(part: pa.Table, found: _Found, at: int, number: int) -> dict[str, pa.Table]:
    """Turn one batch into rows of the four tables."""
    count = part.num_rows
    reports = part.drop_columns(["signature", *_BELOW])
    tables = {}
    for name in _BELOW:
        column = part[name].combine_chunks()
        reports = reports.append_column(name, pc.list_value_length(column).cast(pa.int32()))
        rows = pc.list_flatten(column)
        parents = pc.list_parent_indices(column)
        below = pa.Table.from_arrays(rows.flatten(), names=[each.name for each in rows.type])
        below = below.append_column("report", part["report"].take(parents))
        if name == "claims":
            counted = pa.array(found.sources[at : at + below.num_rows])
            below = below.append_column("sources", counted)
            for column, of_report in _OF_REPORT.items():
                below = below.append_column(column, part[of_report].take(parents))
        tables[name] = below
    rows_of = slice(number, number + count)
    reports = reports.append_column("group", pa.array(found.group[rows_of]))
    reports = reports.append_column("copies", pa.array(found.copies[rows_of]))
    tables["reports"] = reports
    # Names stay written out here: each batch has a list of its own.
    return {name: table.select(TABLES[name].names) for name, table in tables.items()}


def _count(summary: Summary, tables: dict[str, pa.Table]) -> None:
    status = tables["reports"]["status"]
    read = pc.sum(pc.equal(status, STATUS_READ)).as_py() or 0
    summary.read += read
    summary.skipped += len(status) - read
    for fault in tables["reports"]["fault"].to_pylist():
        if fault:
            summary.reasons[fault] = summary.reasons.get(fault, 0) + 1
    summary.places += tables["places"].num_rows
    summary.figures += tables["figures"].num_rows
    summary.claims += tables["claims"].num_rows


class _Writer:
    """Writes row groups and files of so many reports, the same ones for the same reports."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, list[pa.Table]] = {name: [] for name in TABLES}
        self._held_reports = 0
        self._file_reports = 0
        self._files = 0
        self._open: dict[str, pq.ParquetWriter] = {}

    def add(self, tables: dict[str, pa.Table]) -> None:
        for name, table in tables.items():
            self._held[name].append(table)
        self._held_reports += tables["reports"].num_rows
        if self._held_reports >= _GROUP_REPORTS:
            self._write_group()
        if self._file_reports >= _FILE_REPORTS:
            self._close_files()

    def close(self) -> None:
        if self._held_reports or not self._files:
            self._write_group()
        self._close_files()

    def _write_group(self) -> None:
        for name, schema in TABLES.items():
            if name not in self._open:
                path = self._folder / name / f"part-{self._files:05d}.parquet"
                self._open[name] = pq.ParquetWriter(path, schema, compression="zstd")
            rows = _encode(self._held.pop(name) or [schema.empty_table()], schema)
            self._open[name].write_table(rows)
            self._held[name] = []
            del rows
            # Of what was freed nothing is left to this process: the next group takes other sizes.
            pa.default_memory_pool().release_unused()
        self._file_reports += self._held_reports
        self._held_reports = 0

    def _close_files(self) -> None:
        for writer in self._open.values():
            writer.close()
        if self._open:
            self._files += 1
        self._open = {}
        self._file_reports = 0


def _encode(tables: list[pa.Table], schema: pa.Schema) -> pa.Table:
    """Give rows the documented types, names as a list of their own."""
    rows = pa.concat_tables(tables)
    columns = []
    for field in schema:
        column = rows[field.name].combine_chunks()
        if pa.types.is_dictionary(field.type) and not pa.types.is_dictionary(column.type):
            column = column.dictionary_encode()
        columns.append(column.cast(field.type))
    return pa.Table.from_arrays(columns, schema=schema)
