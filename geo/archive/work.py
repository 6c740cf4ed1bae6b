"""What a worker does: a batch of reports to rows, whatever is in them.

A result is one Parquet file in memory, a row a report, its places, figures and claims inside it.
The same reports give the same bytes on any machine.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import hashlib
import io
import os
import re
import signal
import stat
import struct
import threading
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from geo.archive.copies import sign_text
from geo.archive.files import open_address
from geo.archive.lean import give_back
from geo.archive.model import Batch, Item, mend_halves
from geo.archive.schema import STAGED
from geo.archive.shared import share_measures
from geo.claims import CheckedClaim, Claim, ClaimKind, check_claim
from geo.errors import GeoError, InputError
from geo.exports.reading import list_reading
from geo.geodesy.boundary import Boundary
from geo.kept import STORES, keep_within
from geo.reading import (
    MAX_FILE_BYTES,
    MAX_TEXT_CHARS,
    extract_claims,
    read_file,
    read_report,
    require_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "STATUS_READ",
    "STATUS_SKIPPED",
    "merge_rows",
    "read_batch",
    "skip_item",
    "write_rows",
]

STATUS_READ, STATUS_SKIPPED = "read", "skipped"
# Most reports claim the same few things; of a kept check each published figure takes so much.
_KEPT_CHECK_BYTES = 2_000_000
_ENTRY_BYTES = 500
_NO_CLAIM = Claim("", ClaimKind.REACH, "")
# Of each kind of area: parts of countries, borders, what is to be reached ...
_KEPT_BYTES = 12_000_000
# Whole countries, which most claims launch from, stay: to read one anew takes 6 ms and more, and
# it holds a third of what is estimated.
_KEPT_WHOLE = "geo.regions.catalogue._area_region"
# The words of one part of a claim are a name, never a sentence.
_NAME_CHARS = 80
_WKB_POINT = 1
# Seconds by the clock for each of the processor that a report may take.
_CLOCK_TIMES = 10
_reading = threading.Lock()

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,400})", re.IGNORECASE)
_META = re.compile(r"<meta\s[^>]{1,600}>", re.IGNORECASE)
_META_NAME = re.compile(r"(?:property|name)\s*=\s*[\"']([^\"']{1,60})[\"']", re.IGNORECASE)
_META_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]{1,400})\"|'([^']{1,400})')", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]{0,300}\slang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset("the of and to in that is was for on with as by from has it at".split())


def read_batch(
    batch: Batch, data_version: str, most_seconds: float = 0.0, shared: str = ""
) -> bytes:
    """Read a batch of reports.

    Parameters
    ----------
    batch : Batch
        At most fifty.
    data_version : str
        For the rows.
    most_seconds : float
        Above 0, this process ends when one report takes more of the processor, or ten times as
        long by the clock, whatever it hangs in: a pattern, a file that never answers. Who started
        it starts another, and reads the batch one by one.
    shared : str
        A folder of the run in which its workers leave what they measure; empty for none.

    Returns
    -------
    bytes
        Parquet of `geo.archive.schema.STAGED`.

    Examples
    --------
    >>> whole = read_batch(Batch(0, 0, (Item("a", text="Tehran said no."),)), "1")
    >>> pq.read_table(io.BytesIO(whole)).column("status").to_pylist()
    ['read']
    """
    if most_seconds > 0:
        _warm_up(shared)
    rows = []
    for number, item in enumerate(batch.items, start=batch.first):
        with _bounded(most_seconds):
            rows.append(_read_item(item, number, data_version))
    written = write_rows(rows)
    if most_seconds > 0:
        del rows
        give_back()
    return written


def skip_item(
    item: Item, number: int, data_version: str, fault: str, reason: str
) -> dict[str, Any]:
    """Make the row of a report that cannot be read.

    Examples
    --------
    >>> skip_item(Item("a.txt"), 0, "1", "empty", "The report is empty.")["status"]
    'skipped'
    """
    row = {
        "report": item.id,
        "number": number,
        "own_id": item.own_id or None,
        "title": item.title or PurePosixPath(item.id).stem,
        "date": _parse_date(item.date) or _parse_date(item.id.rsplit("/", 1)[-1]),
        "source": item.source or _host(item.url) or None,
        "url": item.url or None,
        "language": item.language[:2].lower() or None,
        "characters": 0,
        "status": STATUS_SKIPPED,
        "fault": fault,
        "reason": reason,
        "data_version": data_version,
        "places": [],
        "figures": [],
        "claims": [],
    }
    return {
        name: mend_halves(value) if isinstance(value, str) else value for name, value in row.items()
    }


def write_rows(rows: list[dict[str, Any]]) -> bytes:
    """Write staged rows as one Parquet file.

    Examples
    --------
    >>> write_rows([])[:4]
    b'PAR1'
    """
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=STAGED), out, compression="zstd")
    return out.getvalue()


def merge_rows(results: list[bytes]) -> bytes:
    """Make one staged file of several, the same as if they had been read at once.

    Examples
    --------
    >>> batches = [Batch(n, n, (Item(f"{n}", text="Tehran."),)) for n in range(2)]
    >>> parts = [read_batch(batch, "1") for batch in batches]
    >>> pq.read_table(io.BytesIO(merge_rows(parts))).num_rows
    2
    """
    tables = [pq.read_table(io.BytesIO(result)) for result in results]
    return write_rows(pa.concat_tables(tables).to_pylist())


@lru_cache(maxsize=1)
def _warm_up(shared: str) -> None:
    """Open the tables before the first report's time runs, and keep fewer areas than a page does.

    What is measured from them is kept, too, so that they are seldom asked for again.
    """
    if shared:
        share_measures(Path(shared))
    Boundary.grows_trees = False
    for name, kept in STORES.items():
        if name != _KEPT_WHOLE:
            kept.max_bytes = min(kept.max_bytes, _KEPT_BYTES)
    for claim in extract_claims(read_report("A range of 900 km could reach Riyadh from Baghdad.")):
        check_claim(claim)


@contextmanager
def _bounded(seconds: float) -> Iterator[None]:
    """End this process where a report takes longer: by the system's timers, whatever it hangs in.

    Seconds are of the processor, so that a busy machine costs no report; what waits, for a file
    that never answers, is ended by the clock. A process has one of either timer, so a worker with
    several threads reads one report at a time; no more than one could run anyway.
    """
    if seconds <= 0:
        yield
        return
    with _reading:
        # Nobody handles their signals, and then either ends the process.
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, _CLOCK_TIMES * seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0.0)
            signal.setitimer(signal.ITIMER_REAL, 0.0)


def _read_item(item: Item, number: int, data_version: str) -> dict[str, Any]:
    fault, reason = item.fault, item.reason
    if not fault:
        try:
            item, text = _take_text(item)
            return _read_text(item, number, data_version, text)
        except Exception as error:  # noqa: BLE001  # one report in a million stops nothing
            fault, reason = _explain(error)
    return skip_item(item, number, data_version, fault, reason)


def _explain(error: Exception) -> tuple[str, str]:
    """Give the fault in a word or two, and as a sentence."""
    if isinstance(error, _SkipError):
        return error.fault, str(error)
    if isinstance(error, GeoError):
        return "not readable", str(error)
    if isinstance(error, MemoryError):
        return "too large", "The report needs more memory than there is."
    if isinstance(error, OSError | EOFError | zlib.error):
        why = getattr(error, "strerror", None) or type(error).__name__
        return "unreadable file", f"The file cannot be read: {why}."
    return "reader failed", f"The reader failed on this report: {type(error).__name__}."


class _SkipError(InputError):
    """A report that is not read, with the fault in a word or two."""

    def __init__(self, fault: str, reason: str) -> None:
        self.fault = fault
        super().__init__(reason)


def _take_text(item: Item) -> tuple[Item, str]:
    """Give the text, and the item with what the file itself says of it."""
    if item.text is not None:
        return item, require_text(item.text, "The text")
    local = item.address.removeprefix("file://")
    if local.startswith("/") and not stat.S_ISREG(os.stat(local).st_mode):  # noqa: PTH116
        raise _SkipError("unreadable file", "It is no regular file.")
    with open_address(item.address) as opened:
        content = opened.read(MAX_FILE_BYTES + 1)
    if not content.strip():
        raise _SkipError("empty", "The file is empty.")
    if len(content) > MAX_FILE_BYTES:
        most = f"{MAX_FILE_BYTES / 1e6:.0f} MB"
        raise _SkipError("too large", f"The file is larger than {most}, the most that is read.")
    name = PurePosixPath(item.address).name
    text = read_file(f"The file{PurePosixPath(name).suffix}", content)
    if b"<" in content[:2000]:
        item = _take_head(item, content[:60_000].decode("utf-8", "replace"))
    return item, text


def _take_head(item: Item, head: str) -> Item:
    """Take title, date, publisher and language from the head of an HTML report."""
    import html

    said: dict[str, str] = {}
    for tag in _META.findall(head):
        name, content = _META_NAME.search(tag), _META_CONTENT.search(tag)
        if name and content:
            said.setdefault(name[1].lower(), html.unescape(content[1] or content[2]).strip())
    title = _TITLE.search(head)
    language = _LANGUAGE.search(head)
    names = ("article:published_time", "date", "dc.date", "pubdate", "datepublished")
    return replace(
        item,
        title=said.get("og:title") or (html.unescape(title[1]).strip() if title else ""),
        date=next((said[name] for name in names if name in said), ""),
        source=said.get("og:site_name", ""),
        url=said.get("og:url", ""),
        language=language[1] if language else "",
    )


def _read_text(item: Item, number: int, data_version: str, text: str) -> dict[str, Any]:
    if len(text) > MAX_TEXT_CHARS:
        raise _SkipError("too large", f"The text has more than {MAX_TEXT_CHARS:,} characters.")
    report = read_report(text)
    checked = [_check(claim) for claim in extract_claims(report)]
    listed = list_reading(report, checked)
    points = [(each["lon"], each["lat"]) for each in listed["places"] if each["lon"] is not None]
    row = skip_item(item, number, data_version, "", "")
    return row | {
        "language": row["language"] or _tell_language(text),
        "sum": hashlib.sha256(text.encode()).hexdigest(),
        "characters": len(text),
        "status": STATUS_READ,
        "fault": None,
        "reason": None,
        "geometry": shapely.MultiPoint(sorted(set(points))).wkb if points else None,
        "signature": sign_text(text),
        "places": [_list_place(each) for each in listed["places"]],
        "figures": [_list_figure(each) for each in (*listed["ranges"], *listed["distances"])],
        "claims": [
            _list_claim(index, each, row_claim)
            for index, (each, row_claim) in enumerate(zip(checked, listed["claims"], strict=True))
        ],
    }


def _check(claim: Claim) -> CheckedClaim:
    """Check a claim; one that says the same was checked before, wherever it stood."""
    found = tuple(replace(each, start=None, end=None) for each in claim.found)
    bare = replace(claim, id="", text="", start=None, end=None, found=found)
    try:
        return replace(_check_bare(bare), claim=claim)
    except TypeError:  # holds what cannot be looked up
        return check_claim(claim)


@keep_within(_KEPT_CHECK_BYTES, lambda checked: _ENTRY_BYTES * (2 + len(checked.entries)))
def _check_bare(claim: Claim) -> CheckedClaim:
    """Check a claim, and keep the answer without the claim: its regions take megabytes."""
    return replace(check_claim(claim), claim=_NO_CLAIM)


def _list_place(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **said,
        "text": said["text"][:_NAME_CHARS],
        "geometry": _point(said["lon"], said["lat"]),
    }


def _list_figure(said: Mapping[str, Any]) -> dict[str, Any]:
    return {**said, "geometry": None}


def _list_claim(index: int, checked: CheckedClaim, said: Mapping[str, Any]) -> dict[str, Any]:
    claim = checked.claim
    place, speaker = claim.place, said["said_by"] or {}
    lon, lat = (place.lon, place.lat) if place else (None, None)
    row = {
        **said,
        "claim": index,
        "statement": claim.statement,
        "country": place.country or None if place else None,
        "lon": lon,
        "lat": lat,
        "geonameid": place.geonameid if place else None,
        "area": said["area"]["id"] if said["area"] else None,
        "region_name": claim.region.name if claim.region else None,
        "start": claim.start,
        "end": claim.end,
        "parts": [{**each, "text": each["text"][:_NAME_CHARS]} for each in said["found"]],
        "said_by": _cut(speaker.get("text")),
        "said_by_kind": speaker.get("kind"),
        "hedge": _cut(said["hedge"]),
        "denied_by": _cut(said["denied_by"]),
        "system_text": _cut(said["system_text"]),
        "geometry": _point(lon, lat),
    }
    alike = ("kind", "place", "country", "region", "systems", "low_km", "high_km", "denied")
    digest = hashlib.sha256(repr([row[name] for name in alike]).encode()).digest()
    return row | {"same": struct.unpack("<q", digest[:8])[0]}


def _cut(words: str | None) -> str | None:
    return words[:_NAME_CHARS] if words else None


def _point(lon: float | None, lat: float | None) -> bytes | None:
    """Write a point as WKB, little-endian; to make a geometry for it takes ten times as long."""
    return None if lon is None or lat is None else struct.pack("<BIdd", 1, _WKB_POINT, lon, lat)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _parse_date(text: str) -> dt.date | None:
    """Read a day as rows, pages and file names write it; None where there is none."""
    match = _DAY.search(text)
    try:
        if match:
            return dt.date(*map(int, match.groups()))
        return email.utils.parsedate_to_datetime(text).date() if text[:1].isalpha() else None
    except (ValueError, TypeError):
        return None


def _tell_language(text: str) -> str:
    """Give the ISO 639-1 code; the model is loaded for what does not look English."""
    words = _WORD.findall(text[:4000].lower())
    known = sum(count for word, count in Counter(words).items() if word in _ENGLISH)
    if known > 0.12 * len(words):
        return "en"
    import py3langid

    return str(py3langid.classify(text[:2000])[0])
