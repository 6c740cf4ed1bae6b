"""Numbers, points and circles as an address holds them."""

from __future__ import annotations

import math

from geo.errors import LinkError
from geo.regions.addresses.model import CircleAddress

__all__ = [
    "CIRCLE_PREFIX",
    "format_circle",
    "format_plain_number",
    "format_point",
    "parse_circle",
    "parse_number",
]

CIRCLE_PREFIX = "circle:"


def format_plain_number(value: float) -> str:
    """Write a number without a needless fraction.

    Examples
    --------
    >>> format_plain_number(650.0), format_plain_number(44.36610)
    ('650', '44.3661')
    """
    return str(int(value)) if value == int(value) else repr(value)


def parse_number(text: str, low: float, high: float, what: str) -> float:
    """Take a number from an address; `what` names it where it is none, or out of bounds.

    Examples
    --------
    >>> parse_number("650", 0, 20_000, "range")
    650.0
    >>> parse_number("far", 0, 20_000, "range")
    Traceback (most recent call last):
    ...
    geo.errors.LinkError: range 'far' is no number
    """
    try:
        value = float(text)
    except ValueError:
        raise LinkError(f"{what} {text[:40]!r} is no number") from None
    if not math.isfinite(value) or not low <= value <= high:
        raise LinkError(f"{what} {text[:40]!r} is outside {low:g} to {high:g}")
    return value


def format_point(lon: float, lat: float) -> str:
    """Write a point as an address holds it.

    Parameters
    ----------
    lon, lat : float
        In degrees; rounded to 1e-4 (11 m).

    Returns
    -------
    str

    Examples
    --------
    >>> format_point(44.36611, 33.3)
    '44.3661,33.3'
    """
    return f"{format_plain_number(round(lon, 4))},{format_plain_number(round(lat, 4))}"


def format_circle(lon: float, lat: float, radius_km: float) -> str:
    """Write a circle as an address holds it.

    Parameters
    ----------
    lon, lat : float
        Centre in degrees; rounded to 1e-4.
    radius_km : float
        Rounded to 0.1 km.

    Returns
    -------
    str

    Examples
    --------
    >>> format_circle(44.3661, 33.3, 50.0)
    'circle:44.3661,33.3,50'
    """
    return f"{CIRCLE_PREFIX}{format_point(lon, lat)},{format_plain_number(round(radius_km, 1))}"


def parse_circle(text: str) -> CircleAddress:
    """Take a circle from an address.

    Parameters
    ----------
    text : str
        `circle:LON,LAT,KM`.

    Returns
    -------
    CircleAddress

    Raises
    ------
    LinkError
        When it is none, or out of bounds.

    Examples
    --------
    >>> parse_circle("circle:44.3661,33.3,50").radius_km
    50.0
    """
    parts = text.removeprefix(CIRCLE_PREFIX).split(",")
    if not text.startswith(CIRCLE_PREFIX) or len(parts) != 3:
        raise LinkError(f"{text[:60]!r} is no circle: write circle:LON,LAT,KM")
    return CircleAddress(
        lon=parse_number(parts[0], -180, 180, "longitude"),
        lat=parse_number(parts[1], -90, 90, "latitude"),
        radius_km=parse_number(parts[2], 0.1, 5_000, "radius"),
    )
