"""Size of the images of the Dockerfile, and how long they take to build and to start.

    python -m benchmarks.images

Needs root, buildah and mmdebstrap; the base is a Debian 12 made here, not the one that the
Dockerfile names (tests/trust/images.py says why).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import describe_run
from tests.trust import images, servers


def main() -> int:
    """Build both, start the page, print sizes and times."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    print(describe_run("streamlit"))
    with tempfile.TemporaryDirectory(prefix="rangecheck-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            engine = images.Engine(folder / "images")
            started = time.monotonic()
            engine.make_base()
        except images.NoEngineError as error:
            print(f"no images here: {error}")
            return 1
        print(
            f"base made in {time.monotonic() - started:.0f} s, {engine.measure_mb('base'):.0f} MB"
        )
        configs = {}
        for target in ("page", "proxy"):
            started = time.monotonic()
            configs[target] = engine.build(target)
            seconds, size = time.monotonic() - started, engine.measure_mb(target)
            print(f"{target}: built in {seconds:.0f} s, {size:.0f} MB with the base")
        for _ in range(2):
            port = servers.find_free_port()
            environment = {"PORT": str(port), "LISTEN_ADDRESS": "127.0.0.1"}
            started = time.monotonic()
            page = engine.start("page", configs["page"], environment, port=port)
            with servers.running(page):
                servers.wait_until_healthy(page)
                print(f"page: healthy {time.monotonic() - started:.1f} s after its start")
        engine.clear()
    return 0


if __name__ == "__main__":
    sys.exit(main())
