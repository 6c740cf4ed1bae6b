"""Tables of points as spreadsheets, map programs and people write them.

One reader serves the page and the command line. What it takes otherwise than as it stands, it says
in a note; what it cannot take, it refuses with the line, the cell and the cure.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

from geo.errors import FileError
from geo.patterns import late
from geo.tables.angles import parse_angle
from geo.tables.columns import AXES, AXIS_WORDS, WKT_POINT, find_columns, pick_columns
from geo.tables.encoding import decode_unicode

__all__ = ["POINT_TABLE_ENDINGS", "PointTable", "read_points"]

POINT_TABLE_ENDINGS = (".csv", ".tsv", ".tab")
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes"}
_NO_VALUE = {
    "", "nan", "na", "n/a", "n.a.", "null", "(null)", "\\n", "none", "nil", "-", "--", "–", "—",
    ".",
    "?", "unknown", "missing", "tbd", "#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#null!",
}  # fmt: skip
# The line below the head of a table in Markdown.
_RULE = late(r":?-{2,}:?")
_SUM_WORDS = {
    "total", "totals", "sum", "subtotal", "grand total", "average", "mean", "avg", "summe",
    "gesamt",
    "mittelwert", "suma", "somme", "moyenne", "media", "promedio", "итого", "среднее", "المجموع",
}  # fmt: skip
_ROUNDED = 0.01  # the last digit to which a sum or a mean is written, degrees
_SEP_LINE = late(r"\"?sep=([,;\t|])\"?\s*\r?\n", re.IGNORECASE)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LONGEST_CELL = 131_072  # csv's own limit, which other rooms of the same process may lift
_SHOWN_FAULTS = 5
_MAX_ROWS = 2_000_000


@dataclass(frozen=True, slots=True)
class PointTable:
    """Points of a table, with all that stands beside them.

    Parameters
    ----------
    header : tuple of str
        The columns' names, as they stand.
    rows : tuple of tuple of str
        The cells of each row that holds a point, as they stand.
    lons, lats : tuple of float
        Degrees WGS84, one for each row.
    lines : tuple of int
        The line of the file that each row begins on.
    notes : tuple of str
        What was taken otherwise than as it stands, or left out, a sentence each.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lons: tuple[float, ...]
    lats: tuple[float, ...]
    lines: tuple[int, ...]
    notes: tuple[str, ...]

    def list_repeated(self) -> list[int]:
        r"""List the rows that have the point of an earlier one, by their index.

        Examples
        --------
        >>> table = read_points(b"lon,lat\n44,33\n44,33\n45,33\n", "rows.csv")
        >>> table.list_repeated()
        [1]
        """
        seen: set[tuple[float, float]] = set()
        repeated = []
        for index, point in enumerate(zip(self.lons, self.lats, strict=True)):
            if point in seen:
                repeated.append(index)
            seen.add(point)
        return repeated

    def say_rows(self, rows: list[int], one: str, several: str) -> str:
        r"""Say of some rows, by their index, what they do, and on which lines they stand.

        Examples
        --------
        >>> table = read_points(b"lon,lat\n44,33\n44,33\n", "rows.csv")
        >>> table.say_rows([1], "repeats the one above", "repeat those above")
        '1 row repeats the one above: line 3'
        """
        lines = [self.lines[row] for row in rows]
        return f"{_count_rows(lines, one, several)}: {_list_lines(lines)}"


def read_points(content: bytes, name: str) -> PointTable:
    r"""Read a table of points.

    Parameters
    ----------
    content : bytes
        Lines of cells between commas, semicolons, tabs or upright strokes, the columns' names
        first; UTF-8, UTF-16 or Windows-1252.
    name : str
        The file's name, for the messages.

    Returns
    -------
    PointTable

    Raises
    ------
    FileError
        When it is no such table, or a cell cannot be read: all of them together, by line.

    Examples
    --------
    >>> table = read_points("Ort;Länge;Breite\nBagdad;44,4;33,3\n".encode(), "orte.csv")
    >>> table.lons, table.lats
    ((44.4,), (33.3,))
    >>> table.notes
    ('“Länge” is read as longitude and “Breite” as latitude.',)
    """
    notes: list[str] = []
    text = _decode(content, name, notes)
    if not text.strip():
        raise FileError(f"{name} is empty; its first line must name the columns.")
    _refuse_other_formats(text, name)
    delimiter, text, first_line = _guess_delimiter(text)
    lines = _split(text, delimiter, name, first_line)
    _, header = lines[0]
    columns = pick_columns(header, lines, name, delimiter, notes)
    return _read_rows(header, lines[1:], columns, name, notes)


