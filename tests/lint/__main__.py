"""`python -m tests.lint`: what the linter's run refuses beside the linter's own rules."""

import sys
from pathlib import Path

from tests.lint.caches import find_unhashed
from tests.lint.conversions import find_conversions
from tests.lint.mirror import find_untested
from tests.lint.verbs import find_false_verbs

ROOT = Path(__file__).parents[2]
# The one place of conversions.
UNITS = ROOT / "geo" / "units.py"

if __name__ == "__main__":
    faults = [
        f"{path.relative_to(ROOT)}:{fault}"
        for folder in ("geo", "views")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for find in (find_unhashed, find_conversions, find_false_verbs)
        if find is not find_conversions or path != UNITS
        for fault in find(path.read_text(encoding="utf-8"))
    ]
    faults += [fault for folder in ("geo", "views") for fault in find_untested(folder)]
    print(
        "\n".join(faults)
        or "Every cache's key holds all that its results depend on; units convert in one place;"
        " each module has its test, each verb says what is done."
    )
    sys.exit(bool(faults))
