"""What a worker of this machine does without: Dask loads this into each one as it starts."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder

__all__ = ["dask_setup"]


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
