"""Readiness: the data is whole, loads, and answers one question of each kind.

Run from the project's folder by deploy/page.sh before a replica serves, and by hand:

    PYTHONPATH=. python deploy/ready.py

Prints one line of JSON and exits 0; or says what is wrong, file by file, and exits 1.
"""

from __future__ import annotations

import json
import sys
import time

from geo import __version__
from geo.errors import GeoError

# Names a group and a county, so that every list that reading needs is opened.
_REPORT = (
    "Houthi rockets of 700 km can reach Riyadh, he said in Harris County, Texas. Houthis said so."
)


def check_ready() -> dict[str, object]:
    """Load what a reader's first view needs.

    Returns
    -------
    dict
        Versions, counts and seconds, for the log.

    Raises
    ------
    GeoError
        When a file of data/ is missing, torn, altered or of another version.
    """
    from geo.claims import load_claims
    from geo.gazetteer import load_places
    from geo.reading import extract_claims, read_report
    from geo.regions import list_regions, list_targets, resolve_region
    from geo.sites import list_sites
    from geo.systems import list_systems
    from geo.tables import verify_data

    started = time.monotonic()
    files = verify_data()
    counts = {
        "files": len(files),
        "places": len(load_places(min_population=100_000)),
        "regions": len(list_regions()),
        "systems": len(list_systems()),
        "claims": len(load_claims()),
        "sites": len(list_sites()),
        "targets": len(list_targets()),
    }
    resolve_region("western-iraq")
    extract_claims(read_report(_REPORT))
    return {
        "ready": True,
        "version": __version__,
        **counts,
        "seconds": round(time.monotonic() - started, 2),
    }


if __name__ == "__main__":
    try:
        sys.stdout.write(json.dumps(check_ready()) + "\n")
    except GeoError as error:
        sys.stderr.write(f"not ready: {error}\n")
        sys.exit(1)
