"""What is not read with a claim: then no verdict is given.

A wording that no rule knows is mostly read in part: the launch region is the maker's country though
a town stands beside it, the range is that of the sentence before though another figure stands here.
So a claim is held against all that its sentences name, and what has no part in it silences it
(`unread.toml`), until the reader confirms the parts. A claim in range holds easily from the wrong
country, since of a large one some corner is near enough: all verdicts are held against these signs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from geo.claims.model import Claim, Found, Where
from geo.reading.claims.context import Context
from geo.reading.claims.unread import denials, distances, origins, ranges, targets
from geo.reading.claims.unread.leftovers import Finder, Leftovers, Spot
from geo.reading.claims.unread.otherwise import OTHERWISE, Otherwise
from geo.reading.switches import Switches
from geo.tables.rules import load_rules

__all__ = ["UnreadRow", "leave_unread", "list_unread_rows", "mark_unread"]

Source = TypeVar("Source", Leftovers, Otherwise)
Find = Callable[[Source, Claim], Spot | None]

ROOMS = (origins, targets, ranges, denials, distances)
FINDERS: dict[str, Finder] = {row: find for room in ROOMS for row, find in room.FINDERS.items()}
TABLE = Path(__file__).with_name("unread.toml")


class UnreadRow(NamedTuple):
    """A kind of what is not read with a claim.

    Parameters
    ----------
    id : str
    part : str
        As the reason calls it.
    where : Where
        Whether it silences every verdict, or only "fails"; or "fails" where the claim would hold
        with it.
    silent, leaves : str
        A text whose claim it silences, and one whose claim it leaves.
    misread : dict of str to str, bool or dict
        Parts that a reader who does not know the wording would give to the first text's claim:
        `place` by the text's word, `region` by its id, `denied`; `also`, the same of a second claim.
    """

    id: str
    part: str
    where: Where
    silent: str
    leaves: str
    misread: dict[str, str | bool | dict[str, str | bool]]


@cache
def list_unread_rows() -> tuple[UnreadRow, ...]:
    """List what silences a claim, as far as it is switched on.

    Examples
    --------
    >>> list_unread_rows()[0].id
    'place-beside'
    """
    where = {"all": Where.UNREAD, "fails": Where.BESIDE, "otherwise": Where.OTHERWISE}
    return tuple(
        UnreadRow(
            row["id"],
            row["part"],
            where[row["silences"]],
            row["silent"],
            row["leaves"],
            row.get("misread", {}),
        )
        for row in load_rules(TABLE)["row"]
        if row.get("on", True)
    )


_SWITCHES = Switches("what is not read", lambda: [row.id for row in list_unread_rows()])


def leave_unread(*ids: str) -> AbstractContextManager[None]:
    """Read without some of the rows, to see what each of them silences.

    Parameters
    ----------
    *ids : str
        Of `list_unread_rows`.

    Raises
    ------
    UnknownNameError
        When there is no such row.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> report = read_report("BHUJ IN RANGE: missiles in Bhuj of 290 km range can hit Bhuj.")
    >>> [claim.is_doubted for claim in extract_claims(report)]
    [True]
    >>> with leave_unread("itself"):
    ...     [claim.is_doubted for claim in extract_claims(report)]
    [False]
    """
    return _SWITCHES.without(*ids)


def mark_unread(context: Context, claims: list[Claim]) -> list[Claim]:
    """Add to each claim what its sentences hold that was not read with it.

    Parameters
    ----------
    context : Context
        Of the report.
    claims : list of Claim
        All of the report, in its order.

    Returns
    -------
    list of Claim
        The same, with one more entry of `found` for each row of `unread.toml` that applies.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> text = "In Sapporo stands Japan's missile, of 1,000 km, that brings Shanghai within reach."
    >>> (claim,) = extract_claims(read_report(text))
    >>> [(each.part, each.text) for each in claim.found if each.where is Where.UNREAD]
    [('other place', 'Sapporo')]
    """
    left = Leftovers(context.source, claims)
    otherwise = Otherwise(left, context.launches)
    beside, other = _pick_rows(FINDERS), _pick_rows(OTHERWISE)

    def mark(claim: Claim) -> Claim:
        """Add what is not read with one claim, or else what would let it hold."""
        unread = _find(beside, left, claim) or _find(other, otherwise, claim)
        return replace(claim, found=(*claim.found, *unread)) if unread else claim

    return [mark(claim) for claim in claims]


def _pick_rows(finders: Mapping[str, Find[Source]]) -> list[tuple[UnreadRow, Find[Source]]]:
    """Pick the rows that are switched on and that some finders answer for."""
    on = (row for row in list_unread_rows() if row.id not in _SWITCHES.off)
    return [(row, finders[row.id]) for row in on if row.id in finders]


def _find(rows: list[tuple[UnreadRow, Find[Source]]], source: Source, claim: Claim) -> list[Found]:
    """Find what some rows name."""
    return [
        Found(row.part, row.where, spot.text, spot.start, spot.end)
        for row, find in rows
        if (spot := find(source, claim))
    ]
