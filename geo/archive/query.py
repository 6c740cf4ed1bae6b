"""Questions to an archive's tables, answered by DuckDB from the Parquet files.

Nothing is loaded beforehand: a question reads the columns that it needs, of the summary where that
tells, else of the claims. Values of a question are parameters, never parts of the statement.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from geo.archive.schema import SUMMARY
from geo.archive.store import MANIFEST, SUMMARY_NAME, TABLE_NAMES
from geo.archive.summary import CLAIM_BITS, EACH, NUMBER_BITS, list_marks, view_files
from geo.errors import FileError, LinkError

__all__ = ["Archive", "Asked", "Counts", "open_archive"]

_MEMORY = "300MB"
_THREADS = 2
MOST_ROWS = 200
MOST_NAMES = 300
_LISTED = "verdict, kind, place, region, systems, low_km, high_km, denied, sources"
_YEAR = re.compile(r"[0-9]{0,4}")
# More than any figure in metres.
_DENIED_M = 100_000_000
_SUMS = (
    "coalesce(sum(made), 0)::BIGINT AS claims,"
    " coalesce(sum(made) FILTER (verdict = 'holds'), 0)::BIGINT AS holds,"
    " coalesce(sum(made) FILTER (verdict = 'holds in part'), 0)::BIGINT AS part,"
    " coalesce(sum(made) FILTER (verdict = 'fails'), 0)::BIGINT AS fails,"
    " coalesce(sum(made) FILTER (verdict = 'cannot tell'), 0)::BIGINT AS unknown"
)
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
            if name not in known or (name == "year" and not _YEAR.fullmatch(value)):
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

    def as_condition(self) -> tuple[str, list[str]]:
        """Write it as DuckDB's condition, with a sign for each value, and the values.

        Examples
        --------
        >>> Asked(verdict="fails", year="2019").as_condition()
        ('verdict = ? AND year = ?::INTEGER', ['fails', '2019'])
        """
        tests = {
            "verdict": "verdict = ?",
            "kind": "kind = ?",
            "system": "list_contains(systems, ?)",
            "place": "place = ?",
            "region": "region = ?",
            "year": "year = ?::INTEGER",
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
        The output of a run that is whole; one without `summary` is asked slowly.
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
            view_files(self._base, name, folder / name / "*.parquet")
        self._base.execute(f"CREATE VIEW each AS {EACH}")
        files = {name: folder / SUMMARY_NAME / f"{name}.parquet" for name in SUMMARY}
        self._is_summed = all(path.exists() for path in files.values())
        for name, path in files.items() if self._is_summed else ():
            view_files(self._base, name, path)

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

    def _choose_table(self, asked: Asked) -> tuple[str, str, list[str]]:
        """Give the table that claims are counted in, the condition and its values."""
        table = _by_publisher("sides", asked) if self._is_summed else "each"
        return table, *asked.as_condition()

    def count_claims(self, asked: Asked) -> Counts:
        """Count the claims that are asked for, by each of their sides.

        Parameters
        ----------
        asked : Asked
            Which.
        """
        table, where, values = self._choose_table(asked)
        # Claims that are alike in all sides are counted first: there are far fewer of those.
        found = self._ask(
            "WITH alike AS MATERIALIZED (SELECT verdict, place, country, region,"  # noqa: S608
            f" any_value(region_name) AS region_name, year, sum(made) AS made FROM {table}"
            f" WHERE {where} GROUP BY verdict, place, country, region, year)"
            " SELECT grouping(verdict, place, region, year) AS side, verdict, place, country,"
            f" region, any_value(region_name) AS region_name, year, {_SUMS} FROM alike"
            " GROUP BY GROUPING SETS ((verdict), (place, country), (region), (year), ())",
            values,
        )
        systems = self._ask(
            f"SELECT name, {_SUMS} FROM (SELECT unnest(systems) AS name, verdict, made"  # noqa: S608
            f" FROM {table} WHERE {where}) GROUP BY name ORDER BY claims DESC, name"
            f" LIMIT {MOST_NAMES}",
            values,
        )
        whole = found[found["side"] == 0b1111]
        regions = _side(found, 0b1101, "region", "region_name")
        regions["shown"] = regions["region_name"].fillna(regions["name"])
        return Counts(
            claims=int(whole["claims"].iloc[0]) if len(whole) else 0,
            reports=self._count_reports(asked),
            verdict=_side(found, 0b0111, "verdict"),
            place=_side(found, 0b1011, "place", "country"),
            region=regions,
            system=systems,
            year=_side(found, 0b1110, "year").sort_values("name"),
        )

    def _count_reports(self, asked: Asked) -> int:
        """Count the reports that the claims asked for stand in."""
        where, values = asked.as_condition()
        marks = list_marks(asked.kind, asked.verdict)
        if not self._is_summed:
            statement = f"SELECT count(DISTINCT number) AS n FROM each WHERE {where}"  # noqa: S608
        elif not (asked.system or asked.place or asked.region):
            where, values = replace(asked, kind="", verdict="").as_condition()
            statement = f"SELECT count(*) AS n FROM marked WHERE {where} AND marks & {marks} <> 0"  # noqa: S608
        else:
            said, where, values = _said_and_once(asked)
            # A bit a report: to keep a list of their numbers takes four times as long.
            statement = (
                f"SELECT bit_count(bitstring_agg(number, 0, {self.totals['reports']}))::BIGINT AS n"  # noqa: S608
                f" FROM {said} AND once IN (SELECT once FROM once WHERE {where})"
            )
        found = self._ask(statement, values)["n"].iloc[0]
        return 0 if pd.isna(found) else int(found)

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
        list_rows = self._list_once if self._is_summed else self._list_each
        found = list_rows(asked, int(most))
        found["number"] = found["first"] // (1 << CLAIM_BITS)
        found["claim"] = found["first"] % (1 << CLAIM_BITS)
        numbers = ", ".join(str(int(number)) for number in found["number"].unique()) or "-1"
        # By numbers that stand in the statement, files and groups of rows without them are skipped.
        said = self._ask(
            f"SELECT number, claim, statement FROM claims WHERE number IN ({numbers})",  # noqa: S608
            [],
        )
        reports = self._ask(
            "SELECT number, report, date, source AS publisher FROM reports"  # noqa: S608
            f" WHERE number IN ({numbers})",
            [],
        )
        rows = found.merge(said, "left", ["number", "claim"]).merge(reports, "left", "number")
        return rows.drop(columns=["first", "number"])

    def _list_once(self, asked: Asked, most: int) -> pd.DataFrame:
        """Find the rows of a list in the summary, which is in its order."""
        said, where, values = _said_and_once(asked)
        if not (asked.year or asked.publisher):
            return self._ask(
                f"SELECT {_LISTED}, first, made FROM once WHERE {where}"  # noqa: S608
                f" ORDER BY once LIMIT {most}",
                values,
            )
        return self._ask(
            f"SELECT {_LISTED}, found.first, found.made FROM ("  # noqa: S608
            f"SELECT once, tier, min(number << {CLAIM_BITS} | claim) AS first, count(*) AS made"
            f" FROM (SELECT * FROM {said})"
            f" JOIN (SELECT once, tier FROM once WHERE {where}) USING (once)"
            f" GROUP BY tier, once ORDER BY tier, first LIMIT {most}) AS found"
            " JOIN once USING (once) ORDER BY found.tier, found.first",
            values,
        )

    def _list_each(self, asked: Asked, most: int) -> pd.DataFrame:
        """Find them among all claims: a later rank only where earlier ones hold too few."""
        where, values = asked.as_condition()
        first: list[int] = []
        made: list[int] = []
        for rank in _RANKS:
            found = self._ask(
                f"SELECT min(first) AS first, count(*) AS made FROM each"  # noqa: S608
                f" WHERE {where} AND {rank} GROUP BY same, verdict"
                f" ORDER BY max(sources) DESC, 1 LIMIT {most - len(first)}",
                values,
            )
            first += found["first"].tolist()
            made += found["made"].tolist()
            if len(first) >= most:
                break
        return self._ask(
            "WITH listed AS (SELECT unnest(?::BIGINT[]) AS first, unnest(?::BIGINT[]) AS made,"  # noqa: S608
            " unnest(range(?)) AS place_in_list)"
            f" SELECT {_LISTED}, first, listed.made FROM listed JOIN each USING (first)"
            " ORDER BY place_in_list",
            [first, made, len(first)],
        )

    def list_places(self, asked: Asked, most: int = MOST_ROWS) -> pd.DataFrame:
        """List the places claimed to be in range, with where they are and how the claims fare."""
        table, where, values = self._choose_table(asked)
        return self._ask(
            "SELECT place AS name, any_value(country) AS country, any_value(lon) AS lon,"  # noqa: S608
            f" any_value(lat) AS lat, {_SUMS} FROM {table}"
            f" WHERE {where} AND kind = 'reach' AND NOT denied AND lon IS NOT NULL"
            f" GROUP BY place, geonameid ORDER BY claims DESC, name, geonameid LIMIT {int(most)}",
            values,
        )

    def list_conflicts(self, asked: Asked, most: int = MOST_ROWS) -> pd.DataFrame:
        """List where reports contradict one another.

        One says that a place is in range from a region, another denies it; or two give distances
        for one pair, or ranges for one system, that are more than a fifth apart.
        """
        table, where, values = self._choose_table(asked)
        # A claim's sign (denied or not, figure in metres, report) is one number: the least and the
        # greatest of a pair tell which reports are farthest apart.
        denied = f"(({_DENIED_M} * denied::BIGINT) << {NUMBER_BITS})"
        return self._ask(
            "WITH signed AS (SELECT *, "  # noqa: S608
            f"{denied} + least AS low_sign, {denied} + most AS high_sign FROM {table} WHERE {where}"
            " AND kind IN ('reach', 'distance') AND place IS NOT NULL AND region IS NOT NULL),"
            " listed AS (SELECT place, region, any_value(region_name) AS region_name, kind,"
            " systems, sum(made) AS n, coalesce(sum(made) FILTER (denied), 0) AS denials,"
            " min(least_km) AS low_km, max(most_km) AS high_km, min(low_sign) AS low_sign,"
            " max(high_sign) AS high_sign FROM signed GROUP BY place, region, kind, systems),"
            " pairs AS (SELECT place, region, any_value(region_name) AS region_name, kind,"
            " array_to_string(list_sort(systems), ', ') AS named, sum(n)::BIGINT AS claims,"
            " sum(n - denials)::BIGINT AS say, sum(denials)::BIGINT AS deny, min(low_km) AS low_km,"
            f" max(high_km) AS high_km, min(low_sign) & {(1 << NUMBER_BITS) - 1} AS one,"
            f" max(high_sign) & {(1 << NUMBER_BITS) - 1} AS other"
            " FROM listed GROUP BY place, region, kind, named"
            " HAVING (kind = 'reach' AND say > 0 AND deny > 0)"
            " OR (max(listed.high_km) > 1.2 * min(listed.low_km)"
            " AND (kind = 'distance' OR named <> ''))"
            f" ORDER BY claims DESC, place, region, kind, named LIMIT {int(most)})"
            " SELECT place, region_name AS region, kind, named AS systems, pairs.claims, say, deny,"
            " low_km, high_km, first.report AS one, second.report AS other"
            " FROM pairs JOIN reports AS first ON first.number = one"
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


def _by_publisher(table: str, asked: Asked) -> str:
    """Name the file of the summary that is in order of what is asked for."""
    return f"{table}_by_publisher" if asked.publisher else table


def _said_and_once(asked: Asked) -> tuple[str, str, list[str]]:
    """Give where a claim's rows are and the condition on the claim, with the values of both."""
    of_rows, values = Asked(year=asked.year, publisher=asked.publisher).as_condition()
    where, more = replace(asked, year="", publisher="").as_condition()
    return f"{_by_publisher('said', asked)} WHERE {of_rows}", where, [*values, *more]


def _side(found: pd.DataFrame, side: int, column: str, more: str = "") -> pd.DataFrame:
    """Take one of the sides that were counted at once; what has no name is left out."""
    rows = found[(found["side"] == side) & found[column].notna()]
    kept = [column, *filter(None, [more]), "claims", "holds", "part", "fails", "unknown"]
    rows = rows[kept].rename(columns={column: "name"})
    order = ["claims", "name", *filter(None, [more])]
    return rows.sort_values(order, ascending=[each != "claims" for each in order]).head(MOST_NAMES)


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
