"""Tables of wordings: TOML files of some thousand lines, in less than half the time.

`tomllib` takes longer over them than a report is read in. They are made of heads, texts of one line
and lists of texts; whatever else stands in one is left to `tomllib`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["load_wordings", "parse_wordings"]

_TEXT = re.compile(r"'''(.*?)'''|'([^'\n]*)'|\"([^\"\\\n]*)\"|#[^\n]*")
_QUOTES = ("'''", "'", '"')
_PLAIN = {"true": True, "false": False}


def load_wordings(path: Path) -> dict[str, Any]:
    """Load a table of wordings.

    Parameters
    ----------
    path : Path

    Returns
    -------
    dict
        As by `tomllib`.

    Examples
    --------
    >>> import geo.systems
    >>> sorted(load_wordings(Path(geo.systems.__file__).with_name("slips.toml")))
    ['bound', 'slip']
    """
    return parse_wordings(path.read_text(encoding="utf-8"))


def parse_wordings(text: str) -> dict[str, Any]:
    r"""Parse the text of a table of wordings.

    Parameters
    ----------
    text : str
        TOML, no key of which is given twice.

    Returns
    -------
    dict

    Examples
    --------
    >>> parse_wordings("[words]\nsay = ['say', \"says\"]\n\n[[cue]]\nid = 'said'\non = true\n")
    {'words': {'say': ['say', 'says']}, 'cue': [{'id': 'said', 'on': True}]}
    """
    try:
        return _parse_plain(iter(text.split("\n")))
    except (StopIteration, ValueError):
        return tomllib.loads(text)


def _parse_plain(lines: Iterator[str]) -> dict[str, Any]:
    """Parse heads and one value a line; ValueError or StopIteration where there is more."""
    table: dict[str, Any] = {}
    here = table
    for line in lines:
        if line.startswith("["):
            name, here = line.strip("[]"), {}
            if not name.isidentifier():
                raise ValueError(line)
            if line.startswith("[["):
                table.setdefault(name, []).append(here)
            else:
                table[name] = here
        elif line and not line.startswith("#"):
            key, _, value = line.partition(" = ")
            while value.startswith("[") and not value.endswith("]"):
                value += "\n" + next(lines)
            here |= _parse_value(key, value)
    return table


def _parse_value(key: str, value: str) -> dict[str, Any]:
    if not key.replace("-", "_").isidentifier():
        raise ValueError(key)
    quote = "'''" if value.startswith("'''") else value[:1]
    if quote in _QUOTES and value.endswith(quote) and value.count(quote) == 2:
        if quote != '"' or "\\" not in value:
            return {key: value[len(quote) : -len(quote)]}
    elif value in _PLAIN:
        return {key: _PLAIN[value]}
    elif value.isdigit():
        return {key: int(value)}
    if value.startswith("[") and not _TEXT.sub("", value[1:-1]).strip(", \n"):
        found = _TEXT.finditer(value, 1, len(value) - 1)
        return {key: [each[each.lastindex] for each in found if each.lastindex]}
    return tomllib.loads(f"{key} = {value}")
