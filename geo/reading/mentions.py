"""What a report mentions: places, launch regions, systems and distances, with exact offsets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from geo.regions.addresses import write_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.gazetteer import Candidate, Place
    from geo.reading.document import Document
    from geo.regions.addresses import Address

__all__ = [
    "DistanceKind",
    "DistanceMention",
    "PlaceMention",
    "PlaceRole",
    "RegionMention",
    "Report",
    "SystemMention",
]


class PlaceRole(StrEnum):
    """What a place name stands for in its sentence."""

    PLACE = "place"
    DEMONYM = "demonym"
    METONYM = "metonym"
    STREET = "street"


class DistanceKind(StrEnum):
    """What a distance in a report measures."""

    RANGE = "range"
    FLOWN = "flown"
    ALTITUDE = "altitude"
    ACCURACY = "accuracy"
    DISTANCE = "distance"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym and the place it was resolved to.

    Parameters
    ----------
    start, end : int
        Character offsets: ``report.text[start:end] == text``.
    text : str
        The toponym as it stands.
    role : PlaceRole
        ``demonym`` ("Iraqi") and ``metonym`` ("Tehran denied") are not drawn as places meant; a
        ``street`` is named and in no gazetteer.
    candidates : tuple of Candidate
        Best first, the runners-up kept for the reader; empty where the toponym is unknown.
    reason : str
        What decided between the candidates.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> [mention] = read_report("A drone fell near Haifa.").places
    >>> mention.text, mention.place.country
    ('Haifa', 'IL')
    """

    start: int
    end: int
    text: str
    role: PlaceRole
    candidates: tuple[Candidate, ...]
    reason: str = ""

    @property
    def place(self) -> Place | None:
        """The best candidate's place, or None where the toponym is unknown."""
        return self.candidates[0].place if self.candidates else None


@dataclass(frozen=True, slots=True)
class RegionMention:
    """An area that a report names by a direction, a distance or a border.

    Parameters
    ----------
    start, end : int
        Character offsets.
    text : str
        The words as they stand ("western Iraq").
    address : Address
        What the words describe.
    name : str
        As shown.
    definition : str
        What the words are read as; empty where the launch region of that id has its own.
    known_id : str
        Id of the reports' own region that the words mean; mostly empty.
    """

    start: int
    end: int
    text: str
    address: Address
    name: str
    definition: str = ""
    known_id: str = ""

    @property
    def region_id(self) -> str:
        """Id for `geo.regions.resolve_area`.

        Examples
        --------
        >>> from geo.regions.addresses import PartAddress
        >>> west = RegionMention(0, 12, "western Iran", PartAddress("western", "IR"), "Western Iran")
        >>> west.region_id
        'western:IR'
        """
        return self.known_id or write_address(self.address)


@dataclass(frozen=True, slots=True)
class SystemMention:
    """A missile system that a report names.

    Parameters
    ----------
    start, end : int
        Character offsets.
    text : str
        The designation as it stands.
    system_id : str or None
        The catalogue's id; None for a designation that it does not hold.
    readings : tuple of str
        Ids of all systems that the name may be; more than one where it names several.
    """

    start: int
    end: int
    text: str
    system_id: str | None
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DistanceMention:
    """A distance in a report, in km, and what it measures.

    Parameters
    ----------
    start, end : int
        Character offsets of the figure with its unit, any conversion in brackets left out.
    text : str
        The figure as it stands.
    kind : DistanceKind
        Range, flown, altitude, accuracy, distance between places, or other.
    low_km : float or None
        The lower bound; None for "up to".
    high_km : float
        The upper bound, equal to the lower one for one figure; for "more than 900 km" both are
        900 and the qualifier says the rest.
    qualifier : str
        "up to", "more than", "about", as printed; empty where there is none.
    pair_text : str
        The same distance in a second unit, as printed; empty where there is none.
    pair_low_km, pair_high_km : float or None
        That second figure in km.
    pair_agrees : bool or None
        Whether both figures are the same distance, allowing for rounding; None without a pair.
    other_km : float or None
        The other reading of a number that may be either thousands or a decimal: "1.300 km".
    """

    start: int
    end: int
    text: str
    kind: DistanceKind
    low_km: float | None
    high_km: float
    qualifier: str = ""
    pair_text: str = ""
    pair_low_km: float | None = None
    pair_high_km: float | None = None
    pair_agrees: bool | None = None
    other_km: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report's text and everything that it mentions, in the order of the text.

    Parameters
    ----------
    text : str
        The text that all offsets count in.
    places : tuple of PlaceMention
    regions : tuple of RegionMention
    systems : tuple of SystemMention
    ranges : tuple of DistanceMention
        Published or quoted ranges only.
    distances : tuple of DistanceMention
        Every other distance: flown, altitude, accuracy, between places.
    notes : tuple of str
        What could not be read, for the reader.
    document : Document or None
        The text as the rules read it; None where it is read as it stands.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> report = read_report("Ｔｈｅ drone fell near Haifa.")  # full-width letters
    >>> report.text[:3], report.as_read().text[:3]
    ('Ｔｈｅ', 'The')
    >>> report.as_read().restore(report.document) == report
    True
    """

    text: str
    places: tuple[PlaceMention, ...] = ()
    regions: tuple[RegionMention, ...] = ()
    systems: tuple[SystemMention, ...] = ()
    ranges: tuple[DistanceMention, ...] = ()
    distances: tuple[DistanceMention, ...] = ()
    notes: tuple[str, ...] = ()
    document: Document | None = None

    def as_read(self) -> Report:
        """Give the report with the text and offsets that the rules read."""
        if self.document is None:
            return self
        return self._move(self.document.text, self.document.read)

    def restore(self, document: Document) -> Report:
        """Give a report of a document's read text with the text and offsets of the original."""
        if document.is_same:
            return self
        return replace(self._move(document.original, document.restore), document=document)

    def _move(self, text: str, move: Callable[[Any], Any]) -> Report:
        return replace(
            self,
            text=text,
            document=None,
            places=tuple(map(move, self.places)),
            regions=tuple(map(move, self.regions)),
            systems=tuple(map(move, self.systems)),
            ranges=tuple(map(move, self.ranges)),
            distances=tuple(map(move, self.distances)),
        )
