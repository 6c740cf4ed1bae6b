"""Read a bucket of S3 and a folder of the same files, and compare the tables.

    pip install s3fs 'moto[s3]' flask flask-cors
    python -m benchmarks.s3

The bucket is moto's, on this machine. These packages are not among the tests': s3fs asks for a
python-dateutil below 3, and what the page is locked to is newer.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import tempfile
from pathlib import Path

from benchmarks import describe_run
from benchmarks.archive import load_texts, vary
from benchmarks.kills import list_tables
from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.tables import data_version

REPORTS = 40


def make_files() -> dict[str, bytes]:
    """Make a report each, a packed table of reports, a hidden and an empty file."""
    texts = load_texts()
    reports = [vary(number, texts) for number in range(REPORTS)]
    rows = "\n".join(json.dumps(report) for report in reports[REPORTS // 2 :])
    return {
        **{f"2019/{at % 4}/{at}.txt": reports[at]["text"].encode() for at in range(REPORTS // 2)},
        "2020/feed.jsonl.gz": gzip.compress(rows.encode(), mtime=0),
        "2020/.hidden.txt": b"not read",
        "2020/empty.txt": b"",
    }


def main() -> None:
    """Read both, resume the first, and say whether they are the same."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    import fsspec
    from moto.server import ThreadedMotoServer

    print(describe_run("fsspec", "s3fs", "moto", "pyarrow"))
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    os.environ |= {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    there = fsspec.filesystem("s3")
    there.mkdir("newsroom")
    here = open_here(data_version())
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, content in make_files().items():
            path = folder / "newsroom" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            there.pipe_file(f"newsroom/{name}", content)

        def read(address: str, out: str, *, resume: bool = False) -> int:
            quiet = io.StringIO()
            said = read_archive([address], folder / out, engine=here, progress=quiet, resume=resume)
            print(f"{out}: {said.read} read, {said.skipped} skipped, {said.reused} reused")
            return said.read

        read("s3://newsroom", "far")
        read(str(folder / "newsroom"), "near")
        if list_tables(folder / "far") != list_tables(folder / "near"):
            raise SystemExit("the tables differ")
        read("s3://newsroom", "far", resume=True)
        read("s3://newsroom/2019/*/*.txt", "glob")
        read("s3://newsroom/2020/feed.jsonl.gz", "object")
    server.stop()
    print("The bucket's tables are the folder's, byte for byte.")


if __name__ == "__main__":
    main()
