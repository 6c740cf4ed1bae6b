"""Questions to an archive's tables, answered by DuckDB from the Parquet files.

Nothing is loaded beforehand: a question reads the columns that it needs. Values of a question are
parameters, never parts of the statement.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from geo.archive.store import MANIFEST, TABLE_NAMES
from geo.errors import FileError, LinkError

__all__ = ["Archive", "Asked", "Counts", "open_archive"]

_MEMORY = "300MB"
_THREADS = 2
MOST_ROWS = 200
MOST_NAMES = 300
_COLUMNS = (
    "report, claim, number, kind, statement, place, country, region, region_name, systems,"
    " low_km, high_km, denied, verdict, reason, date, publisher, sources, said_by"
)
# More than any figure in metres; a report's number has so many bits.
_DENIED_M, _NUMBER_BITS = 100_000_000, 36
# Claims in the order of their list: a later rank is looked for where earlier ones hold too few.
_RANKS = (
    "kind <> 'unit' AND verdict = 'fails'",
    "kind <> 'unit' AND verdict <> 'fails'",
    "kind = 'unit' AND verdict = 'fails'",
    "kind = 'unit' AND verdict <> 'fails'",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which claims are asked for; an empty field asks for all.

    Parameters
    ----------
    verdict, kind : str
        As the table has them.
    system : str
        Id of a system that is named.
    place : str
        Name of the place.
    region : str
        Id of the launch region.
    year : str
        Of the report, such as "2019".
    publisher : str
        Of the report.
    """

    verdict: str = ""
    kind: str = ""
    system: str = ""
    place: str = ""
    region: str = ""
    year: str = ""
    publisher: str = ""

    @classmethod
    def from_text(cls, text: str) -> Asked:
        """Read what an address holds.

        Raises
        ------
        LinkError
            A part of it means nothing here.

        Examples
        --------
        >>> Asked.from_text("verdict=fails;place=Tel Aviv").place
        'Tel Aviv'
        """
        known = {field.name for field in fields(cls)}
        values: dict[str, str] = {}
        for part in filter(None, text.split(";")):
            name, _, value = part.partition("=")
            if name not in known or (name == "year" and not value.isdecimal()):
                raise LinkError(f"{part[:40]!r} asks an archive for nothing that it has")
            values[name] = value[:120]
        return cls(**values)

    def as_text(self) -> str:
        """Write it for an address.

        Examples
        --------
        >>> Asked(verdict="fails", year="2019").as_text()
        'verdict=fails;year=2019'
        """
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self))
        return ";".join(f"{name}={value.replace(';', ' ')}" for name, value in pairs if value)

    def _where(self) -> tuple[str, list[str]]:
        """Give the condition, with a sign for each value."""
        tests = {
            "verdict": "verdict = ?",
            "kind": "kind = ?",
            "system": "list_contains(systems, ?)",
            "place": "place = ?",
            "region": "region = ?",
            "year": "year(date) = ?::INTEGER",
            "publisher": "publisher = ?",
        }
        asked = [name for name in tests if getattr(self, name)]
        condition = " AND ".join(tests[name] for name in asked) or "true"
        return condition, [getattr(self, name) for name in asked]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the claims asked for there are, by each of their sides.

    Parameters
    ----------
    claims, reports : int
        All of them, and the reports that they stand in.
    verdict, place, region, system, year : DataFrame
        `name` (for a region `id`, too), `claims`, and for each verdict how many; most first, years
        in order.
    """

    claims: int
    reports: int
    verdict: pd.DataFrame
    place: pd.DataFrame
    region: pd.DataFrame
    system: pd.DataFrame
    year: pd.DataFrame


class Archive:
    """An archive's tables, open for questions.

    Parameters
    ----------
    folder : pathlib.Path
        The output of a run that is whole.
    said : dict
        Its archive.json.
    """

    def __init__(self, folder: Path, said: dict[str, Any]) -> None:
        self.folder = folder
        self.said = said
        self._base = duckdb.connect()
        for setting in (
            f"SET memory_limit = '{_MEMORY}'",
            f"SET threads = {_THREADS}",
            "SET enable_progress_bar = false",
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
        ):
            self._base.execute(setting)
        for name in TABLE_NAMES:
            files = str(folder / name / "*.parquet").replace("'", "''")
            self._base.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{files}')")  # noqa: S608  # a view takes no parameters

    def _ask(self, statement: str, values: list[Any]) -> pd.DataFrame:
        """Answer one question on a cursor of its own: sessions ask side by side."""
        try:
            with self._base.cursor() as cursor:
                return cursor.execute(statement, values).df()
        except duckdb.Error as error:
            why = str(error).split("\n", 1)[0][:160]
            raise FileError(f"The archive in {self.folder} cannot be read: {why}") from None

    @cached_property
    def totals(self) -> dict[str, int]:
        """How many reports there are, read and skipped, and how many stand apart as copies."""
        row = self._ask(
            "SELECT count(*) AS reports, count(*) FILTER (status = 'read') AS read,"
            ' count(*) FILTER (number <> "group") AS copies FROM reports',
            [],
        ).iloc[0]
        return {name: int(row[name]) for name in ("reports", "read", "copies")}

    def count_claims(self, asked: Asked) -> Counts:
        """Count the claims that are asked for, by each of their sides.

        Parameters
        ----------
        asked : Asked
            Which.
        """
        where, values = asked._where()  # noqa: SLF001  # of this module
        sums = (
            "count(*) AS claims,"
            " count(*) FILTER (verdict = 'holds') AS holds,"
            " count(*) FILTER (verdict = 'holds in part') AS part,"
            " count(*) FILTER (verdict = 'fails') AS fails,"
            " count(*) FILTER (verdict = 'cannot tell') AS unknown"
        )
        # Claims that are alike in all sides are counted first: there are far fewer of those.
        found = self._ask(
            "WITH alike AS MATERIALIZED (SELECT verdict, place, country, region,"  # noqa: S608
            " any_value(region_name) AS region_name, year(date) AS y, count(*) AS n"
            f" FROM claims WHERE {where} GROUP BY verdict, place, country, region, y)"
            " SELECT grouping(verdict, place, region, y) AS side, verdict, place, country, region,"
            f" any_value(region_name) AS region_name, y, {_add_up(sums)} FROM alike"
            " GROUP BY GROUPING SETS ((verdict), (place, country), (region), (y), ())",
            values,
        )
        systems = self._ask(
            f"SELECT unnest(systems) AS name, {sums} FROM claims WHERE {where}"  # noqa: S608
            f" GROUP BY 1 ORDER BY claims DESC, name LIMIT {MOST_NAMES}",
            values,
        )
        whole = found[found["side"] == 0b1111]
        reports = self._ask(
            f"SELECT count(DISTINCT number) AS n FROM claims WHERE {where}",  # noqa: S608
            values,
        )
        regions = _side(found, 0b1101, "region")
        regions["shown"] = regions["region_name"].fillna(regions["name"])
        return Counts(
            claims=int(whole["claims"].iloc[0]) if len(whole) else 0,
            reports=int(reports["n"].iloc[0]),
            verdict=_side(found, 0b0111, "verdict"),
            place=_side(found, 0b1011, "place"),
            region=regions,
            system=systems,
            year=_side(found, 0b1110, "y").sort_values("name"),
        )

    def list_claims(self, asked: Asked, most: int = MOST_ROWS) -> pd.DataFrame:
        """List what is claimed, each claim once: those that fail first, then by sources.

        What many reports say alike is one row, the first report's, with how often it was `made`.
        A distance in two units that are not one distance is a slip of the pen, and comes last.

        Parameters
        ----------
        asked : Asked
            Which.
        most : int
            How many rows at most.
        """
        where, values = asked._where()  # noqa: SLF001
        first: list[int] = []
        made: list[int] = []
        for rank in _RANKS:
            found = self._ask(
                "SELECT min(number << 20 | claim) AS first, count(*) AS made FROM claims"  # noqa: S608
                f" WHERE {where} AND {rank} GROUP BY same, verdict"
                f" ORDER BY max(sources) DESC, first LIMIT {int(most) - len(first)}",
                values,
            )
            first += found["first"].tolist()
            made += found["made"].tolist()
            if len(first) >= most:
                break
        return self._ask(
            "WITH said AS (SELECT first >> 20 AS number, (first & 1048575)::INTEGER AS claim,"  # noqa: S608
            " made, place_in_list FROM (SELECT unnest(?::BIGINT[]) AS first,"
            " unnest(?::BIGINT[]) AS made, unnest(range(?)) AS place_in_list))"
            f" SELECT {_COLUMNS}, made FROM said JOIN claims USING (number, claim)"
            " ORDER BY place_in_list",
            [first, made, len(first)],
        )

    def list_places(self, asked: Asked, most: int = MOST_ROWS) -> pd.DataFrame:
        """List the places claimed to be in range, with where they are and how the claims fare."""
        where, values = asked._where()  # noqa: SLF001
        return self._ask(
            "SELECT place AS name, any_value(country) AS country, any_value(lon) AS lon,"  # noqa: S608
            " any_value(lat) AS lat, count(*) AS claims,"
            " count(*) FILTER (verdict = 'holds') AS holds,"
            " count(*) FILTER (verdict = 'holds in part') AS part,"
            " count(*) FILTER (verdict = 'fails') AS fails,"
            " count(*) FILTER (verdict = 'cannot tell') AS unknown"
            f" FROM claims WHERE {where} AND kind = 'reach' AND NOT denied AND lon IS NOT NULL"
            f" GROUP BY place, geonameid ORDER BY claims DESC, name LIMIT {int(most)}",
            values,
        )

    def list_conflicts(self, asked: Asked, most: int = MOST_ROWS) -> pd.DataFrame:
        """List where reports contradict one another.

        One says that a place is in range from a region, another denies it; or two give distances
        for one pair, or ranges for one system, that are more than a fifth apart.
        """
        where, values = asked._where()  # noqa: SLF001
        # A claim's sign (denied or not, figure in metres, report) is one number: the least and the
        # greatest of a pair tell which reports are farthest apart.
        return self._ask(
            "WITH signed AS (SELECT place, region, kind, systems, denied, high_km,"  # noqa: S608
            f" (({_DENIED_M} * denied::BIGINT + (1000 * coalesce(high_km, 0))::BIGINT)"
            f" << {_NUMBER_BITS}) | number AS sign FROM claims WHERE {where}"
            " AND kind IN ('reach', 'distance') AND place IS NOT NULL AND region IS NOT NULL),"
            " listed AS (SELECT place, region, kind, systems, count(*) AS n,"
            " count(*) FILTER (denied) AS denials, min(high_km) AS low_km,"
            " max(high_km) AS high_km, min(sign) AS least, max(sign) AS most"
            " FROM signed GROUP BY place, region, kind, systems),"
            " pairs AS (SELECT place, region, kind,"
            " array_to_string(list_sort(systems), ', ') AS named, sum(n)::BIGINT AS claims,"
            " sum(n - denials)::BIGINT AS say, sum(denials)::BIGINT AS deny, min(low_km) AS low_km,"
            f" max(high_km) AS high_km, min(least) & {(1 << _NUMBER_BITS) - 1} AS one,"
            f" max(most) & {(1 << _NUMBER_BITS) - 1} AS other"
            " FROM listed GROUP BY place, region, kind, named"
            " HAVING (kind = 'reach' AND say > 0 AND deny > 0)"
            " OR (max(listed.high_km) > 1.2 * min(listed.low_km)"
            " AND (kind = 'distance' OR named <> ''))"
            f" ORDER BY claims DESC, place, region, kind, named LIMIT {int(most)}),"
            " names AS (SELECT region, any_value(region_name) AS name FROM claims"
            " WHERE number IN (SELECT one FROM pairs) GROUP BY region)"
            " SELECT place, names.name AS region, kind, named AS systems, pairs.claims, say, deny,"
            " low_km, high_km, first.report AS one, second.report AS other"
            " FROM pairs JOIN names USING (region) JOIN reports AS first ON first.number = one"
            " JOIN reports AS second ON second.number = other"
            " ORDER BY pairs.claims DESC, place, pairs.region, kind, named",
            values,
        )

    def find_claim(self, report: str, claim: int) -> dict[str, Any] | None:
        """Give one claim with its parts, the figures it was held against, and its report's row."""
        found = self._ask(
            "SELECT c.*, r.title, r.source, r.url, r.copies, r.sum FROM claims c"
            " JOIN reports r USING (report) WHERE c.report = ? AND c.claim = ?",
            [report, int(claim)],
        ).drop(columns=["geometry"], errors="ignore")
        return dict(found.iloc[0]) if len(found) else None


