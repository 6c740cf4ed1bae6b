"""What notebooks and scripts call: the names that `geo.__all__` lists, over the whole library.

Each takes names as a reader types them, and says the nearest spelling where it knows none. Ranges
are kilometres, or words: "700 km", "435 miles", the name of a system for its longest published
figure. Launch regions and places are names, points (lon, lat), or shapes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from geo import geodesy
from geo.errors import InputError, UnknownPlaceError
from geo.gazetteer import Place, load_places
from geo.geodesy import RangeSet
from geo.geodesy import buffer as buffer  # noqa: PLC0414  # a name of the face
from geo.reach import (
    RangeOption,
    Verdict,
    check_measure,
    measure_place,
    measure_places,
    require_range_km,
)
from geo.reach import check_reach as _check_options
from geo.regions import LaunchRegion, region_from_geometry, region_from_point
from geo.regions import resolve_region as _resolve_region
from geo.search import Fit, Hit, Want, resolve_choice, search
from geo.systems import System, list_systems, resolve_system
from geo.units import km_to_m

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
    from shapely.geometry.base import BaseGeometry

    from geo.reading import Report

# What `find_region` makes a launch region of.
RegionLike: TypeAlias = (
    "LaunchRegion | Place | str | tuple[float, float]"
    " | BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame"
)


def find_place(name: str, country: str | None = None) -> Place:
    """Find a place by any of its names.

    Parameters
    ----------
    name : str
        In any usual spelling or script.
    country : str, optional
        ISO 3166-1 alpha-2 code of the country that it lies in.

    Returns
    -------
    Place

    Raises
    ------
    UnknownPlaceError
        Nothing bears the name there; the message has the nearest spellings.
    InputError
        Several places bear it, none of them by far the most likely; the message names them.

    Examples
    --------
    >>> find_place("Mecca").country
    'SA'
    """
    if country is None:
        return _as_place(resolve_choice(name, Want.PLACE))
    hits = search(name, Want.PLACE, limit=50).hits
    named = [_as_place(hit) for hit in hits if hit.fit is Fit.EXACT]
    for place in named:
        if place.country == country:
            return place
    raise UnknownPlaceError(name, tuple(f"{place.name}, {place.country}" for place in named[:5]))


def find_region(
    region: RegionLike,
) -> LaunchRegion:
    """Find a launch region, or make one.

    Parameters
    ----------
    region : str, tuple, Place, shapely.Geometry, GeoSeries or GeoDataFrame
        A name ("western Iraq", "Khuzestan"), an ISO 3166 code, a file's path, a point as
        (lon, lat), a place, or polygons or points in degrees. A launch region is returned as it is.

    Returns
    -------
    LaunchRegion

    Raises
    ------
    UnknownRegionError
        No region bears the name; the message has the nearest spellings.
    GeoError
        A shape or a file cannot be a region; the message says why.

    Examples
    --------
    >>> find_region("western Iraq").id
    'western-iraq'
    >>> find_region((44.37, 33.32)).kind.value
    'point'
    """
    import geopandas as gpd

    if isinstance(region, LaunchRegion):
        return region
    if isinstance(region, Place):
        return region_from_point(region.lon, region.lat, region.name)
    if isinstance(region, str):
        if Path(region).suffix.lower() in {".geojson", ".json", ".kml", ".kmz"}:
            return _resolve_region(region)
        return _resolve_region(resolve_choice(region, Want.REGION).key)
    if isinstance(region, tuple):
        return region_from_point(*region)
    if isinstance(region, (gpd.GeoSeries, gpd.GeoDataFrame)):
        series = region.geometry
        region = (series if series.crs is None else series.to_crs("EPSG:4326")).union_all()
    return region_from_geometry(region, name="Given area")


def find_system(name: str) -> System:
    """Find a missile system by any of its names.

    Parameters
    ----------
    name : str
        In any usual spelling or script.

    Returns
    -------
    System

    Raises
    ------
    UnknownSystemError
        Nothing bears the name; the message has the nearest spellings.

    Examples
    --------
    >>> find_system("Zolfaghar").id
    'zolfaqar'
    """
    return resolve_system(name)


def list_figures(system: str | None = None) -> pd.DataFrame:
    """List published range figures, with who said each, when, and what kind it is.

    Parameters
    ----------
    system : str, optional
        A system by any of its names; without it, of all.

    Returns
    -------
    pandas.DataFrame
        One row a figure: system, low_km, high_km (km), kind, scope ("system" for a range of this
        system, else one span of several, the length of one flight or a doubtful figure), lofted,
        source, title, titled ("ours" where the copy at hand has none), date, dated ("event" where
        the date is inferred), second_hand, url.

    Raises
    ------
    UnknownSystemError
        No system bears the name; the message has the nearest spellings.

    Examples
    --------
    >>> figures = list_figures("Zolfaqar")
    >>> sorted(set(figures.loc[figures["scope"] == "system", "high_km"]))
    [650.0, 700.0]
    """
    import pandas as pd

    systems: Iterable[System] = list_systems() if system is None else [find_system(system)]
    columns = (
        "low_km", "high_km", "kind", "scope", "lofted", "source", "title", "titled", "date",
        "dated", "second_hand", "url",
    )  # fmt: skip
    rows = [
        {"system": each.id, **{name: getattr(figure, name) for name in columns}}
        for each in systems
        for figure in each.figures
    ]
    return pd.DataFrame(rows, columns=["system", *columns])


def list_places(min_population: int = 0, country: str | None = None) -> gpd.GeoDataFrame:
    """List the gazetteer's cities.

    Parameters
    ----------
    min_population : int
        Smallest population, inclusive.
    country : str, optional
        ISO 3166-1 alpha-2 code; without it, the whole world.

    Returns
    -------
    geopandas.GeoDataFrame
        Points in EPSG:4326 with id, name, country, admin1, lon, lat (degrees), population, kind.

    Examples
    --------
    >>> list_places(1_000_000, "IQ")["name"].tolist()[0]
    'Baghdad'
    """
    return _with_points(load_places(min_population, country))


def outer_set(region: RegionLike, range_km: float | str, tolerance_m: float = 10.0) -> RangeSet:
    """Draw what is in range from somewhere in a region.

    Parameters
    ----------
    region : object
        As `find_region` takes it.
    range_km : float or str
        Kilometres, "435 miles", or a system for its longest published figure.
    tolerance_m : float
        How far the line may stray between vertices, metres, at least 0.5.

    Returns
    -------
    RangeSet
        With `geometry` in degrees, and `__geo_interface__`.

    Raises
    ------
    GeoError
        The region or the range is none; the message says why.

    Examples
    --------
    >>> outer_set("western Iraq", 700).geometry.geom_type
    'Polygon'
    """
    range_m = km_to_m(_range_option(range_km).range_km)
    return geodesy.outer_set(find_region(region).shape, range_m, tolerance_m)


def common_set(region: RegionLike, range_km: float | str, tolerance_m: float = 10.0) -> RangeSet:
    """Draw what is in range from everywhere in a region.

    Parameters
    ----------
    region : object
        As `find_region` takes it.
    range_km : float or str
        As `outer_set`.
    tolerance_m : float
        How far the line may stray between vertices, metres, at least 0.5.

    Returns
    -------
    RangeSet
        With `geometry` None where no place is in range from everywhere.

    Raises
    ------
    GeoError
        The region or the range is none; the message says why.

    Examples
    --------
    >>> common_set("western Iraq", 100).geometry is None
    True
    """
    range_m = km_to_m(_range_option(range_km).range_km)
    return geodesy.common_set(find_region(region).shape, range_m, tolerance_m)


def measure_distances(region: RegionLike, places: object) -> gpd.GeoDataFrame:
    """Measure from a region's nearest and farthest point to places.

    Parameters
    ----------
    region : object
        As `find_region` takes it.
    places : GeoDataFrame, DataFrame, list of str, str, or Place
        A table has `lon` and `lat` in degrees, or points as its geometry. Of a country or a
        division that is named, its nearest part counts, as on the page.

    Returns
    -------
    geopandas.GeoDataFrame
        The places with nearest_km and farthest_km, in the order given.

    Raises
    ------
    GeoError
        The region or a place is not known.

    Examples
    --------
    >>> measure_distances("western Iraq", "Tel Aviv")["nearest_km"].round().tolist()
    [398.0]
    """
    import pandas as pd

    launch_region = find_region(region)
    if isinstance(places, pd.DataFrame):
        return _with_points(measure_places(launch_region, _point_table(places)))
    found = _find_places(places)
    measures = [measure_place(launch_region, place) for place in found]
    return _with_points(
        _tabulate(found).assign(
            nearest_km=[measure.nearest_km for measure in measures],
            farthest_km=[measure.farthest_km for measure in measures],
        )
    )


def check_reach(
    region: RegionLike,
    range_km: float | str | Iterable[float | str],
    places: object = None,
    *,
    min_population: int = 100_000,
    country: str | None = None,
) -> gpd.GeoDataFrame:
    """Say of each place whether it is in range from everywhere, somewhere, or nowhere in a region.

    Parameters
    ----------
    region : object
        As `find_region` takes it.
    range_km : float, str, or iterable of them
        Kilometres, "435 miles", or a system for each of its published figures.
    places : optional
        As `measure_distances` takes them; without it, the gazetteer's cities.
    min_population, country
        Of the gazetteer's cities.

    Returns
    -------
    geopandas.GeoDataFrame
        One row for each place and range: the place's columns, system, range_km, nearest_km,
        farthest_km, verdict, margin_km (range less nearest distance), share (0 to 1).

    Raises
    ------
    GeoError
        The region, the range or a place is not known.

    Examples
    --------
    >>> check_reach("western Iraq", 700, ["Tel Aviv", "Riyadh"])["verdict"].tolist()
    ['somewhere', 'nowhere']
    """
    import pandas as pd

    asked = [range_km] if isinstance(range_km, (int, float, str)) else list(range_km)
    options = [option for each in asked for option in _range_options(each)]
    launch_region = find_region(region)
    if places is None:
        table = load_places(min_population, country)
    elif isinstance(places, pd.DataFrame):
        table = _point_table(places)
    else:
        return _with_points(_check_named(launch_region, options, _find_places(places)))
    return _with_points(_check_options(launch_region, options, table))


def read_report(text: str | Path) -> Report:
    """Read a report: the places, launch regions, systems and ranges that it mentions.

    Parameters
    ----------
    text : str or pathlib.Path
        The text itself, or the path of a file (txt, html, pdf).

    Returns
    -------
    Report

    Raises
    ------
    FileError
        The file cannot be read.

    Examples
    --------
    >>> [each.text for each in read_report("Missiles in western Iraq can reach Tel Aviv.").places]
    ['Iraq', 'Tel Aviv']
    """
    from geo.reading import read_file
    from geo.reading import read_report as read_text

    if isinstance(text, Path):
        return read_text(read_file(text.name, text.read_bytes()))
    return read_text(text)


def check_claims(report: str | Path | Report) -> pd.DataFrame:
    """Check every claim of a report.

    Parameters
    ----------
    report : str, pathlib.Path or Report
        As `read_report` takes it, or what it gave.

    Returns
    -------
    pandas.DataFrame
        One row a claim, with the columns that `read --format json` prints for each.

    Raises
    ------
    FileError
        The file cannot be read.

    Examples
    --------
    >>> text = "From western Iraq, a missile with a range of 700 km can reach Tel Aviv."
    >>> check_claims(text)[["place", "verdict"]].values.tolist()
    [['Tel Aviv', 'holds in part']]
    """
    import pandas as pd

    from geo.claims import check_claim
    from geo.reading import extract_claims

    read = read_report(report) if isinstance(report, (str, Path)) else report
    return pd.DataFrame([check_claim(claim).as_json() for claim in extract_claims(read)])


def _as_place(hit: Hit) -> Place:
    if not isinstance(hit.value, Place):
        raise InputError(f"{hit.label} is no place.")
    return hit.value


def _range_options(words: float | str) -> tuple[RangeOption, ...]:
    """Give the ranges that are asked about: all figures of a system, or the number itself."""
    if not isinstance(words, str):
        return (RangeOption("", require_range_km(words)),)
    found = resolve_choice(words, Want.RANGE).value
    if isinstance(found, System):
        return RangeOption.from_system(found)
    if not isinstance(found, RangeOption):
        raise InputError(f"{words!r} is no range.")
    require_range_km(found.range_km)
    return (found,)


def _range_option(words: float | str) -> RangeOption:
    return max(_range_options(words), key=lambda option: option.range_km)


def _find_places(places: object) -> list[Place]:
    if isinstance(places, (str, Place)):
        places = [places]
    if not isinstance(places, Iterable):
        raise InputError(f"Places are names, or a table with lon and lat; not {places!r}.")
    return [each if isinstance(each, Place) else find_place(str(each)) for each in places]


def _point_table(places: pd.DataFrame) -> pd.DataFrame:
    import geopandas as gpd

    if {"lon", "lat"} <= set(places.columns):
        return places
    if not isinstance(places, gpd.GeoDataFrame):
        raise InputError("A table of places needs the columns lon and lat, in degrees.")
    points = places if places.crs is None else places.to_crs("EPSG:4326")
    return places.assign(lon=points.geometry.x, lat=points.geometry.y)


def _tabulate(places: Iterable[Place]) -> pd.DataFrame:
    import pandas as pd

    columns = ("id", "name", "country", "admin1", "lon", "lat", "population", "kind")
    rows = [[getattr(place, name) for name in columns] for place in places]
    return pd.DataFrame(rows, columns=list(columns))


def _check_named(
    region: LaunchRegion, options: Iterable[RangeOption], places: list[Place]
) -> pd.DataFrame:
    """Check places that may be areas, whose nearest part counts; the columns of `check_reach`."""
    import pandas as pd

    measured = sorted(
        ((place, measure_place(region, place)) for place in places),
        key=lambda each: each[1].nearest_km,
    )
    rows = [
        (place, option, measure, *check_measure(region, place, measure, option.range_km))
        for option in options
        for place, measure in measured
    ]
    verdicts = [each.value for each in Verdict]
    return _tabulate(row[0] for row in rows).assign(
        nearest_km=[row[2].nearest_km for row in rows],
        farthest_km=[row[2].farthest_km for row in rows],
        range_km=[row[1].range_km for row in rows],
        verdict=pd.Categorical([row[3].value for row in rows], verdicts),
        margin_km=[row[4] for row in rows],
        share=[row[5] for row in rows],
        system=[row[1].system for row in rows],
    )


def _with_points(table: pd.DataFrame) -> gpd.GeoDataFrame:
    import geopandas as gpd

    points = gpd.points_from_xy(table["lon"], table["lat"], crs="EPSG:4326")
    return gpd.GeoDataFrame(table.drop(columns="geometry", errors="ignore"), geometry=points)
