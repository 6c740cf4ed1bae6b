"""What the tools answer with: figures in their units, sources, limits, and a link to the view."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "ClaimFound",
    "DistancesAnswer",
    "FigureFound",
    "FiguresAnswer",
    "MethodAnswer",
    "PlaceDistance",
    "PlaceFound",
    "PlaceReach",
    "PlacesAnswer",
    "ReachAnswer",
    "ReportAnswer",
    "Sourced",
]

# The answers have no slots: the protocol's library takes a slot for the field's default.


@dataclass(frozen=True, kw_only=True)
class Sourced:
    """What every answer carries.

    Parameters
    ----------
    sources : tuple of str
        Who says what the answer rests on.
    limits : tuple of str
        What it cannot say; to be passed on with it.
    link : str
        The page that shows the same.
    version : str
        Of the program and of its data.
    """

    sources: tuple[str, ...]
    limits: tuple[str, ...]
    link: str
    version: str


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place that a name may mean: lon and lat in degrees."""

    id: str
    name: str
    country: str
    admin1: str
    lon: float
    lat: float
    population: int
    kind: str
    source: str


@dataclass(frozen=True, kw_only=True)
class PlacesAnswer(Sourced):
    """The places that a name may mean, best first."""

    places: tuple[PlaceFound, ...]


@dataclass(frozen=True, slots=True)
class FigureFound:
    """One published range figure: kilometres, and who said it, when, and what kind it is.

    `scope` is "system" where it is a range of this system: else it is one span of several, the
    length of one flight or held for a slip. `dated` is "event" where the date is inferred, `titled`
    "ours" where the copy that was read has no title.
    """

    system: str
    name: str
    low_km: float | None
    high_km: float
    as_printed: str
    kind: str
    scope: str
    lofted: bool
    source: str
    title: str
    titled: str
    date: str
    dated: str
    second_hand: bool
    url: str
    note: str


@dataclass(frozen=True, kw_only=True)
class FiguresAnswer(Sourced):
    """The published figures of the systems that bear a name."""

    figures: tuple[FigureFound, ...]


@dataclass(frozen=True, slots=True)
class PlaceDistance:
    """How a place lies to a launch region: kilometres from its nearest and farthest point."""

    place: str
    country: str
    nearest_km: float
    farthest_km: float


@dataclass(frozen=True, kw_only=True)
class DistancesAnswer(Sourced):
    """Distances from a launch region, in the order of the places."""

    region: str
    definition: str
    distances: tuple[PlaceDistance, ...]


@dataclass(frozen=True, slots=True)
class PlaceReach:
    """Whether one range reaches one place, in words and in figures; share is 0 to 1."""

    place: str
    country: str
    system: str
    range_km: float
    verdict: str
    nearest_km: float
    farthest_km: float
    margin_km: float
    share: float
    sentence: str
    source: str
    link: str


@dataclass(frozen=True, kw_only=True)
class ReachAnswer(Sourced):
    """One entry for each place and each published figure."""

    region: str
    definition: str
    entries: tuple[PlaceReach, ...]


@dataclass(frozen=True, slots=True)
class ClaimFound:
    """One claim of a report: its parts, whether it holds, and why."""

    quote: str
    statement: str
    place: str
    region: str
    systems: tuple[str, ...]
    range_km: float | None
    said_by: str
    denied: bool
    verdict: str
    reason: str
    missing: tuple[str, ...]
    assumed: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReportAnswer(Sourced):
    """What a report mentions and claims."""

    places: tuple[str, ...]
    regions: tuple[str, ...]
    systems: tuple[str, ...]
    ranges: tuple[str, ...]
    claims: tuple[ClaimFound, ...]


@dataclass(frozen=True, kw_only=True)
class MethodAnswer(Sourced):
    """What the words mean, how distances are measured, where it ends, and what it never does."""

    definitions: str
    method: str
    limits_in_full: str
    never: str
