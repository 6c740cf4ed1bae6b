"""Distances in free text: every unit and form, in km, with what each one measures.

What each of them measures is told by `geo.reading.measures`. Numbers without a unit are not
distances.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from geo.patterns import Gated, gate, late
from geo.patterns.folding import fold_kept
from geo.reading.cues import cue
from geo.reading.languages import ForeignFigure, find_foreign, pick_languages
from geo.reading.measures import SEEN_BEFORE_CHARS, Cues, collect_cues, tell_kind
from geo.reading.mentions import DistanceKind, DistanceMention, PlaceMention, SystemMention
from geo.reading.numbers import NUMBER, NUMBER_START, is_ambiguous, parse_number, parse_span
from geo.reading.qualifiers import find_qualifier
from geo.reading.tables import Cell
from geo.reading.text import Sentence, has_run_on, split_sentences
from geo.units import Unit, unit_to_km

__all__ = ["is_in_brackets", "parse_distances", "tell_ways"]

UNIT_WORDS: dict[str, Unit] = {
    "km": Unit.KM, "kms": Unit.KM, "kilometer": Unit.KM, "kilometers": Unit.KM, "kilometre": Unit.KM,
    "kilometres": Unit.KM, "kilometrs": Unit.KM, "klicks": Unit.KM, "mile": Unit.MILE,
    "miles": Unit.MILE, "mi": Unit.MILE, "nautical mile": Unit.NAUTICAL_MILE,
    "nautical miles": Unit.NAUTICAL_MILE, "n mi": Unit.NAUTICAL_MILE, "sea mile": Unit.NAUTICAL_MILE,
    "sea miles": Unit.NAUTICAL_MILE, "naut. mile": Unit.NAUTICAL_MILE, "naut. miles": Unit.NAUTICAL_MILE,
    "statute mile": Unit.MILE, "statute miles": Unit.MILE, "air mile": Unit.MILE, "air miles": Unit.MILE, "nmi": Unit.NAUTICAL_MILE, "nm": Unit.NAUTICAL_MILE,
    "m": Unit.M, "meter": Unit.M, "meters": Unit.M, "metre": Unit.M, "metres": Unit.M,
    "ft": Unit.FOOT, "foot": Unit.FOOT, "feet": Unit.FOOT, "yard": Unit.YARD, "yards": Unit.YARD,
}  # fmt: skip
UNIT = r"kilo-?met(?:er|re|r)s?|kms?|klicks|(?:nautical|sea|statute|naut\.)[\s-]miles?|(?:air\s)?miles?|nmi|nm|n\smi|mi|met(?:er|re)s?|feet|foot|ft|yards?|m"
GAP = r"[\s\u00a0\u202f-]{0,2}"


class _Figures(NamedTuple):
    """What finds a figure with its unit, and a unit behind what its number, or the gap, may end with."""

    whole: Gated
    unit_at: re.Pattern[str]


def _write_figures(next_to: str) -> _Figures:
    return _Figures(
        gate(
            rf"(?:(?<![a-zA-Z\u00c0-\u052f\d_.,$€£])|(?<=\bc\.)|(?<=\bca\.))(?P<a>{NUMBER})(?:{GAP}(?P<ua>{UNIT})\b)?"
            rf"(?:(?P<sep>\s?[-–—‑−~∼～〜]\s?|-to-|(?:\s(?:to|through)|,?\s(?:and|or))\s(?:(?:about|around|some|nearly|as\smuch\sas)\s)?)"
            rf"(?P<b>{NUMBER}))?{GAP}(?P<u>(?:{UNIT})(?:\b{next_to})\.?)(?![²³/])?",
            re.IGNORECASE,
        ),
        late(rf"[\s\u202f\d½¼¾+k-](?:{UNIT})(?:\b{next_to})"),
    )


FIGURES = _write_figures("")
# A unit may stand right beside letters between which no space stands.
FIGURES_BESIDE_RUN_ON = _write_figures(r"|(?=(?-i:[\u3040-\ud7a3]))")
BARE = late(rf"(?<![\w.,])(?P<a>{NUMBER})(?:\s?[-–—~]\s?(?P<b>{NUMBER}))?(?![\w.,]*\d)")
PAIR = late(
    rf"(?:\s\(km\))?\s{{0,2}}(?:[(\[]|,?\s?or\s|/\s?)\s?(?:(?:about|around|roughly|some|or|approximately|approx\.?|"
    rf"nearly|over|more\sthan|up\sto|just\sover|between|from|~|≈)\s?){{0,2}}(?P<a>{NUMBER})"
    rf"(?:\s?(?:[-–—‑]|to|and)\s?(?P<b>{NUMBER}))?{GAP}(?P<u>{UNIT})\b",
    re.IGNORECASE,
)
# The same way in a third unit: "540 nautical miles (1,000 km; 620 mi)".
THIRD = late(
    rf"\s?[;,/]\s?(?:about\s|~)?(?P<a>{NUMBER}){GAP}(?P<u>{UNIT})(?=\s?[)\]])", re.IGNORECASE
)
# What stands before "500 and 700 km" in the same list; not "On May 5, 500 and 700 km".
LISTED = late(rf"(?<![\w.,$€£/-])(?P<a>{NUMBER}),\s$", re.IGNORECASE)
# Of heights and sizes: one is no pair of a longer unit that it disagrees with, "300 km (at 50 m)".
SMALL = frozenset({Unit.M, Unit.FOOT, Unit.YARD})
MORE_THAN = late(r"\s(?:more|less|further|farther|longer|shorter)\sthan\b")
THROWN = late(r"\bfor\s(?:\w+\s){0,2}$")  # "debris flew for up to 40 feet"
RANGE_OF = late(r"\brange\s(?:of|is|was)\s(?:\w+\s){0,3}$", re.IGNORECASE)
# Feet of which nothing says more: above these a height, whatever flies there.
LOW_KM, HIGH_KM = 0.2, 4.0
MONTH = r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}"
DATED = late(rf"(?:\b(?:in|since|until|of|by)|{MONTH})\.?\s$", re.IGNORECASE)
MONTHS = late(rf"{MONTH}\.?\s$", re.IGNORECASE)
# "1, 500 km": thousands, or a list's second one; not "May 5, 500 km".
PARTED = late(r"(?<![\w.,$€£/-])(?P<a>[1-9]\d?),\s$", re.IGNORECASE)
THREE_DIGITS = late(r"\d{3}(?![\d.,])")
YEARS, DAYS = range(1900, 2101), range(1, 32)
LONGEST_LISTED, MOST_LISTED = 24, 5
# "80 km from Helsinki, 280 from Riga and 310 from Pskov", "and Jeddah 1,050 from Aden": the next
# number of a list of ways has no unit of its own.
_FROM = r"(?:(?:(?:north|south|east|west)[\w-]{0,12}\s)?(?:from|of)|to)\s(?:the\s)?(?=[A-Z])"
NEXT_WAY = late(
    rf"(?:\s\([^()]{{2,24}}\))?(?:\s(?:away|off))?\s{_FROM}[^.;:,()\d]{{2,40}}?(?:,\s(?:and\s|but\s)?|\s(?:and|but|while)\s)"
    r"(?:(?:the\s)?[A-Z][^.;:,()\d]{2,30}?\s)??(?:(?:about|around|some|roughly|only|just|nearly|almost|over|lies|is)\s){0,3}"
    rf"(?P<a>\d{{1,3}},\d{{3}}|(?!(?:19|20)\d\d\b)\d{{2,4}})(?=\s{_FROM}(?:[A-Z][\w-]*\s?){{1,4}}(?:[.,;:)]|\b(?:and|but|while|by|as|in)\b|$))"
)
QUALIFIER = late(
    r"(?P<atmost>(?:up|out)\sto(?:\sabout)?|as\s(?:far|much)\sas|a\smaximum\sof|maximum\sof|no\s(?:more|further|farther|longer)\sthan|"
    r"at\smost|(?:just\s|slightly\s|a\slittle\s|well\s)?(?:under|less\sthan|below)|fewer\sthan|within|inside|<|≤|shorter\sthan|not\s(?:exceed(?:ing)?|more\sthan))"
    r"|(?P<atleast>(?:no|not)\s(?:less|fewer|shorter)\sthan|(?:well\s|just\s|slightly\s)?(?:over|above|beyond)|(?:far\s)?more\sthan|at\sleast|exceed(?:ing|s)?|upwards?\sof|"
    r"in\sexcess\sof|a\sminimum\sof|greater\sthan|longer\sthan|farther\sthan|further\sthan|>|≥)"
    r"|(?P<about>about|around|some|approximately|approx\.?|roughly|nearly|almost|estimated(?:\sat)?|close\sto|~|≈|circa|c\.)"
    r"|(?P<between>between|from)",
    re.IGNORECASE,
)
# "To cover the 300 km" is no "over".
QUALIFIER_TAIL = gate(
    rf"(?:(?<![^\W\d_])|(?=[<>≤≥~≈]))(?:{QUALIFIER.pattern})[\s\u00a0]{{0,2}}(?:an?\s|the\s)?$",
    re.IGNORECASE,
)

CHANGED = cue("range-changed")
BESIDE_PLACE = cue("beside-place")
LABEL_OF_WAY = cue("label-of-way")
SEEN_GAP_CHARS = 30
WAYS = (" - ", " – ", " — ", " to ", "-", "–", "—", "→", " → ")
ARTICLE = late(r"\s(?:an?|the)$")  # "within the 300 km"
PAIR_TOLERANCE = 0.08  # two units rounded to "about" figures differ by up to 7 per cent
LONGEST_QUALIFIER_CHARS = 40
OR_DASH = frozenset("or - – — ‑ − / ~".split())


def parse_distances(
    text: str,
    sentences: list[Sentence] | None = None,
    systems: Sequence[SystemMention] = (),
    cells: Sequence[Cell] = (),
) -> list[DistanceMention]:
    """Find every distance in a text and say what each one measures.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence, optional
        Its sentences, where they are known already.
    systems : sequence of SystemMention
        The systems that it names, in the order of the text: a figure beside one is its range.
    cells : sequence of Cell
        The cells of its tables that hold a figure, in the order of the text.

    Returns
    -------
    list of DistanceMention
        In the order of the text.

    Examples
    --------
    >>> mention, = parse_distances("It has a range of 200km-700km.")
    >>> mention.text, mention.kind.value, mention.low_km, mention.high_km
    ('200km-700km', 'range', 200.0, 700.0)
    >>> mention, = parse_distances("a reach of 200 to 700 km (100 to 350 miles)")
    >>> mention.pair_agrees
    False
    """
    found: list[DistanceMention] = []
    spans = [(system.start, system.end) for system in systems]
    ends = [end for _, end in spans]
    languages = pick_languages(text)
    folded = fold_kept(text)
    figures = FIGURES_BESIDE_RUN_ON if has_run_on(text) else FIGURES
    for sentence in split_sentences(text) if sentences is None else sentences:
        position = sentence.start
        foreign = find_foreign(text, position, sentence.end, languages) if languages else []
        if not foreign and not _may_measure(figures, folded, position, sentence.end):
            continue
        cues: Cues | None = None
        for other in [*foreign, None]:
            until = other.start if other else sentence.end
            while match := _find_figure(figures, text, folded, position, until):
                if tail := _own_tail(text, match, ends) or _name_end(match, systems, ends):
                    position = tail
                    continue
                cues = cues or collect_cues(text, sentence, spans)
                mentions, position = _read_figure(text, sentence, match, cues)
                ways = _read_next_ways(text, sentence, match, mentions)
                position = max(position, *(each.end for each in ways), 0)
                mentions += ways
                found += [_qualify(text, each) for each in mentions] if languages else mentions
            if other is not None and other.start >= position:
                cues = cues or collect_cues(text, sentence, spans)
                mentions, position = _read_foreign(text, sentence, other, cues)
                found += mentions
    return _add_cells(text, _share_kinds(text, found), cells)


def _may_measure(figures: _Figures, folded: str, start: int, end: int) -> bool:
    """Whether a sentence in lower case has a number, and a unit where one could end."""
    unit = figures.unit_at.search(folded, start, end)
    return bool(unit and NUMBER_START.search(folded, start, end))


def _find_figure(
    figures: _Figures, text: str, folded: str, start: int, end: int
) -> re.Match[str] | None:
    """Find the next figure, from where the next number may begin."""
    number = NUMBER_START.search(folded, start, end)
    return figures.whole.search(text, number.start(), end) if number else None


def _read_foreign(
    text: str, sentence: Sentence, figure: ForeignFigure, cues: Cues
) -> tuple[list[DistanceMention], int]:
    """Read a figure in another language's words; none of what is an area or says no number."""
    if figure.low is None or figure.high is None:
        return [], figure.end
    low, high = (unit_to_km(each, figure.unit) for each in (figure.low, figure.high))
    kind = DistanceKind.OTHER
    if not figure.is_rate:
        kind = tell_kind(text, sentence, figure.start, figure.end, cues)
    mention = DistanceMention(
        start=figure.start, end=figure.end, text=text[figure.start : figure.end], kind=kind,
        low_km=low, high_km=high,
        other_km=unit_to_km(figure.either, figure.unit) if figure.either else None,
    )  # fmt: skip
    mention, position = _with_pair(text, sentence, mention, figure.unit)
    return [_qualify(text, mention)], position


