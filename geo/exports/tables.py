"""CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from geo.exports.sheet import Sheet, list_columns, place_records
from geo.exports.sources import METHOD

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["guard_cells", "guard_formula", "write_csv", "write_json", "write_table"]


# A spreadsheet takes a cell for a formula that begins with one of these, or with a wide or small
# form of it, which Unicode's compatibility form (NFKC) makes plain; or with a minus sign.
_FORMULA_STARTS = frozenset("=+-@\u2212")
_BREAKS = ("\t", "\r", "\n")
# Before that first character it drops what cannot be seen: white space, control and format
# characters (categories Z and C), and these, which are letters and marks by category.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0")
_VARIATIONS = ("\ufe00", "\ufe0f")


def guard_formula(text: str) -> str:
    r"""Keep a spreadsheet from reading a cell as a formula.

    Parameters
    ----------
    text : str
        A cell of text.

    Returns
    -------
    str
        With an apostrophe in front where the first character to be seen starts a formula, or the
        cell starts with a tab or a line break.

    Examples
    --------
    >>> guard_formula("=1+1"), guard_formula("Basra"), guard_formula("\u200b＝1+1")
    ("'=1+1", 'Basra', "'\u200b＝1+1")
    """
    if not text or (text[0].isascii() and text[0].isalnum()):
        return text
    seen = next((char for char in text if not _is_unseen(char)), " ")
    first = unicodedata.normalize("NFKC", seen)[:1]
    return f"'{text}" if first in _FORMULA_STARTS or text.startswith(_BREAKS) else text


def guard_cells(texts: Iterable[str]) -> list[str]:
    """Guard a column of a table that the page lets take away as CSV.

    Parameters
    ----------
    texts : iterable of str
        Its cells.

    Returns
    -------
    list of str

    Examples
    --------
    >>> guard_cells(["Basra", "@SUM(1)"])
    ['Basra', "'@SUM(1)"]
    """
    return [guard_formula(text) for text in texts]


def _is_unseen(char: str) -> bool:
    return (
        unicodedata.category(char)[0] in "ZC"
        or char in _UNSEEN
        or _VARIATIONS[0] <= char <= _VARIATIONS[1]
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

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> content = write_csv(make_sample()).decode()
    >>> "Riyadh" in content, "nowhere" in content
    (True, True)
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


def write_table(table: pd.DataFrame, **origin: str) -> bytes:
    """Write a page's own table as CSV, each row with where it comes from.

    Parameters
    ----------
    table : DataFrame
        What the page shows, with a unit in the name of each quantity.
    **origin : str
        Further columns that every row has: `sources`, `method`, `address`.

    Returns
    -------
    bytes
        UTF-8 with a byte order mark; no cell is a formula.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"name": ["=1", "Basra"], "km": [1.0, 2.5]})
    >>> write_table(table, sources="x").decode("utf-8-sig").splitlines()
    ['name,km,sources', "'=1,1.0,x", 'Basra,2.5,x']
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*table.columns, *origin])
    last = [guard_formula(value) for value in origin.values()]
    for row in table.itertuples(index=False):
        writer.writerow([guard_formula(v) if isinstance(v, str) else v for v in row] + last)
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
        UTF-8; one object a place and range, with the keys of `COLUMNS`, then `launch_region` with
        its definition and `notes`: what of the region was mended, left out or guessed.

    Examples
    --------
    >>> import json
    >>> from geo.exports.sheet import make_sample
    >>> [row["name"] for row in json.loads(write_json(make_sample()))]
    ['Riyadh', 'Jeddah']
    """
    origin = {
        "launch_region": f"{sheet.region.name}: {sheet.region.definition}",
        "notes": list(sheet.region.notes),
    }
    rows = [record | origin for record in place_records(sheet)]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
