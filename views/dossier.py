"""The dossier of one system: every figure, what it would mean, who has it, what it is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from geo.errors import LinkError
from geo.exports import PictureShape, Sheet, cite_catalogue
from geo.links import DEFAULT_VIEW, View, format_query
from geo.markdown import plain_text
from geo.reach import MAX_RANGE_KM, format_distance
from geo.search import Hit, Want
from geo.systems import (
    Dated,
    RangeFigure,
    System,
    Titled,
    describe_system,
    find_system,
    list_doubts,
    list_holders,
    write_systems_csv,
    write_systems_json,
)
from geo.units import km_to_unit
from views import navigation, parts, results, share, state
from views.scene import find_scene
from views.searchbox import search_box
from views.system_chart import SCOPES, SIGNS, show_chart

__all__ = ["show_dossier", "show_downloads"]

_MOST_HOLDERS = 3  # of a system that a dozen countries have, the search box finds the others


def show_dossier(system: System) -> None:
    """Draw all that is published of a system.

    Parameters
    ----------
    system : System
        Of the catalogue.
    """
    view = state.present_view()
    countries = results.country_names()
    st.button(
        "All systems", icon=":material/arrow_back:", on_click=state.change, kwargs={"system": ""}
    )
    st.header(plain_text(system.name))
    kind = f"{countries.get(system.country, system.country)} · {system.category}"
    also = " · ".join((*system.aliases[:6], *system.scripts[:4]))
    st.caption(plain_text(f"{kind}{f' · also {also}' if also else ''}".removeprefix(" · ")))
    with st.container(key="answer"):
        sentences = describe_system(system, countries, view.unit)
        st.markdown(plain_text(" ".join(sentences)))
    has_range = system.band_km is not None
    region = state.launch_region(view.region)
    share.show_share(
        f"{system.name}: who says how far it flies",
        sentences[0],
        prepare=partial(_prepare, system) if has_range else None,
        files=share.FILES,
        instead=f"The files show its ranges from {region.name}, chosen on this page."
        if has_range
        else "Nothing to draw: no range of it is published.",
    )
    chart, meaning = st.columns([7, 3], gap="medium")
    with chart:
        show_chart(system)
    with meaning, st.container(border=True, key="meaning"):
        _show_meaning(system)
    _show_figures(system)
    doubts = list_doubts(system)
    if doubts:
        st.subheader("What to ask of these figures", anchor=False)
        for printed, reason in doubts:
            st.markdown(f"- {plain_text(printed)}: {plain_text(reason)}")
    if system.operators:
        with st.expander(f"Who is reported to have it ({len(system.operators)})"):
            st.dataframe(
                [
                    {
                        "Who": each.operator,
                        "Where": countries.get(each.country, each.country),
                        "Says": each.source,
                        "Title": each.marked_title,
                        "Date": each.date,
                        "Address": each.url,
                    }
                    for each in system.operators
                ],
                hide_index=True,
                width="stretch",
                column_config={"Address": st.column_config.LinkColumn(display_text="source")},
            )
    if system.look_alikes:
        with st.container(horizontal=True):
            st.markdown("Not to be taken for")
            for other in system.look_alikes:
                alike = find_system(other)
                if alike is not None:
                    st.button(
                        plain_text(alike.name),
                        key=f"alike_{other}",
                        on_click=state.change,
                        kwargs={"system": other},
                    )
    show_downloads((system,), system.id)


def _show_meaning(system: System) -> None:
    view = state.present_view()
    st.subheader("What it would mean", anchor=False)
    if system.starts_elsewhere:
        where = plain_text(system.starts_elsewhere)
        st.caption(
            f"{where} Choose the sea, or the ground below the airspace, that a report names."
        )
    search_box(
        "From which region?",
        Want.REGION,
        _take_region,
        key="ask_from",
        chosen=state.launch_region(view.region).name,
    )
    _offer_holders(system)
    if system.band_km is None:
        st.caption("No range is published, so no place can be checked.")
        return
    region = state.launch_region(state.present_view().region)
    view = parts.bound_places(view, (region, min(system.band_km[-1], MAX_RANGE_KM)))
    counts = {}
    for range_km in dict.fromkeys(min(km, MAX_RANGE_KM) for km in reversed(system.band_km)):
        checked = results.checked(region, view.min_population, range_km)
        counts[range_km] = int((checked["verdict"] != "nowhere").sum())
        st.markdown(f"At {format_distance(range_km, view.unit)}: **{counts[range_km]:,}** places")
    if len(counts) > 1:
        longest, shortest = counts.values()
        st.markdown(f"Only by the highest figure: **{longest - shortest:,}** places")
    st.caption(f"Places of {view.min_population:,} people or more, in range from somewhere in it.")
    _link_to_map(system)


def _offer_holders(system: System) -> None:
    """Offer the countries that the system is reported from as launch regions."""
    view = state.present_view()
    if view.region == DEFAULT_VIEW.region:
        begins = state.launch_region(view.region).name
        st.caption(plain_text(f"{begins} is where every page begins; choose what a report names."))
    countries = results.country_names()
    offered = [code for code in list_holders(system) if code != view.region][:_MOST_HOLDERS]
    with st.container(horizontal=True):
        for code in offered:
            st.button(
                plain_text(f"From {countries.get(code, code)}"),
                key=f"from_{code}",
                on_click=state.change,
                kwargs={"region": code},
            )


def _take_region(hit: Hit | None) -> None:
    if hit is not None:
        state.change(region=hit.key)


def _prepare(system: System) -> Callable[[PictureShape], Sheet]:
    scene = find_scene(_ask_of(system))
    if scene is None:
        raise LinkError(f"No range of {system.name} is published here, so nothing can be drawn.")
    return partial(share.make_scene_sheet, scene, share.find_address())


def _ask_of(system: System) -> View:
    """Give the view that the map shows of a system, from the region chosen here."""
    return state.with_fields(
        systems=(system.id,), check="", range_km=None, system="", place="", country="", find=""
    )


def _link_to_map(system: System) -> None:
    query = format_query(_ask_of(system))
    st.page_link(
        navigation.resolve_page(""), label="On the map", icon=":material/map:", query_params=query
    )


def _show_figures(system: System) -> None:
    if not system.figures:
        return
    unit = state.present_view().unit
    rows = [
        {
            f"{unit}": _span(figure.low_km, figure.high_km),
            "Printed": figure.as_printed,
            "Who": figure.source,
            "When": _say_when(figure),
            "Kind": f"{SIGNS[figure.kind][1]} {figure.kind}{', lofted' if figure.lofted else ''}",
            "As a range": SCOPES[figure.scope],
            "Second-hand": "yes" if figure.second_hand else "no",
            "Address": figure.url or None,
            "Title": figure.marked_title,
            "Note": figure.note,
        }
        for figure in system.figures
    ]
    st.subheader(f"Every figure ({len(rows)})", anchor=False)
    st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=min(460, 38 + 35 * len(rows)),
        column_config={"Address": st.column_config.LinkColumn(display_text="source")},
    )
    if marks := _explain_marks(system):
        st.caption(plain_text(marks))


def _say_when(figure: RangeFigure) -> str:
    return f"{figure.date}, event" if figure.dated is Dated.EVENT else figure.date


def _explain_marks(system: System) -> str:
    """Say what the marks of dates and titles mean, of those that this table has."""
    marks = []
    if any(figure.dated is Dated.EVENT for figure in system.figures):
        marks.append("“event”: when what is reported happened; the copy at hand has no date.")
    if any(figure.titled is Titled.OURS for figure in system.figures):
        marks.append("A title in brackets is ours; the copy at hand has none.")
    return " ".join(marks)


def _span(low_km: float | None, high_km: float) -> str:
    unit = state.present_view().unit
    high = f"{km_to_unit(high_km, unit):,.0f}"
    return high if low_km is None else f"{km_to_unit(low_km, unit):,.0f}–{high}"


def show_downloads(systems: tuple[System, ...], name: str) -> None:
    """Offer systems as files, and say how the catalogue is cited.

    Parameters
    ----------
    systems : tuple of System
        In the order wanted.
    name : str
        Of the files, behind the project's.
    """
    with st.container(horizontal=True):
        st.download_button(
            "Table (CSV)",
            lambda: write_systems_csv(systems),
            file_name=f"rangecheck-{name}.csv",
            mime="text/csv",
            on_click="ignore",
        )
        st.download_button(
            "Data (JSON)",
            lambda: write_systems_json(systems),
            file_name=f"rangecheck-{name}.json",
            mime="application/json",
            on_click="ignore",
        )
    st.caption(plain_text(f"To cite: {cite_catalogue()}"))
