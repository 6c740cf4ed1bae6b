"""Folders, globs and files to reports: which there are, in an order that is always the same."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geo.archive import Options
from geo.archive.files import Inputs
from geo.archive.inputs import list_batches, require_columns
from geo.errors import FileError, InputError
from tests.archive.samples import OTHER, REACH, read, rows


def test_columns_are_chosen_by_name_and_a_wrong_one_is_refused_with_the_nearest(tmp_path):
    table = tmp_path / "feed.csv"
    table.write_text(f"words;paper\n{REACH};Post\n", encoding="utf-8")
    chosen = Options(text_column="words", columns=(("source", "paper"),))
    assert read([table], tmp_path / "out", chosen).read == 1
    assert rows(tmp_path / "out", "reports")[0]["source"] == "Post"
    with pytest.raises(InputError, match=r"no column 'word'.*words, paper.*Nearest: words"):
        read([table], tmp_path / "other", Options(text_column="word"))
    assert not (tmp_path / "other").exists()


def test_folders_globs_and_files_together_name_each_report_once(tmp_path):
    for name in ("x/a.txt", "y/a.txt", "y/b.txt", "y/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(OTHER, encoding="utf-8")
    read([tmp_path / "x", tmp_path / "y" / "*.txt"], tmp_path / "out")
    names = [row["report"] for row in rows(tmp_path / "out", "reports")]
    assert len(names) == len(set(names)) == 3
    with pytest.raises(FileError, match="no file and no folder"):
        read([tmp_path / "z"], tmp_path / "out2")
    with pytest.raises(FileError, match="No file fits"):
        read([tmp_path / "*.pdf"], tmp_path / "out2")


def list_items(path, **how):
    return [
        item for batch in list_batches(Inputs([str(path)]), Options(**how)) for item in batch.items
    ]


def test_a_row_gives_its_text_and_what_it_says_of_itself_under_the_usual_names(tmp_path):
    path = tmp_path / "feed.jsonl"
    row = {"Body": REACH, "Headline": " H ", "outlet": "Post", "pubdate": "2019-01-02", "link": "u"}
    path.write_text(json.dumps(row), encoding="utf-8")
    (item,) = list_items(path)
    assert (item.id, item.text, item.title) == ("feed.jsonl#1", REACH, "H")
    assert (item.source, item.date, item.url) == ("Post", "2019-01-02", "u")


def test_a_row_that_is_no_report_is_an_item_with_the_reason_and_the_next_is_read(tmp_path):
    path = tmp_path / "feed.csv"
    path.write_text(f'text,title\na,b,c\n"",x\n"{OTHER}",y\n', encoding="utf-8")
    broken, empty, good = list_items(path)
    assert "3 values for 2 columns" in broken.reason
    assert empty.fault == "empty"
    assert (good.fault, good.title) == ("", "y")


def test_batches_hold_fifty_reports_and_are_numbered_on(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(json.dumps({"text": str(n)}) for n in range(120)), encoding="utf-8")
    batches = list(list_batches(Inputs([str(path)]), Options()))
    assert [(batch.number, batch.first, len(batch.items)) for batch in batches] == [
        (0, 0, 50),
        (1, 50, 50),
        (2, 100, 20),
    ]
    assert len(list_items(path, limit=7)) == 7


def test_columns_are_asked_for_before_anything_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("words\tpaper\nx\ty\n", encoding="utf-8")
    inputs = Inputs([str(tmp_path)])
    require_columns(inputs, Options(text_column="words"))
    with pytest.raises(InputError, match=r"b.tsv has no column 'pape'.*Nearest: paper"):
        require_columns(inputs, Options(columns=(("source", "pape"),)))


@pytest.mark.parametrize(
    "long", ['"{}"', '"{}\n{}"', "{}", '"{}"" {}, ""\n"'], ids=["cell", "lines", "bare", "quotes"]
)
def test_a_row_that_is_too_long_costs_itself_alone(tmp_path, monkeypatch, long):
    monkeypatch.setattr("geo.archive.inputs._LINE_BYTES", 1_000)
    path = tmp_path / "feed.csv"
    words = "so many words, " if '"' in long else "so many words "
    row = long.replace("{}", 100 * words)
    path.write_text(f'id,text\n1,{row}\n2,"{OTHER}"\n', encoding="utf-8")
    too_long, good = list_items(path)
    assert too_long.reason == "The row has more than 0 MB."
    assert (good.id, good.text, good.own_id) == ("feed.csv#2", OTHER, "2")
    assert too_long.size_bytes + good.size_bytes == path.stat().st_size - len("id,text\n")


@pytest.mark.parametrize(
    ("line", "fault", "reason"),
    [
        ('{"text": {"a": 1}}', "unreadable row", "'text' holds an object, no text."),
        ('{"text": 5}', "unreadable row", "'text' holds a number, no text."),
        ('{"text": true}', "unreadable row", "'text' holds true or false, no text."),
    ],
)
def test_what_stands_in_the_place_of_a_text_is_said_in_plain_words(tmp_path, line, fault, reason):
    path = tmp_path / "feed.jsonl"
    path.write_text(line, encoding="utf-8")
    (item,) = list_items(path)
    assert (item.fault, item.reason) == (fault, reason)


def test_half_a_letter_ends_no_table_and_no_run(tmp_path):
    path = tmp_path / "feed.jsonl"
    half = '"\\ud800 x"'
    lines = (
        f'{{"text": {half}}}',
        f'{{"text": "{OTHER}", "title": {half}, "id": {half}}}',
        f'{{{half}: "no text"}}',
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    summary = read([path], tmp_path / "out")
    assert (summary.read, summary.reasons) == (2, {"no text column": 1})
    assert rows(tmp_path / "out", "reports")[1]["title"] == "\\ud800 x"


def test_a_text_that_a_parquet_file_holds_as_bytes_is_read(tmp_path):
    values = pa.array([OTHER.encode(), "caf\xe9 in Riyadh".encode("cp1252")], pa.binary())
    pq.write_table(pa.table({"text": values}), tmp_path / "feed.parquet")
    assert [item.text for item in list_items(tmp_path / "feed.parquet")] == [
        OTHER,
        "caf\xe9 in Riyadh",
    ]
