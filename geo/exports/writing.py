"""One entry for every format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.effort import give_effort
from geo.errors import EffortError, InputError
from geo.exports.sheet import ExportFormat, Sheet, make_sheet
from geo.exports.tables import write_csv, write_json
from geo.exports.vectors import write_geojson, write_gpkg, write_kml

if TYPE_CHECKING:
    import pandas as pd

    from geo.reach import RangeOption
    from geo.regions import LaunchRegion

__all__ = ["export_reach", "export_sheet"]

# What a file's rings are drawn within where 10 m would take too long: below a pixel of a map that
# shows a country, and coarse enough to be drawn of a simpler region.
_COARSE_TOLERANCE_M = 250.0

_WRITERS: dict[ExportFormat, Callable[[Sheet], bytes]] = {
    ExportFormat.JSON: write_json,
    ExportFormat.CSV: write_csv,
    ExportFormat.GEOJSON: write_geojson,
    ExportFormat.KML: write_kml,
    ExportFormat.GPKG: write_gpkg,
}


def _choose_writer(wanted: ExportFormat) -> Callable[[Sheet], bytes]:
    """Find the writer of a format; map and picture take a second to import, so they wait."""
    if wanted is ExportFormat.HTML:
        from geo.exports.page import write_page

        return write_page
    if wanted in {ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF}:
        from geo.exports.picture import write_picture

        return lambda sheet: write_picture(sheet, wanted.value)
    return _WRITERS[wanted]


def export_sheet(sheet: Sheet, wanted: str, effort_s: float | None = None) -> bytes:
    """Write a sheet in a format.

    Parameters
    ----------
    sheet : Sheet
        What is exported.
    wanted : str
        One of `ExportFormat`.
    effort_s : float, optional
        Processor seconds that geometry may take; where it takes more, the rings are drawn within
        250 m, for as long again. A vector file says of each line how near it is.

    Returns
    -------
    bytes

    Raises
    ------
    InputError
        When the format is not known.
    EffortError
        When the coarse rings take longer, too.

    Examples
    --------
    >>> from geo.exports.sheet import make_sample
    >>> b"Riyadh" in export_sheet(make_sample(), "csv")
    True
    """
    if wanted not in list(ExportFormat):
        raise InputError(f"{wanted!r} is no format; choose one of {', '.join(ExportFormat)}.")
    write = _choose_writer(ExportFormat(wanted))
    if effort_s is None:
        return write(sheet)
    try:
        with give_effort(effort_s):
            return write(sheet)
    except EffortError:
        with give_effort(effort_s):
            return write(replace(sheet, tolerance_m=_COARSE_TOLERANCE_M))


def export_reach(
    checked: pd.DataFrame, region: LaunchRegion, options: Sequence[RangeOption], wanted: str
) -> bytes:
    """Write checked places with their region and rings in a format.

    Parameters
    ----------
    checked : DataFrame
        From `geo.reach.check_reach`.
    region : LaunchRegion
        Where from.
    options : sequence of RangeOption
        The ranges that were checked.
    wanted : str
        One of `ExportFormat`.

    Returns
    -------
    bytes

    Examples
    --------
    >>> from geo.gazetteer import load_places
    >>> from geo.reach import RangeOption, check_reach
    >>> from geo.regions import resolve_region
    >>> baghdad, options = resolve_region("baghdad"), [RangeOption("", 900.0)]
    >>> checked = check_reach(baghdad, options, load_places(4_000_000, "SA"))
    >>> b"Riyadh" in export_reach(checked, baghdad, options, "csv")
    True
    """
    return export_sheet(make_sheet(checked, region, options), wanted)
