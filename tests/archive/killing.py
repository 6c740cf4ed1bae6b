"""A run that ends itself, by the signal that nothing catches, at a given step of making tables."""

import io
import multiprocessing
import os
import signal
import sys

from geo.archive import read_archive, store, summary, tables

# Who changes the folder once all is read: each line of these is a step, and each call of those.
_BY_LINE = {"begin_tables", "publish_tables", "drop_others"}
_BY_CALL = {"keep", "write_tables", "_mark_copies", "_write_group", "_close_files", "_write"}
_FILES = {store.__file__, tables.__file__, summary.__file__}

# What a run loads only when it comes to it: three seconds in each process.
_LOADED_LATE = ["duckdb", "pandas", "pyarrow.parquet", "scipy.sparse.csgraph"]


def make_tables(source, out, last, counted=None):
    """Go on with a folder whose batches are all kept; die at a step, none for 0."""
    taken = 0

    def take_step(_frame, event, _):
        nonlocal taken
        taken += event != "return"
        if taken == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return take_step

    def at_call(frame, event, _):
        if frame.f_code.co_filename not in _FILES:
            return None
        if frame.f_code.co_name in _BY_CALL:
            take_step(frame, event, None)
        return take_step if frame.f_code.co_name in _BY_LINE else None

    sys.settrace(at_call)
    read_archive([source], out, engine=_refuse, resume=True, progress=io.StringIO())
    sys.settrace(None)
    if counted is not None:
        counted.value = taken


def _refuse(*_):
    raise AssertionError("a batch that was kept is read again")


class Runs:
    """Runs in processes of their own, which a server forks that has loaded all beforehand."""

    def __init__(self):
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload([__name__, *_LOADED_LATE])

    def end_after(self, source, out, step):
        """Make the tables up to a step; give the exit code."""
        return self._run(source, out, step)

    def count_steps(self, source, out):
        """Make the tables; give how many steps that took."""
        counted = self._context.Value("q")
        assert self._run(source, out, 0, counted) == 0
        return counted.value

    def _run(self, *words):
        process = self._context.Process(target=make_tables, args=words)
        process.start()
        process.join(240)
        return process.exitcode
