"""Sharing what is seen: link, sentence with its source, embedding, files, citation."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from geo import exports
from geo.exports import ExportFormat, PictureShape
from geo.links import View, format_query_string
from geo.markdown import plain_link, plain_text
from geo.reach import RangeOption
from views import state
from views.assets import import_script
from views.folded import show_folded
from views.scene import Scene
from views.serving.turns import turn

__all__ = ["show_origin", "show_scene", "show_share"]

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

# The address is read by the browser that shows it, so it is right behind any proxy.
_SHARE = st.components.v2.component(
    "rangecheck_share",
    html=(_STATIC / "share.html").read_text(encoding="utf-8"),
    css=(_STATIC / "share.css").read_text(encoding="utf-8"),
    js=import_script("share.js"),
)


def show_share(
    title: str, sentence: str, *, scene: Scene | None = None, view: View | None = None
) -> None:
    """Offer what a page shows to be passed on, in the head of the page.

    Parameters
    ----------
    title : str
        What the page shows, in a line.
    sentence : str
        What it says, with its source.
    scene : Scene, optional
        On the map page: what can be taken away as files and set into another page.
    view : View, optional
        What the link shows, where it is more than the address does.
    """
    shown = view or state.present_view()
    with st.container(key="share"):
        show_folded("Share", partial(_draw, title, sentence, scene, shown), key="share_open")


def _draw(title: str, sentence: str, scene: Scene | None, view: View) -> None:
    query = format_query_string(view)
    _SHARE(
        data={
            "query": query,
            "title": title,
            "sentence": sentence,
            "embed": scene is not None,
        },
        key="share_parts",
    )
    st.markdown("To cite it:")
    cited = exports.cite(title, exports.date_of_making(), _address(query))
    st.code(cited, language=None, wrap_lines=True)
    if scene is not None:
        _show_files(title, scene)


def show_scene(scene: Scene) -> None:
    """Offer what the map page shows.

    Parameters
    ----------
    scene : Scene
        What is seen.
    """
    show_share(scene.answer.headline, scene.answer.text, scene=scene)


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


def _show_files(title: str, scene: Scene) -> None:
    """Offer what is seen as files; each is made when it is asked for."""
    address = _address(format_query_string(state.present_view()))

    def write(wanted: ExportFormat) -> bytes:
        options = [RangeOption(each.system_id, each.range_km) for each in scene.lines]
        said = dict(zip(scene.sites["id"], scene.sites["said"], strict=True))
        shown = scene.shown.assign(said=scene.shown["id"].map(said).fillna(""))
        others = scene.sites[~scene.sites["id"].isin(shown["id"])]
        places = pd.concat([shown, others]).assign(system=scene.line.system_id)
        sheet = exports.make_sheet(
            places,
            scene.region,
            options,
            title=scene.answer.question if scene.place else title,
            address=address,
            headline=scene.answer.headline,
            marks=_list_marks(scene),
            shape=PictureShape(shape or PictureShape.WIDE),
        )
        with turn():
            return exports.export_sheet(sheet, wanted, _FILE_EFFORT_S)

    st.markdown("To take away; each file says where its figures come from:")
    shape = st.segmented_control(
        "Shape of a picture",
        list(PictureShape),
        format_func=plain_text,
        default=PictureShape.WIDE,
        key="picture_shape",
    )
    with st.container(horizontal=True, gap="small"):
        for wanted, (label, mime) in _FILES.items():
            st.download_button(
                plain_text(label),
                data=partial(write, wanted),
                file_name=f"rangecheck.{wanted}",
                mime=mime,
                on_click="ignore",
                key=f"take_{wanted}",
            )


def _list_marks(scene: Scene) -> list[tuple[str, float, float]]:
    """List what a picture labels in any case: the place of the question, then the sites."""
    sites = scene.sites if scene.place is None else scene.sites[scene.sites["id"] != scene.place.id]
    asked = [] if scene.place is None else [(scene.place.name, scene.place.lon, scene.place.lat)]
    return asked + list(zip(sites["name"], sites["lon"], sites["lat"], strict=True))
