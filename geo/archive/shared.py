"""What one worker of a machine has measured, the others need not measure again.

How a launch region lies to a place is the same for every report, and takes up to seconds. Each
worker meets the same few thousand pairs; what one has measured it leaves in a folder of the run.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from typing import Any

from geo.kept import STORES

__all__ = ["share_measures"]

# Numbers alone, a few hundred bytes each.
_SHARED = (
    "geo.reach.measures.measure_place",
    "geo.reach.measures.measure_area",
    "geo.reach.verdicts._share",
    "geo.claims.whole.measure_whole",
    "geo.claims.whole.measure_whole_area",
)
# A file each: some 80 MB of a disk. What is seldom asked for comes later and is not shared.
_MOST_FILES = 20_000


def share_measures(folder: Path) -> None:
    """Look for measures in a folder before they are made, and leave those that were made.

    Parameters
    ----------
    folder : pathlib.Path
        Of this run alone: what stands there is taken as this version's own.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     share_measures(Path(folder))
    ...     stop_sharing()
    """
    left = [_MOST_FILES]
    for name in _SHARED:
        STORES[name].through = partial(_find_or_make, folder, name, left)


def stop_sharing() -> None:
    """Make measures as if there were no others.

    Examples
    --------
    >>> stop_sharing()
    """
    for name in _SHARED:
        STORES[name].through = None


def _find_or_make(
    folder: Path, name: str, left: list[int], key: Hashable, make: Callable[[], Any]
) -> Any:  # noqa: ANN401  # what is kept has any type
    path = folder / hashlib.sha256(f"{name} {key!r}".encode()).hexdigest()
    try:
        return pickle.loads(path.read_bytes())  # noqa: S301  # written by this run
    except FileNotFoundError:
        value = make()
    if left[0] > 0:
        left[0] -= 1
        new = path.with_suffix(f".{os.getpid()}")
        try:
            new.write_bytes(pickle.dumps(value))
            new.replace(path)
        except OSError:  # a full disk: each measures for itself
            left[0] = 0
    return value
