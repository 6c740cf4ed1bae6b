"""Seal the hand-made files of data/ in a copy that is deployed: write their sums beside them.

Run by the Dockerfile, and by hand in a checkout that nobody edits. From then on the readiness check
compares every byte of every file, so a table that is cut short or altered stops a replica.

    PYTHONPATH=. python deploy/seal.py
"""

from __future__ import annotations

import hashlib

from geo.tables import DATA_DIR, SEAL_FILE, load_checksums


def seal_data() -> int:
    """Write the seal.

    Returns
    -------
    int
        How many files it has.
    """
    built = load_checksums()
    files = [
        path
        for path in sorted(DATA_DIR.iterdir())
        if path.is_file() and path.name not in {*built, SEAL_FILE} and path.suffix != ".py"
    ]
    lines = []
    for path in files:
        content = path.read_bytes()
        lines.append(f"{hashlib.sha256(content).hexdigest()}  {len(content)}  {path.name}\n")
    (DATA_DIR / SEAL_FILE).write_text("".join(lines), encoding="utf-8")
    return len(lines)


if __name__ == "__main__":
    print(f"sealed {seal_data()} files")
