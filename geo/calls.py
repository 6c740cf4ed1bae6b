"""The calls of the command line: what each is asked with, and an example of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["build_parser", "join_signed_values"]

# As it was called: the wheel's command, or the package with `python -m`.
_PROGRAM = "rangecheck" if Path(sys.argv[0]).stem == "rangecheck" else "python -m geo"
_FORMATS = ("json", "csv", "geojson", "kml", "gpkg", "html")
# Options whose value may start with a minus sign, as in `--from -179,65`.
_SIGNED_OPTIONS = ("--from", "--range-km", "--tolerance-m", "--min-population")


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of all calls.

    Returns
    -------
    argparse.ArgumentParser
        What it parses has the name of the call as `call`.

    Examples
    --------
    >>> build_parser().parse_args(["locate", "Riyadh"]).call
    'locate'
    """
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        description="Published missile ranges, plain distances on the WGS84 ellipsoid.",
        epilog="REGION is an id (western-iraq), an ISO 3166 code (IQ, IQ-AN), a name that means "
        "one (Khuzestan), LON,LAT, or a GeoJSON, KML, KMZ or CSV file. Longitude comes first.",
    )
    parser.add_argument(
        "--version", action=_VersionAction, nargs=0, help="print the versions of program and data"
    )
    calls = parser.add_subparsers(required=True, metavar="CALL", dest="call")

    def add_call(name: str, summary: str, example: str) -> argparse.ArgumentParser:
        return calls.add_parser(
            name, help=summary, description=summary, epilog=f"Example: {_PROGRAM} {example}"
        )

    locate = add_call(
        "locate",
        "List the places that a name may mean, best first.",
        "locate Riyadh --country SA",
    )
    locate.add_argument("name", metavar="NAME")
    locate.add_argument("--country", metavar="CC", help="ISO 3166 code of the country to look in")
    locate.add_argument("--online", action="store_true", help="ask Nominatim too, if none is known")

    rings = add_call(
        "rings",
        "Print the outer or the common set of a launch region as a GeoJSON feature.",
        "rings --from western-iraq --range-km 700 --set outer",
    )
    _add_region(rings)
    rings.add_argument("--range-km", metavar="N", required=True)
    rings.add_argument("--set", choices=("outer", "common"), default="outer")
    rings.add_argument("--tolerance-m", metavar="T", default="100")

    distances = add_call(
        "distances",
        "Add the nearest and farthest distance in metres to a CSV of points (lon, lat).",
        "distances --from IQ --points cities.csv",
    )
    _add_region(distances)
    distances.add_argument("--points", metavar="CSV", required=True)

    reach = add_call(
        "reach",
        "List each place with distances, verdict, margin and share, for systems or a free range.",
        "reach --from western-iraq --system zolfaqar --min-population 1000000 --format csv",
    )
    _add_region(reach)
    ranges = reach.add_mutually_exclusive_group(required=True)
    ranges.add_argument("--system", metavar="ID", action="append", help="may be given repeatedly")
    ranges.add_argument("--range-km", metavar="N")
    reach.add_argument("--min-population", metavar="N", default="100000")
    reach.add_argument("--country", metavar="CC", help="only places of this country")
    reach.add_argument("--format", choices=_FORMATS, default="json")
    reach.add_argument("--out", metavar="FILE", help="write there, not to standard output")

    read = add_call(
        "read",
        "Print the places, systems, ranges and claims of a report (txt, html, pdf; - for input).",
        "read report.txt --format json",
    )
    read.add_argument("file", metavar="FILE")
    formats = ("json", "html", "csv", "geojson", "claimreview")
    read.add_argument("--format", choices=formats, default="json")
    read.add_argument(
        "--from",
        dest="region",
        metavar="REGION",
        help="your own launch region, for every claim that lacks one",
    )
    read.add_argument(
        "--range-km", metavar="N", help="your own range, for every claim that lacks one"
    )
    read.add_argument("--author", default="", help="who publishes the check (claimreview)")
    read.add_argument("--url", default="", help="where the check is published (claimreview)")
    read.add_argument("--date", default="", help="when, as 2026-11-28 (claimreview)")
    read.add_argument("--out", metavar="FILE", help="write there, not to standard output")

    systems = add_call(
        "systems",
        "Print the catalogue of ranges, or what a name in any spelling and script stands for.",
        "systems Zolfaghar",
    )
    systems.add_argument("name", metavar="NAME", nargs="?", help="in any spelling or script")
    systems.add_argument("--country", metavar="CC", help="only systems of this country's making")
    systems.add_argument("--format", choices=("json", "csv"), default="json")

    archive = add_call(
        "archive",
        "Read reports by the million (txt, html, pdf, jsonl, csv, parquet) into GeoParquet tables.",
        "archive reports/ 'more/*.jsonl' --out tables/ --workers 4",
    )
    _add_archive_options(archive)

    add_call("claims", "Print the catalogued claims with their verdicts.", "claims")

    mcp = add_call(
        "mcp",
        "Offer the tools to an assistant, over standard input and output or on a port of this"
        " machine (the Model Context Protocol).",
        "mcp --http 8765",
    )
    mcp.add_argument(
        "--http", metavar="PORT", help="serve http://127.0.0.1:PORT/mcp; 0 takes a free port"
    )
    mcp.add_argument(
        "--page",
        metavar="ADDRESS",
        default="http://localhost:8501",
        help="where the page is served, for the links in the answers",
    )
    return parser


def join_signed_values(words: Sequence[str]) -> list[str]:
    """Turn `--from -179,65` into `--from=-179,65`, which argparse does not take for an option.

    Parameters
    ----------
    words : sequence of str
        As they were typed.

    Returns
    -------
    list of str

    Examples
    --------
    >>> join_signed_values(["rings", "--from", "-179,65"])
    ['rings', '--from=-179,65']
    """
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _SIGNED_OPTIONS and word[:1] == "-" and word[1:2].isdigit():
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def _add_region(call: argparse.ArgumentParser) -> None:
    call.add_argument("--from", dest="region", metavar="REGION", required=True)


def _add_archive_options(call: argparse.ArgumentParser) -> None:
    call.add_argument("input", metavar="FOLDER_OR_FILES", nargs="+", help="also globs and s3://")
    call.add_argument("--out", metavar="DIR", required=True, help="folder for the tables")
    call.add_argument("--workers", metavar="N", help="processes; one a core when left out")
    call.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster: tcp://HOST:8786")
    call.add_argument("--resume", action="store_true", help="go on with what DIR holds")
    call.add_argument("--overwrite", action="store_true", help="make the archive in DIR anew")
    call.add_argument("--limit", metavar="N", help="read only the first N reports")
    call.add_argument("--text-column", metavar="NAME", default="", help="column of the text")
    for field in ("title", "date", "source", "url", "language", "id"):
        call.add_argument(f"--{field}-column", metavar="NAME", default="", help=f"its {field}")
    call.add_argument(
        "--most-seconds",
        metavar="S",
        default="30",
        help="processor seconds that a report may take, or ten times as many by the clock",
    )


class _VersionAction(argparse.Action):
    """Print the versions and stop; read from the data only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from geo import __version__
        from geo.tables import data_version

        sys.stdout.write(f"rangecheck {__version__}, data {data_version()}\n")
        parser.exit()
