"""Every error that Rangecheck raises on purpose.

::

    GeoError
    ├── TableError            rows of data/ that cannot be used, all of them together
    ├── UnknownNameError      a name with no answer; carries the nearest spellings
    │   ├── UnknownCountryError
    │   ├── UnknownPlaceError
    │   ├── UnknownRegionError
    │   └── UnknownSystemError
    ├── InputError            input that cannot be used as it stands
    │   ├── CoordinateError   a longitude or latitude out of bounds
    │   ├── RangeError        a range that is no distance on Earth
    │   ├── GeometryError     a region that is no usable geometry
    │   ├── FileError         a file that is too large, empty, or of another format
    │   └── LinkError         an address that does not say what to show
    ├── EffortError           work that takes longer than one page is given
    ├── MissingExtraError     a part that needs packages which are not installed
    ├── RefusedError          a question that Rangecheck does not answer
    └── ToleranceError        a ring that cannot be drawn as exactly as was asked

The page and the command line catch `GeoError` and nothing wider.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = [
    "CoordinateError",
    "EffortError",
    "FileError",
    "GeoError",
    "GeometryError",
    "InputError",
    "LinkError",
    "MissingExtraError",
    "RangeError",
    "RefusedError",
    "RowFault",
    "TableError",
    "ToleranceError",
    "UnknownCountryError",
    "UnknownNameError",
    "UnknownPlaceError",
    "UnknownRegionError",
    "UnknownSystemError",
]


class GeoError(Exception):
    """Base of all errors of Rangecheck; its message is fit to be shown to a reader."""


class RowFault(NamedTuple):
    """One unusable value of one row of a table.

    Parameters
    ----------
    file : str
        File name below data/.
    row : int
        Line number in the file, the header being 1; 0 for the file as a whole.
    column : str
        Column name; empty for the row as a whole.
    value : str
        The value as it stands in the file.
    reason : str
        What is wrong, and the nearest valid choice where there is one.
    """

    file: str
    row: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.row}" if self.row else self.file
        what = f", {self.column} {self.value!r}" if self.column else ""
        return f"{where}{what}: {self.reason}"


class TableError(GeoError):
    """Rows of data/ that cannot be used, all faults of a load together.

    Parameters
    ----------
    faults : sequence of RowFault
        At least one.
    """

    def __init__(self, faults: Sequence[RowFault]) -> None:
        self.faults = tuple(faults)
        count = len(self.faults)
        head = f"{count} unusable row{'s' if count != 1 else ''}"
        super().__init__("\n".join([head, *map(str, self.faults)]))


class UnknownNameError(GeoError):
    """A name that nothing is known by.

    Parameters
    ----------
    name : str
        The name as it was asked for.
    nearest : sequence of str
        The nearest known spellings, best first; may be empty.
    """

    noun = "name"

    def __init__(self, name: str, nearest: Sequence[str] = ()) -> None:
        self.name = name
        self.nearest = tuple(nearest)
        hint = f" Nearest: {', '.join(self.nearest)}." if self.nearest else ""
        super().__init__(f"No {self.noun} is known as {name[:80]!r}.{hint}")


class UnknownCountryError(UnknownNameError):
    """A country of which the catalogue holds no system."""

    noun = "country of the catalogue"


class UnknownPlaceError(UnknownNameError):
    """A place name that the gazetteer does not hold."""

    noun = "place"


class UnknownRegionError(UnknownNameError):
    """A launch region that is no id, no ISO 3166 code, no LON,LAT and no file."""

    noun = "launch region"


class UnknownSystemError(UnknownNameError):
    """A missile system that the catalogue does not hold."""

    noun = "system"


class InputError(GeoError):
    """Input that cannot be used as it stands."""


class CoordinateError(InputError):
    """A longitude outside [-180, 180] or a latitude outside [-90, 90]."""


class RangeError(InputError):
    """A range that is no distance on Earth: not a number, not positive, or too long."""


class GeometryError(InputError):
    """A region that is no usable geometry."""


class FileError(InputError):
    """A file that is too large, empty, or not of the format that its place needs."""


class LinkError(InputError):
    """An address whose query does not say what to show."""


class EffortError(GeoError):
    """Work that takes more processor time than one page is given.

    Parameters
    ----------
    given_s : float
        The seconds that were given.
    """

    def __init__(self, given_s: float) -> None:
        self.given_s = given_s
        super().__init__(
            f"What this page shows takes more than {given_s:g} s of processor time, the most that"
            " one page is given, so not all of it is shown. Choose fewer systems, a larger smallest"
            " population, or a launch region with fewer parts and a shorter outline."
        )


class MissingExtraError(GeoError):
    """A part that needs packages which are not installed.

    Parameters
    ----------
    extra : str
        The extra that brings them, such as "mcp".
    """

    def __init__(self, extra: str) -> None:
        self.extra = extra
        super().__init__(
            f"This needs packages that are not installed; they come with: "
            f"pip install 'rangecheck[{extra}]'"
        )


class RefusedError(GeoError):
    """A question that Rangecheck does not answer, whoever asks.

    Parameters
    ----------
    subject : str
        What it is about.
    """

    def __init__(self, subject: str) -> None:
        self.subject = subject
        super().__init__(
            f"Rangecheck does not answer questions about {subject}. It is a tool for reading the"
            " news: published maximum ranges and plain distances, nothing else."
        )


class ToleranceError(GeoError):
    """A ring that cannot be drawn as exactly as was asked.

    Parameters
    ----------
    tolerance_m : float
        What was asked for.
    reached_m : float
        The largest error that was left.
    lon, lat : float
        Where it was left, in degrees.
    """

    def __init__(self, tolerance_m: float, reached_m: float, lon: float, lat: float) -> None:
        self.tolerance_m = tolerance_m
        self.reached_m = reached_m
        self.lon = lon
        self.lat = lat
        super().__init__(
            f"The ring could not be drawn within {tolerance_m:g} m: "
            f"{reached_m:.1f} m are left at {lon:.4f}, {lat:.4f} (longitude, latitude)."
        )
