"""The view: all that a page shows, and the bounds of its values."""

from __future__ import annotations

from dataclasses import dataclass

from geo.units import Unit

__all__ = ["DEFAULT_VIEW", "PROJECTIONS", "SORTS", "VERDICTS", "View"]

SORTS = ("population", "nearest", "name")
VERDICTS = ("everywhere", "somewhere", "nowhere")
PROJECTIONS = ("azimuthal", "globe")


@dataclass(frozen=True, slots=True)
class View:
    """All that a page shows; every field has its place in the address.

    Parameters
    ----------
    region : str
        Launch region: an id, an ISO 3166 code, a point, a circle or a drawn area.
    systems : tuple of str
        Ids of the systems whose rings are drawn.
    range_km : float or None
        A free range beside the systems', in km, above 0 and at most
        `geo.reach.MAX_RANGE_KM`.
    check : str
        The range figure that verdicts are for: `system:km`, `free`, or empty for the longest.
    show : tuple of str
        Verdicts shown on the map and in the table.
    min_population : int
        Smallest population shown.
    country : str
        ISO 3166 code of the one country shown; empty for all.
    find : str
        Text that a shown place's name holds.
    sort : str
        Order of the table: one of `SORTS`.
    unit : Unit
        Unit of every distance shown.
    place : str
        Gazetteer id of the place that details are shown of.
    other_region, other_check : str
        What Compare sets beside `region` and `check`; empty for the same.
    distance_from, distance_to : str
        Place names of the distance tool.
    city : str
        Gazetteer id, or name, of the city of the Exposure page.
    regions : tuple of str
        Launch regions of the Exposure page; empty for those of the reports and `region`.
    claim : str
        Id of the claim that the Claims page opens.
    claims : str
        Claims of a report that somebody read, packed, for the reading page; not its text.
    system : str
        Id of the system whose dossier the Systems page opens; empty for the list.
    seek, maker, operator, category, reaching_km : str, str, str, str, float or None
        What the Systems page lists: part of a name, the maker's country, who has it, what it is,
        and a range in km that it reaches; see `geo.systems.SystemFilter`.
    archive : str
        What the Archive page is asked for, as `geo.archive.query.Asked` writes it.
    common : bool
        Whether the line is drawn within which everywhere in the region is in range.
    projection : str
        How the map is drawn: one of `PROJECTIONS`; empty for the flat map.
    tiles : bool
        Whether online tiles are shown instead of the shipped base map.
    """

    region: str = "western-iraq"
    systems: tuple[str, ...] = ("zelzal", "fateh-110", "zolfaqar")
    range_km: float | None = None
    check: str = ""
    show: tuple[str, ...] = VERDICTS
    min_population: int = 100_000
    country: str = ""
    find: str = ""
    sort: str = "population"
    unit: Unit = Unit.KM
    place: str = ""
    other_region: str = ""
    other_check: str = ""
    distance_from: str = ""
    distance_to: str = ""
    city: str = ""
    regions: tuple[str, ...] = ()
    claim: str = ""
    claims: str = ""
    system: str = ""
    seek: str = ""
    maker: str = ""
    operator: str = ""
    category: str = ""
    reaching_km: float | None = None
    archive: str = ""
    common: bool = True
    projection: str = ""
    tiles: bool = False


DEFAULT_VIEW = View()
