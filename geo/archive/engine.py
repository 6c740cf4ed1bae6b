"""Who does the work: Dask, in processes of this machine or on a scheduler's address.

A batch whose worker dies is read again, report by report and each alone, so that one report that
kills its reader costs nobody else's rows. One that does it twice is a row with that reason.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol

from geo.archive.model import Batch
from geo.archive.work import merge_rows, read_batch, skip_item, write_rows
from geo.errors import InputError

if TYPE_CHECKING:
    from distributed import Client, Future, as_completed

__all__ = ["Engine", "open_cluster", "open_here"]

_ANSWER_S = 8
_TRIES = 2
_WORKER_BYTES = "2GB"
# Batches that each worker has beside the one it reads.
_AHEAD = 2

# Else the last thousand messages are kept to debug by: batches with all their texts.
_NO_LOG = {"distributed.admin.low-level-log-length": 0}

Keep = Callable[[Batch, bytes], None]


class Engine(Protocol):
    """Reads batches and hands each result over once, in any order."""

    def __call__(self, batches: Iterator[Batch], keep: Keep) -> None:
        """Read all batches."""


def open_here(data_version: str) -> Engine:
    """Read in this process, one batch after another, without bounds of time.

    Examples
    --------
    >>> from geo.archive.model import Item
    >>> kept = []
    >>> batch = Batch(0, 0, (Item("a", text="Tehran"),))
    >>> open_here("1")(iter([batch]), lambda *result: kept.append(result))
    >>> len(kept)
    1
    """

    def run(batches: Iterator[Batch], keep: Keep) -> None:
        for batch in batches:
            keep(batch, read_batch(batch, data_version))

    return run


@contextmanager
def open_cluster(
    data_version: str, most_seconds: float, *, workers: int | None = None, scheduler: str = ""
) -> Iterator[Engine]:
    """Read on Dask: embedded, a process a core, or on a scheduler's address.

    Parameters
    ----------
    data_version : str
        Which all workers must have, too.
    most_seconds : float
        The longest that one report may take.
    workers : int or None
        Processes of this machine; None for one a core.
    scheduler : str
        Such as "tcp://10.0.0.1:8786"; empty for this machine.

    Yields
    ------
    Engine

    Raises
    ------
    InputError
        The scheduler does not answer within 10 s, has no workers, or workers with other data.

    Examples
    --------
    >>> with open_cluster("1", 1.0, scheduler="nowhere"):  # doctest: +ELLIPSIS
    ...     pass
    Traceback (most recent call last):
    ...
    geo.errors.InputError: No Dask scheduler answers at 'nowhere' within 8 s ...
    """
    import dask
    from distributed import Client, LocalCluster

    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if scheduler:
        with dask.config.set(_NO_LOG):
            client = _connect(scheduler)
        try:
            _require_workers(client, scheduler, data_version)
            yield _Dask(client, data_version, most_seconds)
        finally:
            client.close()
        return
    settings = {
        **_NO_LOG,
        "distributed.scheduler.allowed-failures": 0,
        # Nothing waits on a worker beside what it reads, so who died with it is known.
        "distributed.scheduler.worker-saturation": 1.0,
        # A worker that starts again on a busy machine takes its time; it is never given up.
        "distributed.deploy.lost-worker-timeout": "1h",
        "distributed.admin.log-length": 0,
        "distributed.comm.timeouts.connect": "60s",
        "distributed.worker.profile.enabled": False,
        "distributed.worker.preload": ["geo.archive.lean"],
        # A worker gives back after each batch what is freed: by itself, at each larger array, it
        # clears ten times as many pages. Its one busy thread has no heap of its own.
        "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": 2_000_000,
        "distributed.nanny.pre-spawn-environ.MALLOC_MMAP_THRESHOLD_": 1_000_000,
        "distributed.nanny.pre-spawn-environ.MALLOC_ARENA_MAX": 1,
        # pyarrow's own heap keeps 12 MB.
        "distributed.nanny.pre-spawn-environ.ARROW_DEFAULT_MEMORY_POOL": "system",
    }
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=workers or os.cpu_count() or 1,
            threads_per_worker=1,
            processes=True,
            memory_limit=_WORKER_BYTES,
            dashboard_address=None,
            # Without it, both serve their state by HTTP to whoever reaches this machine.
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
            worker_dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
            host="127.0.0.1",
        ) as cluster,
        Client(cluster) as client,
        TemporaryDirectory(prefix="rangecheck-", ignore_cleanup_errors=True) as shared,
    ):
        yield _Dask(client, data_version, most_seconds, shared)


def _connect(scheduler: str) -> Client:
    from distributed import Client

    try:
        with ThreadPoolExecutor(1) as asking:  # the caller may have a loop of its own
            asking.submit(_greet, scheduler).result()
        return Client(scheduler, timeout=_ANSWER_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError, RuntimeError, ImportError) as error:
        why = str(error).split("\n", 1)[0][:120] or "no answer"
        raise InputError(
            f"No Dask scheduler answers at {scheduler!r} within {_ANSWER_S} s ({why}). Its address"
            " is what `dask scheduler` prints, such as tcp://10.0.0.1:8786."
        ) from None


def _greet(scheduler: str) -> None:
    """Ask a scheduler who it is: a client waits for ever for one that takes calls and is silent."""
    from distributed.core import rpc

    async def ask() -> None:
        async with asyncio.timeout(_ANSWER_S), rpc(scheduler) as remote:
            await remote.identity()

    with asyncio.Runner() as runner:
        runner.run(ask())


def _say_version() -> str:
    """Say a worker's data version."""
    from geo.tables import data_version

    return data_version()


