"""What the catalogue holds: systems, who has them, and range figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geo.patterns import late
from geo.systems.printed import PrintedUnit

__all__ = [
    "Dated",
    "FigureKind",
    "LaunchedFrom",
    "Operator",
    "RangeFigure",
    "Scope",
    "System",
    "SystemCategory",
    "Titled",
]


class FigureKind(StrEnum):
    """What stands behind a published range figure."""

    QUOTED = "quoted in a report"
    CLAIMED = "claimed by the maker"
    ASSESSED = "assessed"
    FLOWN = "flown"


class Scope(StrEnum):
    """What a figure says of the system; only `SYSTEM` bears on its band."""

    SYSTEM = "system"
    GROUP = "group"
    FLIGHT = "flight"
    DOUBTFUL = "doubtful"


class Dated(StrEnum):
    """How a figure's date is known."""

    PRINTED = "printed"
    ADDRESS = "address"
    EVENT = "event"


class Titled(StrEnum):
    """Whose a title is."""

    PRINTED = "printed"
    OURS = "ours"  # the copy at hand has none


class LaunchedFrom(StrEnum):
    """What a system is launched from."""

    GROUND = "ground"
    SEA = "sea"
    AIR = "air"


class SystemCategory(StrEnum):
    """What the catalogue's entry is, in the field's terms."""

    SRBM = "short-range ballistic missile"
    MRBM = "medium-range ballistic missile"
    IRBM = "intermediate-range ballistic missile"
    ICBM = "intercontinental ballistic missile"
    SLBM = "submarine-launched ballistic missile"
    AIR_LAUNCHED_BALLISTIC = "air-launched ballistic missile"
    ANTI_SHIP_BALLISTIC = "anti-ship ballistic missile"
    GLIDE = "hypersonic glide vehicle"
    CRUISE = "cruise missile"
    AIR_LAUNCHED_CRUISE = "air-launched cruise missile"
    ROCKET = "rocket"
    ONE_WAY_DRONE = "one-way drone"
    DRONE = "drone"
    CLASS = "class"


# One house under several names, as sources print them.
_HOUSES = {
    "AP": "Associated Press",
    "NASIC and DIBMAC": "NASIC",
    "CSIS Missile Threat": "CSIS",
    "CSIS Missile Defense Project": "CSIS",
}
_READ_IN = late(r"\s*\(.*\)$")


def _mark_title(title: str, titled: Titled) -> str:
    return f"[{title}]" if titled is Titled.OURS else title


@dataclass(frozen=True, slots=True)
class RangeFigure:
    """One published range figure.

    Parameters
    ----------
    system : str
        Id of the system that the figure is for.
    low_km, high_km : float or None, float
        The figure in kilometres; `low_km` only where a span was published.
    qualifier : str
        The word before the number, such as "about" or "more than"; may be empty.
    as_printed : str
        Number and unit as published.
    unit : PrintedUnit
        Unit of the number that the kilometres were taken from.
    source, title, date : str
        Who says it, where, and when (as precise as the source gives it). What stands in brackets
        after who says it is where it was read.
    titled : Titled
        Whether the title is the report's, or ours.
    dated : Dated
        Whether the date is printed, stands in the address, or is that of the event reported.
    kind : FigureKind
        Quoted, claimed, assessed or flown.
    second_hand : bool
        True where the figure was read in a transcription, not in the original.
    scope : Scope
        `GROUP` where the figure was given for several systems together, `FLIGHT` where it is the
        length of one flight, `DOUBTFUL` where it is held for a slip; none of them is a range.
    lofted : bool
        True for a flight that was sent high instead of far: no sign of the greatest range.
    url : str
        Where it can be read; may be empty.
    note : str
        What a reader should know of it; may be empty.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> longest = resolve_system("Zolfaqar").own_figures[0]
    >>> longest.range_km, longest.citation
    (700.0, 'Reuters, 2018-08-31 (quoted in a report)')
    >>> longest.origin, longest.marked_title
    ('Reuters', 'Iran moves missiles to Iraq in warning to enemies')
    """

    system: str
    low_km: float | None
    high_km: float
    qualifier: str
    as_printed: str
    unit: PrintedUnit
    source: str
    title: str
    titled: Titled
    date: str
    dated: Dated
    kind: FigureKind
    second_hand: bool
    scope: Scope
    lofted: bool
    url: str
    note: str

    def __post_init__(self) -> None:
        if self.low_km is not None and self.low_km >= self.high_km:
            raise ValueError(f"low_km {self.low_km:g} is not below high_km {self.high_km:g}")
        if self.scope is Scope.FLIGHT and self.kind is not FigureKind.FLOWN:
            raise ValueError(f"scope is flight, but kind is {self.kind}")
        if self.lofted and self.scope is not Scope.FLIGHT:
            raise ValueError("a lofted flight has the scope flight")
        if self.url and not self.url.startswith(("http://", "https://")):
            raise ValueError(f"url {self.url[:60]!r} does not begin with http:// or https://")

    @property
    def range_km(self) -> float:
        """The farthest distance that the figure grants, in kilometres."""
        return self.high_km

    @property
    def citation(self) -> str:
        """Who, when and what kind, in one line; it says where the date is that of the event."""
        marks = ", second-hand" if self.second_hand else ""
        marks += ", dated by the event" if self.dated is Dated.EVENT else ""
        marks += ", lofted" if self.lofted else ""
        return f"{self.source}, {self.date} ({self.kind}{marks})"

    @property
    def marked_title(self) -> str:
        """The title, in square brackets where it is ours."""
        return _mark_title(self.title, self.titled)

    @property
    def origin(self) -> str:
        """Whose figure it is: the maker's, or that of the house that the copies were taken from."""
        if self.kind is FigureKind.CLAIMED:
            return "the maker"
        house = _READ_IN.sub("", self.source)
        return _HOUSES.get(house, "CNS" if house.startswith("CNS") else house)