def _qualify(text: str, mention: DistanceMention) -> DistanceMention:
    """Add what words of another language say of a figure: "до 500 км"."""
    if mention.qualifier or mention.low_km != mention.high_km:
        return mention
    said = find_qualifier(text, mention.start, mention.end)
    if said is None:
        return mention
    low_km = None if said.kind == "at_most" else mention.low_km
    return replace(mention, low_km=low_km, qualifier=said.words)


def _add_cells(
    text: str, found: list[DistanceMention], cells: Sequence[Cell]
) -> list[DistanceMention]:
    """Take the figures of a column as its head says, in the head's unit where they have none."""
    if not cells:
        return found
    starts = [mention.start for mention in found]
    added = []
    for cell in cells:
        first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
        kind = cell.kind or DistanceKind.RANGE
        for index in range(first, last):
            found[index] = replace(found[index], kind=kind)
        if first == last and cell.unit and (match := BARE.search(text, cell.start, cell.end)):
            unit = _unit(cell.unit)
            low, high = (unit_to_km(each, unit) for each in parse_span(match["a"], match["b"]))
            span = match.start(), match.end()
            if high > 0:
                added.append(DistanceMention(*span, match.group(), kind, low, high))
    return sorted([*found, *added], key=lambda mention: mention.start)


def _name_end(
    match: re.Match[str], systems: Sequence[SystemMention], ends: list[int]
) -> int | None:
    """Find the end of a system's name that a figure's digits belong to: "3m-54"."""
    index = bisect_right(ends, match.start())
    if index < len(systems) and systems[index].start <= match.start() < systems[index].end:
        return systems[index].end
    return None


