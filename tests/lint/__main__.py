"""`python -m tests.lint`: what the linter's run refuses beside the linter's own rules."""

import sys
from pathlib import Path

from tests.lint.caches import find_unhashed

ROOT = Path(__file__).parents[2]

if __name__ == "__main__":
    faults = [
        f"{path.relative_to(ROOT)}:{fault}"
        for folder in ("geo", "views")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for fault in find_unhashed(path.read_text(encoding="utf-8"))
    ]
    print("\n".join(faults) or "Every cache's key holds all that its results depend on.")
    sys.exit(bool(faults))
