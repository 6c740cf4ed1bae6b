"""The drawer beside the map: which places and sites lie in range, and what hides some of them."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from geo import reach
from geo.links import View
from geo.reach import format_distance
from geo.units import km_to_unit
from views import results, state
from views.assets import import_script, import_style
from views.parts import VERDICT_MARKS
from views.scene import Scene

__all__ = ["show_drawer"]

_STATIC = Path(__file__).resolve().parent.parent / "static" / "drawer"

_ZIP_LEVEL = 6

_DRAWER = st.components.v2.component(
    "rangecheck_drawer",
    html=(_STATIC / "drawer.html").read_text(encoding="utf-8"),
    css=import_style("drawer/drawer.css"),
    js=import_script("drawer/drawer.js"),
)


def show_drawer(scene: Scene, *, asked: dict[str, tuple[str, str]]) -> None:
    """Show the sites that reports name, then the places in range, each as a table.

    Both are one element of our own: two tables of Streamlit's, with the boxes around them, were
    eight messages of a change, and their scripts a fifth of what a browser loads for the first map.

    Parameters
    ----------
    scene : Scene
        With the places to list, in order.
    asked : dict
        What the boxes of the question show, from `question.name_parts`; empty where there are none,
        and no handle either.
    """
    # As bytes: of any other content Streamlit writes JSON twice. Deflated to a third, in a
    # millisecond for 480 places.
    message = json.dumps(_tell(scene, asked), ensure_ascii=False, separators=(",", ":"))
    _DRAWER(
        data=zlib.compress(message.encode(), _ZIP_LEVEL),
        key="drawer",
        height="stretch",
        on_place_change=_take_place,
    )


def _take_place() -> None:
    place = (st.session_state.get("drawer") or {}).get("place")
    if isinstance(place, str):
        state.change_shown(place=place)


def _tell(scene: Scene, asked: dict[str, tuple[str, str]]) -> dict[str, Any]:
    message: dict[str, Any] = {
        "asked": asked,
        "label": _count(scene) if asked else "",
        "unit": str(scene.view.unit),
        "chosen": scene.place.id if scene.place else "",
        "sites": _list_sites(scene),
        "hidden": "",
        "note": "",
    }
    hidden = _name_filters(scene.view)
    if hidden:
        message["hidden"] = f"{len(scene.shown):,} shown: {hidden}."
    if scene.shown.empty:
        return message | {"empty": _explain_empty(scene)}
    if len(scene.shown) >= reach.MAX_SHOWN:
        message["note"] = (
            f"The {len(scene.shown):,} most populous are shown; {scene.in_range:,} places are in"
            " range."
        )
    return message | _list_places(scene)


def _count(scene: Scene) -> str:
    count, sites = scene.in_range, scene.sites_in_range
    return (
        f"{count:,} {'place' if count == 1 else 'places'},"
        f" {sites:,} {'site' if sites == 1 else 'sites'} in range"
    )


def _list_shared(rows: pd.DataFrame, factor: float) -> dict[str, Any]:
    """Write what both tables say of a place; a verdict by its first letter."""
    letters = [name[0] for name in rows["verdict"].cat.categories]
    return {
        "id": rows["id"].tolist(),
        "name": rows["name"].tolist(),
        "verdict": "".join([letters[code] for code in rows["verdict"].cat.codes.tolist()]),
        "nearest": _round(rows["nearest_km"], factor),
        "margin": _round(rows["margin_km"], factor),
    }


def _round(distances_km: pd.Series[float], factor: float) -> list[int]:
    whole: list[int] = (distances_km.to_numpy() * factor).round().astype("int32").tolist()
    return whole


def _list_sites(scene: Scene) -> dict[str, Any]:
    """List every site, in range or not, with what the reports say of it."""
    factor = km_to_unit(1.0, scene.view.unit)
    return _list_shared(scene.sites, factor) | {"said": scene.sites["said"].tolist()}


def _list_places(scene: Scene) -> dict[str, Any]:
    shown = scene.shown
    factor = km_to_unit(1.0, scene.view.unit)
    codes, countries = pd.factorize(shown["country"])
    names = results.country_names()
    return {
        "countries": [names.get(code, code) for code in countries],
        "places": _list_shared(shown, factor)
        | {
            "country": codes.tolist(),
            "farthest": _round(shown["farthest_km"], factor),
            "population": shown["population"].tolist(),
        },
    }


def _name_filters(view: View) -> str:
    parts = []
    if view.country:
        parts.append(results.country_names().get(view.country, view.country))
    if view.find:
        parts.append(f"names with “{view.find}”")
    if 0 < len(view.show) < len(VERDICT_MARKS):
        parts.append(", ".join(VERDICT_MARKS[each] for each in view.show))
    return "; ".join(parts)


def _explain_empty(scene: Scene) -> str:
    view = scene.view
    if not view.show:
        return "No verdict is ticked, so no place is shown. Tick one in the panel of filters."
    if view.find or view.country:
        return "No place in range, or nearly so, fits your search. Empty it to see all."
    nearest = results.nearest_km(scene.region, view.min_population)
    if nearest is None:
        return "The gazetteer holds no place of that size. Lower the smallest population."
    return (
        f"No place of {view.min_population:,} people or more lies in range or nearly so: the"
        f" nearest is {format_distance(nearest, view.unit)} away. Lower the smallest"
        " population, or choose a longer range."
    )