def tell_ways(
    text: str,
    sentences: Sequence[Sentence],
    figures: Sequence[DistanceMention],
    places: Sequence[PlaceMention],
) -> list[DistanceMention]:
    """Take ranges in brackets behind places as how far these are: "Haifa (40 km) and Hadera (75 km)".

    One alone, in a sentence with no other range, may be the missile's: "rockets that hit Haifa
    (40 km)". So are further figures beside a place after such a one: "Haifa is 120 km from Tyre,
    Acre 100 km".

    Parameters
    ----------
    text : str
        The report's text.
    sentences : sequence of Sentence
    figures : sequence of DistanceMention
        In the order of the text.
    places : sequence of PlaceMention

    Returns
    -------
    list of DistanceMention
        The same figures, some of another kind.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> text = "Rockets of 300 km range can hit Haifa (40 km) and Hadera (75 km)."
    >>> [figure.text for figure in read_report(text).ranges]
    ['300 km']
    """
    ends = {place.end: place.start for place in places if place.place is not None}
    starts = [sentence.start for sentence in sentences]
    ranges: dict[int, int] = {}
    behind: dict[int, list[int]] = {}
    ways: set[int] = set()
    measured = -1  # the last sentence that says how far a place is
    for figure in figures:
        index = bisect_right(starts, figure.start)
        if figure.kind is DistanceKind.RANGE:
            ranges[index] = ranges.get(index, 0) + 1
        elif figure.kind is DistanceKind.DISTANCE:
            measured = index
        elif figure.kind is not DistanceKind.OTHER:
            continue
        if is_in_brackets(text, figure, ends):
            behind.setdefault(index, []).append(figure.start)
        elif _is_labelled(text, figure, ends) or (
            figure.kind is DistanceKind.OTHER
            and measured == index
            and _ends_at(BESIDE_PLACE, text, figure.start) in ends
        ):
            ways.add(figure.start)

    def is_way(figure: DistanceMention) -> bool:
        index = bisect_right(starts, figure.start)
        inside = behind.get(index, [])
        if figure.start not in inside:
            return figure.start in ways
        others = ranges.get(index, 0) if figure.kind is DistanceKind.RANGE else len(inside)
        return others > 1

    return [replace(each, kind=DistanceKind.DISTANCE) if is_way(each) else each for each in figures]


