"""Tools for assistants: the face's functions with bounds, sources, limits and a link to the view.

`answers` has the tools as plain functions, `refusals` what is not answered, and `server` offers the
tools by the Model Context Protocol; only the last needs the extra `mcp`.
"""

from geo.assistant.answers import (
    check_reach,
    explain_method,
    find_places,
    list_figures,
    measure_distances,
    read_report,
)
from geo.assistant.refusals import Refusal, list_refusals, require_answerable

__all__ = [
    "Refusal",
    "check_reach",
    "explain_method",
    "find_places",
    "list_figures",
    "list_refusals",
    "measure_distances",
    "read_report",
    "require_answerable",
]
