"""All that the map page shows, worked out once for question, answer, map, drawer and sharing."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from geo import reach
from geo.errors import GeoError
from geo.gazetteer import Place
from geo.links import View
from geo.reach import Answer, RangeLine, Verdict
from geo.regions import LaunchRegion
from geo.search import Want, resolve_choice
from views import parts, results, state

__all__ = ["Scene", "find_place", "find_scene"]


@dataclass(frozen=True, slots=True)
class Scene:
    """One question with its answer.

    Parameters
    ----------
    view : View
        What the address says.
    region : LaunchRegion
        Where from.
    lines : tuple of RangeLine
        Every figure that is drawn.
    line : RangeLine
        The range in question.
    place : Place or None
        What is to be reached; None where the answer counts.
    checked, shown : DataFrame
        Every place in range or nearly so, and those that no filter hides, in order.
    sites : DataFrame
        The places that reports name, wherever they lie, with what is said of each.
    answer : Answer
        To the question.
    """

    view: View
    region: LaunchRegion
    lines: tuple[RangeLine, ...]
    line: RangeLine
    place: Place | None
    checked: pd.DataFrame
    shown: pd.DataFrame
    sites: pd.DataFrame
    answer: Answer

    @property
    def own_lines(self) -> tuple[RangeLine, ...]:
        """The figures of the system in question."""
        return tuple(each for each in self.lines if each.system_id == self.line.system_id)

    @property
    def sites_in_range(self) -> int:
        """How many sites are in range from some of the region at least."""
        return int((self.sites["verdict"] != Verdict.NOWHERE.value).sum())

    @property
    def in_range(self) -> int:
        """How many places are in range from some of the region at least."""
        return int((self.checked["verdict"] != Verdict.NOWHERE.value).sum())


def find_scene(view: View) -> Scene | None:
    """Work out what a view shows.

    Parameters
    ----------
    view : View
        From the address.

    Returns
    -------
    Scene or None
        None where no range is chosen.
    """
    lines = parts.range_lines(view)
    if not lines:
        return None
    region = state.launch_region(view.region)
    line = parts.checked_line(view, lines)
    place = find_place(view.place)
    view = parts.bound_places(view, (region, line.range_km))
    checked = results.checked(region, view.min_population, line.range_km)
    shown = reach.select_places(
        checked, show=view.show, country=view.country, find=view.find, sort=view.sort
    )
    sites = results.sites(region, line.range_km)
    if place is not None:
        answer = results.answer_place(region, line, place, view.unit)
    else:
        answer = reach.answer_count(
            region, line, checked, view.min_population, view.unit, sites=sites
        )
    return Scene(view, region, lines, line, place, checked, shown, sites, answer)


def find_place(place_id: str) -> Place | None:
    """Find the place of the address, under the name that the reader knows it by."""
    if not place_id:
        return None
    try:
        hit = resolve_choice(place_id, Want.PLACE)
    except GeoError as error:
        state.note(f"{error} It was left out of the question.")
        return None
    return replace(hit.value, name=hit.label) if isinstance(hit.value, Place) else None
