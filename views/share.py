"""Sharing and taking away: address, citation, embedding, files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from geo import exports
from geo.exports import ExportFormat
from geo.links import format_query_string
from geo.markdown import plain_link, plain_text
from geo.reach import RangeLine, RangeOption
from geo.regions import LaunchRegion
from views import state

__all__ = ["show_origin", "show_sharing", "show_take_away"]

_FILES = {
    ExportFormat.CSV: ("Table (CSV)", "text/csv"),
    ExportFormat.HTML: ("Map that needs no internet (HTML)", "text/html"),
    ExportFormat.PNG: ("Picture (PNG)", "image/png"),
    ExportFormat.SVG: ("Picture (SVG)", "image/svg+xml"),
    ExportFormat.GEOJSON: ("GeoJSON", "application/geo+json"),
    ExportFormat.KML: ("KML", "application/vnd.google-earth.kml+xml"),
    ExportFormat.GPKG: ("GeoPackage", "application/geopackage+sqlite3"),
}

_STATIC = Path(__file__).resolve().parent.parent / "static"

# The address is read by the browser that shows it, so it is right behind any proxy.
_COPY = st.components.v2.component(
    "rangecheck_copy",
    html=(_STATIC / "copy.html").read_text(encoding="utf-8"),
    css=(_STATIC / "copy.css").read_text(encoding="utf-8"),
    js=(_STATIC / "copy.js").read_text(encoding="utf-8"),
)


def show_sharing(title: str) -> None:
    """Offer the address of what is seen, a citation and a way to embed it.

    Parameters
    ----------
    title : str
        What the page shows, in a line.
    """
    query = format_query_string(state.present_view())
    with st.container(border=True, key="share"):
        _COPY(data={"query": query}, key="copy")
        with st.expander("Cite it, or put it on your own page", icon=":material/format_quote:"):
            today = exports.date_of_making()
            st.markdown("To cite:")
            st.code(exports.cite(title, today, _address(query)), language=None, wrap_lines=True)
            st.markdown("To show the map on a page of your own:")
            frame = f'<iframe src="{_address(query)}&embed=true" width="100%" height="760"'
            st.code(f'{frame} title="Rangecheck"></iframe>', language="html", wrap_lines=True)


def show_origin() -> None:
    """Say, below an embedded map, where it comes from and where the whole of it is."""
    address = _address(format_query_string(state.present_view()))
    st.caption(
        f"{plain_link('Open in Rangecheck', address)} for sources, method and limits. Published"
        " ranges and plain distances only. Places: GeoNames, CC BY 4.0. Boundaries: Natural Earth."
    )


def _address(query: str) -> str:
    here = (st.context.url or "").split("?")[0]
    return f"{here}?{query}"


def show_take_away(
    title: str,
    region: LaunchRegion,
    lines: Sequence[RangeLine],
    line: RangeLine,
    shown: pd.DataFrame,
) -> None:
    """Offer what is seen as files; each is made when it is asked for.

    Parameters
    ----------
    title : str
        What the page shows, in a line.
    region : LaunchRegion
        Where from.
    lines : sequence of RangeLine
        The figures whose rings are drawn.
    line : RangeLine
        The figure that verdicts are for.
    shown : DataFrame
        The places of the table.
    """
    address = _address(format_query_string(state.present_view()))

    def write(wanted: ExportFormat) -> bytes:
        options = [RangeOption(each.system_id, each.range_km) for each in lines]
        places = shown.assign(system=line.system_id)
        sheet = exports.make_sheet(places, region, options, title=title, address=address)
        return exports.export_sheet(sheet, wanted)

    with st.expander("Take it away: table, map files, picture", icon=":material/download:"):
        st.markdown("Each file says where its figures come from and how distances were measured.")
        with st.container(horizontal=True):
            for wanted, (label, mime) in _FILES.items():
                st.download_button(
                    plain_text(label),
                    data=partial(write, wanted),
                    file_name=f"rangecheck.{wanted}",
                    mime=mime,
                    on_click="ignore",
                    key=f"take_{wanted}",
                )
