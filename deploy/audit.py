"""Ask the registry in use for known vulnerabilities of the locked packages.

Run by `make audit` and by .ci/run with pip-audit's JSON on standard input. Exit 1 when a package
has a known vulnerability; 0 when none has, or when the registry does not say, which is printed.
"""

from __future__ import annotations

import json
import sys


def main() -> int:
    """Read the report, print what matters of it."""
    try:
        packages = json.load(sys.stdin)["dependencies"]
    except (ValueError, KeyError, TypeError):
        print("audit: no answer, so nothing is known of any package")
        return 0
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    found = [package for package in packages if package.get("vulns")]
    for package in found:
        for fault in package["vulns"]:
            fixed = ", ".join(fault.get("fix_versions", [])) or "no version yet"
            print(f"audit: {package['name']} {package['version']}: {fault['id']}, fixed in {fixed}")
    print(
        f"audit: {len(packages) - len(unknown)} packages asked for, {len(found)} with known"
        f" vulnerabilities; of {len(unknown)} the registry does not say"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