def _ends_at(words: re.Pattern[str], text: str, at: int) -> int:
    """Find where what stands before some words ends; they reach to an offset."""
    found = words.search(text[max(0, at - SEEN_GAP_CHARS) : at])
    return at - len(found.group()) if found else -1


def is_in_brackets(text: str, figure: DistanceMention, ends: Container[int]) -> bool:
    """Tell whether a figure opens brackets behind a place, but for "about": "Haifa (some 40 km)".

    Parameters
    ----------
    text : str
        The report's text.
    figure : DistanceMention
    ends : container of int
        Where the names of places end.

    Examples
    --------
    >>> from geo.reading import read_report
    >>> text = "Rockets of 300 km range can hit Haifa (some 40 km; 25 miles) and Hadera."
    >>> [is_in_brackets(text, each, {37}) for each in read_report(text).distances]
    [True, False]
    """
    opened = text[max(0, figure.start - 12) : figure.start].rpartition(" (")
    said = opened[1] and (not opened[2] or QUALIFIER_TAIL.search(opened[2]))
    return bool(said) and figure.start - len(opened[2]) - 2 in ends


def _is_labelled(text: str, figure: DistanceMention, ends: Mapping[int, int]) -> bool:
    """Whether two places are its label: "Minsk-Warsaw: 480 km" is no range of what is named above."""
    second = ends.get(_ends_at(LABEL_OF_WAY, text, figure.start), 0)
    return any(text.endswith(way, 0, second) and second - len(way) in ends for way in WAYS)


