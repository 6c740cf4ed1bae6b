"""Group the mentions of one name: each name has one sense in a document."""

from __future__ import annotations

import numpy as np

from geo.gazetteer import PlaceKind
from geo.reading.places import Toponym
from geo.reading.senses.model import SIGNS, Group, GroupKey
from geo.reading.senses.priors import hold_below_countries, hold_small, score_options
from geo.reading.senses.votes import decide_groups

__all__ = ["group_toponyms"]

FULL_NAME = 12.0  # more than all that a text may say for a place
FEW_NAMES = 3


def group_toponyms(
    toponyms: list[Toponym], *, of_missiles: bool = False
) -> tuple[dict[GroupKey, Group], list[GroupKey]]:
    """Group the toponyms of one text by name, and decide what each name means.

    Parameters
    ----------
    toponyms : list of Toponym
    of_missiles : bool
        Whether the text names a missile or a range: capitals are meant then, and not their namesakes.

    Returns
    -------
    dict of key to Group, list of key
        The groups, and for each toponym the key of its own.

    Examples
    --------
    >>> from geo.reading.reader import read_spans
    >>> groups, keys = group_toponyms(read_spans("Haifa, then Haifa", [(0, 5), (12, 17)]))
    >>> len(groups), keys[0] == keys[1]
    (1, True)
    """
    groups: dict[GroupKey, Group] = {}
    keys: list[GroupKey] = []
    parted = _find_parted(toponyms)
    for toponym in toponyms:
        named = toponym.within.key if toponym.within and toponym.key in parted else ""
        key = (toponym.key, toponym.division or toponym.encloses, toponym.county, named)
        keys.append(key)
        within = toponym.within.options if toponym.within else ()
        group = groups.get(key)
        if group is None:
            options = toponym.options
            said = toponym.division or toponym.county or toponym.encloses
            base = score_options(options, named=said)
            groups[key] = Group(options, base, within, 1, base, np.empty((0, len(SIGNS))))
        else:
            group.count += 1
            group.within = group.within or within
    _part_from_cities(groups)
    listed = {key: group for key, group in groups.items() if group.options}
    likeliest = [group.options[int(group.base.argmax())] for group in listed.values()]
    divisions = frozenset(
        option.admin1_code for option in likeliest if option.kind is PlaceKind.DIVISION
    )
    for group in listed.values():
        group.base = group.base - hold_below_countries(group.options, divisions)
        if of_missiles or len(listed) <= FEW_NAMES:
            group.base = group.base - hold_small(
                group.options, of_missiles=of_missiles, divisions=divisions, within=group.within
            )
    if listed:
        decide_groups(list(listed.values()), [name for name, *_ in listed])
    return groups, keys


def _find_parted(toponyms: list[Toponym]) -> set[str]:
    """Find the names that a text says of two regions: "Paris, Texas" and "Paris in France"."""
    regions: dict[str, set[str]] = {}
    for toponym in toponyms:
        if toponym.within is not None:
            regions.setdefault(toponym.key, set()).add(toponym.within.key)
    return {name for name, named in regions.items() if len(named) > 1}


def _part_from_cities(groups: dict[GroupKey, Group]) -> None:
    """Keep "Mexico" from Mexico City where the text names the city in full.

    Its nearness to itself would make it the likeliest place of both names.
    """
    cities = {
        name[: -len(" City")].casefold(): {place.number for place in group.options}
        for (name, *_), group in groups.items()
        if name.casefold().endswith(" city")
    }
    for (name, *_), group in groups.items():
        if numbers := cities.get(name.casefold()):
            group.base = group.base - FULL_NAME * np.array(
                [
                    place.number in numbers and place.kind is not PlaceKind.COUNTRY
                    for place in group.options
                ],
                dtype=float,
            )