def _decode(content: bytes, name: str, notes: list[str]) -> str:
    if content.startswith(_WORKBOOKS):
        raise FileError(f"{name} is a workbook or an archive, no text: save it as CSV.")
    try:
        text = decode_unicode(content)
    except UnicodeDecodeError:
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            raise FileError(
                f"{name} is no text in UTF-8, UTF-16 or Windows-1252: save it as CSV in UTF-8."
            ) from None
        notes.append("It is not in UTF-8 and was read as Windows-1252: look at its accents.")
    if "\0" in text:
        text = text.replace("\0", "")
        notes.append("Characters without a meaning (NUL) were left out.")
    return text


def _refuse_other_formats(text: str, name: str) -> None:
    start = text.lstrip()[:200]
    if start.startswith("<"):
        raise FileError(f"{name} is a web page, KML or XML, no table: save it as CSV.")
    if start.startswith(("{", "[")):
        raise FileError(f"{name} is JSON, no table: save it as CSV with the columns lon and lat.")


def _guess_delimiter(text: str) -> tuple[str, str, int]:
    """Give what stands between cells, the text below a line `sep=`, and that text's first line."""
    if match := _SEP_LINE.match(text):
        return match[1], text[match.end() :], 2
    line = next((line for line in text.splitlines() if any(map(str.isalnum, line))), "")
    counts = {mark: line.count(mark) for mark in _DELIMITERS}
    for mark in _DELIMITERS:
        header = next(csv.reader([line[:_LONGEST_CELL]], delimiter=mark), [])
        if all(find_columns(header, axis) for axis in AXES):
            return mark, text, 1
    return max(counts, key=lambda mark: counts[mark]), text, 1


