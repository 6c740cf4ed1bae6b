"""What a folder of reports becomes, read in one process."""

import re

import pyarrow.parquet as pq

from geo.archive.model import Batch, Item
from geo.archive.schema import TABLES
from geo.archive.tables import write_tables
from geo.archive.work import read_batch
from tests.archive.samples import LINE, OTHER, REACH, ROOT, list_files, rows


def test_copies_are_one_group_and_one_source(archive):
    reports = {row["report"]: row for row in rows(archive[0], "reports")}
    copies = [reports[f"d.jsonl#{number}"] for number in (1, 2, 3, 4)]
    assert {row["group"] for row in copies} == {copies[0]["number"]}
    assert {row["copies"] for row in copies} == {4}
    assert reports["b.html"]["group"] == reports["c.pdf"]["group"] != copies[0]["group"]
    claims = [row for row in rows(archive[0], "claims") if row["place"] == "Tel Aviv"]
    sources = {row["report"]: row["sources"] for row in claims}
    # Three short reports with one sentence, and four copies of a longer one.
    assert sources["d.jsonl#1"] == sources["2019-12-05-a.txt"] == 3


def test_the_text_is_in_no_file_of_the_output(archive):
    written = b"".join(path.read_bytes() for path in archive[0].rglob("*") if path.is_file())
    for table in TABLES:
        values = repr(rows(archive[0], table))
        for text in (REACH, OTHER, LINE):
            longest = max(re.split(r"[,.]", text), key=len).strip()
            assert longest not in values
            assert longest.encode() not in written


def test_the_compose_file_starts_scheduler_and_workers_of_one_image():
    import yaml

    compose = yaml.safe_load((ROOT / "deploy" / "archive.yaml").read_text(encoding="utf-8"))
    services = compose["services"]
    assert set(services) == {"scheduler", "worker", "archive"}
    assert {each["image"] for each in services.values()} == {"rangecheck-archive"}
    recipe = (ROOT / services["worker"]["build"]["dockerfile"]).read_text(encoding="utf-8")
    assert "FROM rangecheck-page" in recipe
    assert services["worker"]["command"][0] == "tcp://scheduler:8786"
    assert compose["networks"]["inside"]["internal"] is True
    for each in services.values():
        assert each["read_only"] is True
        assert each["cap_drop"] == ["ALL"]
        assert "ports" not in each


def test_batches_become_tables_in_their_order_whatever_their_number(tmp_path):
    parts = []
    for number, text in enumerate((REACH, "", LINE)):
        parts.append(tmp_path / f"{number}.parquet")
        batch = Batch(
            number, number, (Item(f"{number}.txt", text=text, fault="" if text else "empty"),)
        )
        parts[-1].write_bytes(read_batch(batch, "1"))
    for out in ("one", "two"):
        for table in TABLES:
            (tmp_path / out / table).mkdir(parents=True)
        summary = write_tables(parts, tmp_path / out)
    assert (summary.read, summary.skipped, summary.reasons) == (2, 1, {"empty": 1})
    reports = pq.read_table(tmp_path / "one" / "reports").to_pylist()
    assert [row["report"] for row in reports] == ["0.txt", "1.txt", "2.txt"]
    assert summary.claims == sum(row["claims"] for row in reports) > 0
    assert list_files(tmp_path / "one") == list_files(tmp_path / "two")
