"""What is searched for, and what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.gazetteer import Place
    from geo.reach import RangeOption
    from geo.regions.addresses import Address
    from geo.systems import System

__all__ = ["MAX_TYPED", "SIMILAR", "Answer", "Fit", "Hit", "Want", "group_hits"]

MAX_TYPED = 120  # characters: no name is longer
SIMILAR = "Spelt much like that"


class Want(StrEnum):
    """What a search is for."""

    RANGE = "range"
    REGION = "region"
    PLACE = "place"


class Fit(StrEnum):
    """How what was typed fits what was found."""

    EXACT = "exact"  # it is its name, or its value
    BEGINS = "begins"  # a name of it, or a later word of one, begins so
    MISSPELT = "misspelt"  # a name of it is spelt much like that: offered, never taken


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    Parameters
    ----------
    want : Want
        What it answers.
    key : str
        How an address holds it; `resolve_choice` makes it again.
    label : str
        Its name: the reader's own words where they are one of its names.
    kind : str
        What it is: "province of Iran", "village in Khorasan, Iran".
    group : str
        The heading that it stands under.
    detail : str
        A further line; may be empty.
    fit : Fit
        How what was typed fits it.
    value : System, RangeOption, Address or Place
        The thing itself, by what was wanted: a system stands for all of its figures, an option for
        one of them or for a number.
    """

    want: Want
    key: str
    label: str
    kind: str
    group: str
    detail: str
    fit: Fit
    value: System | RangeOption | Address | Place


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was found for what was typed.

    Parameters
    ----------
    hits : tuple of Hit
        Best first; those of one group stand together.
    sure : Hit or None
        The hit that may be taken without asking: what was typed is its name, or its value, and
        can be read in one way only.
    note : str
        What the reader must know before choosing; may be empty.
    """

    hits: tuple[Hit, ...] = ()
    sure: Hit | None = None
    note: str = ""


def group_hits(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Put the hits of one group together, groups in the order of their first hits.

    Parameters
    ----------
    hits : sequence of Hit
        Best first.

    Returns
    -------
    tuple of Hit

    Examples
    --------
    >>> from geo.reach import RangeOption
    >>> range_, kind = RangeOption("", 700.0), "range"
    >>> made = [Hit(Want.RANGE, g, g, kind, g, "", Fit.EXACT, range_) for g in ("a", "b", "a")]
    >>> [hit.group for hit in group_hits(made)]
    ['a', 'a', 'b']
    """
    order = list(dict.fromkeys(hit.group for hit in hits))
    return tuple(sorted(hits, key=lambda hit: order.index(hit.group)))
