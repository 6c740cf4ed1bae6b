"""Install what a lock names, each file by its hash, as `make run` and `make test` do.

    python deploy/install.py requirements.lock requirements.txt

A file that is not the one that was locked stops the installation. Where the lock has no file for
this platform or Python, all is installed in the versions of requirements.txt, without hashes, and
that is said.
"""

from __future__ import annotations

import re
import subprocess
import sys

# Said by pip when the lock has nothing that this platform could install; a wrong hash is not that.
_NO_FILE = re.compile(
    r"No matching distribution found|Could not find a version that satisfies"
    r"|all requirements must have their versions pinned"
)
_WRONG_HASH = "DO NOT MATCH THE HASHES"


def install(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pip's install quietly; what it says of faults is in `stderr`."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603  # ours


def main(lock: str, requirements: str) -> int:
    """Install by hash, or say why not; give pip's exit code."""
    done = install("--require-hashes", "--only-binary", ":all:", "--requirement", lock)
    if done.returncode == 0:
        return 0
    if _WRONG_HASH not in done.stderr and (reason := _NO_FILE.search(done.stderr)):
        line = next(line for line in done.stderr.splitlines() if reason[0] in line)
        print(f"{lock} does not fit this platform ({line.strip()}):")
        print(f"installing by version from {requirements}, without hashes.")
        done = install("--requirement", requirements)
    sys.stderr.write(done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
