"""A report as it was read, with its checked claims: JSON, CSV, GeoJSON, a standalone page."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Sequence
from typing import Any

from geo.claims import CheckedClaim, describe_others
from geo.reading import DistanceMention, PlaceMention, PlaceRole, Report, find_date
from geo.units import Unit, km_to_unit

__all__ = [
    "LEGEND",
    "READING_FORMATS",
    "annotate",
    "export_reading",
    "list_marks",
    "list_reading",
    "write_claims",
]

READING_FORMATS = ("json", "csv", "geojson", "html")
# Sign, what it stands for, and the line under the words: the legend does not rest on colour. What
# lies behind the words is so thin that they stay legible on a light page and on a dark one.
LEGEND: dict[str, tuple[str, str, str]] = {
    "place": ("P", "place", "border-bottom:2px solid #3f7fc4;background:rgba(63,127,196,.16)"),
    "named": (
        "N",
        "people or government, by a place's name",
        "border-bottom:2px dotted #7a838d;background:rgba(122,131,141,.14)",
    ),
    "unknown": (
        "?",
        "place in no gazetteer used here",
        "border-bottom:2px dashed #c25050;background:rgba(194,80,80,.14)",
    ),
    "region": (
        "A",
        "area by a direction or distance",
        "border-bottom:3px double #2f8f6c;background:rgba(47,143,108,.16)",
    ),
    "system": (
        "S",
        "missile system",
        "border-bottom:2px dashed #b0702a;background:rgba(176,112,42,.16)",
    ),
    "range": ("R", "range", "border:1px solid #9a5bb5;background:rgba(154,91,181,.14)"),
    "distance": ("D", "other distance", "border-bottom:1px solid #7a838d;background:transparent"),
}


def list_reading(report: Report, checked: Sequence[CheckedClaim]) -> dict[str, Any]:
    """List what a report mentions and claims, as the command line prints it.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.
    checked : sequence of CheckedClaim
        Its claims.

    Returns
    -------
    dict
        `places`, `systems`, `ranges`, `claims`, and beside them `date` (where its head prints one),
        `regions`, `distances`, `notes`; `others` of a claim is what others publish of its systems.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> sorted(list_reading(read_report("A drone fell near Haifa."), []))[:5]
    ['claims', 'date', 'distances', 'notes', 'places']
    """
    date = find_date(report.text)
    return {
        "date": date or None,
        "places": [_list_place(mention) for mention in report.places],
        "regions": [
            {"start": each.start, "end": each.end, "text": each.text, "region": each.region_id, "name": each.name, "definition": each.definition or None}
            for each in report.regions
        ],
        "systems": [
            {"start": each.start, "end": each.end, "text": each.text, "system": each.system_id}
            for each in report.systems
        ],
        "ranges": [_list_distance(each) for each in report.ranges],
        "distances": [_list_distance(each) for each in report.distances],
        "claims": [
            {**each.as_json(), "others": list(describe_others(each, date))} for each in checked
        ],
        "notes": list(report.notes),
    }  # fmt: skip


def _list_place(mention: PlaceMention) -> dict[str, Any]:
    place = mention.place
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "role": mention.role.value,
        "name": place.name if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "kind": place.kind.value if place else None,
        "geonameid": place.geonameid if place else None,
        "score": mention.candidates[0].score if mention.candidates else None,
        "others": [
            {"name": each.place.name, "country": each.place.country, "admin1": each.place.admin1, "lon": each.place.lon, "lat": each.place.lat, "score": each.score}
            for each in mention.candidates[1:4]
        ],
    }  # fmt: skip


def _list_distance(mention: DistanceMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "low_km": _rounded(mention.low_km),
        "high_km": _rounded(mention.high_km),
        "qualifier": mention.qualifier or None,
        "pair": mention.pair_text or None,
        "pair_agrees": mention.pair_agrees,
    }


def _rounded(distance_km: float | None) -> float | None:
    return None if distance_km is None else round(distance_km, 3)


def export_reading(report: Report, checked: Sequence[CheckedClaim], wanted: str) -> bytes:
    """Write a report as it was read.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.
    checked : sequence of CheckedClaim
        Its claims.
    wanted : str
        One of `READING_FORMATS`.

    Returns
    -------
    bytes
        UTF-8.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> export_reading(read_report("A drone fell near Haifa."), [], "json")[:1]
    b'{'
    """
    if wanted == "csv":
        return write_claims(checked)
    if wanted == "geojson":
        return _write_geojson(report)
    if wanted == "html":
        return _write_page(report, checked)
    return json.dumps(list_reading(report, checked), ensure_ascii=False, indent=1).encode()


def write_claims(checked: Sequence[CheckedClaim]) -> bytes:
    """Write checked claims as CSV.

    Parameters
    ----------
    checked : sequence of CheckedClaim
        Of a report, or of the catalogue.

    Returns
    -------
    bytes
        UTF-8 with a byte order mark, one row a claim.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> write_claims([check_claim(load_claims()[0])]).decode("utf-8-sig").split(",")[0]
    'id'
    """
    from geo.exports.tables import guard_formula

    out = io.StringIO()
    columns = ("id", "kind", "place", "region", "systems", "low_km", "high_km", "qualifier", "denied", "verdict", "nearest_km", "farthest_km", "share", "missing", "assumed", "reason", "text")  # fmt: skip
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for each in checked:
        row = each.as_json()
        for name in ("systems", "missing", "assumed"):
            row[name] = "; ".join(row[name])
        values = ["" if row[name] is None else row[name] for name in columns]
        writer.writerow(
            [guard_formula(value) if isinstance(value, str) else value for value in values]
        )
    return out.getvalue().encode("utf-8-sig")


def _write_geojson(report: Report) -> bytes:
    features = [
        {
            "type": "Feature",
            "properties": _list_place(mention),
            "geometry": {"type": "Point", "coordinates": [mention.place.lon, mention.place.lat]},
        }
        for mention in report.places
        if mention.place is not None and mention.role is PlaceRole.PLACE
    ]
    collection = {
        "type": "FeatureCollection",
        "rangecheck": {"notes": list(report.notes)},
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False).encode()


def list_marks(report: Report) -> list[tuple[int, int, str, str]]:
    """List a report's mentions as marks.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.

    Returns
    -------
    list of (int, int, str, str)
        Offsets of start and end, a key of `LEGEND`, and what the mention resolves to.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> [mark[:2] for mark in list_marks(read_report("A drone fell near Haifa."))]
    [(18, 23), (13, 23)]
    """
    marks: list[tuple[int, int, str, str]] = []
    for place in report.places:
        kind = (
            "unknown"
            if place.place is None
            else "place"
            if place.role is PlaceRole.PLACE
            else "named"
        )
        marks.append((place.start, place.end, kind, _describe_place(place)))
    marks += [
        (each.start, each.end, "region", f"{each.name}. {each.definition}")
        for each in report.regions
    ]
    marks += [
        (each.start, each.end, "system", each.system_id or "unknown system")
        for each in report.systems
    ]
    marks += [(each.start, each.end, "range", _describe_distance(each)) for each in report.ranges]
    marks += [
        (each.start, each.end, "distance", _describe_distance(each)) for each in report.distances
    ]
    return marks


def annotate(report: Report) -> str:
    """Write a report's text as HTML with its mentions marked, everything escaped.

    Parameters
    ----------
    report : Report
        From `geo.reading.read_report`.

    Returns
    -------
    str
        HTML without scripts; a sign beside each mention says what it is.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> "<b>" in annotate(read_report("<b>Riyadh</b>"))
    False
    """
    return _nest(report.text, list_marks(report))


def _nest(text: str, marks: list[tuple[int, int, str, str]]) -> str:
    """Open and close the marks around the text; of two that cross, the later one is left out."""
    pieces: list[str] = []
    open_marks: list[tuple[int, str]] = []
    at = 0

    def close_until(position: int) -> None:
        nonlocal at
        while open_marks and open_marks[-1][0] <= position:
            end, sign = open_marks.pop()
            pieces.append(f"{html.escape(text[at:end])}<sup>{sign}</sup></mark>")
            at = end

    for start, end, kind, title in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        close_until(start)
        if open_marks and end > open_marks[-1][0]:
            continue
        pieces.append(html.escape(text[at:start]))
        sign, _, style = LEGEND[kind]
        pieces.append(f'<mark style="color:inherit;{style}" title="{html.escape(title)}">')
        open_marks.append((end, sign))
        at = start
    close_until(len(text))
    pieces.append(html.escape(text[at:]))
    return "".join(pieces).replace("\n", "<br>\n")


def _describe_place(mention: PlaceMention) -> str:
    from geo.search.wording import country_name  # with all of search, which few answers need

    place = mention.place
    if place is None:
        return "in no gazetteer used here"
    where = ", ".join(
        part for part in (place.name, place.admin1, country_name(place.country)) if part
    )
    share = f", score {mention.candidates[0].score:.2f}" if len(mention.candidates) > 1 else ""
    return f"{mention.role.value}: {where} ({place.lat:.3f}° latitude, {place.lon:.3f}° longitude{share})"


def _describe_distance(mention: DistanceMention) -> str:
    low = (
        f"{mention.low_km:,.0f} to "
        if mention.low_km is not None and mention.low_km != mention.high_km
        else ""
    )
    miles = km_to_unit(mention.high_km, Unit.MILE)
    slip = " The two units do not agree." if mention.pair_agrees is False else ""
    return f"{mention.kind.value}: {mention.qualifier} {low}{mention.high_km:,.0f} km ({miles:,.0f} miles).{slip}"


def _write_page(report: Report, checked: Sequence[CheckedClaim]) -> bytes:
    legend = " ".join(
        f'<span><mark style="color:inherit;{style}">text<sup>{sign}</sup></mark> {html.escape(words)}</span>'
        for sign, words, style in LEGEND.values()
    )
    claims = (
        "\n".join(_write_claim(each, find_date(report.text)) for each in checked)
        or "<p>No geographic claim was found.</p>"
    )
    notes = "".join(f"<p>{html.escape(note)}</p>" for note in report.notes)
    page = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A report, read</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2126}}
article{{border:1px solid #8f9aa5;border-radius:6px;padding:.5rem 1rem;margin:.75rem 0}}
sup{{font-size:.7em;font-weight:700;margin-left:.1em}} table{{border-collapse:collapse}} td,th{{padding:.2rem .6rem;text-align:left;border-bottom:1px solid #ccd}}</style>
</head><body><h1>A report, read</h1>
<p>{legend}</p>{notes}<section dir="auto">{annotate(report)}</section>
<h2>Claims</h2>
{claims}
<p>Published ranges and plain distances on the WGS84 ellipsoid; no trajectories, no effects. Places: GeoNames (CC BY 4.0), Natural Earth.</p>
</body></html>"""
    return page.encode()