def _split(
    text: str, delimiter: str, name: str, first_line: int
) -> list[tuple[int, tuple[str, ...]]]:
    """Give the cells of each line that has any, with the number of the line that it begins on."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True
    )
    lines: list[tuple[int, tuple[str, ...]]] = []
    begun = first_line
    try:
        for cells in reader:
            _require_short(cells)
            if any(cell.strip() for cell in cells):
                lines.append((begun, tuple(cells)))
            begun = first_line + reader.line_num
            if len(lines) > _MAX_ROWS:
                raise FileError(f"{name} has more than {_MAX_ROWS:,} rows: split it.")
    except csv.Error as error:
        if "field larger" in str(error):
            reason = f"a cell is longer than {_LONGEST_CELL:,} characters"
        elif "unexpected end" in str(error):
            reason = "a quotation mark is opened and never closed"
        else:
            reason = "a quoted cell goes on behind its quotation mark: write marks in it twice"
        raise FileError(f"{name}, line {begun}: {reason}.") from None
    if not lines:
        raise FileError(f"{name} is empty; its first line must name the columns.")
    return lines


def _require_short(cells: list[str]) -> None:
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        raise csv.Error("field larger than is taken")


def _read_rows(
    header: tuple[str, ...],
    lines: list[tuple[int, tuple[str, ...]]],
    columns: tuple[int, int],
    name: str,
    notes: list[str],
) -> PointTable:
    rows: list[tuple[str, ...]] = []
    lons: list[float] = []
    lats: list[float] = []
    faults: list[str] = []
    without: list[int] = []
    taken: list[int] = []
    swapped = 0
    for number, row in lines:
        cells = [row[at].strip() if at < len(row) else "" for at in columns]
        if any(cell.strip() for cell in row[len(header) :]):
            faults.append(
                f"line {number} has {len(row)} cells and the header {len(header)} (write decimal"
                " points, or put cells with commas between quotation marks)"
            )
            continue
        if all(cell.lower() in _NO_VALUE or _RULE.fullmatch(cell) for cell in cells):
            without.append(number)
            continue
        if said := _say_no_point(row, cells, (lons, lats)):
            notes.append(f"Line {number} {said} and was left out.")
            continue
        try:
            lon, lat = _read_point(cells, columns)
        except ValueError as error:
            faults.append(f"line {number}: {error}")
            swapped += _is_swapped(cells)
            continue
        rows.append(row)
        taken.append(number)
        lons.append(lon)
        lats.append(lat)
    if faults:
        more = f"; and {len(faults) - _SHOWN_FAULTS:,} more" if len(faults) > _SHOWN_FAULTS else ""
        cure = (
            " They fit the other way round: exchange the names of the two columns."
            if swapped == len(faults)
            else ""
        )
        raise FileError(f"{name}: {'; '.join(faults[:_SHOWN_FAULTS])}{more}.{cure}")
    if without:
        notes.append(
            f"{_count_rows(without, 'has', 'have')} no coordinates and"
            f" {'was' if len(without) == 1 else 'were'} left out: {_list_lines(without)}."
        )
    if nowhere := [
        number for number, lon, lat in zip(taken, lons, lats, strict=True) if lon == lat == 0.0
    ]:
        notes.append(
            f"{_count_rows(nowhere, 'lies', 'lie')} at longitude 0, latitude 0, where programs put"
            f" what they do not know: {_list_lines(nowhere)}."
        )
    if not rows:
        notes.append("It has no row that holds a point.")
    return PointTable(header, tuple(rows), tuple(lons), tuple(lats), tuple(taken), tuple(notes))


def _say_no_point(
    row: tuple[str, ...], cells: list[str], above: tuple[list[float], list[float]]
) -> str:
    """Say what a row is that holds no point: units below the header, sums or means of the rows."""
    if not above[0] and not any(letter.isdigit() for cell in cells for letter in cell):
        return f"holds no numbers ({', '.join(cells)[:60]})" if all(cells) else ""
    labels = {each.strip().rstrip(":").casefold() for each in row}
    if len(above[0]) < 2 or not labels & _SUM_WORDS:
        return ""
    try:
        values = [float(cell.replace(",", ".")) for cell in cells]
    except ValueError:
        return ""
    sums = [sum(each) for each in above]
    for share, word in ((1, "the sums"), (len(above[0]), "the means")):
        if all(
            abs(value - total / share) <= _ROUNDED
            for value, total in zip(values, sums, strict=True)
        ):
            return f"holds {word} of the rows above"
    return ""


def _count_rows(lines: list[int], one: str, several: str) -> str:
    return f"1 row {one}" if len(lines) == 1 else f"{len(lines):,} rows {several}"


def _list_lines(lines: list[int]) -> str:
    shown = ", ".join(map(str, lines[:_SHOWN_FAULTS]))
    more = " ..." if len(lines) > _SHOWN_FAULTS else ""
    return f"line{'' if len(lines) == 1 else 's'} {shown}{more}"


def _read_point(cells: list[str], columns: tuple[int, int]) -> tuple[float, float]:
    if columns[0] == columns[1] and (match := WKT_POINT.fullmatch(cells[0])):
        cells = [match[1], match[2]]
    values = []
    for cell, axis in zip(cells, AXES, strict=True):
        if cell.lower() in _NO_VALUE:
            raise ValueError(f"it has no {AXIS_WORDS[axis]}" + (f" but {cell!r}" if cell else ""))
        try:
            values.append(parse_angle(cell, axis))
        except ValueError as error:
            raise ValueError(f"{axis} {cell[:30]!r} {error}") from None
    return values[0], values[1]


def _is_swapped(cells: list[str]) -> bool:
    try:
        parse_angle(cells[1], "lon")
        parse_angle(cells[0], "lat")
    except ValueError:
        return False
    return True