def _own_tail(text: str, match: re.Match[str], ends: list[int]) -> int | None:
    """Find where the figure begins in digits that only look like one number: "Fateh-110 300 km"."""
    head, space, _ = match["a"].partition(" ")
    if not space or not head.isdigit():
        return None
    at = match.start("a") + len(head)
    named = bisect_left(ends, at) < len(ends) and ends[bisect_left(ends, at)] == at
    joined = text[max(0, match.start() - 1) : match.start()] == "-"
    adjective = (
        text[match.end("a") : match.end("a") + 1] == "-" and not match["b"] and len(head) > 1
    )
    return at + 1 if named or joined or adjective else None


def _read_figure(
    text: str, sentence: Sentence, match: re.Match[str], cues: Cues
) -> tuple[list[DistanceMention], int]:
    """Read one match of a figure: one mention, or two for "300 and 500 km"."""
    unit = _unit(match["u"])
    first_unit = _unit(match["ua"]) if match["ua"] else unit
    first, second = parse_span(match["a"], match["b"], shared=not match["ua"])
    low = unit_to_km(first, first_unit)
    high = unit_to_km(second, unit) if match["b"] else low
    end = match.end("u") - (match["u"].endswith("."))
    before = text[max(sentence.start, match.start() - SEEN_BEFORE_CHARS) : match.start()]
    if match["b"] is None and match["ua"]:
        end = match.end("ua")
    if unit is Unit.M and max(low, high) > 100 and match["u"].lower() == "m":
        return [], match.end()  # "$300m", "12,000 m people": metres are written out at that size
    qualifier = QUALIFIER_TAIL.search(before[-LONGEST_QUALIFIER_CHARS:])
    separator = (match["sep"] or "").strip(" ,").lower().split(" ")[0]
    between = qualifier is not None and qualifier["between"] is not None
    if separator in OR_DASH and match["ua"] and first_unit is not unit:
        # "120 km or about 70 miles", "120 km - 75 miles" are one distance.
        kind = tell_kind(text, sentence, match.start(), match.end("u"), cues)
        told = DistanceMention(match.start(), match.end("ua"), text[match.start() : match.end("ua")], kind, low, low)  # fmt: skip
        if _close(low, high):
            pair = text[match.start("b") : end]
            return [
                replace(told, pair_text=pair, pair_low_km=high, pair_high_km=high, pair_agrees=True)
            ], end
    if separator in {"and", "or"} and not (
        (between and qualifier and qualifier["between"].lower() == "between")
        or _is_either(text, sentence, match, cues, (low, high))
    ):
        two = _read_two(text, sentence, match, cues, (low, high))
        return [*_read_listed(text, sentence, match, two), *two], _pair_end(text, end)
    if separator:
        # "Raised from 300 to 500 km": what it was before is no range any more.
        changed = separator == "to" and CHANGED.search(before)
        low, high = (high, high) if changed else sorted((low, high))
    low_km: float | None = low
    word = ""
    if qualifier is not None:
        word = ARTICLE.sub("", " ".join(qualifier.group().split())).lower()
        if qualifier["atmost"]:
            low_km = None
    elif (match["b"] or match["a"]).endswith(("+", "-plus")) or text[end : end + 1] == "+":
        word = "more than"
    kind = tell_kind(text, sentence, match.start(), end, cues)
    kind = _kind_in_feet(kind, high, before) if unit is Unit.FOOT else kind
    mention = DistanceMention(
        start=match.start(), end=end, text=text[match.start() : end], kind=kind,
        low_km=low_km, high_km=high, qualifier=word,
        other_km=_other_km(match, unit),
    )  # fmt: skip
    mention = _join_thousands(mention, text, before, unit)
    mention, position = _with_pair(text, sentence, mention, unit)
    return ([mention] if mention.high_km > 0 else []), position


