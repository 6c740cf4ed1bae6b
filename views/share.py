"""Sharing what is seen: link, sentence with its source, embedding, files, citation."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo import exports, reach
from geo.exports import ExportFormat, PictureShape, Sheet
from geo.links import View, format_query_string
from geo.markdown import plain_link, plain_text
from geo.sites import check_sites
from views import state
from views.assets import import_script
from views.folded import show_folded
from views.runs import run_part
from views.scene import Scene
from views.serving.turns import turn

__all__ = [
    "FILES",
    "PICTURES",
    "TableFile",
    "find_address",
    "keep_place",
    "make_scene_sheet",
    "show_origin",
    "show_scene",
    "show_share",
]

_FILES = {
    ExportFormat.PNG: ("Picture, PNG", "image/png"),
    ExportFormat.SVG: ("Picture, SVG", "image/svg+xml"),
    ExportFormat.PDF: ("Picture, PDF", "application/pdf"),
    ExportFormat.CSV: ("Table, CSV", "text/csv"),
    ExportFormat.HTML: ("Map that needs no internet, HTML", "text/html"),
    ExportFormat.GEOJSON: ("GeoJSON", "application/geo+json"),
    ExportFormat.KML: ("KML", "application/vnd.google-earth.kml+xml"),
    ExportFormat.GPKG: ("GeoPackage", "application/geopackage+sqlite3"),
}
# Processor seconds: nine figures of the largest country, within 10 m, take 15.
_FILE_EFFORT_S = 20.0
_STATIC = Path(__file__).resolve().parent.parent / "static"

_PLACE: ContextVar[DeltaGenerator | None] = ContextVar("where Share stands", default=None)

FILES = tuple(_FILES)
PICTURES = (ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF)


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file of a page's own to take away.

    Parameters
    ----------
    label : str
        Of its button.
    file_name, mime : str
        Name and kind of the file.
    write : callable
        Gives its content when it is asked for.
    """

    label: str
    file_name: str
    mime: str
    write: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class _Offer:
    """What can be taken away of a page; as `show_share` takes it."""

    prepare: Callable[[], Callable[[PictureShape], Sheet]] | None
    files: tuple[ExportFormat, ...]
    tables: tuple[TableFile, ...]
    instead: str
    embed: bool


# The address is read by the browser that shows it, so it is right behind any proxy.
_SHARE = st.components.v2.component(
    "rangecheck_share",
    html=(_STATIC / "share.html").read_text(encoding="utf-8"),
    css=(_STATIC / "share.css").read_text(encoding="utf-8"),
    js=import_script("share.js"),
)


@contextlib.contextmanager
def keep_place() -> Iterator[None]:
    """Keep Share's place in the head of the page, before what it shares.

    It is seen there; whoever walks the page by keyboard or hears it read finds it there as well.
    """
    token = _PLACE.set(st.container(key="share"))
    try:
        yield
    finally:
        _PLACE.reset(token)


def show_share(
    title: str,
    sentence: str,
    *,
    prepare: Callable[[], Callable[[PictureShape], Sheet]] | None = None,
    files: Sequence[ExportFormat] = PICTURES,
    tables: Sequence[TableFile] = (),
    instead: str = "",
    embed: bool = False,
    view: View | None = None,
) -> None:
    """Offer what a page shows to be passed on, in the head of the page.

    Parameters
    ----------
    title : str
        What the page shows, in a line.
    sentence : str
        What it says, with its source.
    prepare : callable, optional
        Called while Share is open, with the reader's session at hand; gives what makes the sheet
        of a shape later, when a file is asked for and there is none.
    files : sequence of ExportFormat
        What can be taken away of it.
    tables : sequence of TableFile
        Files of the page's own.
    instead : str
        Where there is no picture: why, and where there is one, as text.
    embed : bool
        Whether it can be set into another page.
    view : View, optional
        What the link shows, where it is more than the address does.
    """
    shown = view or state.present_view()
    with _PLACE.get() or st.container(key="share"):
        offer = _Offer(prepare, tuple(files), tuple(tables), instead, embed)
        show_folded("Share", partial(_draw, title, sentence, offer, shown), key="share_open")


def _draw(title: str, sentence: str, offer: _Offer, view: View) -> None:
    query = format_query_string(view)
    _SHARE(
        data={
            "query": query,
            "title": title,
            "sentence": sentence,
            "embed": offer.embed,
        },
        key="share_parts",
    )
    st.markdown("To cite it:")
    cited = exports.cite(title, exports.date_of_making(), _address(query))
    st.code(cited, language=None, wrap_lines=True)
    _show_files(offer)


