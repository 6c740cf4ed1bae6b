"""The tools by the Model Context Protocol, over standard input or HTTP on this machine alone."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, ParamSpec, TypeVar

from geo import __version__, method
from geo.assistant import answers, model
from geo.errors import GeoError, InputError, MissingExtraError

try:
    import anyio
    import uvicorn
    from mcp.server.mcpserver import MCPServer
    from mcp.server.mcpserver.exceptions import ToolError
    from mcp_types import ToolAnnotations
    from pydantic import Field
except ModuleNotFoundError as error:
    if (error.name or "").split(".")[0] in {"geo", "rangecheck"}:
        raise
    raise MissingExtraError("mcp") from None

__all__ = ["DEFAULT_PAGE", "build_server", "serve_http", "serve_stdio"]

DEFAULT_PAGE = "http://localhost:8501"  # as `make run` serves it
_HOST = "127.0.0.1"
_MOST_BYTES = 1_000_000  # of one request: a report of the most characters, each escaped
_MOST_SESSIONS = 16

_INSTRUCTIONS = f"""
Rangecheck says, for a missile range that a news report quotes, which places lie inside it from
where the report says it could be launched, and whether the report's claim holds. Pass on every
number with its source and limits, and the link. Where the user asks for anything else about
missiles, call explain_method with the question: it says what is refused.
{method.NEVER}"""

_Name = Annotated[str, Field(min_length=1, max_length=answers.MAX_NAME_CHARS)]
_Region = Annotated[
    str,
    Field(
        min_length=1,
        max_length=answers.MAX_NAME_CHARS,
        description="Launch region: a name (western Iraq, Khuzestan), an ISO 3166 code (IQ, IQ-AN),"
        " or LON,LAT in degrees, longitude first",
    ),
]
_Places = Annotated[
    list[_Name],
    Field(
        min_length=1,
        max_length=answers.MAX_PLACES,
        description="Names of cities, sites, countries or divisions",
    ),
]
_Country = Annotated[
    str, Field(max_length=2, description="ISO 3166-1 alpha-2 code; empty for the whole world")
]

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")


def build_server(page: str = DEFAULT_PAGE) -> MCPServer:
    """Make the server with its tools.

    Parameters
    ----------
    page : str
        Where the page is served, for the links.

    Returns
    -------
    MCPServer

    Raises
    ------
    InputError
        The page's address is none.

    Examples
    --------
    >>> build_server("https://ranges.example").name
    'rangecheck'
    >>> build_server("ranges.example")
    Traceback (most recent call last):
    ...
    geo.errors.InputError: 'ranges.example' is no address of a page: it begins with http.
    """
    if not page.startswith(("http://", "https://")):
        raise InputError(f"{page[:80]!r} is no address of a page: it begins with http.")
    # Warnings alone: at the usual level the log holds what was asked.
    server = MCPServer(
        "rangecheck",
        title="Rangecheck",
        instructions=_INSTRUCTIONS.strip(),
        version=__version__,
        log_level="WARNING",
    )

    def find_places(name: _Name, country: _Country = "") -> model.PlacesAnswer:
        """Find the places that a name may mean, best first, with coordinates and source."""
        return answers.find_places(name, country, page=page)

    def list_figures(system: _Name) -> model.FiguresAnswer:
        """List a missile system's published range figures: who said each, when, and what kind."""
        return answers.list_figures(system, page=page)

    def measure_distances(region: _Region, places: _Places) -> model.DistancesAnswer:
        """Measure kilometres from a launch region's nearest and farthest point to places."""
        return answers.measure_distances(region, places, page=page)

    def check_reach(
        region: _Region,
        range_figure: Annotated[
            str,
            Field(
                min_length=1,
                max_length=200,
                description="700 km, 435 miles, or a system: then each of its published figures",
            ),
        ],
        places: _Places,
    ) -> model.ReachAnswer:
        """Say whether a range reaches places from everywhere, somewhere or nowhere in a region."""
        return answers.check_reach(region, range_figure, places, page=page)

    def read_report(
        text: Annotated[
            str,
            Field(
                min_length=1,
                max_length=answers.MAX_REPORT_CHARS,
                description="The report's text itself, never a path or an address",
            ),
        ],
        region: Annotated[
            str,
            Field(
                max_length=answers.MAX_NAME_CHARS,
                description="The reader's own launch region, for claims that lack one",
            ),
        ] = "",
        range_km: Annotated[
            float | None,
            Field(
                gt=0, le=20_000, description="The reader's own range, km, for claims that lack one"
            ),
        ] = None,
    ) -> model.ReportAnswer:
        """Read a report: what it mentions, what it claims to be in range, whether that holds."""
        return answers.read_report(text, region, range_km, page=page)

    def explain_method(
        question: Annotated[
            str, Field(max_length=answers.MAX_NAME_CHARS, description="The user's own words")
        ] = "",
    ) -> model.MethodAnswer:
        """Say how distances are measured, what the words mean, and what is never answered."""
        return answers.explain_method(question, page=page)

    for tool in (
        explain_method,
        find_places,
        list_figures,
        measure_distances,
        check_reach,
        read_report,
    ):
        server.add_tool(
            _say_errors(tool),
            structured_output=True,
            annotations=ToolAnnotations(
                read_only_hint=True,
                destructive_hint=False,
                idempotent_hint=True,
                open_world_hint=False,
            ),
        )
    return server


def serve_stdio(page: str = DEFAULT_PAGE) -> None:
    """Answer on standard input and output until it ends.

    Parameters
    ----------
    page : str
        Where the page is served, for the links.
    """
    build_server(page).run("stdio")


def serve_http(port: int, page: str = DEFAULT_PAGE) -> None:
    """Answer over streamable HTTP on this machine alone until interrupted.

    Host and origin of each request are checked, so that no website can ask in a reader's name.

    Parameters
    ----------
    port : int
        0 to 65535; 0 takes a free one. The address is printed on standard error.
    page : str
        Where the page is served, for the links.

    Raises
    ------
    InputError
        The port is taken, or none.
    """
    app = build_server(page).streamable_http_app(
        host=_HOST,
        stateless_http=True,
        json_response=True,
        max_request_body_size=_MOST_BYTES,
        max_sessions=_MOST_SESSIONS,
    )
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((_HOST, port))
        except (OSError, OverflowError):
            raise InputError(f"Port {port} of this machine cannot be listened on.") from None
        listening.listen()
        address = f"http://{_HOST}:{listening.getsockname()[1]}/mcp"
        package = __name__.partition(".")[0]  # in the wheel it is another
        sys.stderr.write(f"{package}: tools at {address}\n")
        sys.stderr.flush()
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        anyio.run(lambda: uvicorn.Server(config).serve(sockets=[listening]))


def _say_errors(tool: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
    """Let what is refused or unknown be said in our words, as a failed call and not a crash."""

    @wraps(tool)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
        try:
            return tool(*args, **kwargs)
        except GeoError as error:
            raise ToolError(str(error)) from None

    return run
