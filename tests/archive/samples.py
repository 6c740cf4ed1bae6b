"""Reports of every kind, a few words each: what an archive's folder looks like."""

import csv
import gzip
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from geo.archive import read_archive
from geo.archive.engine import open_here
from geo.tables import data_version
from tests.pdf import make_pdf

REACH = (
    "The Zolfaqar, with a range of 700 km, could hit Tel Aviv from western Iraq, officials said."
)
OTHER = "A missile with a range of 300 km cannot reach Riyadh from Baghdad, the ministry said."
LINE = (
    "A regional news agency reported on Sunday that the missile known as the Zolfaqar, which has a"
    " published range of 700 km, could hit Tel Aviv from western Iraq if it were ever moved there,"
    " according to three officials who asked not to be named because the matter was not public yet."
)


def write_input(folder):
    """Write a folder with a report of each kind, and some that nobody can read."""
    folder.mkdir()
    (folder / "2019-12-05-a.txt").write_text(REACH, encoding="utf-8")
    (folder / "b.html").write_text(
        '<html lang="en"><head><title>Range &amp; reach</title>'
        '<meta property="og:site_name" content="A Paper">'
        '<meta property="article:published_time" content="2018-09-01T08:00:00Z"></head>'
        f"<body><p>{OTHER}</p><script>x</script></body></html>",
        encoding="utf-8",
    )
    (folder / "c.pdf").write_bytes(make_pdf(OTHER))
    rows = [
        {
            "text": f"{LINE} {place}.",
            "title": place,
            "source": f"Paper {place}",
            "date": "2020-01-02",
        }
        for place in ("One", "Two", "Three")
    ]
    rows.append({"text": LINE, "source": "Paper One", "url": "https://www.example.org/x"})
    lines = [json.dumps(row) for row in rows]
    (folder / "d.jsonl").write_text(
        "\n".join([*lines, "{broken", '{"text": 5}', '{"title": "none"}', ""]), encoding="utf-8"
    )
    with gzip.open(folder / "e.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write(json.dumps({"body": REACH, "id": "own-7"}) + "\n")
    with (folder / "f.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["headline", "article", "published"])
        writer.writerow(["Quoted, with\na break", f"{REACH}\n{OTHER}", "Sun, 02 Sep 2018 10:00:00"])
        writer.writerow(["Too long", "x " * 250_000, ""])
    pq.write_table(
        pa.table({"text": [OTHER, None], "language": ["en", "ar"]}), folder / "g.parquet"
    )
    below = folder / "sub"
    below.mkdir()
    (below / "empty.txt").write_bytes(b" \n")
    (below / "large.txt").write_bytes(b"a" * 5_000_001)
    (below / "noise.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    (below / "gone.txt").symlink_to(below / "nowhere.txt")
    (below / ".hidden").write_text("not a report", encoding="utf-8")
    return folder


def list_files(folder):
    """All tables' files with their bytes."""
    paths = folder.glob("[a-z]*/*.parquet")
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in paths}


ROOT = Path(__file__).parents[2]
HERE = open_here(data_version())


def read(inputs, out, options=None, **how):
    return read_archive(
        [str(each) for each in inputs], out, options, engine=HERE, progress=io.StringIO(), **how
    )


def rows(folder, table):
    return pq.read_table(folder / table).to_pylist()


def make_archive(base):
    """Read an input in which two reports contradict one another; give the output's folder."""
    source = write_input(base / "in")
    for name, words in (("y", "could"), ("z", "cannot")):
        claim = f"A missile with a range of 300 km {words} reach Riyadh from Baghdad, they said."
        (source / f"{name}.txt").write_text(claim, encoding="utf-8")
    read([source], base / "out")
    return base / "out"