def _is_either(
    text: str, sentence: Sentence, match: re.Match[str], cues: Cues, bounds: tuple[float, float]
) -> bool:
    """Whether two ways are one, told roughly: "Basra is 500 or 600 km away"."""
    near = "or" in match["sep"] and not match["ua"] and bounds[0] < bounds[1] < 1.5 * bounds[0]
    end = match.end("u")
    return near and tell_kind(text, sentence, match.start(), end, cues) is DistanceKind.DISTANCE


def _join_thousands(
    mention: DistanceMention, text: str, before: str, unit: Unit
) -> DistanceMention:
    """Take "1, 500 km" as thousands or as what stands behind the comma: it may be either."""
    head = PARTED.search(before) if THREE_DIGITS.match(mention.text) else None
    if head is None or MONTHS.search(before[: head.start()]):
        return mention
    start = mention.start - len(head.group())
    whole = unit_to_km(parse_number(f"{head['a']} thousand"), unit) + mention.high_km
    return replace(
        mention, start=start, text=text[start : mention.end], low_km=whole, high_km=whole,
        other_km=mention.high_km,
    )  # fmt: skip


def _kind_in_feet(kind: DistanceKind, high_km: float, before: str) -> DistanceKind:
    """Take feet as a height or a size, unless a range is said: "jets at 40,000 feet can hit"."""
    if kind is DistanceKind.FLOWN and THROWN.search(before):
        return DistanceKind.OTHER
    if kind is DistanceKind.FLOWN or (kind is DistanceKind.OTHER and high_km > HIGH_KM):
        return DistanceKind.ALTITUDE
    if kind is not DistanceKind.RANGE or RANGE_OF.search(before):
        return kind
    return DistanceKind.ALTITUDE if high_km > LOW_KM else DistanceKind.OTHER


def _other_km(match: re.Match[str], unit: Unit) -> float | None:
    """Give the other reading of "1.300 km"; None where the number can be read in one way only."""
    number = match["b"] or match["a"]
    if unit is Unit.M or not is_ambiguous(number):
        return None
    return unit_to_km(float(number), unit)


def _read_two(
    text: str,
    sentence: Sentence,
    match: re.Match[str],
    cues: Cues,
    bounds_km: tuple[float, float],
) -> list[DistanceMention]:
    """Read "300 and 500 km" as two figures, the first one with the unit of the second."""
    mentions = []
    for group, value in zip(("a", "b"), bounds_km, strict=True):
        start = match.start(group)
        end = match.end(group) if group == "a" else match.end("u") - match["u"].endswith(".")
        if group == "a" and match["ua"]:
            end = match.end("ua")
        kind = tell_kind(text, sentence, match.start(), match.end("u"), cues)
        mentions.append(DistanceMention(start, end, text[start:end], kind, value, value))
    return [mention for mention in mentions if mention.high_km > 0]


