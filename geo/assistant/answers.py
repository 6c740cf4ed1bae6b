"""The tools as plain functions: bounded questions to answers with sources, limits and a link.

What an assistant passes on was typed by somebody else, so no text names a file here, every list and
text has an end, and a name that nothing is known by may be a question that is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from geo import face, method
from geo.assistant.model import (
    ClaimFound,
    DistancesAnswer,
    FigureFound,
    FiguresAnswer,
    MethodAnswer,
    PlaceDistance,
    PlaceFound,
    PlaceReach,
    PlacesAnswer,
    ReachAnswer,
    ReportAnswer,
)
from geo.assistant.refusals import require_answerable
from geo.effort import give_effort
from geo.errors import InputError, UnknownNameError, UnknownPlaceError
from geo.exports import name_version
from geo.gazetteer import Place, find_candidates, suggest_names
from geo.links import View, format_query_string, link_region, pack_claims, resolve_link_region
from geo.reach import (
    RangeLine,
    RangeOption,
    answer_place,
    check_measure,
    list_range_lines,
    measure_place,
    require_range_km,
)
from geo.search import Want, resolve_choice
from geo.systems import System, resolve_readings, resolve_system

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.claims import CheckedClaim
    from geo.regions import LaunchRegion

__all__ = [
    "MAX_NAME_CHARS",
    "MAX_PLACES",
    "MAX_REPORT_CHARS",
    "check_reach",
    "explain_method",
    "find_places",
    "list_figures",
    "measure_distances",
    "read_report",
]

MAX_NAME_CHARS = 2_000  # an address of a drawn area has 1,600
MAX_PLACES = 20
MAX_REPORT_CHARS = 100_000  # three times the longest feature of two corpora of news
_MAX_CLAIMS = 40  # so many an address takes
_EFFORT_S = 15.0
_PAGE = "http://localhost:8501"  # as `make run` serves it

_OF_DISTANCES = (
    "Distances are geodesics on the WGS84 ellipsoid, along the ground. A city is one point, and its"
    " edge may be 20 km nearer; borders are good to some hundred metres."
)
_OF_RANGES = (
    "A published range is a maximum that somebody stated; figures for one system differ by tens to"
    " hundreds of km. In range means that a distance is no greater than a figure, not that anything"
    " is there, aimed, able or intended."
)
_OF_READING = (
    "A text is read by rules and may be misread: compare each claim's quote and parts with the text"
    " before a verdict is passed on."
)
_OF_PLACES = "Several places may bear one name: ask which is meant where more than one is listed."
_PLACES_FROM = "GeoNames (CC BY 4.0); Natural Earth 1:10m (public domain)"


def find_places(name: str, country: str = "", *, page: str = _PAGE) -> PlacesAnswer:
    """Find the places that a name may mean, best first.

    Parameters
    ----------
    name : str
        In any usual spelling or script.
    country : str
        ISO 3166-1 alpha-2 code that they must lie in; empty for the world.
    page : str
        Where the page is served, for the link.

    Returns
    -------
    PlacesAnswer
        At most 20.

    Raises
    ------
    UnknownPlaceError
        Nothing bears the name; the message has the nearest spellings.

    Examples
    --------
    >>> [place.country for place in find_places("Tripoli").places][:2]
    ['LY', 'LB']
    """
    with _bounded(name):
        found = find_candidates(name, _require_country(country), MAX_PLACES, misspelt=False)
        places = tuple(candidate.place for candidate in found)
        if not places:
            raise UnknownPlaceError(name, suggest_names(name))
    return PlacesAnswer(
        places=tuple(
            PlaceFound(
                place.id, place.name, place.country, place.admin1, place.lon, place.lat,
                place.population, str(place.kind), place.source,
            )
            for place in places
        ),
        sources=tuple(dict.fromkeys(place.source for place in places)),
        limits=(_OF_PLACES, _OF_DISTANCES),
        link=_link(page, View(place=places[0].id)),
        version=name_version(),
    )  # fmt: skip


def list_figures(system: str, *, page: str = _PAGE) -> FiguresAnswer:
    """List the published range figures of a system, with who said each, when, and what kind it is.

    Parameters
    ----------
    system : str
        In any usual spelling or script; all systems that bear the name are listed.
    page : str
        Where the page is served, for the link.

    Returns
    -------
    FiguresAnswer

    Raises
    ------
    UnknownSystemError
        Nothing bears the name; the message has the nearest spellings.

    Examples
    --------
    >>> {figure.high_km for figure in list_figures("Zolfaghar").figures} >= {650.0, 700.0}
    True
    """
    with _bounded(system):
        systems = resolve_readings(system)
    only = systems[0].id if len(systems) == 1 else ""
    return FiguresAnswer(
        figures=tuple(
            FigureFound(
                each.id, each.name, figure.low_km, figure.high_km, figure.as_printed,
                str(figure.kind), str(figure.scope), figure.lofted, figure.source, figure.title,
                str(figure.titled), figure.date, str(figure.dated), figure.second_hand,
                figure.url, figure.note,
            )
            for each in systems
            for figure in each.figures
        ),
        sources=("data/range_figures.csv: each figure with its own source",),
        limits=(_OF_RANGES,),
        link=_link(page, View(system=only), "systems"),
        version=name_version(),
    )  # fmt: skip


def measure_distances(region: str, places: list[str], *, page: str = _PAGE) -> DistancesAnswer:
    """Measure from a launch region's nearest and farthest point to places.

    Parameters
    ----------
    region : str
        A name, an ISO 3166 code, or LON,LAT.
    places : list of str
        At most 20 names. A country or division counts as an area: its nearest part.
    page : str
        Where the page is served, for the link.

    Returns
    -------
    DistancesAnswer

    Raises
    ------
    GeoError
        The region or a place is not known, or the list is too long.

    Examples
    --------
    >>> measured = measure_distances("western Iraq", ["Tel Aviv"])
    >>> round(measured.distances[0].nearest_km)
    398
    """
    with _bounded(region, *places):
        launch_region = _resolve_region(region)
        found = _find_places(places)
        distances = []
        for place in found:
            measure = measure_place(launch_region, place)
            distances.append(
                PlaceDistance(
                    place.name,
                    place.country,
                    round(measure.nearest_km, 1),
                    round(measure.farthest_km, 1),
                )
            )
    return DistancesAnswer(
        region=launch_region.name,
        definition=launch_region.definition,
        distances=tuple(distances),
        sources=_unique([launch_region.source, *(place.source for place in found)]),
        limits=(_OF_DISTANCES,),
        link=_link(page, View(region=link_region(launch_region), place=found[0].id)),
        version=name_version(),
    )


def check_reach(
    region: str, range_figure: str, places: list[str], *, page: str = _PAGE
) -> ReachAnswer:
    """Say whether a range reaches places from everywhere, somewhere or nowhere in a launch region.

    Parameters
    ----------
    region : str
        A name, an ISO 3166 code, or LON,LAT.
    range_figure : str
        "700 km", "435 miles", or a system: then each of its published figures is checked.
    places : list of str
        At most 20 names. A country or division counts as an area: its nearest part.
    page : str
        Where the page is served, for the links.

    Returns
    -------
    ReachAnswer

    Raises
    ------
    GeoError
        The region, the range or a place is not known, or the list is too long.

    Examples
    --------
    >>> answer = check_reach("western Iraq", "700 km", ["Tel Aviv", "Riyadh"])
    >>> [entry.verdict for entry in answer.entries]
    ['somewhere', 'nowhere']
    """
    with _bounded(region, range_figure, *places):
        launch_region = _resolve_region(region)
        lines = _find_lines(range_figure)
        found = _find_places(places)
        address = link_region(launch_region)
        entries = []
        for place in found:
            measure = measure_place(launch_region, place)
            for line in lines:
                verdict, margin_km, share = check_measure(
                    launch_region, place, measure, line.range_km
                )
                answer = answer_place(launch_region, line, place, measure=measure)
                view = View(
                    region=address,
                    systems=(line.system_id,) if line.system_id else (),
                    range_km=None if line.system_id else line.range_km,
                    check=line.key,
                    place=place.id,
                )
                entries.append(
                    PlaceReach(
                        place.name, place.country, line.system_id, line.range_km, verdict.value,
                        round(measure.nearest_km, 1), round(measure.farthest_km, 1),
                        round(margin_km, 1), round(share, 3), answer.headline, answer.source,
                        _link(page, view),
                    )
                )  # fmt: skip
    published = [source for line in lines for source in line.sources]
    return ReachAnswer(
        region=launch_region.name,
        definition=launch_region.definition,
        entries=tuple(entries),
        sources=_unique([*published, launch_region.source, *(place.source for place in found)]),
        limits=(_OF_RANGES, _OF_DISTANCES),
        link=entries[0].link,
        version=name_version(),
    )


def read_report(
    text: str, region: str = "", range_km: float | None = None, *, page: str = _PAGE
) -> ReportAnswer:
    """Read a report: what it mentions, what it claims to be in range, and whether that holds.

    Parameters
    ----------
    text : str
        The report itself, at most 100,000 characters; never a path or an address.
    region : str
        The reader's own launch region for every claim that lacks one; empty for none.
    range_km : float, optional
        The reader's own range for every claim that lacks one, kilometres.
    page : str
        Where the page is served, for the link: it holds the claims, nothing of the text.

    Returns
    -------
    ReportAnswer
        At most 40 claims.

    Raises
    ------
    GeoError
        The text is too long, or the region or range is none.

    Examples
    --------
    >>> read = read_report("From western Iraq, a missile with a range of 700 km can hit Tel Aviv.")
    >>> [(claim.place, claim.verdict) for claim in read.claims]
    [('Tel Aviv', 'holds in part')]
    """
    from geo.claims import check_claim, give_missing
    from geo.reading import extract_claims, require_text

    if len(text) > MAX_REPORT_CHARS:
        raise InputError(
            f"The text has {len(text):,} characters; at most {MAX_REPORT_CHARS:,} are read."
        )
    with _bounded(region):
        launch_region = _resolve_region(region) if region.strip() else None
        own_km = None if range_km is None else require_range_km(range_km)
        report = face.read_report(require_text(text))
        claims = [
            give_missing(claim, region=launch_region, range_km=own_km)
            for claim in extract_claims(report)[:_MAX_CLAIMS]
        ]
        checked = [check_claim(claim) for claim in claims]
    return ReportAnswer(
        places=_unique(mention.text for mention in report.places),
        regions=_unique(mention.name for mention in report.regions),
        systems=_unique(mention.text for mention in report.systems),
        ranges=_unique(mention.text for mention in report.ranges),
        claims=tuple(_list_claim(each) for each in checked),
        sources=(
            *_unique(entry.citation for each in checked for entry in each.entries),
            _PLACES_FROM,
        ),
        limits=(_OF_READING, _OF_RANGES, _OF_DISTANCES),
        link=_link(page, View(claims=pack_claims(claims)), "read"),
        version=name_version(),
    )


def explain_method(question: str = "", *, page: str = _PAGE) -> MethodAnswer:
    """Say how Rangecheck measures, what its words mean, and what it does not answer.

    Parameters
    ----------
    question : str
        What was asked, where it may be no question of ranges and distances.
    page : str
        Where the page is served, for the link.

    Returns
    -------
    MethodAnswer

    Raises
    ------
    RefusedError
        The question is about what Rangecheck never does.

    Examples
    --------
    >>> "WGS84" in explain_method("How do you measure?").method
    True
    """
    require_answerable(question[:MAX_NAME_CHARS])
    return MethodAnswer(
        definitions=method.DEFINITIONS.strip(),
        method=method.METHOD.strip(),
        limits_in_full=method.LIMITS.strip(),
        never=method.NEVER.strip(),
        sources=(_PLACES_FROM,),
        limits=(_OF_RANGES, _OF_DISTANCES),
        link=f"{page.rstrip('/')}/method",
        version=name_version(),
    )


@contextmanager
def _bounded(*names: str) -> Iterator[None]:
    """Bound the work and the names; what is no name may be a question that is refused."""
    for name in names:
        if len(name) > MAX_NAME_CHARS:
            raise InputError(f"A name has at most {MAX_NAME_CHARS:,} characters.")
    try:
        with give_effort(_EFFORT_S):
            yield
    except (UnknownNameError, InputError):
        # "Jam" and "Kill" are towns: only what is no name is looked at as a question.
        for name in names:
            require_answerable(name)
        raise


def _resolve_region(text: str) -> LaunchRegion:
    return resolve_link_region(resolve_choice(text, Want.REGION).key)


def _find_places(names: list[str]) -> list[Place]:
    if not 1 <= len(names) <= MAX_PLACES:
        raise InputError(f"Name 1 to {MAX_PLACES} places; these are {len(names)}.")
    return [face.find_place(name) for name in names]


def _find_lines(words: str) -> tuple[RangeLine, ...]:
    found = resolve_choice(words, Want.RANGE).value
    if isinstance(found, System):
        lines = list_range_lines([found])
    elif not isinstance(found, RangeOption):
        raise InputError(f"{words[:80]!r} is no range.")
    elif not found.system:
        return list_range_lines((), require_range_km(found.range_km))
    else:
        figures = list_range_lines([resolve_system(found.system)])
        lines = tuple(line for line in figures if line.option == found)
    if not lines:
        raise InputError(f"No range is published for {words[:80]!r}; give one in kilometres.")
    return lines


def _require_country(code: str) -> str | None:
    code = code.strip().upper()
    if code and not (len(code) == 2 and code.isalpha()):
        raise InputError(f"{code[:20]!r} is no ISO 3166 code of a country, such as IQ.")
    return code or None


def _list_claim(checked: CheckedClaim) -> ClaimFound:
    claim = checked.claim
    return ClaimFound(
        quote=claim.text,
        statement=claim.statement,
        place=claim.place_name,
        region=claim.region.name if claim.region else "",
        systems=claim.systems,
        range_km=claim.high_km,
        said_by=claim.said_by,
        denied=claim.denied,
        verdict=checked.verdict.value,
        reason=checked.reason,
        missing=tuple(checked.missing),
        assumed=tuple(claim.assumed),
        figures=_unique(entry.citation for entry in checked.entries),
    )


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _link(page: str, view: View, which: str = "") -> str:
    return f"{page.rstrip('/')}/{which}?{format_query_string(view)}"
