"""One run: what there is to read, who reads it, how far it is, what came of it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TextIO

from geo.archive.engine import Engine, open_cluster
from geo.archive.files import Inputs
from geo.archive.inputs import list_batches, require_columns
from geo.archive.model import Batch, Options, Summary
from geo.archive.store import Store
from geo.archive.tables import write_tables
from geo.errors import FileError

__all__ = ["Progress", "read_archive"]


class Progress:
    """Says on a terminal how many reports are read, how fast, and how long it still takes.

    Parameters
    ----------
    out : text stream
        One line that is written over on a terminal; elsewhere a line every half a minute.
    size_bytes : int
        Of the whole input.

    Examples
    --------
    >>> import io
    >>> out = io.StringIO()
    >>> progress = Progress(out, 100, now=lambda: 0.0)
    >>> progress.add(reports=5, size_bytes=50)
    >>> progress.describe(seconds=2.0)
    '5 reports read, 2.5/s, 50 % of the input, about 2 s left'
    """

    def __init__(
        self, out: TextIO, size_bytes: int, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._out, self._size, self._now = out, max(size_bytes, 1), now
        self._is_terminal = out.isatty()
        self._began = self._told = now()
        self._reports = self._bytes = self._reused_bytes = 0

    def skip(self, size_bytes: int) -> None:
        """Count what an earlier run had read."""
        self._bytes += size_bytes
        self._reused_bytes += size_bytes

    def add(self, reports: int, size_bytes: int) -> None:
        """Count what was read."""
        self._reports += reports
        self._bytes += size_bytes
        now = self._now()
        if now - self._told >= (0.5 if self._is_terminal else 30.0):
            self._told = now
            line = self.describe(now - self._began)
            self._out.write(f"\r\x1b[K{line}" if self._is_terminal else f"{line}\n")
            self._out.flush()

    def describe(self, seconds: float) -> str:
        """Say how far it is.

        Parameters
        ----------
        seconds : float
            Since the start.
        """
        done = min(self._bytes / self._size, 1.0)
        fresh = self._bytes - self._reused_bytes
        left = (self._size - self._bytes) * seconds / fresh if fresh else 0.0
        rate = self._reports / seconds if seconds else 0.0
        return (
            f"{self._reports:,} reports read, {rate:.1f}/s, {done:.0%} of the input,"
            f" about {_describe_seconds(max(left, 0.0))} left"
        ).replace("%", " %")

    def close(self) -> None:
        """Leave the line free."""
        if self._is_terminal:
            self._out.write("\r\x1b[K")


def _describe_seconds(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def read_archive(
    addresses: Sequence[str],
    out: Path,
    options: Options | None = None,
    *,
    workers: int | None = None,
    scheduler: str = "",
    resume: bool = False,
    overwrite: bool = False,
    engine: Engine | None = None,
    progress: TextIO | None = None,
) -> Summary:
    """Read every report of an input into the four tables.

    Parameters
    ----------
    addresses : sequence of str
        Folders, globs and files, local or `fsspec`'s.
    out : pathlib.Path
        The output folder.
    options : Options
        Columns, limit, and the time that one report may take.
    workers : int or None
        Processes of this machine; None for one a core.
    scheduler : str
        Address of a Dask scheduler; empty for this machine.
    resume, overwrite : bool
        Go on with what the folder holds, or make it anew.
    engine : Engine, optional
        Who reads, in the place of Dask.
    progress : text stream, optional
        Where to say how far it is; standard error when left out.

    Returns
    -------
    Summary

    Raises
    ------
    InputError, FileError
        Nothing to read, an output folder that cannot be taken, a scheduler that does not answer.
    """
    from geo import __version__
    from geo.tables import data_version

    options = options or Options()
    began = time.monotonic()
    inputs = Inputs(addresses, left_out=os.path.realpath(out))
    if not any(True for _ in inputs):
        raise FileError(
            f"There is nothing to read in {', '.join(map(repr, addresses))[:200]}"
            f"{': what lies in the output folder is left out' if inputs.has_left_out else ''}."
        )
    require_columns(inputs, options)
    version = data_version()
    said = {
        "version": __version__,
        "data_version": version,
        "text_column": options.text_column,
        "columns": dict(options.columns),
    }
    with ExitStack() as held, ExitStack() as working:

        def open_engine() -> Engine:
            return working.enter_context(
                open_cluster(version, options.most_seconds, workers=workers, scheduler=scheduler)
            )

        if engine is None and scheduler:
            engine = open_engine()  # before the folder is touched
        store = held.enter_context(closing(Store(out, said, resume=resume, overwrite=overwrite)))
        bar = Progress(progress or sys.stderr, inputs.size_bytes)
        wanted: list[Path] = []
        reused = 0

        def list_missing() -> Iterator[Batch]:
            nonlocal reused
            for batch in list_batches(inputs, options):
                path = store.name_part(batch)
                wanted.append(path)
                if store.has_part(path, batch):
                    reused += len(batch.items)
                    bar.skip(_size(batch))
                else:
                    yield batch

        def keep(batch: Batch, content: bytes) -> None:
            store.keep(store.name_part(batch), content)
            bar.add(len(batch.items), _size(batch))

        missing = list_missing()
        first = next(missing, None)
        if first is not None:
            batches = chain([first], missing)
            (engine or open_engine())(batches, keep)
        working.close()  # the tables take no worker
        bar.close()
        try:
            summary = write_tables(wanted, store.begin_tables())
            summary.seconds, summary.reused = time.monotonic() - began, reused
            store.publish_tables(asdict(summary))
            store.drop_others(wanted)
        except OSError as error:
            raise FileError(
                f"{out} cannot be written ({error.strerror or error}). All that was read is kept:"
                " make room and go on with --resume."
            ) from None
    return summary


def _size(batch: Batch) -> int:
    return sum(item.size_bytes for item in batch.items)
