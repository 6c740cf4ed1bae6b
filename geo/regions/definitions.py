"""What an area that a report describes instead of naming covers, in words.

Apart from the polygons of `geo.regions.areas`, so that whoever reads a text without any such area
loads no geometry.
"""

from __future__ import annotations

__all__ = ["BORDER_KM", "NEAR_KM", "SECTOR_KM", "SIDES_DEG", "describe_area"]

NEAR_KM = 50
SECTOR_KM = 100
BORDER_KM = 50
SIDES_DEG = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}


def describe_area(method: str, direction: str, name: str, neighbour: str = "") -> str:
    """Write the definition of an area.

    Parameters
    ----------
    method : str
        "part", "sector", "near", "border" or "coast".
    direction : str
        "western" for a part, "south" for a sector; else empty.
    name : str
        The place's name.
    neighbour : str
        The second country of a border.

    Returns
    -------
    str

    Examples
    --------
    >>> describe_area("near", "", "Baghdad")
    'Every point within 50 km of Baghdad; the report gives no distance, 50 km is our reading.'
    """
    ours = "the report gives no distance, {} km is our reading."
    if method == "part" and direction == "central":
        said = f"The middle third of {name}'s extent in longitude and in latitude"
    elif method == "part":
        said = f"The {direction} third of {name}'s extent"
    elif method == "sector":
        said = f"Within {SECTOR_KM} km of {name}, in the quarter to its {direction}"
    elif method == "near":
        said = f"Every point within {NEAR_KM} km of {name}"
    elif method == "border" and neighbour:
        said = f"Every point of {name} within {BORDER_KM} km of {neighbour}"
    else:
        said = f"Every point outside {name} within {BORDER_KM} km of it"
    if method in {"sector", "near"}:
        return f"{said}; {ours.format(SECTOR_KM if method == 'sector' else NEAR_KM)}"
    return f"{said}; our reading of the words{' off the coast' if method == 'coast' else ''}."
