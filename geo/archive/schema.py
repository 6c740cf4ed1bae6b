"""The four tables: each column with its type and what it holds.

`reports`, `places`, `figures` and `claims` are GeoParquet 1.1: `geometry` is WKB, longitude before
latitude on WGS84 (OGC:CRS84). No table holds a report's text: offsets lead back to it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["GEO_KEY", "STAGED", "SUMMARY", "TABLES", "describe_tables", "geo_metadata"]

GEO_KEY = b"geo"
_NAME = pa.dictionary(pa.int32(), pa.string())
_PART = pa.struct(
    [
        ("part", pa.string()),
        ("where", pa.string()),
        ("text", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
    ]
)
_ENTRY = pa.struct(
    [
        ("system", pa.string()),
        ("range_km", pa.float64()),
        ("source", pa.string()),
        ("verdict", pa.string()),
        ("margin_km", pa.float64()),
        ("share", pa.float64()),
        ("decides", pa.bool_()),
    ]
)

# (column, type, what it holds)
_REPORTS = (
    ("report", pa.string(), "where the report stands in the input: `a/b.txt`, `feed.jsonl#12` (row 12); the key of all tables"),
    ("number", pa.int64(), "its number in the order of the input, from 0"),
    ("own_id", pa.string(), "the id that its row gives, or null"),
    ("title", pa.string(), "title of the row or the HTML, else the file's name"),
    ("date", pa.date32(), "when it was published, as its row, HTML or file name says; null where none does"),
    ("source", _NAME, "who published it, as its row or HTML says; null where neither does"),
    ("url", pa.string(), "its address, or null"),
    ("language", _NAME, "ISO 639-1 code: stated, else found; claims are read in English only"),
    ("sum", pa.string(), "SHA-256 of its text as UTF-8; null where none could be read"),
    ("characters", pa.int32(), "length of its text"),
    ("status", _NAME, "`read` or `skipped`"),
    ("fault", _NAME, "why it was skipped, in a word or two: `empty`, `too large`, `took too long` ...; null where it was read"),
    ("reason", pa.string(), "the same as a sentence"),
    ("places", pa.int32(), "how many rows it has in `places`"),
    ("figures", pa.int32(), "how many in `figures`"),
    ("claims", pa.int32(), "how many in `claims`"),
    ("group", pa.int64(), "number of the first report of which this is a copy or nearly one; its own where there is none before it"),
    ("copies", pa.int32(), "how many reports that group has"),
    ("data_version", _NAME, "version of Rangecheck's data that it was read with"),
    ("geometry", pa.binary(), "the places that it mentions, a MultiPoint; null where it mentions none"),
)  # fmt: skip
_PLACES = (
    ("report", pa.string(), "the report"),
    ("start", pa.int32(), "character offset of the name in the report's text"),
    ("end", pa.int32(), "where it ends"),
    ("text", pa.string(), "the name as it stands"),
    ("role", _NAME, "`place`, `demonym` (a people), `metonym` (a government by its capital)"),
    ("name", _NAME, "the place's name; null where no gazetteer here knows it"),
    ("country", _NAME, "ISO 3166-1 code"),
    ("admin1", _NAME, "first-order division"),
    ("lon", pa.float64(), "degrees, WGS84"),
    ("lat", pa.float64(), "degrees, WGS84"),
    ("kind", _NAME, "city, capital, country ..."),
    ("geonameid", pa.int64(), "GeoNames' number, or null"),
    ("score", pa.float64(), "how well it fits, 0 to 1"),
    ("geometry", pa.binary(), "Point, or null"),
)  # fmt: skip
_FIGURES = (
    ("report", pa.string(), "the report"),
    ("start", pa.int32(), "character offset of the figure"),
    ("end", pa.int32(), "where it ends"),
    ("text", pa.string(), "the figure as it stands: `700 km`"),
    ("kind", _NAME, "`range`, or `flown`, `altitude`, `accuracy`, `distance`, `other`"),
    ("low_km", pa.float64(), "lower bound in km; null for `up to`"),
    ("high_km", pa.float64(), "upper bound in km"),
    ("qualifier", _NAME, "`about`, `more than` ...; null where there is none"),
    ("pair", pa.string(), "the same in a second unit, as printed"),
    ("pair_agrees", pa.bool_(), "whether both are one distance; null without a pair"),
    ("geometry", pa.binary(), "always null: a figure lies nowhere; here so that one call opens every table"),
)  # fmt: skip
_CLAIMS = (
    ("report", pa.string(), "the report"),
    ("claim", pa.int32(), "its number in the report, from 0"),
    ("kind", _NAME, "`reach`, `distance`, `flight`, `class`, `unit`"),
    ("start", pa.int32(), "character offset of the sentence in the report's text"),
    ("end", pa.int32(), "where it ends"),
    ("statement", pa.string(), "what is claimed, in Rangecheck's words"),
    ("place", _NAME, "what is said to be in range, or far; null where none is named"),
    ("country", _NAME, "ISO 3166-1 code of that place"),
    ("lon", pa.float64(), "of that place, degrees, WGS84"),
    ("lat", pa.float64(), "of that place, degrees, WGS84"),
    ("geonameid", pa.int64(), "GeoNames' number of that place, or null"),
    ("area", _NAME, "id of the area meant by a part of it (`central Israel`), or null"),
    ("region", _NAME, "id of the launch region; null where none is known"),
    ("region_name", _NAME, "its name"),
    ("systems", pa.list_(pa.string()), "ids of the systems named"),
    ("system_text", _NAME, "the missile by the report's own word"),
    ("low_km", pa.float64(), "lower bound of the claim's own figure"),
    ("high_km", pa.float64(), "its upper bound"),
    ("qualifier", _NAME, "the word before it"),
    ("denied", pa.bool_(), "true for `could not reach`"),
    ("verdict", _NAME, "`holds`, `holds in part`, `fails`, `cannot tell`"),
    ("reason", pa.string(), "why, a sentence with figures"),
    ("missing", pa.list_(pa.string()), "parts without which nothing can be told"),
    ("nearest_km", pa.float64(), "from the nearest point of the launch region to the place"),
    ("farthest_km", pa.float64(), "from its farthest"),
    ("share", pa.float64(), "share of the region's area from which the place is in range, 0 to 1"),
    ("parts", pa.list_(_PART), "each part, where it was found (`own sentence`, `sentence before`, `elsewhere in the text`, `catalogue`, `own sentence, of something else perhaps`, `not read with the claim`, `beside the claim`, `another reading of the text`), and its offsets"),
    ("entries", pa.list_(_ENTRY), "one for each system and published figure, with who says it"),
    ("said_by", _NAME, "who says it, or null"),
    ("said_by_kind", _NAME, "maker, state, analyst, paper, group"),
    ("hedge", _NAME, "what makes it less sure: `could`"),
    ("denied_by", _NAME, "who denies it, or null"),
    ("same", pa.int64(), "the same for claims that say the same: kind, place, region, systems, figure, denied"),
    ("number", pa.int64(), "the report's number in the order of the input"),
    ("date", pa.date32(), "when the report was published, or null"),
    ("publisher", _NAME, "who published it, or null"),
    ("sources", pa.int32(), "how many independent sources make that claim: copies of one text count once, and so does one publisher"),
    ("data_version", _NAME, "version of Rangecheck's data that it was checked with"),
    ("geometry", pa.binary(), "Point of the place, or null"),
)  # fmt: skip
_COLUMNS = {"reports": _REPORTS, "places": _PLACES, "figures": _FIGURES, "claims": _CLAIMS}
_SHAPES = {
    "reports": ["MultiPoint"],
    "places": ["Point"],
    "figures": [],
    "claims": ["Point"],
    "sides": ["Point"],
    "sides_by_publisher": ["Point"],
}


def _of_claims(*names: str) -> tuple[tuple[str, pa.DataType, str], ...]:
    """Take columns as `claims` has them."""
    known = {column[0]: column for column in _CLAIMS}
    return tuple(known[name] for name in names)


_YEAR = ("year", pa.int16(), "when the report was published, or null")
_ONCE = (
    "once",
    pa.int32(),
    "the claim's number in the page's list, from 0: those that fail first, then by sources",
)
_MADE = ("made", pa.int64(), "how many rows of `claims` say so")
_SAID = (_YEAR, _ONCE, *_of_claims("number", "claim"))
_SIDES = (
    *_of_claims("verdict", "kind", "place", "country", "lon", "lat", "geonameid", "region",
                "region_name", "systems", "denied"),
    _YEAR,
    _MADE,
    ("least_km", pa.float64(), "the least of their `high_km`"),
    ("most_km", pa.float64(), "the greatest"),
    ("least", pa.int64(), "the least figure in metres (0 without one) times 2^36, and the first report's number that gives it"),
    ("most", pa.int64(), "the greatest, and the last report's"),
    *_of_claims("geometry"),
)  # fmt: skip
_SUMMARY = {
    "once": (
        _ONCE,
        ("tier", pa.int32(), "the same for claims that are told apart in that list by their first report alone"),
        *_of_claims("same", "verdict", "kind", "place", "region", "systems", "low_km", "high_km",
                    "denied", "sources"),
        _MADE,
        ("first", pa.int64(), "the first of these rows: its report's number times 2^20, and its own in the report"),
    ),
    "said": _SAID,
    "marked": (
        *_of_claims("number"),
        _YEAR,
        *_of_claims("publisher"),
        ("marks", pa.int32(), "which claims the report makes, a bit for each kind with each verdict"),
    ),
    "said_by_publisher": (*_of_claims("publisher"), *_SAID),
    "sides": _SIDES,
    "sides_by_publisher": (*_of_claims("publisher"), *_SIDES),
}  # fmt: skip


def geo_metadata(table: str) -> bytes:
    """Write the entry that makes a Parquet file GeoParquet.

    Examples
    --------
    >>> json.loads(geo_metadata("places"))["primary_column"]
    'geometry'
    """
    column = {"encoding": "WKB", "geometry_types": _SHAPES[table]}
    entry = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    return json.dumps(entry).encode()


def _field(name: str, kind: pa.DataType, holds: str) -> pa.Field:
    return pa.field(name, kind, metadata={b"holds": holds.encode()})


TABLES: Mapping[str, pa.Schema] = {
    table: pa.schema([_field(*column) for column in columns], {GEO_KEY: geo_metadata(table)})
    for table, columns in _COLUMNS.items()
}
# The files of `summary/`; what lies somewhere is GeoParquet, too.
SUMMARY: Mapping[str, pa.Schema] = {
    table: pa.schema(
        [_field(*column) for column in columns],
        {GEO_KEY: geo_metadata(table)} if table in _SHAPES else None,
    )
    for table, columns in _SUMMARY.items()
}


def _plain(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _struct(table: str) -> pa.StructType:
    """Rows of a table below their report, names written out."""
    left_out = {"report", "number", "date", "publisher", "sources", "data_version"}
    return pa.struct(
        [(name, _plain(kind)) for name, kind, _ in _COLUMNS[table] if name not in left_out]
    )


# One row a report, its rows of the other tables inside it: a batch is one file, kept or not.
STAGED = pa.schema(
    [
        *(
            pa.field(name, _plain(kind))
            for name, kind, _ in _REPORTS
            if name not in {"places", "figures", "claims", "group", "copies"}
        ),
        pa.field("signature", pa.binary()),
        *(pa.field(name, pa.list_(_struct(name))) for name in ("places", "figures", "claims")),
    ]
)


def describe_tables() -> str:
    """Write the tables of docs/archive.md: column, type, what it holds.

    Examples
    --------
    >>> "| `high_km` | double |" in describe_tables()
    True
    """
    lines = []
    files = {f"summary/{name}": columns for name, columns in _SUMMARY.items()}
    for table, columns in (_COLUMNS | files).items():
        lines += [f"### `{table}`", "", "| column | type | holds |", "|---|---|---|"]
        lines += [f"| `{name}` | {_shown(kind)} | {holds} |" for name, kind, holds in columns]
        lines.append("")
    return "\n".join(lines)


def _shown(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        inner = kind.value_type
        if pa.types.is_struct(inner):
            fields = ", ".join(f"{each.name} {each.type}" for each in inner)
            return f"list of struct ({fields})"
        return f"list of {inner}"
    return f"{_plain(kind)}"
