"""What a reader takes away: tables, vector files, a map that needs no internet, a picture.

Every file says what it was measured from, with which range figures of whom, how, and when.
Distances and verdicts are those of the page; rings are drawn to 10 m. Text from the gazetteer or
an uploaded file is escaped for each format: no cell is a formula, no name is markup.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.exports.page import write_page
    from geo.exports.picture import write_picture
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
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

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
