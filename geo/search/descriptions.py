"""The wordings by which a launch region is described, as rows of descriptions.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from geo.patterns import late
from geo.tables.rules import load_rules

__all__ = ["Description", "DescriptionKind", "list_descriptions", "match_description"]

TABLE = Path(__file__).with_name("descriptions.toml")


class DescriptionKind(StrEnum):
    """What is made of a description."""

    CIRCLE = "circle"
    NEAR = "near"
    SECTOR = "sector"
    BORDER = "border"
    COAST = "coast"
    AIRSPACE = "airspace"
    WATERS = "waters"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Description:
    """A wording of one kind.

    Parameters
    ----------
    id : str
        Of the row.
    kind : DescriptionKind
        What is made of it.
    pattern : re.Pattern
        Over the whole of what was typed, in lower case.
    finds, misses : tuple of str
        What it is of, and what it is not.
    """

    id: str
    kind: DescriptionKind
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    misses: tuple[str, ...]


@cache
def list_descriptions() -> tuple[Description, ...]:
    """List the wordings that are switched on, in the order of the file.

    Returns
    -------
    tuple of Description

    Examples
    --------
    >>> list_descriptions()[0].id
    'so-far-around'
    """
    table = load_rules(TABLE)
    words = table["words"]
    return tuple(
        Description(
            row["id"],
            DescriptionKind(row["kind"]),
            late(re.sub(r"\{([a-z]+)\}", lambda found: words[found[1]], row["pattern"])),
            tuple(row["finds"]),
            tuple(row["misses"]),
        )
        for row in table["description"]
        if row.get("on", True)
    )


def match_description(kind: DescriptionKind, text: str) -> dict[str, str]:
    """Match what was typed with the wordings of one kind.

    Parameters
    ----------
    kind : DescriptionKind
        What is looked for.
    text : str
        All that was typed, in lower case.

    Returns
    -------
    dict of str to str
        The parts that the first wording that fits names: `name`, and `other`, `side`, `number` or
        `unit`; what is not said is empty. Empty where none fits.

    Examples
    --------
    >>> match_description(DescriptionKind.BORDER, "iraq's border with jordan")
    {'name': 'iraq', 'other': 'jordan'}
    >>> match_description(DescriptionKind.COAST, "iraq")
    {}
    """
    for description in list_descriptions():
        if description.kind is kind and (match := description.pattern.fullmatch(text)):
            return {name: part or "" for name, part in match.groupdict().items()}
    return {}
