"""CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

from geo.exports.sheet import METHOD, Sheet, list_columns, place_records

__all__ = ["guard_formula", "write_csv", "write_json"]


_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def guard_formula(text: str) -> str:
    """Keep a spreadsheet from reading a cell as a formula.

    Parameters
    ----------
    text : str
        A cell of text.

    Returns
    -------
    str
        With an apostrophe before a first character that starts a formula.

    Examples
    --------
    >>> guard_formula("=1+1"), guard_formula("Basra")
    ("'=1+1", 'Basra')
    """
    return (
        f"'{text}" if text.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text
    )


def write_csv(sheet: Sheet) -> bytes:
    """Write the places as CSV, in UTF-8 with a byte order mark that spreadsheets look for.

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    bytes
        A header, one row a place and range; the last columns say where all comes from.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    region = f"{sheet.region.name}: {sheet.region.definition}"
    sources = "; ".join(sheet.sources)
    stamp = f"{sheet.date}, version {sheet.version}"
    origin = [guard_formula(part) for part in (region, sources, METHOD, stamp)]
    writer.writerow([*list_columns(sheet), "launch_region", "sources", "method", "made"])
    for record in place_records(sheet):
        cells = [guard_formula(v) if isinstance(v, str) else v for v in record.values()]
        writer.writerow([*cells, *origin])
    return text.getvalue().encode("utf-8-sig")


def write_json(sheet: Sheet) -> bytes:
    """Write the places as a JSON list.

    Parameters
    ----------
    sheet : Sheet
        What is exported.

    Returns
    -------
    bytes
        UTF-8; one object a place and range, with the keys of `COLUMNS`.
    """
    return (json.dumps(place_records(sheet), ensure_ascii=False, indent=1) + "\n").encode()