@dataclass(frozen=True, slots=True)
class Operator:
    """Who is reported to have a system.

    Parameters
    ----------
    system : str
        Id of the system.
    operator : str
        A state or an armed group, as reports name it.
    country : str
        ISO 3166 code of the country that it is or acts from.
    source, title, date, url : str
        Who reports it, where and when.
    titled : Titled
        Whether the title is the report's, or ours.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> operator = resolve_system("Zolfaqar").operators[0]
    >>> operator.marked_title.startswith("[") is (operator.titled is Titled.OURS)
    True
    """

    system: str
    operator: str
    country: str
    source: str
    title: str
    titled: Titled
    date: str
    url: str

    @property
    def marked_title(self) -> str:
        """The title, in square brackets where it is ours."""
        return _mark_title(self.title, self.titled)


@dataclass(frozen=True, slots=True)
class System:
    """A missile system and all that is published of its range.

    Parameters
    ----------
    id : str
        Lower-case id, as used in addresses and on the command line.
    name : str
        The spelling that Rangecheck uses.
    country : str
        ISO 3166 code of the country that reports connect it with; empty for a class.
    category : SystemCategory
        What it is, in the field's terms.
    launched_from : tuple of LaunchedFrom
        Ground, sea, air; empty for a class.
    aliases : tuple of str
        Other spellings in reports.
    scripts : tuple of str
        Names in other scripts.
    guarded : tuple of str
        Those names that are places or plain words, too: a text that has no word of missiles beside
        one does not name this system.
    look_alikes : tuple of str
        Ids of systems that it is not to be taken for.
    note, source, date : str
        What a reader should know; where the row comes from; when it was compiled.
    figures : tuple of RangeFigure
        Every published figure, longest first, doubtful ones last; may be empty.
    operators : tuple of Operator
        Who is reported to have it.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> zolfaqar = resolve_system("ذوالفقار missile")
    >>> zolfaqar.names[0], zolfaqar.band_km, len(zolfaqar.own_figures)
    ('Zolfaqar', (650.0, 700.0), 6)
    >>> zolfaqar.farthest_flown.range_km, zolfaqar.first_reported
    (700.0, '2017-06-18')
    >>> "NASIC" in zolfaqar.independent_sources, zolfaqar.starts_elsewhere
    (True, '')
    >>> resolve_system("Kinzhal").starts_elsewhere
    'Launched from an aircraft: its range does not start at a border.'
    """

    id: str
    name: str
    country: str
    category: SystemCategory
    launched_from: tuple[LaunchedFrom, ...]
    aliases: tuple[str, ...]
    scripts: tuple[str, ...]
    guarded: tuple[str, ...]
    look_alikes: tuple[str, ...]
    note: str
    source: str
    date: str
    figures: tuple[RangeFigure, ...] = ()
    operators: tuple[Operator, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first."""
        return (self.name, *self.aliases, *self.scripts)

    @property
    def countries(self) -> frozenset[str]:
        """Codes of the country that reports connect it with and of those where its operators are.

        Examples
        --------
        >>> from geo.systems import resolve_system
        >>> sorted(resolve_system("Zolfaqar").countries)
        ['IQ', 'IR', 'LB']
        """
        return frozenset(
            filter(None, (self.country, *(operator.country for operator in self.operators)))
        )

    @property
    def band_km(self) -> tuple[float, float] | None:
        """Lowest and highest range that is published for this system alone, in kilometres."""
        ranges = [figure.range_km for figure in self.own_figures]
        return (min(ranges), max(ranges)) if ranges else None

    @property
    def own_figures(self) -> tuple[RangeFigure, ...]:
        """The figures that say how far this system alone reaches, longest first.

        Where only flights are published, those that were not lofted: it reaches at least that far.
        """
        own = [figure for figure in self.figures if figure.scope is Scope.SYSTEM]
        own = own or [
            figure for figure in self.figures if figure.scope is Scope.FLIGHT and not figure.lofted
        ]
        return tuple(sorted(own, key=lambda figure: -figure.range_km))

    @property
    def farthest_flown(self) -> RangeFigure | None:
        """The longest flight reported; None where none is."""
        flown = [figure for figure in self.figures if figure.kind is FigureKind.FLOWN]
        return max(flown, key=lambda figure: (figure.range_km, not figure.lofted), default=None)

    @property
    def first_reported(self) -> str:
        """Date of the earliest figure or report of an operator here; empty where there is none."""
        dates = [figure.date for figure in self.figures]
        dates += [operator.date for operator in self.operators]
        return min(dates, default="")

    @property
    def independent_sources(self) -> tuple[str, ...]:
        """Whose figures there are, by name; a house and those that copy it are one."""
        return tuple(sorted({figure.origin for figure in self.own_figures}))

    @property
    def starts_elsewhere(self) -> str:
        """Say that a range does not start on the ground; empty where it can."""
        if not self.launched_from or LaunchedFrom.GROUND in self.launched_from:
            return ""
        where = " or ".join(
            {"sea": "a ship or submarine", "air": "an aircraft"}[each]
            for each in self.launched_from
        )
        return f"Launched from {where}: its range does not start at a border."
