"""What a slip is, what is asked of a printed range, and when two numbers agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from geo.patterns import late
from geo.systems.model import RangeFigure, Scope, System
from geo.systems.printed import KM_PER_UNIT, PrintedUnit

__all__ = [
    "AGREES",
    "Asked",
    "Slip",
    "SlipKind",
    "agree",
    "is_at_least",
    "is_at_most",
    "pick_nearest",
    "say_figure",
]

AGREES = 0.03  # printed figures are rounded to two digits
_AT_LEAST = late(
    r"(?:not|no) (?:less|shorter) than|at (?:least|(?:a |the )?minimum)|(?:a )?minimum(?: of)?"
    r"|or (?:more|longer|greater|farther)|(?:more|longer|greater|farther) than|over|above|beyond"
    r"|exceed(?:s|ing)?|in excess of|upwards? of|\+"
)
_AT_MOST = late(
    r"(?:not|no) (?:more|longer|greater|farther) than|at (?:most|(?:a |the )?maximum)"
    r"|(?:a )?maximum(?: of)?|up to|as far as|within"
    r"|(?:(?:just|slightly|a little|well) )?(?:under|below|(?:less|shorter) than)"
)


class SlipKind(StrEnum):
    """What a printed range may be instead."""

    MILES_FOR_KM = "miles for kilometres"
    KM_FOR_MILES = "kilometres for miles"
    SCANDINAVIAN_MILES = "Scandinavian miles"
    NAUTICAL_MILES = "nautical miles"
    RADIUS = "radius for range"
    DIGITS = "digit lost or gained"
    BOUND = "bound of a class or treaty"
    FLIGHT = "length of a flight"
    OTHER_SYSTEM = "another system's figure"
    DISAGREEMENT = "sources disagree"
    TOO_FAR = "farther than any two places"
    TWO_UNITS = "kilometres and miles that differ"


class Slip(NamedTuple):
    """What a printed range agrees with better.

    Parameters
    ----------
    kind : SlipKind
        What it may be instead.
    reason : str
        A sentence with the figures that it rests on.
    """

    kind: SlipKind
    reason: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A printed range, and what others publish for the same system.

    Parameters
    ----------
    system : System
        Whose range it is printed as.
    high_km, low_km : float, float or None
        The printed range in kilometres, above 0.
    qualifier : str
        The word before the number.
    unit : PrintedUnit
        The unit that it is printed in.
    examined : RangeFigure or None
        The figure itself, where it is one of the catalogue's: it is not compared with itself.

    Attributes
    ----------
    published : tuple of RangeFigure
        All that others publish, flights and doubtful figures too.
    ranges : tuple of RangeFigure
        Of those, what says how far the system reaches.
    """

    system: System
    high_km: float
    low_km: float | None = None
    qualifier: str = ""
    unit: PrintedUnit = PrintedUnit.KM
    examined: RangeFigure | None = None
    published: tuple[RangeFigure, ...] = field(init=False)
    ranges: tuple[RangeFigure, ...] = field(init=False)

    def __post_init__(self) -> None:
        published = tuple(figure for figure in self.system.figures if figure != self.examined)
        ranges = tuple(figure for figure in published if figure.scope is Scope.SYSTEM)
        object.__setattr__(self, "published", published)
        object.__setattr__(self, "ranges", ranges)

    @property
    def number(self) -> float:
        """The printed number, in its own unit."""
        return self.high_km / KM_PER_UNIT[self.unit]


def agree(range_km: float, figure: RangeFigure, within: float = AGREES) -> bool:
    """Tell whether a number of kilometres is a figure's, as closely as numbers are rounded.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> longest = resolve_system("Zolfaqar").own_figures[0]
    >>> agree(705.0, longest), agree(435.0, longest)
    (True, False)
    """
    return abs(figure.range_km - range_km) <= within * range_km


def pick_nearest(range_km: float, figures: Sequence[RangeFigure]) -> RangeFigure:
    """Give the figure of some that is nearest to a number of kilometres.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> pick_nearest(1_000.0, list(resolve_system("Zolfaqar").own_figures)).range_km
    700.0
    """
    return min(figures, key=lambda figure: abs(figure.range_km - range_km))


def say_figure(figure: RangeFigure) -> str:
    """Say a figure with who prints it and when.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> say_figure(resolve_system("Zolfaqar").own_figures[0]).partition(" (")[0]
    '700 km'
    """
    return f"{figure.range_km:,.0f} km ({figure.source}, {figure.date})"


def is_at_least(qualifier: str) -> bool:
    """Tell whether the word before a number says that it is the least.

    Examples
    --------
    >>> is_at_least("more than"), is_at_least("about")
    (True, False)
    """
    return bool(_AT_LEAST.fullmatch(qualifier.strip().casefold()))


def is_at_most(qualifier: str) -> bool:
    """Tell whether the word before a number says that it is the most.

    Examples
    --------
    >>> is_at_most("up to"), is_at_most("about")
    (True, False)
    """
    return bool(_AT_MOST.fullmatch(qualifier.strip().casefold()))