def show_scene(find: Callable[[], Scene | None]) -> None:
    """Offer what the map page shows.

    Parameters
    ----------
    find : callable
        Gives what is seen, None where no range is chosen; called while Share is open.
    """
    with _PLACE.get() or st.container(key="share"):
        show_folded("Share", partial(_draw_scene, find), key="share_open")


def _draw_scene(find: Callable[[], Scene | None]) -> None:
    with run_part():
        scene = find()
        if scene is None:
            st.caption("Choose a range first: then there is something to share.")
            return
        offer = _Offer(
            prepare=lambda: partial(make_scene_sheet, scene, find_address()),
            files=FILES,
            tables=(),
            instead="",
            embed=True,
        )
        _draw(scene.answer.headline, scene.answer.text, offer, state.present_view())


def make_scene_sheet(scene: Scene, address: str, shape: PictureShape) -> Sheet:
    """Make the sheet of one question and its answer.

    Parameters
    ----------
    scene : Scene
        What is seen.
    address : str
        Where it is seen.
    shape : PictureShape
        Of its picture.

    Returns
    -------
    Sheet
        With the places shown, then the sites, each with what reports say of it.
    """
    options = [each.option for each in scene.lines]
    said = dict(zip(scene.sites["id"], scene.sites["said"], strict=True))
    # The page shows no share of the region, so what it checked has none.
    shown = reach.check_places(scene.region, scene.line.range_km, scene.shown)
    shown = shown.assign(said=shown["id"].map(said).fillna(""))
    sites = check_sites(scene.region, scene.line.range_km)
    others = sites[~sites["id"].isin(shown["id"])]
    return exports.make_sheet(
        pd.concat([shown, others]).assign(system=scene.line.system_id),
        scene.region,
        options,
        title=scene.answer.question,
        address=address,
        headline=scene.answer.headline,
        marks=_list_marks(scene),
        shape=shape,
    )


def show_origin() -> None:
    """Say, below an embedded map, where it comes from and where the whole of it is."""
    address = _address(format_query_string(state.present_view()))
    with st.container(key="origin"):
        st.caption(
            f"{plain_link('Open in Rangecheck', address)} for sources, method and limits. Published"
            " ranges and plain distances only. Places: GeoNames, CC BY 4.0. Boundaries: Natural"
            " Earth."
        )


def _address(query: str) -> str:
    here = (st.context.url or "").split("?")[0]
    return f"{here}?{query}"


def find_address() -> str:
    """Give the whole address of what is shown now, for what is taken away of it."""
    return _address(format_query_string(state.present_view()))


def _show_files(offer: _Offer) -> None:
    """Offer what is seen as files; each is made when it is asked for."""
    make = offer.prepare() if offer.prepare else None
    if offer.instead:
        st.caption(plain_text(offer.instead))
    if make is None and not offer.tables:
        return
    st.markdown("To take away; each file says where its figures come from:")
    shape = PictureShape.WIDE
    if make is not None:
        chosen = st.segmented_control(
            "Shape of a picture",
            list(PictureShape),
            format_func=plain_text,
            default=PictureShape.WIDE,
            key="picture_shape",
        )
        shape = PictureShape(chosen or PictureShape.WIDE)

    def write(wanted: ExportFormat) -> bytes:
        with turn():
            return exports.export_sheet(make(shape), wanted, _FILE_EFFORT_S) if make else b""

    with st.container(horizontal=True, gap="small"):
        for wanted in offer.files if make is not None else ():
            label, mime = _FILES[wanted]
            st.download_button(
                plain_text(label),
                data=partial(write, wanted),
                file_name=f"rangecheck.{wanted}",
                mime=mime,
                on_click="ignore",
                key=f"take_{wanted}",
            )
        for each in offer.tables:
            st.download_button(
                plain_text(each.label),
                data=each.write,
                file_name=each.file_name,
                mime=each.mime,
                on_click="ignore",
                key=f"take_{each.file_name}",
            )


def _list_marks(scene: Scene) -> list[tuple[str, float, float]]:
    """List what a picture labels in any case: the place of the question, then the sites."""
    sites = scene.sites if scene.place is None else scene.sites[scene.sites["id"] != scene.place.id]
    asked = [] if scene.place is None else [(scene.place.name, scene.place.lon, scene.place.lat)]
    return asked + list(zip(sites["name"], sites["lon"], sites["lat"], strict=True))
