"""Load a table of rules, which people write as TOML, without parsing it at each start.

To parse the rules takes longer than to read a sentence by them. What was parsed is kept where
Python keeps its bytecode, by the sum of the file's bytes, and on the same terms: nowhere where that
is switched off or the folder cannot be written.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from os import getpid
from pathlib import Path
from typing import Any

__all__ = ["load_rules"]


def load_rules(path: Path) -> dict[str, Any]:
    """Load a table of rules.

    Parameters
    ----------
    path : Path
        A TOML file.

    Returns
    -------
    dict
        As `tomllib.loads` gives it, the caller's own.

    Examples
    --------
    >>> from geo.reading.cues import TABLE
    >>> sorted(load_rules(TABLE.path))
    ['cue', 'words']
    """
    written = path.read_bytes()
    key = blake2b(written, digest_size=16).digest()
    beside = Path(cache_from_source(f"{path}.py"))  # "cues.toml.cpython-311.pyc" beside the others
    return _find_kept(beside, key) or _parse(written, beside, key)


def _find_kept(beside: Path, key: bytes) -> dict[str, Any] | None:
    # What is absent, cut off or of another layout is parsed anew.
    with suppress(OSError, EOFError, ValueError, TypeError):
        kept_key, table = marshal.loads(beside.read_bytes())  # noqa: S302 - as bytecode itself
        if kept_key == key:
            return table  # type: ignore[no-any-return]
    return None


def _parse(written: bytes, beside: Path, key: bytes) -> dict[str, Any]:
    import tomllib

    table = tomllib.loads(written.decode("utf-8"))
    if not sys.dont_write_bytecode:
        part = beside.with_name(f"{beside.name}.{getpid()}")
        # A date, which no rule holds, could not be kept.
        with suppress(OSError, ValueError):
            beside.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(marshal.dumps((key, table)))
            part.replace(beside)  # whole or not at all, whoever else writes it
    return table
