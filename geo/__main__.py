"""The command line: `python -m geo CALL ...`, for scripts and for checking a number in a hurry.

JSON goes to standard output, messages to standard error. Exit codes: 0 done, 1 a question without
an answer (an unknown name, with the nearest spellings), 2 bad usage or bad input. Imports are lazy,
so that a small question is answered within 1.5 s of the start.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from geo.calls import build_parser, join_signed_values
from geo.errors import (
    FileError,
    GeoError,
    InputError,
    MissingExtraError,
    TableError,
    UnknownCountryError,
    UnknownNameError,
    UnknownPlaceError,
    UnknownRegionError,
    UnknownSystemError,
)
from geo.units import km_to_m

if TYPE_CHECKING:
    from geo.regions import LaunchRegion
    from geo.tables import PointTable

_USER_AGENT = "rangecheck (a tool for reading the news)"
# Modules and tables, which stay, are made by the hundred thousand before the first answer: to look
# through them for rubbish at each 700 new objects takes a tenth of a call.
_NEW_OBJECTS = 400_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one call of the command line.

    Parameters
    ----------
    arguments : sequence of str, optional
        The words after `python -m geo`; those of the process when left out.

    Returns
    -------
    int
        Exit code: 0 done, 1 no answer, 2 bad usage or bad input.

    Examples
    --------
    >>> main(["rings", "--from", "44.4,33.3", "--range-km", "-5"])
    2
    """
    if arguments is not None:
        return _answer(arguments)
    # As a program: one answer has use for one thread, and at the end nothing is looked through.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Where Python was told to write no bytecode, each call would compile 150 modules and parse the
    # tables of rules anew: twice the time. Written where it can be, as `make run` does; else not.
    sys.dont_write_bytecode = False
    gc.set_threshold(_NEW_OBJECTS)
    try:
        return _answer(sys.argv[1:])
    finally:
        gc.freeze()


def _answer(words: Sequence[str]) -> int:
    call = build_parser().parse_args(join_signed_values(list(words)))
    try:
        _ANSWERS[call.call](call)
        sys.stdout.flush()
    except UnknownNameError as error:
        return _complain(error, 1)
    except (InputError, TableError) as error:
        return _complain(error, 2)
    except GeoError as error:
        return _complain(error, 1)
    except BrokenPipeError:
        _silence_output()  # the reader of a pipe has seen enough
    except OSError as error:
        _silence_output()
        return _complain(FileError(f"The output cannot be written: {error.strerror}."), 2)
    return 0


