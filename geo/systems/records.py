"""The catalogue of ranges as JSON and CSV: systems, who has them, every figure with its source."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from geo.systems.model import RangeFigure, System

__all__ = ["CATALOGUE_COLUMNS", "list_records", "write_systems_csv", "write_systems_json"]

# A row of the CSV is one figure; a system without one has one row.
CATALOGUE_COLUMNS = (
    "id", "name", "country", "operators", "category", "launched_from", "aliases",
    "low_km", "high_km", "qualifier", "as_printed", "source", "title", "titled", "date", "dated",
    "kind", "second_hand", "scope", "lofted", "url", "note",
)  # fmt: skip
_OF_FIGURE = CATALOGUE_COLUMNS[CATALOGUE_COLUMNS.index("low_km") :]


def list_records(systems: Sequence[System]) -> list[dict[str, Any]]:
    """List systems as plain values, as scripts rely on them.

    Parameters
    ----------
    systems : sequence of System
        In the order wanted.

    Returns
    -------
    list of dict
        `id, name, country, operators, category, launched_from, aliases, figures`, and beside them
        `band_km`, `starts_elsewhere`, `look_alikes`, `note`. Figures have `low_km, high_km,
        as_printed, source, title, date, kind, second_hand, url`, and `qualifier, titled, dated,
        scope, lofted, note`. `dated` says whether the date is printed, stands in the address, or
        is that of the event; `titled` whether the title is the report's or the project's own.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> list_records([resolve_system("Zolfaqar")])[0]["band_km"]
    [650.0, 700.0]
    """
    return [
        {
            "id": system.id,
            "name": system.name,
            "country": system.country,
            "operators": [
                {
                    "operator": each.operator,
                    "country": each.country,
                    "source": each.source,
                    "title": each.title,
                    "titled": str(each.titled),
                    "date": each.date,
                    "url": each.url,
                }
                for each in system.operators
            ],
            "category": str(system.category),
            "launched_from": [str(each) for each in system.launched_from],
            "aliases": [*system.aliases, *system.scripts],
            "look_alikes": list(system.look_alikes),
            "band_km": list(system.band_km) if system.band_km else None,
            "starts_elsewhere": system.starts_elsewhere or None,
            "note": system.note,
            "figures": [_record(figure) for figure in system.figures],
        }
        for system in systems
    ]


def _record(figure: RangeFigure) -> dict[str, Any]:
    return {
        "low_km": figure.low_km,
        "high_km": figure.high_km,
        "qualifier": figure.qualifier,
        "as_printed": figure.as_printed,
        "source": figure.source,
        "title": figure.title,
        "titled": str(figure.titled),
        "date": figure.date,
        "dated": str(figure.dated),
        "kind": str(figure.kind),
        "second_hand": figure.second_hand,
        "scope": str(figure.scope),
        "lofted": figure.lofted,
        "url": figure.url,
        "note": figure.note,
    }


def write_systems_json(systems: Sequence[System]) -> bytes:
    """Write systems as a JSON list.

    Parameters
    ----------
    systems : sequence of System
        In the order wanted.

    Returns
    -------
    bytes
        UTF-8.

    Examples
    --------
    >>> import json
    >>> from geo.systems.names import resolve_system
    >>> json.loads(write_systems_json([resolve_system("zolfaqar")]))[0]["name"]
    'Zolfaqar'
    """
    return (json.dumps(list_records(systems), ensure_ascii=False, indent=1) + "\n").encode()


def write_systems_csv(systems: Sequence[System]) -> bytes:
    """Write systems as CSV, one row a figure, in UTF-8 with the mark that spreadsheets look for.

    Parameters
    ----------
    systems : sequence of System
        In the order wanted.

    Returns
    -------
    bytes
        A header of `CATALOGUE_COLUMNS`; several values in one cell stand apart by "; ". No cell
        begins like a formula: the rows are the project's own, and a test holds them to it.

    Examples
    --------
    >>> from geo.systems.names import resolve_system
    >>> write_systems_csv([resolve_system("zolfaqar")]).decode().startswith("id,name")
    False
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(CATALOGUE_COLUMNS)
    for record in list_records(systems):
        operators = [
            f"{each['operator']} ({each['source']}, {each['date']})" for each in record["operators"]
        ]
        cells_of_system = [
            record["id"],
            record["name"],
            record["country"],
            "; ".join(operators),
            record["category"],
            "; ".join(record["launched_from"]),
            "; ".join(record["aliases"]),
        ]
        for figure in record["figures"] or [dict.fromkeys(_OF_FIGURE, "")]:
            cells = [*cells_of_system, *(figure[column] for column in _OF_FIGURE)]
            writer.writerow([_cell(value) for value in cells])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return value