def _require_workers(client: Client, scheduler: str, data_version: str) -> None:
    if not client.scheduler_info()["workers"]:
        try:
            client.wait_for_workers(1, timeout=_ANSWER_S)
        except TimeoutError:
            raise InputError(
                f"The scheduler at {scheduler} has no workers: start some with"
                f" `dask worker {scheduler} --nthreads 1`."
            ) from None
    try:
        found: dict[str, Any] = client.run(_say_version, on_error="return")
    except Exception as error:  # noqa: BLE001  # whatever a foreign cluster raises, said in our words
        found = {scheduler: error}
    for worker, version in found.items():
        if isinstance(version, BaseException):
            raise InputError(
                f"The worker {worker} cannot run Rangecheck ({str(version)[:120]}): install the"
                " same version with its `archive` extra on all workers."
            )
        if version != data_version:
            raise InputError(
                f"The worker {worker} has data {version}, this is {data_version}: install the same"
                " version on all."
            )


class _Dask:
    """Batches in flight, results as they come, and what to do when a worker dies."""

    def __init__(
        self, client: Client, data_version: str, most_seconds: float, shared: str = ""
    ) -> None:
        self._client = client
        self._version = data_version
        self._seconds = most_seconds
        self._shared = shared

    def __call__(self, batches: Iterator[Batch], keep: Keep) -> None:
        from distributed import as_completed
        from distributed.scheduler import KilledWorker

        threads = sum(
            each["nthreads"] for each in self._client.scheduler_info()["workers"].values()
        )
        done = as_completed(loop=self._client.loop)
        running: dict[str, Batch] = {}
        suspects: deque[Batch] = deque()
        for batch in batches:
            self._start(batch, running, done)
            while len(running) >= max(threads, 1) + _AHEAD:
                self._take(next(done), running, suspects, keep, KilledWorker)
        while running:
            self._take(next(done), running, suspects, keep, KilledWorker)
        # Each alone: what dies now died of itself.
        for batch in suspects:
            keep(batch, self._read_alone(batch, KilledWorker))

    def _start(self, batch: Batch, running: dict[str, Batch], done: as_completed) -> None:
        future = self._submit(batch)
        running[future.key] = batch
        done.add(future)

    def _submit(self, batch: Batch) -> Future:
        return self._client.submit(
            read_batch,
            batch,
            self._version,
            self._seconds,
            self._shared,
            key=f"read-{batch.number}-{os.urandom(4).hex()}",
            pure=False,
        )

    def _take(
        self,
        future: Future,
        running: dict[str, Batch],
        suspects: deque[Batch],
        keep: Keep,
        killed: type[Exception],
    ) -> None:
        batch = running.pop(future.key)
        try:
            keep(batch, future.result())
        except killed:
            suspects.append(batch)
        finally:
            future.release()

    def _read_alone(self, batch: Batch, killed: type[Exception]) -> bytes:
        """Read a batch whose worker died, report by report."""
        results = []
        for number, item in enumerate(batch.items, start=batch.first):
            single = replace(batch, first=number, items=(item,))
            for _ in range(_TRIES):
                future = self._submit(single)
                try:
                    results.append(future.result())
                    break
                except killed:
                    continue
                finally:
                    future.release()
            else:
                reason = (
                    f"Reading it took longer than {self._seconds:g} s, or ended its reader, twice."
                )
                row = skip_item(item, number, self._version, "took too long", reason)
                results.append(write_rows([row]))
        return merge_rows(results)
