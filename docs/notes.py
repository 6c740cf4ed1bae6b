"""Print the release notes of a version: its section of CHANGELOG.md.

python docs/notes.py 0.1.0
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"


def find_notes(version: str, text: str) -> str | None:
    """Give the lines below a version's heading, or None where there is no such heading."""
    found = re.search(
        rf"^## {re.escape(version)}(?: \(.*\))?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL
    )
    return found[1].strip() if found else None


def main() -> int:
    """Print the notes; 1 where the changelog has none for this version."""
    version = sys.argv[1] if len(sys.argv) == 2 else ""
    notes = find_notes(version, CHANGELOG.read_text(encoding="utf-8"))
    if not notes:
        sys.stderr.write(f"CHANGELOG.md has no section for {version!r}\n")
        return 1
    sys.stdout.write(notes + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
