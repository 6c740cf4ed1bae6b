"""What keeps a worker small: Dask loads this into each one of this machine as it starts."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import lru_cache
from importlib.abc import MetaPathFinder

__all__ = ["dask_setup", "give_back"]


class _WithoutPandas(MetaPathFinder):
    """Says that there is no pandas here."""

    def find_spec(self, fullname: str, *_: object) -> None:
        """Refuse it; leave all else to others."""
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def dask_setup(_worker: object) -> None:
    """Let pyarrow do without pandas, which it would load to ask whether a list is one of its own.

    That is 45 MB a worker. Other people's workers, which may hold tables of pandas, are left alone.

    Examples
    --------
    >>> dask_setup.__module__
    'geo.archive.lean'
    """
    import pyarrow as pa

    refusal = _WithoutPandas()
    sys.meta_path.insert(0, refusal)
    try:
        pa.array([0])  # asks once, and never again
    finally:
        sys.meta_path.remove(refusal)


def give_back() -> None:
    """Give the system back what was freed: a few milliseconds, so once a batch.

    Glibc does it by itself at each large free, which costs a worker a tenth of its time.

    Examples
    --------
    >>> give_back()
    """
    if trim := _find_trim():
        trim(0)


@lru_cache(maxsize=1)
def _find_trim() -> Callable[[int], int] | None:
    """Find glibc's own call; other libraries of C have none."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):
        return None
