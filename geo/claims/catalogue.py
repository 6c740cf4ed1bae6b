"""The three reports' geographic claims, in our own words, from data/claims.csv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from geo.claims.model import CitedReport, Claim, ClaimKind, Joined
from geo.errors import GeoError, RowFault, TableError
from geo.gazetteer import resolve_place
from geo.regions import resolve_region
from geo.systems import resolve_system
from geo.tables import (
    load_table,
    parse_choice,
    parse_date,
    parse_flag,
    parse_list,
    parse_number,
    parse_optional,
    parse_text,
)

__all__ = ["MissileClass", "load_claims", "load_missile_classes", "load_reports"]


@dataclass(frozen=True, slots=True)
class MissileClass:
    """A class of missiles by range, as usually defined.

    Parameters
    ----------
    id, name : str
        "short-range", and its full name.
    low_km, high_km : float
        The usual bounds, in kilometres.
    source, date : str
        Whose definition.
    """

    id: str
    name: str
    low_km: float
    high_km: float
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class _ClaimRow:
    id: str
    report: str
    kind: ClaimKind
    place: str
    place_country: str
    region: str
    systems: tuple[str, ...]
    joined: Joined
    missile_class: str
    low_km: float | None
    high_km: float | None
    qualifier: str
    denied: bool
    paraphrase: str
    assumed: tuple[str, ...]
    source: str
    date: str


@lru_cache(maxsize=1)
def load_reports() -> tuple[CitedReport, ...]:
    """Load the citations of the reports whose claims are catalogued.

    Returns
    -------
    tuple of CitedReport

    Raises
    ------
    TableError
        With every unusable row of reports.csv.

    Examples
    --------
    >>> [report.publisher for report in load_reports()][-1]
    'Arab News'
    """
    return load_table(
        "reports.csv",
        CitedReport,
        {
            "id": parse_text,
            "publisher": parse_text,
            "title": parse_text,
            "date": parse_date,
            "figures_from": parse_text,
            "note": str,
            "source": parse_text,
        },
        key=("id",),
    )


@lru_cache(maxsize=1)
def load_missile_classes() -> dict[str, MissileClass]:
    """Load the usual definitions of classes by range.

    Returns
    -------
    dict of str to MissileClass
        By id.

    Raises
    ------
    TableError
        With every unusable row of classes.csv.

    Examples
    --------
    >>> load_missile_classes()["short-range"].high_km
    1000.0
    """
    rows = load_table(
        "classes.csv",
        MissileClass,
        {
            "id": parse_text,
            "name": parse_text,
            "low_km": parse_number(0, 20_000),
            "high_km": parse_number(1, 20_000),
            "source": parse_text,
            "date": parse_date,
        },
        key=("id",),
    )
    return {row.id: row for row in rows}


@lru_cache(maxsize=1)
def load_claims() -> tuple[Claim, ...]:
    """Load the catalogued claims, with places, regions and systems resolved.

    Returns
    -------
    tuple of Claim
        In the catalogue's order.

    Raises
    ------
    TableError
        With every unusable row of claims.csv, unresolved names among them.

    Examples
    --------
    >>> load_claims()[0].place.name
    'Tel Aviv'
    """
    reports = {report.id: report for report in load_reports()}
    rows = load_table(
        "claims.csv",
        _ClaimRow,
        {
            "id": parse_text,
            "report": parse_choice(list(reports)),
            "kind": parse_choice(list(ClaimKind)),
            "place": str,
            "place_country": str,
            "region": str,
            "systems": parse_list(lambda name: resolve_system(name).id),
            "joined": parse_choice(list(Joined)),
            "missile_class": parse_optional(parse_choice(list(load_missile_classes()))),
            "low_km": parse_optional(parse_number(1, 20_000)),
            "high_km": parse_optional(parse_number(1, 20_000)),
            "qualifier": str,
            "denied": parse_flag,
            "paraphrase": parse_text,
            "assumed": lambda text: (text,) if text else (),
            "source": parse_text,
            "date": parse_date,
        },
        key=("id",),
    )
    claims: list[Claim] = []
    faults: list[RowFault] = []
    for row in rows:
        try:
            place = resolve_place(row.place, country=row.place_country) if row.place else None
            region = resolve_region(row.region) if row.region else None
        except GeoError as error:
            faults.append(RowFault("claims.csv", 0, "id", row.id, str(error)))
            continue
        claims.append(
            Claim(
                id=row.id,
                kind=row.kind,
                text=row.paraphrase,
                place=place,
                region=region,
                systems=row.systems,
                joined=row.joined,
                low_km=row.low_km,
                high_km=row.high_km,
                qualifier=row.qualifier,
                denied=row.denied,
                missile_class=row.missile_class or "",
                report=row.report,
                figures_from=reports[row.report].figures_from,
                assumed=row.assumed,
            )
        )
    if faults:
        raise TableError(faults)
    return tuple(claims)
