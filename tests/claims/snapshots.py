"""Every claim of the project's own texts, one line each: what a change of the rules changes.

Rewrite the files after a change that is meant, and name what it mends in the commit::

    python -m tests.claims.snapshots --write
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from geo.claims import CheckedClaim, check_claim
from geo.reading import extract_claims, read_report

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "articles"
# Texts in own words, and the three reports, of which the project holds citations only.
FOLDERS = {
    "texts": ARTICLES / "texts",
    "fresh": ARTICLES / "fresh",
    "blind": ARTICLES / "blind",
    "refuted": ARTICLES / "refuted",
    "kinds": ARTICLES / "kinds",
    "reports": ROOT.parent / "shared" / "articles",
}
SNAPSHOTS = Path(__file__).parent / "snapshot"


def write_claim(checked: CheckedClaim) -> str:
    """Write one claim: span, kind, parts by name and id, figures, verdict, what was assumed."""
    claim = checked.claim
    flags = [name for name in ("denied", "whole", "most") if getattr(claim, name)]
    parts = [
        f"{claim.start}-{claim.end}",
        claim.kind.value,
        f"{claim.place.name}, {claim.place.country}" if claim.place else "-",
        claim.region.id if claim.region else "-",
        ",".join(claim.systems) or "-",
        claim.figure or "-",
        " ".join([*flags, *([claim.part] if claim.part else [])]) or "-",
        checked.verdict.value,
        *(
            f"{km:.1f}" if km is not None else "-"
            for km in (checked.nearest_km, checked.farthest_km)
        ),
        "; ".join(claim.assumed) or "-",
    ]
    return " | ".join(parts)


def list_lines(folder: Path) -> Iterator[str]:
    """List the claims of each text of a folder, below the text's name."""
    for path in sorted(folder.glob("*.txt")):
        yield f"# {path.stem}"
        for claim in extract_claims(read_report(path.read_text(encoding="utf-8"))):
            yield write_claim(check_claim(claim))


def compare(name: str) -> list[str]:
    """List what differs between a folder's claims and its snapshot."""
    before = (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return list(
        difflib.unified_diff(
            before, list(list_lines(FOLDERS[name])), "snapshot", "now", n=0, lineterm=""
        )
    )


if __name__ == "__main__":
    for name, folder in FOLDERS.items():
        if not folder.is_dir():
            continue
        if "--write" in sys.argv:
            lines = "\n".join(list_lines(folder))
            (SNAPSHOTS / f"{name}.txt").write_text(f"{lines}\n", encoding="utf-8")
        else:
            print(*compare(name), sep="\n")
