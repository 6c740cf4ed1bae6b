"""Give each toponym of a text its places, likeliest first."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from geo.gazetteer import POINTS, Candidate
from geo.reading.mentions import PlaceMention, PlaceRole
from geo.reading.places import Toponym
from geo.reading.senses.groups import group_toponyms
from geo.reading.senses.model import EARTH_KM, Group, GroupKey
from geo.reading.senses.traits import unit_vectors

__all__ = ["resolve_toponyms"]

KEPT = 8
# How near a name's place must be to a sure one for that to vouch for it, in a row with others
# ("Marib, Shabwa and Mocha") and elsewhere, and how sure that must be.
LISTED_KM = 400.0
VOUCHED_KM, ANCHOR_SHARE, MOST_ANCHORS = 60.0, 0.5, 100


def resolve_toponyms(
    toponyms: list[Toponym], doubtful: Sequence[Toponym] = (), *, of_missiles: bool = False
) -> list[PlaceMention]:
    """Resolve the toponyms of one text together.

    Parameters
    ----------
    toponyms : list of Toponym
        With at least one option each, or none where the name is unknown.
    doubtful : sequence of Toponym
        Names that are toponyms only if a place of that name lies near one of these.
    of_missiles : bool
        Whether the text names a missile or a range.

    Returns
    -------
    list of PlaceMention
        One for each toponym and each doubtful name that was vouched for, in the order of the text.

    Examples
    --------
    >>> from geo.reading.reader import read_spans
    >>> spans = read_spans("Tripoli, Lebanon", [(0, 7), (9, 16)])
    >>> [mention.place.country for mention in resolve_toponyms(spans)]
    ['LB', 'LB']
    """
    groups, keys = group_toponyms(toponyms, of_missiles=of_missiles)
    if vouched := _list_vouched(doubtful, groups):
        toponyms = sorted([*toponyms, *vouched], key=lambda toponym: toponym.start)
        groups, keys = group_toponyms(toponyms, of_missiles=of_missiles)
    candidates = {key: _list_candidates(group, key[0]) for key, group in groups.items()}
    return [
        PlaceMention(
            toponym.start,
            toponym.end,
            toponym.text,
            _tell_role(toponym),
            candidates[key],
            "named with its region" if groups[key].within else "size and the text's other places",
        )
        for toponym, key in zip(toponyms, keys, strict=True)
    ]


def _list_vouched(doubtful: Sequence[Toponym], groups: dict[GroupKey, Group]) -> list[Toponym]:
    """List the doubtful names of which a place lies near one that the text names for sure.

    A local paper's "Hurricane" is the town in its county.
    """
    anchors = [
        (option, key[0])
        for key, group in groups.items()
        for option, share in zip(group.options, group.shares, strict=True)
        if share >= ANCHOR_SHARE and (option.kind in POINTS or option.county)
    ][:MOST_ANCHORS]
    if not doubtful or not anchors:
        return []
    near, listed = math.cos(VOUCHED_KM / EARTH_KM), math.cos(LISTED_KM / EARTH_KM)
    vectors = unit_vectors([option for option, _ in anchors])
    names = np.array([name for _, name in anchors])
    vouched = []
    for toponym in doubtful:
        towns = [option for option in toponym.options if option.kind in POINTS]
        if towns:
            others = vectors[names != toponym.key]
            reach = listed if toponym.listed else near
            if len(others) and (unit_vectors(towns) @ others.T).max() >= reach:
                vouched.append(toponym)
    return vouched


def _tell_role(toponym: Toponym) -> PlaceRole:
    if toponym.street:
        return PlaceRole.STREET
    return PlaceRole.DEMONYM if toponym.nation or toponym.attributive else PlaceRole.PLACE


def _list_candidates(group: Group, name: str) -> tuple[Candidate, ...]:
    """List a name's places, likeliest first."""
    if not group.options:
        return ()
    order = np.argsort(-group.shares, kind="stable")[:KEPT]
    return tuple(
        Candidate(group.options[index].load(), round(float(group.shares[index]), 4), name)
        for index in order
    )
