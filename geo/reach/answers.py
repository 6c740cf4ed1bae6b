"""The answer to the reader's question, whether a range reaches a place, in plain words.

The page's second line, what Share copies, what a picture is headed with and what a link's card
says are all this one answer. Files and the command line keep the exact words: everywhere,
somewhere, nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.limits import MAX_RANGE_KM
from geo.reach.lines import RangeLine
from geo.reach.measures import Measure, measure_place
from geo.reach.verdicts import Verdict, check_measure, format_share
from geo.reach.wording import format_distance
from geo.systems import find_system
from geo.units import Unit, km_to_unit

if TYPE_CHECKING:
    import pandas as pd

    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["Answer", "BreakEven", "answer_count", "answer_place", "find_break_even", "format_gap"]

_HALVING_STEPS = 14  # of a span of at most 20,000 km: to within 2 km, less than shares are good for


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The range from which on a claim is true for a part of the launch region.

    Parameters
    ----------
    part : str
        "some of it", "half of it" or "all of it"; empty for a region that is one point.
    range_km : float
        In kilometres.
    enough, figures : int
        How many of the published figures are that long, and how many there are.
    """

    part: str
    range_km: float
    enough: int
    figures: int

    def describe(self, unit: Unit = Unit.KM) -> str:
        """Write it as a phrase.

        Examples
        --------
        >>> BreakEven("some of it", 398.2, 5, 5).describe()
        'true for some of it from 398 km on: 5 of 5 figures'
        """
        value = format_distance(self.range_km, unit)
        figures = f": {self.enough} of {self.figures} figures" if self.figures else ""
        part = f"for {self.part} " if self.part else ""
        return f"true {part}from {value} on{figures}"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Parameters
    ----------
    question : str
        The question that is answered, as a sentence.
    verdict : Verdict or None
        From how much of the region the place is in range; None where the answer counts.
    head : str
        The answer in a few words: "Yes, from part of it (58 %)".
    sentence : str
        The figures behind it, as a sentence.
    source : str
        Who published the range, with date and kind.

    Examples
    --------
    >>> answer = Answer("Is it in range?", None, "Yes", "It is 300 km away.", "a free range")
    >>> answer.headline
    'Yes. It is 300 km away.'
    >>> answer.text
    'Is it in range? Yes. It is 300 km away. Range: a free range.'
    """

    question: str
    verdict: Verdict | None
    head: str
    sentence: str
    source: str

    @property
    def text(self) -> str:
        """Question, answer, figures and source in one paragraph, fit to be quoted."""
        return f"{self.question} {self.head}. {self.sentence} Range: {self.source}."

    @property
    def headline(self) -> str:
        """Answer and figures without the source: a picture's head, a link card's text."""
        return f"{self.head}. {self.sentence}"


def format_gap(distance_km: float, unit: Unit = Unit.KM) -> str:
    """Write a distance that is left or missing; what rounds to none is "less than 1".

    Parameters
    ----------
    distance_km : float
        In kilometres, without its sign.
    unit : Unit
        Unit to write it in.

    Returns
    -------
    str

    Examples
    --------
    >>> format_gap(0.3), format_gap(57.2)
    ('less than 1 km', '57 km')
    """
    if abs(km_to_unit(distance_km, unit)) < 0.5:
        return f"less than 1 {unit}"
    return format_distance(abs(distance_km), unit)


def _name_range(line: RangeLine, unit: Unit) -> str:
    distance = format_distance(line.range_km, unit)
    return f"{line.system_name} ({distance})" if line.system_id else f"a range of {distance}"


def _name_sources(line: RangeLine) -> str:
    return "; ".join(line.sources)


def _say_start(line: RangeLine) -> str:
    """Say where the range of a system starts that is not launched from the ground."""
    system = find_system(line.system_id) if line.system_id else None
    return f" {system.starts_elsewhere}" if system and system.starts_elsewhere else ""


def answer_place(
    region: LaunchRegion,
    line: RangeLine,
    place: Place,
    unit: Unit = Unit.KM,
    *,
    measure: Measure | None = None,
) -> Answer:
    """Answer whether a range, from a launch region, reaches one place.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    line : RangeLine
        The range figure in question.
    place : Place
        What is to be reached; of a country or division, its nearest part.
    unit : Unit
        Unit of the distances.
    measure : Measure, optional
        From `geo.reach.measure_place`, where it is at hand.

    Returns
    -------
    Answer

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.reach.lines import list_range_lines
    >>> from geo.regions import resolve_region
    >>> (line,) = list_range_lines((), 700.0)
    >>> western_iraq = resolve_region("western-iraq")
    >>> answer_place(western_iraq, line, resolve_place("Tel Aviv")).head
    'Yes, from part of it (58 %)'
    >>> answer_place(resolve_region("baghdad"), line, resolve_place("Riyadh")).head
    'No: 285 km short'
    """
    measure = measure or measure_place(region, place)
    verdict, margin_km, share = check_measure(region, place, measure, line.range_km)
    question = f"Can {_name_range(line, unit)} from {region.name} reach {place.name}?"
    nearest, farthest = (
        format_distance(km, unit) for km in (measure.nearest_km, measure.farthest_km)
    )
    gap = format_gap(margin_km, unit)
    if region.shape.is_point:
        head = "Yes" if verdict is not Verdict.NOWHERE else f"No: {gap} short"
        rest = f", {gap} to spare" if verdict is not Verdict.NOWHERE else ""
        sentence = f"{place.name} lies {nearest} from {region.name}{rest}."
    else:
        extent = f"{nearest} from its nearest point, {farthest} from its farthest"
        if verdict is Verdict.EVERYWHERE:
            head = "Yes, from all of it"
            sentence = f"{place.name} is in range from all of {region.name}: {extent}."
        elif verdict is Verdict.SOMEWHERE:
            head = f"Yes, from part of it ({format_share(share)})"
            sentence = (
                f"{place.name} is in range from {format_share(share)} of {region.name}: {extent}."
            )
        else:
            head = f"No: {gap} short"
            sentence = f"{place.name} is out of range of all of {region.name}: {extent}."
    return Answer(question, verdict, head, f"{sentence}{_say_start(line)}", _name_sources(line))


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def answer_count(
    region: LaunchRegion,
    line: RangeLine,
    checked: pd.DataFrame,
    min_population: int,
    unit: Unit = Unit.KM,
    *,
    sites: pd.DataFrame | None = None,
) -> Answer:
    """Answer how many places and sites a range, from a launch region, reaches.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    line : RangeLine
        The range figure in question.
    checked : DataFrame
        Places, from `geo.reach.check_places`.
    min_population : int
        Smallest population of the places checked.
    unit : Unit
        Unit of the distances.
    sites : DataFrame, optional
        Checked sites, counted apart.

    Returns
    -------
    Answer

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach.lines import list_range_lines
    >>> from geo.reach.verdicts import check_places
    >>> from geo.regions import resolve_region
    >>> (line,) = list_range_lines((), 900.0)
    >>> checked = check_places(resolve_region("baghdad"), 900.0, load_places(5_000_000))
    >>> answer_count(resolve_region("baghdad"), line, checked, 5_000_000).question
    'What can a range of 900 km from Baghdad reach?'
    """
    everywhere = int((checked["verdict"] == Verdict.EVERYWHERE.value).sum())
    within = everywhere + int((checked["verdict"] == Verdict.SOMEWHERE.value).sum())
    size = f" of {min_population:,}+ people" if min_population else ""
    head = _count(within, "place", "places")
    who = _name_range(line, unit)
    sentence = f"{who[0].upper()}{who[1:]} from {region.name}: {head}{size} in range"
    if within and not region.shape.is_point:
        sentence += f", {everywhere:,} from all of it"
    if sites is not None and len(sites):
        reached = int((sites["verdict"] != Verdict.NOWHERE.value).sum())
        head += f", {_count(reached, 'site', 'sites')}"
        sentence += f"; {reached} of {_count(len(sites), 'site', 'sites')} that reports name"
    question = f"What can {who} from {region.name} reach?"
    return Answer(question, None, head, f"{sentence}.{_say_start(line)}", _name_sources(line))


def find_break_even(
    region: LaunchRegion,
    place: Place,
    lines: Sequence[RangeLine],
    *,
    measure: Measure | None = None,
) -> tuple[BreakEven, ...]:
    """Find the ranges at which a claim turns true for some, half and all of the launch region.

    Parameters
    ----------
    region : LaunchRegion
        Where from.
    place : Place
        What is to be reached.
    lines : sequence of RangeLine
        The published figures to count on either side; of one system, as a rule.
    measure : Measure, optional
        From `geo.reach.measure_place`, where it is at hand.

    Returns
    -------
    tuple of BreakEven
        One for a region that is a point, else three; the half is within 2 km.

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> from geo.reach.lines import list_range_lines
    >>> from geo.regions import resolve_region
    >>> from geo.systems import resolve_system
    >>> lines = list_range_lines([resolve_system("zolfaqar")])
    >>> found = find_break_even(resolve_region("western-iraq"), resolve_place("Tel Aviv"), lines)
    >>> [(each.part, round(each.range_km)) for each in found]
    [('some of it', 398), ('half of it', 675), ('all of it', 902)]
    """
    measure = measure or measure_place(region, place)
    published = [line.range_km for line in lines for _ in line.sources if line.system_id]

    def count(part: str, range_km: float) -> BreakEven:
        enough = sum(km >= range_km for km in published)
        return BreakEven(part, range_km, enough, len(published))

    if region.shape.is_point:
        return (count("", measure.nearest_km),)
    low, high = measure.nearest_km, min(measure.farthest_km, MAX_RANGE_KM)
    for _ in range(_HALVING_STEPS):
        middle = (low + high) / 2
        if high - low < 1.0:
            break
        if check_measure(region, place, measure, middle)[2] < 0.5:
            low = middle
        else:
            high = middle
    return (
        count("some of it", measure.nearest_km),
        count("half of it", high),
        count("all of it", measure.farthest_km),
    )
