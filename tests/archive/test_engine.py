"""Who does the work: Dask, in processes of this machine or on a scheduler's address."""

import gc
import io
import socket

import pyarrow.parquet as pq
import pytest

from geo.archive import engine
from geo.archive.engine import open_cluster, open_here
from geo.archive.model import Batch, Item
from geo.errors import InputError
from tests.archive.samples import OTHER, REACH


def test_in_this_process_each_batch_is_read_and_handed_over_in_order():
    kept = []
    batches = [Batch(n, n, (Item(f"{n}.txt", text=text),)) for n, text in enumerate((REACH, OTHER))]
    open_here("1")(iter(batches), lambda batch, content: kept.append((batch.number, content)))
    assert [number for number, _ in kept] == [0, 1]
    rows = [pq.read_table(io.BytesIO(content)).to_pylist()[0] for _, content in kept]
    assert [row["report"] for row in rows] == ["0.txt", "1.txt"]
    assert {row["data_version"] for row in rows} == {"1"}


def test_an_address_that_is_none_is_refused_with_what_one_looks_like():
    with (
        pytest.raises(InputError, match=r"No Dask scheduler answers at 'nowhere'.*tcp://"),
        open_cluster("1", 1.0, scheduler="nowhere"),
    ):
        pass


def test_what_takes_calls_and_is_silent_is_no_scheduler(monkeypatch):
    monkeypatch.setattr(engine, "_ANSWER_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with (
            pytest.raises(InputError, match=r"No Dask scheduler answers at .*\(no answer\)"),
            open_cluster("1", 1.0, scheduler=address),
        ):
            pass


@pytest.mark.slow
def test_a_run_keeps_no_batch_that_it_has_handed_on():
    texts = (f"Nothing is claimed in report {number}." for number in range(8))
    batches = (Batch(n, n, (Item(f"{n}.txt", text=text),)) for n, text in enumerate(texts))
    kept: list[int] = []
    before = {id(each) for each in gc.get_objects() if type(each) is Batch}
    with open_cluster("1", 60.0, workers=1) as run:
        run(batches, lambda batch, _: kept.append(batch.number))
        gc.collect()
        assert len(kept) == 8
        left = {id(each) for each in gc.get_objects() if type(each) is Batch} - before
        assert len(left) <= 2  # the last may still be on its way
