"""The date that a report carries in its head, so that it is set beside what others printed then."""

from __future__ import annotations

import datetime as dt

from geo.patterns import late

__all__ = ["find_date"]

# A date further down is that of what is told.
_HEAD = 600
_MONTHS = "january february march april may june july august september october november december"
_NUMBER = {name: at for at, name in enumerate(_MONTHS.split(), start=1)}
_NUMBER |= {name[:3]: at for name, at in _NUMBER.items()} | {"sept": 9}
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    late(pattern)
    for pattern in (
        rf"\b{_YEAR}[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?!\d)",
        rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}\b",
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)? {_MONTH},? {_YEAR}\b",
        rf"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}\b",
    )
)


def find_date(text: str) -> str:
    """Find the first whole date in a report's head.

    Parameters
    ----------
    text : str
        The report's text.

    Returns
    -------
    str
        YYYY-MM-DD, empty where the first 600 characters print no day, month and year together.

    Examples
    --------
    >>> find_date("BAGHDAD, Aug. 31, 2018 (Reuters) - Iran has given missiles to groups in Iraq.")
    '2018-08-31'
    >>> find_date("In 2018 it flew 700 km.")
    ''
    """
    found: list[tuple[int, str]] = []
    for pattern in _DATES:
        for match in pattern.finditer(text[:_HEAD]):
            month = match["month"]
            number = int(month) if month.isdigit() else _NUMBER.get(month.casefold(), 0)
            try:
                date = dt.date(int(match["year"]), number, int(match["day"]))
            except ValueError:
                continue
            found.append((match.start(), date.isoformat()))
    return min(found, default=(0, ""))[1]
