"""What the page asks of a whole archive, counted once at the end of a run.

Six files in `summary/`, made from `claims` by DuckDB: each claim once, which row of `claims` says
which claim, how many claims there are that are alike in all sides, which claims a report makes; and
two of these by publisher. Without them `claims` itself is asked; the answers are the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from geo.archive.lean import give_back
from geo.archive.schema import SUMMARY
from geo.archive.store import SUMMARY_NAME
from geo.claims import ClaimKind, ClaimVerdict

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["CLAIM_BITS", "EACH", "NUMBER_BITS", "list_marks", "view_files", "write_summary"]

# A claim's place in the order of the input: its report's number, and in the last bits its own.
CLAIM_BITS = 20
# A figure in metres, and in the last bits the number of the report that gives it.
NUMBER_BITS = 36
# Farther is nowhere on the globe: what a text prints beyond it is as far as that here, so that the
# figure, its report's number and the mark of a denial fit into one whole number.
_MOST_M = 30_000_000
# Each claim with what a row of `sides` says of all that are alike.
EACH = (
    "SELECT *, year(date)::SMALLINT AS year, 1::BIGINT AS made, high_km AS least_km,"  # noqa: S608  # numbers alone
    f" high_km AS most_km, least(1000 * coalesce(high_km, 0), {_MOST_M})::BIGINT"
    f" << {NUMBER_BITS} | number AS least, least AS most, number << {CLAIM_BITS} | claim AS first"
    " FROM claims"
)
_GROUP_ROWS = 65_536
# Each further one holds rows of its own, and takes as much of a processor.
_THREADS = 1
# What needs more is written to a scratch file beside the tables; what cannot be gets the next.
_MEMORY = ("150MB", "600MB", "2400MB")

_SIDES = (
    "verdict, kind, place, country, lon, lat, geonameid, region, region_name, systems, denied, year"
)
_KINDS, _VERDICTS = [*map(str, ClaimKind)], [*map(str, ClaimVerdict)]
# A bit for each kind of claim with each verdict.
_MARK = (
    f"1::INTEGER << (list_position({_KINDS}, kind) * {len(_VERDICTS)}"
    f" + list_position({_VERDICTS}, verdict) - {len(_VERDICTS) + 1})"
)


def _count_alike(columns: str, where: str = "true") -> str:
    """Give the statement that counts claims which are alike in some columns."""
    return f"""
        WITH each AS ({EACH})
        SELECT {columns}, sum(made)::BIGINT AS made, min(least_km) AS least_km,
            max(most_km) AS most_km, min(least) AS least, max(most) AS most, geometry
        FROM each WHERE {where} GROUP BY {columns}, geometry ORDER BY ALL"""  # noqa: S608


_MADE = {
    # Numbered in the order of the page's list: those that fail first, then by sources; a distance
    # in two units that are not one distance comes last.
    "once": f"""
        WITH alike AS (
            SELECT same, verdict, count(*) AS made, min(number << {CLAIM_BITS} | claim) AS first
            FROM claims GROUP BY ALL)
        SELECT (row_number() OVER (
                ORDER BY kind = 'unit', alike.verdict <> 'fails', sources DESC, first
            ) - 1)::INTEGER AS once,
            dense_rank() OVER (
                ORDER BY kind = 'unit', alike.verdict <> 'fails', sources DESC
            )::INTEGER AS tier,
            alike.same, alike.verdict, kind, place, region, systems, low_km, high_km, denied,
            sources, made, first
        FROM alike JOIN claims ON number = first >> {CLAIM_BITS}
            AND claim = first & {(1 << CLAIM_BITS) - 1}
        ORDER BY once""",  # noqa: S608
    "said": """
        SELECT year(date)::SMALLINT AS year, once, number, claim
        FROM claims JOIN once USING (same, verdict)
        ORDER BY year NULLS LAST, once, number, claim""",
    "marked": f"""
        SELECT number, any_value(year(date))::SMALLINT AS year,
            any_value(publisher) AS publisher, bit_or({_MARK}) AS marks
        FROM claims GROUP BY number ORDER BY number""",  # noqa: S608
    "said_by_publisher": """
        SELECT publisher, said.* FROM said JOIN marked USING (number)
        WHERE publisher IS NOT NULL
        ORDER BY publisher, year NULLS LAST, once, number, claim""",
    "sides_by_publisher": _count_alike(f"publisher, {_SIDES}", "publisher IS NOT NULL"),
    "sides": _count_alike(_SIDES),
}


def write_summary(folder: Path) -> None:
    """Write the files of `summary/` from the finished `claims/`, beside both.

    Parameters
    ----------
    folder : pathlib.Path
        Holds `claims`.

    Raises
    ------
    OSError
        The disk is full.
    """
    import duckdb  # a worker does without

    scratch, made = folder / "scratch", folder / SUMMARY_NAME
    made.mkdir(exist_ok=True)
    base = duckdb.connect(
        config={"memory_limit": _MEMORY[0], "temp_directory": str(scratch), "threads": _THREADS}
    )
    try:
        base.execute("SET enable_progress_bar = false")
        view_files(base, "claims", folder / "claims" / "*.parquet")
        for name, statement in _MADE.items():
            path = made / f"{name}.parquet"
            _write_rows(base, statement, path, SUMMARY[name])
            view_files(base, name, path)
            give_back()
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(None, str(error).split("\n", 1)[0][:160]) from None
    finally:
        base.close()


def list_marks(kind: str, verdict: str) -> int:
    """Give the bits of `marked` that a report has one of where it makes such a claim.

    Parameters
    ----------
    kind, verdict : str
        Empty for any.

    Examples
    --------
    >>> bin(list_marks("distance", "")), bin(list_marks("", "holds") & list_marks("reach", ""))
    ('0b11110000', '0b1')
    """
    return sum(
        1 << (at * len(_VERDICTS) + of)
        for at, one in enumerate(_KINDS)
        for of, other in enumerate(_VERDICTS)
        if kind in ("", one) and verdict in ("", other)
    )


def view_files(base: DuckDBPyConnection, name: str, files: Path) -> None:
    """Show Parquet files to a connection as a view; their name may hold `*`.

    Examples
    --------
    >>> import duckdb
    >>> from tempfile import TemporaryDirectory
    >>> base = duckdb.connect()
    >>> with TemporaryDirectory() as folder:
    ...     pq.write_table(pa.table({"made": [1, 2]}), Path(folder) / "it's.parquet")
    ...     view_files(base, "claims", Path(folder) / "*.parquet")
    ...     base.sql("SELECT sum(made)::INTEGER FROM claims").fetchall()
    [(3,)]
    """
    quoted = str(files).replace("'", "''")
    base.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{quoted}')")  # noqa: S608  # a view takes no parameters


def _write_rows(base: DuckDBPyConnection, statement: str, path: Path, schema: pa.Schema) -> None:
    """Write what a statement gives, with as little memory as does."""
    import duckdb

    for memory in _MEMORY:
        base.execute(f"SET memory_limit = '{memory}'")
        try:
            _write(base.sql(statement).to_arrow_reader(_GROUP_ROWS), path, schema)
        except (duckdb.OutOfMemoryException, pa.ArrowException) as error:
            if memory == _MEMORY[-1] or "Out of Memory" not in str(error):
                raise
        else:
            return


def _write(rows: pa.RecordBatchReader, path: Path, schema: pa.Schema) -> None:
    """Write rows in groups of so many, however they arrive: the same rows give the same bytes."""
    held: list[pa.RecordBatch] = []
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in rows:
            held.append(batch)
            while sum(map(len, held)) >= _GROUP_ROWS:
                table = pa.Table.from_batches(held)
                _write_group(writer, table.slice(0, _GROUP_ROWS), schema)
                held = table.slice(_GROUP_ROWS).to_batches()
        _write_group(writer, pa.Table.from_batches(held, rows.schema), schema)


def _write_group(writer: pq.ParquetWriter, rows: pa.Table, schema: pa.Schema) -> None:
    columns = []
    for field in schema:
        column = rows[field.name].combine_chunks()
        if pa.types.is_dictionary(field.type):
            column = column.dictionary_encode()
        columns.append(column.cast(field.type))
    writer.write_table(pa.Table.from_arrays(columns, schema=schema))