def _write_claim(each: CheckedClaim, date: str) -> str:
    claim = each.claim
    parts = [
        f"Kind: {claim.kind}",
        f"Place: {claim.place.name if claim.place else 'missing'}",
        f"Launch region: {claim.region.name if claim.region else 'missing'}",
    ]
    if claim.high_km:
        parts.append(f"Figure: {claim.figure}")
    if claim.assumed:
        parts.append(f"Taken from elsewhere: {'; '.join(claim.assumed)}")
    rows = "".join(
        f"<tr><td>{html.escape(entry.system or 'quoted figure')}</td><td>{entry.range_km:,.0f} km</td>"
        f"<td>{entry.verdict.value if entry.verdict else ''}</td>"
        f"<td>{'' if entry.margin_km is None else f'{entry.margin_km:+,.0f} km'}</td><td>{html.escape(entry.citation)}</td></tr>"
        for entry in each.entries
    )
    table = (
        f"<table><tr><th>System</th><th>Figure</th><th>In range from</th><th>Margin</th><th>Source</th></tr>{rows}</table>"
        if rows
        else ""
    )
    others = "".join(f"<p>{html.escape(said)}</p>" for said in describe_others(each, date))
    return (
        f"<article><h3>{html.escape(claim.statement)}: {html.escape(each.verdict.value)}</h3><blockquote dir='auto'>{html.escape(claim.text)}</blockquote>"
        f"<p>{html.escape('; '.join(parts))}.</p><p>{html.escape(each.reason)}</p>{others}{table}</article>"
    )
