"""The first line of the page, a question of three parts: which range, from where, to what."""

from __future__ import annotations

from geo.errors import LinkError
from geo.reach import RangeOption, list_range_lines
from geo.search import Hit, Want
from geo.systems import System, resolve_system
from views import parts, state
from views.scene import Scene, find_place
from views.searchbox import find_hint, search_box

__all__ = ["name_parts", "show_question", "take_place", "take_range", "take_region"]


def show_question() -> None:
    """Show the question, each part of it a box to search in."""
    search_box(
        "Range",
        Want.RANGE,
        take_range,
        key="ask_range",
        chosen=_name_range,
        placeholder="a system, or 700 km",
        hide_label=True,
        words=("Can", "from"),
    )
    search_box(
        "Launch region",
        Want.REGION,
        take_region,
        key="ask_region",
        chosen=lambda: state.launch_region(state.present_view().region).name,
        placeholder="a region, place or point",
        hide_label=True,
        words=("", "reach"),
    )
    search_box(
        "Place",
        Want.PLACE,
        take_place,
        key="ask_place",
        chosen=_name_place,
        placeholder="any place",
        hide_label=True,
        can_be_empty=True,
        words=("", "?"),
    )


def _name_range() -> str:
    view = state.present_view()
    lines = parts.range_lines(view)
    return parts.checked_line(view, lines).label(view.unit) if lines else ""


def _name_place() -> str:
    place = find_place(state.present_view().place)
    return place.name if place else ""


def name_parts(scene: Scene) -> dict[str, tuple[str, str]]:
    """Name what each box shows, with the line below it, as the page's other parts tell the boxes.

    Parameters
    ----------
    scene : Scene
        What is shown.

    Returns
    -------
    dict
        By the box's key.
    """
    chosen = {
        "ask_range": scene.line.label(scene.view.unit),
        "ask_region": scene.region.name,
        "ask_place": scene.place.name if scene.place else "",
    }
    return {key: (text, find_hint(key, text)) for key, text in chosen.items()}


def take_place(hit: Hit | None) -> None:
    """Ask of another place; of none, so that the answer counts, where it is None."""
    state.change(place=hit.key if hit else "")


def take_region(hit: Hit | None) -> None:
    """Ask from another launch region."""
    if hit is not None:
        state.change(region=hit.key)


def take_range(hit: Hit | None) -> None:
    """Ask for another range: a system's longest figure, one of its figures, or a number.

    Other systems stay drawn beside it only where it is one of them.

    Raises
    ------
    LinkError
        For a system of which no range is published.
    """
    found = hit.value if hit else None
    if isinstance(found, RangeOption) and not found.system:
        state.change(range_km=found.range_km, check="free", systems=())
        return
    system = resolve_system(found.system) if isinstance(found, RangeOption) else found
    if not isinstance(system, System):
        return
    lines = list_range_lines([system])
    if not lines:
        raise LinkError(f"No range of {system.name} is published here, so nothing can be drawn.")
    drawn = state.present_view().systems
    systems = drawn if system.id in drawn else (system.id,)
    asked = next((line for line in lines if line.option == found), lines[0])
    state.change(systems=systems, check=asked.key)
