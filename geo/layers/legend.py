"""The legend: what each line and sign on the map means, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geo.layers.look import choose_look
from geo.reach import RangeLine
from geo.units import Unit, km_to_unit

__all__ = ["hatch_id", "list_legend", "rank_line"]


def hatch_id(line: RangeLine) -> str:
    """Name the pattern of a line's system.

    Examples
    --------
    >>> from geo.reach import list_range_lines
    >>> hatch_id(list_range_lines((), 650.0)[0])
    'rc-hatch-free'
    """
    return f"rc-hatch-{line.system_id or 'free'}"


def rank_line(line: RangeLine, checked: RangeLine | None, lines: Sequence[RangeLine]) -> str:
    """Tell how strongly a line is drawn.

    Parameters
    ----------
    line : RangeLine
        One of `lines`.
    checked : RangeLine or None
        The figure in question; without one, every line is drawn alike.
    lines : sequence of RangeLine
        All that are drawn.

    Returns
    -------
    str
        `strong` for the figure in question, `span` for the lowest and the highest figure of its
        system, else `faint`.

    Examples
    --------
    >>> from geo.reach import list_range_lines
    >>> (line,) = list_range_lines((), 650.0)
    >>> rank_line(line, line, [line])
    'strong'
    """
    if checked is None or line.key == checked.key:
        return "strong"
    if checked.series is None or line.series != checked.series:
        return "faint"
    ranges_km = [each.range_km for each in lines if each.series == checked.series]
    return "span" if line.range_km in {min(ranges_km), max(ranges_km)} else "faint"


def _row(sign: str, text: str, line: RangeLine, *, key: str | None = None) -> dict[str, object]:
    look = choose_look(line)
    return {
        "sign": sign,
        "text": text,
        "key": line.key if key is None else key,
        "colors": look.colors,
        "dash": look.dash,
        "hatch_id": hatch_id(line),
    }


def _far(line: RangeLine, unit: Unit) -> str:
    return f"{km_to_unit(line.range_km, unit):,.0f} {unit}"


def _end(line: RangeLine, checked: RangeLine | None) -> str:
    return "lowest" if checked and line.range_km < checked.range_km else "highest"


def list_legend(
    drawn: Sequence[tuple[RangeLine, str]],
    checked: RangeLine | None,
    *,
    from_point: bool = False,
    verdicts: Sequence[str] = (),
    with_sites: bool = False,
    unit: Unit = Unit.KM,
    words: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """List what the legend shows.

    Parameters
    ----------
    drawn : sequence of (RangeLine, role)
        What is drawn; role `outer`, `common` or `band`.
    checked : RangeLine or None
        The figure in question.
    from_point : bool
        Whether the launch region is one point, from which there is no "in part".
    verdicts : sequence of str
        First letters of the verdicts that are on the map.
    with_sites : bool
        Whether sites are drawn.
    unit : Unit
        Unit of the ranges.
    words : mapping of str to str, optional
        What the signs mean, by a verdict's first letter, where it is not the verdict itself.

    Returns
    -------
    dict
        `lines`, each with `sign` (strong, line, span, common, band, faint), `text` and its look;
        `signs`, pairs of a verdict's first letter or `site` and its words.

    Examples
    --------
    >>> from geo.reach import list_range_lines
    >>> (line,) = list_range_lines((), 650.0)
    >>> sorted(list_legend([(line, "outer")], line))
    ['lines', 'signs']
    """
    outer = [line for line, role in drawn if role == "outer"]
    ranked = [(rank_line(line, checked, outer), line) for line in outer]
    suffix = "" if from_point or checked is None else ", from part of it"
    rows = [
        _row("line" if checked is None else "strong", line.label(unit) + suffix, line)
        for rank, line in ranked
        if rank == "strong"
    ]
    rows += [
        _row("span", f"{_end(line, checked)} published figure, {_far(line, unit)}", line)
        for rank, line in ranked
        if rank == "span"
    ]
    for line, role in drawn:
        if role == "common":
            rows.append(_row("common", f"{_far(line, unit)}, from all of it", line, key=""))
        elif role == "band" and checked is not None and line.system_id == checked.system_id:
            rows.append(_row("band", "between the published figures", line, key=""))
    faint = [line for rank, line in ranked if rank == "faint"]
    if len(faint) == 1:
        rows.append(_row("faint", faint[0].label(unit), faint[0]))
    elif faint:
        rows.append(_row("faint", f"{len(faint)} other figures", faint[0], key=""))
    words = words or {
        "e": "in range" if from_point else "from all of it",
        "s": "from part of it",
        "n": "out of range",
    }
    signs = [[letter, text] for letter, text in words.items() if letter in verdicts]
    if with_sites:
        signs.append(["site", "named in the reports"])
    return {"lines": rows, "signs": signs}
