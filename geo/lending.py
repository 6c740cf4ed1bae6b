"""Packages that import what they list when it is asked for.

To name one function of a room would load all of the room, and to compile or read its files takes
longer than to read a sentence of a report. A package's `__init__` keeps its list of imports, for
people and for type checkers, where no program runs it, and lends each name at its first use.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

__all__ = ["lend_names"]


def lend_names(package: str, path: str) -> Callable[[str], object]:
    """Make a package's `__getattr__`, which imports what its `if TYPE_CHECKING:` lists.

    Parameters
    ----------
    package, path : str
        The package's `__name__` and `__file__`.

    Returns
    -------
    callable
        Gives the object of a name; `AttributeError` for a name that the list lacks.

    Examples
    --------
    >>> import geo.reach
    >>> lend = lend_names("geo.reach", geo.reach.__file__)
    >>> lend("format_share").__module__.rpartition(".")[2]
    'verdicts'
    """
    homes = {
        alias.name: each.module
        for node in ast.parse(Path(path).read_text(encoding="utf-8")).body
        if isinstance(node, ast.If)
        for each in node.body
        if isinstance(each, ast.ImportFrom) and each.module
        for alias in each.names
    }

    def lend(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, found)
        return found

    return lend
