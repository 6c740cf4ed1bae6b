"""Check the catalogue's tables before a row is committed: python -m data.check_row.

Prints every unusable row by file, line and column, and what a new figure may be instead of a
range (a slip of the press), which is a question and no fault. Exit code 0 when every row is
usable, 1 otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from geo.errors import TableError
from geo.systems import Scope, find_readings, find_slips
from geo.systems.catalogue import load_catalogue
from geo.tables import DATA_DIR


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the tables of data/, or of another folder; name systems to have their figures judged.

    Parameters
    ----------
    arguments : sequence of str, optional
        `--folder PATH`, and names of systems; those of the process when left out.

    Returns
    -------
    int
        Exit code.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    folder = DATA_DIR
    if "--folder" in words[:-1]:
        at = words.index("--folder")
        folder = Path(words[at + 1])
        del words[at : at + 2]
    try:
        systems = load_catalogue(folder, prints=True)
    except TableError as error:
        print(error)
        return 1
    figures = [figure for system in systems for figure in system.figures]
    print(f"{len(systems)} systems and {len(figures)} figures are usable.")
    wanted = {system.id for word in words for system in find_readings(word)} | set(words)
    for system in systems:
        if system.id not in wanted:
            continue
        for figure in system.figures:
            slips = find_slips(
                system,
                figure.high_km,
                low_km=figure.low_km,
                qualifier=figure.qualifier,
                unit=figure.unit,
                examined=figure,
            )
            for slip in slips:
                known = " (scope says doubtful)" if figure.scope is Scope.DOUBTFUL else ""
                print(f"{system.name}, {figure.as_printed!r}{known}: {slip.kind}? {slip.reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
