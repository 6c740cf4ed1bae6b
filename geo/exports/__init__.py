"""What a reader takes away: tables, vector files, a map that needs no internet, a picture.

Every file says what it was measured from, with which range figures of whom, how, and when.
Distances and verdicts are those of the page; rings are drawn to 10 m. Text from the gazetteer or
an uploaded file is escaped for each format: no cell is a formula, no name is markup.
"""

from typing import TYPE_CHECKING

from geo.exports.sheet import Beside, ExportFormat, PictureShape, Sheet, make_sheet
from geo.exports.sources import (
    METHOD,
    cite,
    cite_catalogue,
    date_of_making,
    name_version,
)
from geo.exports.tables import (
    guard_cells,
    guard_formula,
    write_csv,
    write_json,
    write_table,
)
from geo.exports.vectors import write_geojson, write_gpkg, write_kml
from geo.exports.writing import export_reach, export_sheet

if TYPE_CHECKING:
    from geo.exports.page import write_page
    from geo.exports.picture import write_picture

__all__ = [
    "METHOD",
    "Beside",
    "ExportFormat",
    "PictureShape",
    "Sheet",
    "cite",
    "cite_catalogue",
    "date_of_making",
    "export_reach",
    "export_sheet",
    "guard_cells",
    "guard_formula",
    "make_sheet",
    "name_version",
    "write_csv",
    "write_geojson",
    "write_gpkg",
    "write_json",
    "write_kml",
    "write_page",
    "write_picture",
    "write_table",
]


def __getattr__(name: str) -> object:
    """Import map and picture when they are asked for: folium and matplotlib take a second."""
    if name == "write_page":
        from geo.exports.page import write_page

        return write_page
    if name == "write_picture":
        from geo.exports.picture import write_picture

        return write_picture
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
