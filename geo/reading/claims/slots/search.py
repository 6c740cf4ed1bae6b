"""One ordered search for what a claim's own words lack.

`slots.toml` lists the places to look, in order, for each slot and kind of search; a module of this
room holds what looks there: `regions` for launch regions, `ranges`, `systems`. The first that
answers ends the search, and its answer says where it was found.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from geo.reading.claims.areas import OfferedRegion
from geo.reading.claims.context import Context
from geo.reading.mentions import PlaceMention, SystemMention
from geo.reading.switches import Switches
from geo.tables.rules import load_rules

__all__ = ["Asked", "Look", "RegionLook", "Regions", "list_looks", "search", "skip_looks"]

TABLE = Path(__file__).with_name("slots.toml")
Answer = TypeVar("Answer")
NOTHING: frozenset[tuple[int, int]] = frozenset()


class Look(NamedTuple):
    """A place to look for what a claim lacks.

    Parameters
    ----------
    id, slot : str
        What looks there is the slot's function of that id.
    searches : tuple of str
        The kinds of search that look there.
    example, gives, where : str
        A text, what the first claim that has the slot filled by it gets, and where that was found,
        as `geo.claims.Found` has them. Of a row that ends the search `gives` is empty.
    """

    id: str
    slot: str
    searches: tuple[str, ...]
    example: str
    gives: str
    where: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of the claim that something is looked for.

    Parameters
    ----------
    index : int
        Its sentence.
    span : (int, int)
        Its words, in the report's text.
    excluded : collection of (int, int)
        Spans of what is said to be in range, which launches nothing.
    zone : (int, int) or None
        The stretch in which its words say that the launch region stands.
    own : sequence of SystemMention
        The systems that its words are about.
    passed : frozenset of str
        Systems of earlier sentences that are another's.
    target : PlaceMention or None
    systems : tuple of str
        Ids of its systems.
    region : OfferedRegion or None
        Where it is launched from.
    """

    index: int
    span: tuple[int, int]
    excluded: Collection[tuple[int, int]] = NOTHING
    zone: tuple[int, int] | None = None
    own: tuple[SystemMention, ...] = ()
    passed: frozenset[str] = frozenset()
    target: PlaceMention | None = None
    systems: tuple[str, ...] = ()
    region: OfferedRegion | None = None


Regions = list[OfferedRegion]
# None where the search goes on; no region ends it.
RegionLook = Callable[[Context, Asked], Regions | None]


@cache
def _load_looks() -> tuple[Look, ...]:
    rows = load_rules(TABLE)["look"]
    return tuple(
        Look(row["id"], row["slot"], tuple(row["for"]), row["example"], row["gives"], row["where"])
        for row in rows
        if row.get("on", True)
    )


_SWITCHES = Switches("places to look", lambda: [look.id for look in _load_looks()])


def list_looks(slot: str = "", kind: str = "") -> tuple[Look, ...]:
    """List the places to look that are switched on, in the order of the search.

    Parameters
    ----------
    slot, kind : str
        Of these only; all where they are empty.

    Examples
    --------
    >>> [look.id for look in list_looks("launch region", "reach")][:2]
    ['zone', 'clause']
    """
    return _pick_looks(slot, kind, _SWITCHES.off)


@lru_cache(maxsize=64)
def _pick_looks(slot: str, kind: str, off: frozenset[str]) -> tuple[Look, ...]:
    return tuple(
        look
        for look in _load_looks()
        if look.id not in off and slot in {"", look.slot} and (not kind or kind in look.searches)
    )


def skip_looks(*ids: str) -> AbstractContextManager[None]:
    """Read without some of the places to look, to see what each of them earns.

    Parameters
    ----------
    *ids : str
        Of `list_looks`.

    Raises
    ------
    UnknownNameError
        When there is no such row.

    Examples
    --------
    >>> with skip_looks("clause"):
    ...     "clause" in {look.id for look in list_looks()}
    False
    """
    return _SWITCHES.without(*ids)


def search(
    slot: str,
    kind: str,
    finders: Mapping[str, Callable[[Context, Asked], Answer | None]],
    context: Context,
    asked: Asked,
) -> Answer | None:
    """Look for what a claim lacks in one place after the other, and end with the first answer.

    Parameters
    ----------
    slot, kind : str
        Which rows of `slots.toml` are tried.
    finders : mapping of str to callable
        What looks, by the row's id; it gives None where the search goes on.
    context : Context
    asked : Asked

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("It can hit Haifa."))
    >>> search("launch region", "unsaid", {"unknown": lambda *_: "Basra"}, context, Asked(0, (0, 9)))
    'Basra'
    """
    for look in list_looks(slot, kind):
        found = finders[look.id](context, asked)
        if found is not None:
            return found
    return None
