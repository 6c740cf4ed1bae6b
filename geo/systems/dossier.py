"""What is said of one system as a whole, and which systems a reader asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.systems.catalogue import list_systems
from geo.systems.model import Scope, System, SystemCategory
from geo.systems.names import find_readings, normalise_system_name
from geo.systems.slips import find_slips
from geo.units import Unit, km_to_unit

__all__ = [
    "SystemFilter",
    "describe_system",
    "list_doubts",
    "list_holders",
    "list_operators",
    "select_systems",
]


@dataclass(frozen=True, slots=True)
class SystemFilter:
    """What a reader asks of the catalogue; an empty part asks nothing.

    Parameters
    ----------
    seek : str
        Part of a name, in any script.
    maker : str
        ISO 3166 code of the country that makes it.
    operator : str
        Who is reported to have it.
    category : str
        A `SystemCategory`.
    reaching_km : float or None
        A range that some figure of its own reaches, in km.
    """

    seek: str = ""
    maker: str = ""
    operator: str = ""
    category: str = ""
    reaching_km: float | None = None


def select_systems(asked: SystemFilter) -> tuple[System, ...]:
    """List the systems that a reader asks for.

    Parameters
    ----------
    asked : SystemFilter
        All of its parts hold for each system.

    Returns
    -------
    tuple of System
        In the order of names, those that the search names exactly first.

    Examples
    --------
    >>> [system.name for system in select_systems(SystemFilter(seek="zolfagh", maker="IR"))]
    ['Zolfaghar Basir', 'Zolfaqar']
    """
    exact = {system.id for system in find_readings(asked.seek)}
    key = normalise_system_name(asked.seek)
    found = [
        system
        for system in list_systems()
        if (
            not key
            or system.id in exact
            or any(key in normalise_system_name(name) for name in system.names)
        )
        and asked.maker in {"", system.country}
        and asked.category in {"", str(system.category)}
        and (not asked.operator or asked.operator in {each.operator for each in system.operators})
        and (
            asked.reaching_km is None
            or (system.band_km is not None and system.band_km[1] >= asked.reaching_km)
        )
    ]
    return tuple(sorted(found, key=lambda system: (system.id not in exact, system.name.casefold())))


def list_operators() -> tuple[str, ...]:
    """List all who are reported to have a system.

    Returns
    -------
    tuple of str
        In the order of names.

    Examples
    --------
    >>> "Hezbollah" in list_operators()
    True
    """
    return tuple(sorted({each.operator for system in list_systems() for each in system.operators}))


def list_holders(system: System) -> tuple[str, ...]:
    """List the countries that a system is reported from.

    Parameters
    ----------
    system : System
        Of the catalogue.

    Returns
    -------
    tuple of str
        ISO 3166 codes, the maker's first where it has the system, or nobody is reported to.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> list_holders(resolve_system("Zolfaqar"))[:2]
    ('IR', 'LB')
    """
    found = dict.fromkeys(each.country for each in system.operators)
    made = [system.country] if system.country in found or not found else []
    return tuple(code for code in dict.fromkeys((*made, *found)) if code)


def describe_system(
    system: System, countries: Mapping[str, str], unit: Unit = Unit.KM
) -> tuple[str, ...]:
    """Say in sentences what is published of a system.

    Parameters
    ----------
    system : System
        Of the catalogue.
    countries : mapping of str to str
        Names of countries by their codes.
    unit : Unit
        Unit of the distances.

    Returns
    -------
    tuple of str
        Plain sentences: ranges and who says them, flights, who makes and has it, what it is
        launched from, what it is not.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> describe_system(resolve_system("Zolfaqar"), {"IR": "Iran", "IQ": "Iraq"})[:2]
    ('Published ranges: 650 to 700 km, 6 figures, 6 independent sources.', \
'Never reported flown beyond 700 km (CNS (knapply/data4ds4da), 2017-06-18).')
    """
    sentences = [_say_ranges(system, unit), _say_flown(system, unit)]
    if system.category is not SystemCategory.CLASS:
        made = f"Made by {countries.get(system.country, system.country)}"
        abroad = [each for each in system.operators if each.country != system.country]
        who = "; ".join(f"{each.operator} ({each.source}, {each.date})" for each in abroad)
        sentences.append(f"{made}; also reported with {who}." if who else f"{made}.")
    if system.starts_elsewhere:
        sentences.append(system.starts_elsewhere)
    elif system.launched_from:
        where = " or ".join(
            {"ground": "the ground", "sea": "the sea", "air": "the air"}[each]
            for each in system.launched_from
        )
        sentences.append(f"Launched from {where}.")
    if system.first_reported:
        sentences.append(f"Earliest figure or report here: {system.first_reported}.")
    if system.look_alikes:
        names = {each.id: each.name for each in list_systems()}
        alike = [names[other] for other in system.look_alikes]
        sentences.append(f"Not to be taken for {_join(alike)}.")
    if system.note:
        sentences.append(system.note)
    return tuple(sentence for sentence in sentences if sentence)


def list_doubts(system: System) -> tuple[tuple[str, str], ...]:
    """List what printed figures of a system may be instead of a range.

    Parameters
    ----------
    system : System
        Of the catalogue.

    Returns
    -------
    tuple of (str, str)
        The printed words with who prints them, and the reason.

    Examples
    --------
    >>> from geo.systems import resolve_system
    >>> {printed for printed, _ in list_doubts(resolve_system("Sarmat"))}
    {'tidak kurang dari 5.500 kilometer (Izvestia (Jejak Tapak), 2016-07-02)'}
    """
    return tuple(
        (f"{figure.as_printed} ({figure.source}, {figure.date})", slip.reason)
        for figure in system.figures
        for slip in find_slips(
            system,
            figure.high_km,
            low_km=figure.low_km,
            qualifier=figure.qualifier,
            unit=figure.unit,
            examined=figure,
        )
    )


def _say_ranges(system: System, unit: Unit) -> str:
    figures = system.own_figures
    if not figures:
        return "No range of its own is published here."
    low, high = (km_to_unit(km, unit) for km in (figures[-1].range_km, figures[0].range_km))
    span = (
        f"{high:,.0f} {unit}" if round(low) == round(high) else f"{low:,.0f} to {high:,.0f} {unit}"
    )
    sources = len(system.independent_sources)
    count = f"{len(figures)} figure{'s' if len(figures) > 1 else ''}"
    said = f"{sources} independent source{'s' if sources > 1 else ''}"
    if figures[0].scope is Scope.FLIGHT:
        return (
            f"No range is published; flown {span}: it reaches at least that far. {count}, {said}."
        )
    return f"Published ranges: {span}, {count}, {said}."


def _say_flown(system: System, unit: Unit) -> str:
    flown = system.farthest_flown
    if flown is None:
        return "No flight of it is reported here." if system.figures else ""
    far = f"{km_to_unit(flown.range_km, unit):,.0f} {unit}"
    lofted = ", lofted: no sign of its greatest range" if flown.lofted else ""
    return f"Never reported flown beyond {far} ({flown.source}, {flown.date}{lofted})."


def _join(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
