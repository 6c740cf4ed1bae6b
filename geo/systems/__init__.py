"""Missile systems, their spellings, and every published range figure with who, when, what kind.

A system's range is never one number: it is a set of range figures, each with its source, and the
band from the lowest to the highest of them. What does not say how far the one system reaches is
kept and shown, but widens no band: a span given for several systems at once (`Scope.GROUP`), the
length of one flight (`Scope.FLIGHT`), a figure held for a slip of the press (`Scope.DOUBTFUL`).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.systems.catalogue import list_names, list_systems
    from geo.systems.dossier import (
        SystemFilter,
        describe_system,
        list_doubts,
        list_holders,
        list_operators,
        select_systems,
    )
    from geo.systems.model import (
        Dated,
        FigureKind,
        LaunchedFrom,
        Operator,
        RangeFigure,
        Scope,
        System,
        SystemCategory,
        Titled,
    )
    from geo.systems.names import (
        find_family,
        find_nearest,
        find_readings,
        find_system,
        normalise_system_name,
        resolve_readings,
        resolve_system,
    )
    from geo.systems.printed import PrintedUnit, check_printed, parse_printed
    from geo.systems.records import list_records, write_systems_csv, write_systems_json
    from geo.systems.slips import Slip, SlipKind, find_slips
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "Dated",
    "FigureKind",
    "LaunchedFrom",
    "Operator",
    "PrintedUnit",
    "RangeFigure",
    "Scope",
    "Slip",
    "SlipKind",
    "System",
    "SystemCategory",
    "SystemFilter",
    "Titled",
    "check_printed",
    "describe_system",
    "find_family",
    "find_nearest",
    "find_readings",
    "find_slips",
    "find_system",
    "list_doubts",
    "list_holders",
    "list_names",
    "list_operators",
    "list_records",
    "list_systems",
    "normalise_system_name",
    "parse_printed",
    "resolve_readings",
    "resolve_system",
    "select_systems",
    "write_systems_csv",
    "write_systems_json",
]