def _add_up(counts: str) -> str:
    """Write counts of rows as sums over rows that stand for `n` each."""
    return re.sub(r"count\(\*\)( FILTER \([^)]*\))?", r"coalesce(sum(n)\1, 0)::BIGINT", counts)


def _side(found: pd.DataFrame, side: int, column: str) -> pd.DataFrame:
    """Take one of the sides that were counted at once; what has no name is left out."""
    rows = found[(found["side"] == side) & found[column].notna()]
    rows = rows.rename(columns={column: "name"}).drop(columns=["side"])
    return rows.sort_values(["claims", "name"], ascending=[False, True]).head(MOST_NAMES)


def open_archive(folder: Path) -> Archive:
    """Open the output of a run.

    Parameters
    ----------
    folder : pathlib.Path
        As `--out` named it.

    Raises
    ------
    FileError
        There is none, or its run has not ended.

    Examples
    --------
    >>> open_archive(Path("nowhere"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    geo.errors.FileError: There is no archive in nowhere: ...
    """
    path = folder / MANIFEST
    try:
        said = json.loads(path.read_bytes())
        whole = bool(said["whole"])
    except FileNotFoundError:
        raise FileError(
            f"There is no archive in {folder}: `python -m geo archive FOLDER --out {folder}`"
            " makes one."
        ) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileError(f"{path} cannot be read: {error}.") from None
    if not whole:
        raise FileError(
            f"The archive in {folder} is not whole yet: its run goes on, or was stopped and waits"
            " for --resume."
        )
    return Archive(folder, said)