def _read_listed(
    text: str, sentence: Sentence, match: re.Match[str], two: Sequence[DistanceMention]
) -> list[DistanceMention]:
    """Read the figures of a list that stand before its last two: "300, 500 and 700 km"."""
    listed: list[DistanceMention] = []
    start = match.start()
    while two and len(listed) < MOST_LISTED:
        first = max(sentence.start, start - LONGEST_LISTED)
        found = LISTED.search(text[first:start])
        if found is None or _is_date(found["a"], text[first : first + found.start()]):
            break
        start = first + found.start()
        value = unit_to_km(parse_number(found["a"]), _unit(match["ua"] or match["u"]))
        listed.insert(0, replace(two[0], start=start, end=start + len(found["a"]), text=found["a"], low_km=value, high_km=value))  # fmt: skip
    return listed if all(each.high_km > 0 for each in listed) else []


def _read_next_ways(
    text: str, sentence: Sentence, match: re.Match[str], told: Sequence[DistanceMention]
) -> list[DistanceMention]:
    """Read the numbers that go on with a way: "80 km from Helsinki, 280 from Riga"."""
    ways = [each for each in told if each.kind is DistanceKind.DISTANCE][-1:]
    while ways and len(ways) <= MOST_LISTED:
        found = NEXT_WAY.match(text, ways[-1].end, sentence.end)
        if found is None:
            break
        value = unit_to_km(parse_number(found["a"]), _unit(match["u"]))
        start, end = found.span("a")
        ways.append(DistanceMention(start, end, found["a"], DistanceKind.DISTANCE, value, value))
    return ways[1:]


def _is_date(number: str, before: str) -> bool:
    """Whether a number before a list is a year or a day of it: "In 2017, 300 and 500 km"."""
    day_or_year = number.isdecimal() and (int(number) in YEARS or int(number) in DAYS)
    return day_or_year and DATED.search(before) is not None


def _pair_end(text: str, end: int) -> int:
    pair = PAIR.match(text, end)
    return pair.end() if pair else end


def _with_pair(
    text: str, sentence: Sentence, mention: DistanceMention, unit: Unit
) -> tuple[DistanceMention, int]:
    """Add the same distance in a second unit where one follows, and check the two."""
    pair = PAIR.match(text, mention.end, sentence.end)
    if pair is None or _unit(pair["u"]) is unit:
        return mention, mention.end
    second = _unit(pair["u"])
    low, high = (unit_to_km(each, second) for each in parse_span(pair["a"], pair["b"]))
    own_low = mention.low_km if mention.low_km is not None else mention.high_km
    agrees = _close(mention.high_km, high) and (not pair["b"] or _close(own_low, low))
    if SMALL & {unit, second} and not (agrees and {unit, second} <= SMALL):
        return mention, mention.end
    with_pair = replace(
        mention,
        pair_text=text[pair.start("a") : pair.end("u")],
        pair_low_km=low,
        pair_high_km=high,
        pair_agrees=agrees,
    )
    third = THIRD.match(text, pair.end(), sentence.end)
    same = third and _close(
        mention.high_km, unit_to_km(parse_number(third["a"]), _unit(third["u"]))
    )
    return with_pair, third.end() if third and same else pair.end()


def _close(first_km: float | None, second_km: float) -> bool:
    return first_km is not None and abs(first_km - second_km) <= PAIR_TOLERANCE * max(first_km, 1.0)


def _share_kinds(text: str, found: list[DistanceMention]) -> list[DistanceMention]:
    """Give a figure in a list the kind of the one before: "300 km, 500 km and 700 km"."""
    shared: list[DistanceMention] = []
    for mention in found:
        kind = mention.kind
        # "700 km, 200 km more than the older one": no second one of a list.
        if shared and kind is DistanceKind.OTHER and not MORE_THAN.match(text, mention.end):
            between = text[shared[-1].end : mention.start]
            if len(between) < 60 and re.fullmatch(
                r"(?:\s?\([^)]{0,50}\))?[\s,/]*(?:and|or|respectively)?[\s,]*(?:about|around|some|up to|more than|over)?\s?",
                between,
            ):
                kind = shared[-1].kind
        shared.append(mention if kind is mention.kind else replace(mention, kind=kind))
    return shared


def _unit(word: str) -> Unit:
    word = word.lower().rstrip(".").replace("kilo-", "kilo")
    return UNIT_WORDS.get(re.sub(r"[\s-]+", " ", word), Unit.KM)
