"""Distances in free text: every unit and form, in km, with what each one measures.

What each of them measures is told by `geo.reading.measures`. Numbers without a unit are not
distances.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.reading.measures import SEEN_BEFORE_CHARS, Cues, find_cues, tell_kind
from geo.reading.mentions import DistanceKind, DistanceMention, SystemMention
from geo.reading.text import Sentence, split_sentences
from geo.units import Unit, to_metres

__all__ = ["parse_distances"]

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a": 1,
}  # fmt: skip
SCALE = {"hundred": 100, "thousand": 1000}
WORD = "|".join(WORDS)
NUMBER = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3}){1,3}(?!\d)(?:\.\d{1,3})?|\d{1,6}(?:\.\d{1,3})?)"
    r"(?:\s(?:hundred|thousand)\b)?"
    rf"|\b(?:{WORD})\s(?:hundred|thousand)\b"
)
UNIT_WORDS: dict[str, Unit] = {
    "km": Unit.KM, "kms": Unit.KM, "kilometer": Unit.KM, "kilometers": Unit.KM, "kilometre": Unit.KM,
    "kilometres": Unit.KM, "kilometrs": Unit.KM, "klicks": Unit.KM, "mile": Unit.MILE,
    "miles": Unit.MILE, "mi": Unit.MILE, "nautical mile": Unit.NAUTICAL_MILE,
    "nautical miles": Unit.NAUTICAL_MILE, "nmi": Unit.NAUTICAL_MILE, "nm": Unit.NAUTICAL_MILE,
    "m": Unit.M, "meter": Unit.M, "meters": Unit.M, "metre": Unit.M, "metres": Unit.M,
}  # fmt: skip
UNIT = r"kilomet(?:er|re|r)s?|kms?|klicks|nautical[\s-]miles?|miles?|nmi|nm|mi|met(?:er|re)s?|m"
GAP = r"[\s\u00a0\u202f-]{0,2}"
FIGURE = re.compile(
    rf"(?<![\w.,$€£])(?P<a>{NUMBER})(?:{GAP}(?P<ua>{UNIT})\b)?"
    rf"(?:(?P<sep>\s?[-–—‑−]\s?|\s(?:to|and|or)\s(?:(?:about|around|some|nearly|as\smuch\sas)\s)?)"
    rf"(?P<b>{NUMBER}))?{GAP}(?P<u>(?:{UNIT})\b\.?)(?![²³/])?",
    re.IGNORECASE,
)
PAIR = re.compile(
    rf"\s{{0,2}}(?:[(\[]|,?\s?or\s|/\s?)\s?(?:(?:about|around|roughly|some|or|approximately|approx\.?|"
    rf"nearly|over|more\sthan|up\sto|just\sover|between|from|~|≈)\s?){{0,2}}(?P<a>{NUMBER})"
    rf"(?:\s?(?:[-–—‑]|to|and)\s?(?P<b>{NUMBER}))?{GAP}(?P<u>{UNIT})\b",
    re.IGNORECASE,
)
QUALIFIER = re.compile(
    r"(?P<atmost>(?:up|out)\sto(?:\sabout)?|as\s(?:far|much)\sas|a\smaximum\sof|maximum\sof|no\s(?:more|further|farther|longer)\sthan|"
    r"at\smost|under|less\sthan|below|within|<|≤|shorter\sthan|not\s(?:exceed(?:ing)?|more\sthan))"
    r"|(?P<atleast>(?:well\s|just\s|slightly\s)?(?:over|above|beyond)|(?:far\s)?more\sthan|at\sleast|exceed(?:ing|s)?|upwards?\sof|"
    r"in\sexcess\sof|a\sminimum\sof|greater\sthan|longer\sthan|farther\sthan|further\sthan|>|≥)"
    r"|(?P<about>about|around|some|approximately|approx\.?|roughly|nearly|almost|estimated(?:\sat)?|close\sto|~|≈|circa|c\.)"
    r"|(?P<between>between|from)",
    re.IGNORECASE,
)
QUALIFIER_TAIL = re.compile(
    rf"(?:{QUALIFIER.pattern})[\s\u00a0]{{0,2}}(?:an?\s|the\s)?$", re.IGNORECASE
)

PAIR_TOLERANCE = 0.08  # two units rounded to "about" figures differ by up to 7 per cent
LONGEST_QUALIFIER_CHARS = 40


def parse_distances(
    text: str,
    sentences: list[Sentence] | None = None,
    systems: Sequence[SystemMention] = (),
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
    ends = [system.end for system in systems]
    for sentence in split_sentences(text) if sentences is None else sentences:
        position = sentence.start
        cues: Cues | None = None
        while match := FIGURE.search(text, position, sentence.end):
            cues = cues or find_cues(text, sentence, ends)
            mentions, position = _read_figure(text, sentence, match, cues)
            found += mentions
    return _share_kinds(text, found)


def _read_figure(
    text: str, sentence: Sentence, match: re.Match[str], cues: Cues
) -> tuple[list[DistanceMention], int]:
    """Read one match of FIGURE: one mention, or two for "300 and 500 km"."""
    unit = _unit(match["u"])
    first_unit = _unit(match["ua"]) if match["ua"] else unit
    low = _km(match["a"], first_unit)
    high = _km(match["b"], unit) if match["b"] else low
    end = match.end("u") - (match["u"].endswith("."))
    before = text[max(sentence.start, match.start() - SEEN_BEFORE_CHARS) : match.start()]
    if match["b"] is None and match["ua"]:
        end = match.end("ua")
    if unit is Unit.M and max(low, high) > 100 and match["u"].lower() == "m":
        return [], match.end()  # "$300m", "12,000 m people": metres are written out at that size
    qualifier = QUALIFIER_TAIL.search(before[-LONGEST_QUALIFIER_CHARS:])
    separator = (match["sep"] or "").strip().lower().split(" ")[0]
    between = qualifier is not None and qualifier["between"] is not None
    if separator in {"and", "or"} and not (
        between and qualifier and qualifier["between"].lower() == "between"
    ):
        return _read_two(text, sentence, match, cues, (low, high)), _pair_end(text, end)
    if separator and low > high:
        low, high = high, low
    low_km: float | None = low
    word = ""
    if qualifier is not None:
        word = " ".join(qualifier.group().split())
        if qualifier["atmost"]:
            low_km = None
    kind = tell_kind(text, sentence, match.start(), end, cues)
    mention = DistanceMention(
        start=match.start(), end=end, text=text[match.start() : end], kind=kind,
        low_km=low_km, high_km=high, qualifier=word,
    )  # fmt: skip
    mention, position = _with_pair(text, sentence, mention, unit)
    return ([mention] if mention.high_km > 0 else []), position


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


def _pair_end(text: str, end: int) -> int:
    pair = PAIR.match(text, end)
    return pair.end() if pair else end


def _with_pair(
    text: str, sentence: Sentence, mention: DistanceMention, unit: Unit
) -> tuple[DistanceMention, int]:
    """Add the same distance in a second unit where one follows, and check the two."""
    pair = PAIR.match(text, mention.end, sentence.end)
    if pair is None or _unit(pair["u"]) is unit or Unit.M in {unit, _unit(pair["u"])}:
        return mention, mention.end
    second = _unit(pair["u"])
    low = _km(pair["a"], second)
    high = _km(pair["b"], second) if pair["b"] else low
    own_low = mention.low_km if mention.low_km is not None else mention.high_km
    agrees = _close(mention.high_km, high) and (not pair["b"] or _close(own_low, low))
    with_pair = replace(
        mention,
        pair_text=text[pair.start("a") : pair.end("u")],
        pair_low_km=low,
        pair_high_km=high,
        pair_agrees=agrees,
    )
    return with_pair, pair.end()


def _close(first_km: float | None, second_km: float) -> bool:
    return first_km is not None and abs(first_km - second_km) <= PAIR_TOLERANCE * max(first_km, 1.0)


def _share_kinds(text: str, found: list[DistanceMention]) -> list[DistanceMention]:
    """Give a figure in a list the kind of the one before: "300 km, 500 km and 700 km"."""
    shared: list[DistanceMention] = []
    for mention in found:
        kind = mention.kind
        if shared and kind is DistanceKind.OTHER:
            between = text[shared[-1].end : mention.start]
            if len(between) < 60 and re.fullmatch(
                r"(?:\s?\([^)]{0,50}\))?[\s,/]*(?:and|or|respectively)?[\s,]*(?:about|around|some|up to|more than|over)?\s?",
                between,
            ):
                kind = shared[-1].kind
        shared.append(replace(mention, kind=kind))
    return shared


def _unit(word: str) -> Unit:
    return UNIT_WORDS[re.sub(r"[\s-]+", " ", word.lower().rstrip("."))]


def _km(number: str, unit: Unit) -> float:
    value = 1.0
    digits = re.sub(r"[,\u00a0\u202f\u2009]", "", number.lower())
    for part in digits.split():
        if part in WORDS:
            value *= WORDS[part]
        elif part in SCALE:
            value *= SCALE[part]
        else:
            value *= float(part)
    return to_metres(value, unit) / 1000.0
