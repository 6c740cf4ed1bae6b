"""What the answer opens to: one place at every figure, and where each figure comes from."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo import reach
from geo.exports import guard_formula
from geo.gazetteer import Place
from geo.markdown import plain_text
from geo.reach import Verdict, format_distance, format_share
from views import results, state
from views.scene import Scene

__all__ = ["name_source", "show_details"]

_COMPASS = (
    "north",
    "north-east",
    "east",
    "south-east",
    "south",
    "south-west",
    "west",
    "north-west",
)
_NAMES_OF_PART = {
    Verdict.EVERYWHERE: "all of it",
    Verdict.SOMEWHERE: "part of it",
    Verdict.NOWHERE: "none of it",
}


def name_source(scene: Scene) -> str:
    """Name who published the range in question, and how many other figures there are.

    Parameters
    ----------
    scene : Scene
        What is shown.

    Returns
    -------
    str
        A line for a button: "Reuters, 2018-08-31; 4 other figures".
    """
    if not scene.line.system_id:
        return "Your own figure"
    first = scene.line.sources[0].partition(" (")[0]
    others = sum(len(each.sources) for each in scene.own_lines) - 1
    if others < 1:
        return first
    return f"{first}; {others} other {'figure' if others == 1 else 'figures'}"


def show_details(scene: Scene) -> None:
    """Show the place of the question at every figure, then the sources of region and figures.

    Parameters
    ----------
    scene : Scene
        What is shown.
    """
    if scene.place is not None:
        _show_place(scene, scene.place)
    region = scene.region
    source = ", ".join(part for part in (region.source, region.date) if part)
    cited = f" Source: {plain_text(source)}." if source else ""
    name, definition = plain_text(region.name), plain_text(region.definition)
    st.caption(f"**{name}**: {definition}{cited}")
    for each in scene.lines:
        mark = " (in question)" if each.key == scene.line.key else ""
        sources = plain_text("; ".join(each.sources))
        label = plain_text(each.label(scene.view.unit))
        st.markdown(f"- **{label}**{mark}: {sources}")
    for start in reach.list_starts(scene.lines):
        st.caption(plain_text(start))


def _show_place(scene: Scene, place: Place) -> None:
    unit = scene.view.unit
    details = reach.detail_place(scene.region, scene.lines, place.lon, place.lat)
    with st.container(key="details"):
        local = place.local_name
        local = f" · {local}" if local and local != place.name else ""
        st.subheader(plain_text(f"{place.name}{local}"), anchor=False)
        country = results.country_names().get(place.country, place.country)
        where = ", ".join(part for part in (str(place.kind), place.admin1, country) if part)
        people = f"; {place.population:,} people" if place.population else ""
        st.caption(
            plain_text(f"{where}{people}; {place.lat:.3f}° latitude, {place.lon:.3f}° longitude")
        )
        compass = _COMPASS[round(details.azimuth_deg / 45) % 8]
        st.markdown(
            f"Nearest distance **{format_distance(details.nearest_km, unit)}**, farthest"
            f" **{format_distance(details.farthest_km, unit)}**. From the region's nearest"
            f" point it lies {details.azimuth_deg:.0f}° ({compass})."
        )
        turning = results.break_even(scene.region, place, scene.own_lines)
        said = "; ".join(each.describe(unit) for each in turning)
        st.markdown(plain_text(f"The claim turns {said}."))
        table = pd.DataFrame(
            [
                {
                    "Range figure": guard_formula(figure.line.label(unit)),
                    "In range from": _NAMES_OF_PART[figure.verdict],
                    "Margin": format_distance(figure.margin_km, unit, signed=True),
                    "Share of region": format_share(figure.share),
                    "Published by": "; ".join(figure.line.sources),
                }
                for figure in details.figures
            ]
        )
        st.dataframe(table, hide_index=True, width="stretch", key="figures_table")
        st.button("Ask of no place", on_click=state.change_page, kwargs={"place": ""})