def _silence_output() -> None:
    """Let what the interpreter would still flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(error: GeoError, code: int) -> int:
    print(f"{__package__}: {error}", file=sys.stderr)
    return code


def _print_json(answer: object) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=1))


def _answer_locate(call: argparse.Namespace) -> None:
    from geo.gazetteer import find_candidates, suggest_names
    from geo.search import place_of_point, read_coordinates

    places = [place_of_point(point.lon, point.lat) for point in read_coordinates(call.name)]
    places = places or [
        candidate.place
        for candidate in find_candidates(call.name, country=call.country, misspelt=False)
    ]
    if not places and call.online:
        from geo.gazetteer import NominatimFallback

        found = NominatimFallback(_USER_AGENT).look_up(call.name)
        places = list(found.places)
        if found.note:
            print(f"{__package__}: {found.note}", file=sys.stderr)
    if not places:
        raise UnknownPlaceError(call.name, suggest_names(call.name))
    _print_json(
        [
            {
                "name": place.name,
                "country": place.country,
                "admin1": place.admin1,
                "lon": place.lon,
                "lat": place.lat,
                "population": place.population,
                "kind": place.kind,
                "source": place.source,
            }
            for place in places
        ]
    )


def _resolve_region(text: str) -> LaunchRegion:
    """Give the region of an id, a code, LON,LAT or a file; else of a whole name, and say so."""
    from geo.regions import resolve_region

    try:
        region = resolve_region(text)
    except UnknownRegionError as error:
        nearest = error.nearest
    else:
        _say_notes(region.name, region.notes)
        return region
    from geo.search import Want, resolve_choice

    try:
        hit = resolve_choice(text, Want.REGION)
    except UnknownNameError as error:
        known = dict.fromkeys((*nearest, *error.nearest))
        raise UnknownRegionError(text, tuple(known)[:5]) from None
    note = f"{text!r} is taken for {hit.label}, {hit.kind}."
    print(f"{__package__}: {note}", file=sys.stderr)
    region = resolve_region(hit.key)
    definition = f"{region.definition} {note}"
    return replace(region, definition=definition, notes=(*region.notes, note))


def _answer_rings(call: argparse.Namespace) -> None:
    from geo.geodesy import common_set, outer_set
    from geo.limits import require_range_km

    range_km = require_range_km(call.range_km)
    tolerance_m = _parse_number(call.tolerance_m, "--tolerance-m", low=0.001)
    region = _resolve_region(call.region)
    draw = outer_set if call.set == "outer" else common_set
    ring = draw(region.shape, km_to_m(range_km), tolerance_m=tolerance_m)
    _print_json(
        {
            "type": "Feature",
            "properties": {
                "region": region.id,
                "name": region.name,
                "definition": region.definition,
                "notes": list(region.notes),
                "set": call.set,
                "range_km": range_km,
                "tolerance_m": tolerance_m,
                "reached_m": ring.reached_m,
            },
            "geometry": ring.geometry.__geo_interface__ if ring.geometry is not None else None,
        }
    )


def _answer_distances(call: argparse.Namespace) -> None:
    import numpy as np

    from geo.geodesy import farthest_m, nearest_m

    table = _load_points(Path(call.points))
    shape = _resolve_region(call.region).shape
    lons, lats = np.asarray(table.lons, dtype=float), np.asarray(table.lats, dtype=float)
    nearest, farthest = nearest_m(shape, lons, lats), farthest_m(shape, lons, lats)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow([*table.header, "nearest_m", "farthest_m"])
    for row, near, far in zip(table.rows, nearest.tolist(), farthest.tolist(), strict=True):
        out.writerow([*row, f"{near:.3f}", f"{far:.3f}"])


def _load_points(path: Path) -> PointTable:
    """Read a table of points, and say what was read otherwise or left out."""
    from geo.tables import read_points

    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise FileError(f"There is no file {str(path)!r}.") from None
    except OSError as error:
        raise FileError(f"{path.name} cannot be read: {error.strerror}.") from None
    table = read_points(content, path.name)
    _say_notes(path.name, table.notes)
    return table


def _say_notes(name: str, notes: tuple[str, ...]) -> None:
    for note in notes:
        print(f"{__package__}: {name}: {note}", file=sys.stderr)


def _answer_reach(call: argparse.Namespace) -> None:
    from geo.exports import export_reach
    from geo.gazetteer import load_places
    from geo.reach import RangeOption, check_reach, require_range_km
    from geo.systems import resolve_system

    if call.system:
        systems = [resolve_system(name) for name in call.system]
        options = [option for system in systems for option in RangeOption.from_system(system)]
        for system in systems:
            if system.starts_elsewhere:
                print(f"{__package__}: {system.name}: {system.starts_elsewhere}", file=sys.stderr)
    else:
        options = [RangeOption("", require_range_km(call.range_km))]
    min_population = int(_parse_number(call.min_population, "--min-population", low=0))
    region = _resolve_region(call.region)
    places = load_places(min_population=min_population, country=call.country)
    answer = export_reach(check_reach(region, options, places), region, options, call.format)
    _write_out(answer, call.out)


def _write_out(answer: bytes, path: str | None) -> None:
    """Write to a file, or to standard output where none is named."""
    if not path:
        sys.stdout.buffer.write(answer)
        return
    try:
        Path(path).write_bytes(answer)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}.") from None


def _answer_read(call: argparse.Namespace) -> None:
    from geo.claims import give_missing
    from geo.exports.reading import export_reading
    from geo.reading import MAX_FILE_BYTES, extract_claims, read_file, read_report

    path = Path(call.file)
    try:
        if call.file == "-":
            content = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        else:
            with path.open("rb") as file:
                content = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise FileError(f"There is no file {call.file!r}.") from None
    except OSError as error:
        raise FileError(f"{call.file} cannot be read: {error.strerror}.") from None
    report = read_report(read_file(path.name, content))
    region = _resolve_region(call.region) if call.region else None
    range_km = None
    if call.range_km:
        from geo.limits import require_range_km

        range_km = require_range_km(call.range_km)
    claims = [
        give_missing(claim, region=region, range_km=range_km) for claim in extract_claims(report)
    ]
    checked = []
    if claims:
        from geo.claims import check_claim  # with all that measures on the ground

        checked = [check_claim(claim) for claim in claims]
    if call.format == "claimreview":
        from geo.exports.claimreview import write_reviews

        reviews = write_reviews(checked, author=call.author, url=call.url, date=call.date)
        _write_out(reviews, call.out)
        return
    _write_out(export_reading(report, checked, call.format), call.out)


def _answer_systems(call: argparse.Namespace) -> None:
    from difflib import get_close_matches

    from geo.systems import list_systems, resolve_readings
    from geo.systems.records import write_systems_csv, write_systems_json

    systems = resolve_readings(call.name) if call.name is not None else list_systems()
    if call.country is not None:
        country = call.country.strip().upper()
        known = sorted({system.country for system in list_systems() if system.country})
        if country not in known:
            raise UnknownCountryError(call.country, get_close_matches(country, known, 3, 0.0))
        of_country = tuple(system for system in systems if system.country == country)
        if not of_country:
            where = [f"{each.id} ({each.country})" for each in systems]
            raise UnknownSystemError(f"{call.name} ({country})", where)
        systems = of_country
    write = write_systems_json if call.format == "json" else write_systems_csv
    _write_out(write(systems), None)


def _answer_claims(_: argparse.Namespace) -> None:
    from geo.claims import check_claim, describe_others, load_claims, load_reports

    dates = {report.id: report.date for report in load_reports()}
    answers = []
    for claim in load_claims():
        checked = check_claim(claim)
        others = describe_others(checked, dates.get(claim.report, ""))
        answers.append({**checked.as_json(), "others": list(others)})
    _print_json(answers)


def _answer_archive(call: argparse.Namespace) -> None:
    try:
        from geo.archive import Options, read_archive
    except ImportError:
        raise MissingExtraError("archive") from None
    from dataclasses import asdict

    named = {name: getattr(call, f"{name}_column") for name in ("title", "date", "source", "url")}
    named |= {"language": call.language_column, "own_id": call.id_column}
    options = Options(
        text_column=call.text_column,
        columns=tuple((field, column) for field, column in named.items() if column),
        most_seconds=_parse_number(call.most_seconds, "--most-seconds", low=0.1),
        limit=_parse_count(call.limit, "--limit"),
    )
    try:
        summary = read_archive(
            call.input,
            Path(call.out),
            options,
            workers=_parse_count(call.workers, "--workers"),
            scheduler=call.scheduler or "",
            resume=call.resume,
            overwrite=call.overwrite,
        )
    except KeyboardInterrupt:
        raise GeoError("Stopped. What was read is kept: go on with --resume.") from None
    print(f"{__package__}: {summary.describe()}", file=sys.stderr)
    _print_json({**asdict(summary), "out": call.out})


def _parse_count(text: str | None, option: str) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or not 1 <= int(text) <= 10**12:
        raise InputError(f"{option} {text[:40]!r} must be a whole number of at least 1.")
    return int(text)


def _answer_mcp(call: argparse.Namespace) -> None:
    from geo.assistant.server import serve_http, serve_stdio

    if call.http is None:
        serve_stdio(call.page)
        return
    serve_http(int(_parse_number(call.http, "--http", low=0)), call.page)


def _parse_number(text: str, option: str, *, low: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not low <= value < float("inf"):
        raise InputError(f"{option} {text!r} must be a number of at least {low:g}.")
    return value


_ANSWERS: dict[str, Callable[[argparse.Namespace], None]] = {
    "archive": _answer_archive,
    "claims": _answer_claims,
    "distances": _answer_distances,
    "locate": _answer_locate,
    "mcp": _answer_mcp,
    "reach": _answer_reach,
    "read": _answer_read,
    "rings": _answer_rings,
    "systems": _answer_systems,
}

if __name__ == "__main__":
    sys.exit(main())
