"""Distances in free text: every unit and form, in km, with what each one measures.

Range is told apart from altitude, distance flown, distance between places and accuracy by the
cue nearest to the figure in its own clause. Numbers without a unit are not distances.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from geo.articles.mentions import DistanceKind, DistanceMention
from geo.articles.text import Sentence, split_sentences
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

# Each cue with what it says; the cue that ends nearest before the figure decides, unless what
# follows the figure directly says otherwise.
BEFORE = (
    (DistanceKind.RANGE, r"\brang(?:e|es|ed|ing)\b|\breach(?:es|ing)?\b|\bstrik(?:e|es|ing)\b|\bhit(?:s|ting)?\b|"
     r"\bcapable\b|\bable\sto\b|\bcan\s(?:fly|travel|go)\b|\bcould\s(?:fly|travel|go)\b|\bshort-range\b|"
     r"\bmissiles?\sof\b|\bfl(?:y|ies)\sno\b|\bcarry(?:ing)?\b|\bonly\sfl(?:y|ies)\b|\btargets?\b|\bstriking\sdistance\b|\barsenal\b|\bas\sfar\sas\b|"
     r"\b(?:carry|deliver|fire|launch)(?:ing)?\s(?:\w+\s){1,5}(?:up\sto|as\sfar\sas)\b"),
    (DistanceKind.ALTITUDE, r"\baltitudes?\b|\bapogee\b|\bheights?\b|\bpeak(?:ed|ing)?\b|\bceiling\b|\bclimb(?:ed|ing)?\b|"
     r"\bsoar(?:ed|ing)?\b|\belevation\b|\bas\shigh\sas\b|\bloft(?:ed|ing)?\b"),
    (DistanceKind.FLOWN, r"\bflew\b|\bflown\b|\bflying\b|\btravell?ed\b|\bcover(?:ed|ing)\b|\bflight\sdistance\b|"
     r"\bflights?\sof\b|\bwent\b|\bdowned\b"),
    (DistanceKind.ACCURACY, r"\baccura(?:cy|te|tely)\b|\bprecision\b(?!-)|\bcircular\serror\b|\bCEP\b|\bmargin\sof\b|\bmiss(?:ed|es)?\sby\b|"
     r"\berror\b"),
    (DistanceKind.DISTANCE, r"\bdistances?\b|\blies\b|\blie\b|\blocated\b|\bsituated\b|\bsits?\b|\bseparat(?:es|ed)\b|\bapart\b|"
     r"\bborder\b|\broad\b|\bhighway\b|\bdrive\b|\bdrove\b|\bmarch(?:ed)?\b|\bcoast(?:line)?\b|\bland(?:ed|ing)?\b|\bfell\b|"
     r"\bsplash(?:ed|ing)?\b|\bcrashed\b|\bvillage\b|\btown\b|\bcity\b|\badvanced?\b|\bpipeline\b"),
    (DistanceKind.OTHER, r"\bspeed\b|\bzone\b|\bradius\b|\bsquare\b|\bdeep\b|\bdiameter\b|\blength\b|\blong\b"),
)  # fmt: skip
CLAUSE_BREAK = re.compile(r"[;:]\s|\b(?:while|whereas|but|before)\s")
BEFORE_RE = re.compile("|".join(f"(?P<{kind.name}>{cue})" for kind, cue in BEFORE), re.IGNORECASE)
OWN_PAIR = r"(?:\s?[(\[][^)\]\n]{0,60}[)\]])?,?"
COMPASS = r"(?:(?:due|to\sthe|further)\s)?(?:north|south|east|west)(?:-?(?:north|south)?-?(?:east|west))?(?:ern|wards?)?"
AFTER = (
    (DistanceKind.OTHER, r"\s?(?:/\s?h|per\shour|an\shour|per\ssecond|a\ssecond|/s\b|ph\b|square|sq\b)"),
    (DistanceKind.RANGE, r"[\s-](?:(?:maximum|max|strike|estimated|claimed|reported|operational)\s)?rang(?:e|es|ing)\b"
     r"|\s(?:in|of)\srange\b|\sreach\b"),
    (DistanceKind.ALTITUDE, r"[\s-](?:in\s(?:altitude|height)|high\b|altitude|apogee|above|into\s(?:space|the\s(?:sky|air))|up\b|upwards?)"),
    (DistanceKind.ACCURACY, r"\s(?:accuracy|cep\b|of\s(?:its|their|the|a)\s(?:intended\s)?(?:target|aim))"),
    (DistanceKind.DISTANCE, rf"\s(?:{COMPASS}|away\b|from\b|off\b|inland|short\sof|beyond|outside|offshore|down\sthe|up\sthe|inside|"
     r"apart\b|separat|along\b|across\b|behind)"),
    (DistanceKind.OTHER, r"[\s-](?:wide|long|deep|thick|race|run|radius|stretch|border|zone|buffer|exclusion|drive|road|journey|"
     r"pipeline|coastline|frontier|tunnel|marathon)\b"),
)  # fmt: skip
AFTER_RE = [(kind, re.compile(OWN_PAIR + f"(?:{cue})", re.IGNORECASE)) for kind, cue in AFTER]
# A verb of reaching with a modal: "could reach targets 2,000 km away" states a range.
CAPABILITY = re.compile(
    r"\b(?:can|could|capable|able|capacity|ability|may|might|would|designed|to)\b[^.;]{0,60}"
    r"\b(?:reach|hit|strike|striking|hitting|reaching|attack|attacking|target|targeting|fly|travel|flying)\b",
    re.IGNORECASE,
)
FLEW = re.compile(r"\b(?:flew|flown|flying|travell?ed|travell?ing|covered|flight)\b", re.IGNORECASE)
FELL = re.compile(r"\b(?:landed|fell|splashed|crashed|came\sdown|impacted)\b", re.IGNORECASE)
FROM_PLACE = re.compile(OWN_PAIR + rf"\s(?:away\s)?(?:from|off|{COMPASS})\b", re.IGNORECASE)
TO_REACH = re.compile(
    r"\brange\s(?:of|is|was|at|to|:)\b|\b(?:hit|strike|reach|attack)\w*\s+(?:\w+\s+){0,3}targets?\b",
    re.IGNORECASE,
)
OTHER_FIGURE = re.compile(r"\d[\s-]?(?:km|kilomet\w+|miles?|nm|nmi)\b", re.IGNORECASE)
PAIR_TOLERANCE = 0.08  # two units rounded to "about" figures differ by up to 7 per cent
SEEN_BEFORE_CHARS = 140
LONGEST_QUALIFIER_CHARS = 40


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cues of one sentence, found once: a sentence of figures alone has thousands.

    Parameters
    ----------
    starts, ends : list of int
        Offsets of each cue in the text; the ends never fall.
    kinds : list of DistanceKind
        What each of them says.
    breaks : list of int
        Where clauses begin.
    """

    starts: list[int]
    ends: list[int]
    kinds: list[DistanceKind]
    breaks: list[int]

    def clause_start(self, start: int, end: int) -> int:
        """Find where the clause that runs to `end` begins, at `start` at the earliest."""
        index = bisect_right(self.breaks, end) - 1
        return max(start, self.breaks[index]) if index >= 0 else start

    def last(self, start: int, end: int) -> DistanceKind | None:
        """Say what the last cue between two offsets tells."""
        index = bisect_right(self.ends, end) - 1
        return self.kinds[index] if index >= 0 and self.starts[index] >= start else None


def _find_cues(text: str, sentence: Sentence) -> _Cues:
    found = list(BEFORE_RE.finditer(text, sentence.start, sentence.end))
    return _Cues(
        starts=[match.start() for match in found],
        ends=[match.end() for match in found],
        kinds=[DistanceKind[match.lastgroup or "OTHER"] for match in found],
        breaks=[match.end() for match in CLAUSE_BREAK.finditer(text, sentence.start, sentence.end)],
    )


def parse_distances(text: str, sentences: list[Sentence] | None = None) -> list[DistanceMention]:
    """Find every distance in a text and say what each one measures.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence, optional
        Its sentences, where they are known already.

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
    for sentence in split_sentences(text) if sentences is None else sentences:
        position = sentence.start
        cues: _Cues | None = None
        while match := FIGURE.search(text, position, sentence.end):
            cues = cues or _find_cues(text, sentence)
            mentions, position = _read_figure(text, sentence, match, cues)
            found += mentions
    return _share_kinds(text, found)


def _read_figure(
    text: str, sentence: Sentence, match: re.Match[str], cues: _Cues
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
    kind = _kind(text, sentence, match.start(), end, cues)
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
    cues: _Cues,
    bounds_km: tuple[float, float],
) -> list[DistanceMention]:
    """Read "300 and 500 km" as two figures, the first one with the unit of the second."""
    mentions = []
    for group, value in zip(("a", "b"), bounds_km, strict=True):
        start = match.start(group)
        end = match.end(group) if group == "a" else match.end("u") - match["u"].endswith(".")
        if group == "a" and match["ua"]:
            end = match.end("ua")
        kind = _kind(text, sentence, match.start(), match.end("u"), cues)
        mentions.append(DistanceMention(start, end, text[start:end], kind, value, value))
    return mentions


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


def _kind(text: str, sentence: Sentence, start: int, end: int, cues: _Cues) -> DistanceKind:
    """Tell what a figure measures, from the words before and after it in its sentence."""
    after = text[end : min(sentence.end, end + 90)]
    clause_start = cues.clause_start(max(sentence.start, start - SEEN_BEFORE_CHARS), start)
    clause = text[clause_start:start]
    follows = next((kind for kind, cue in AFTER_RE if cue.match(after)), None)
    nearest = cues.last(clause_start, start)
    if follows in {
        DistanceKind.OTHER,
        DistanceKind.RANGE,
        DistanceKind.ALTITUDE,
        DistanceKind.ACCURACY,
    }:
        return follows
    if nearest in {DistanceKind.ALTITUDE, DistanceKind.ACCURACY} or (
        nearest is DistanceKind.OTHER and follows is None
    ):
        return nearest
    tail = clause[-70:]
    fell, flew = _last(FELL, tail), _last(FLEW, tail)
    if max(fell, flew) >= 0:
        return DistanceKind.DISTANCE if fell > flew else DistanceKind.FLOWN
    since = OTHER_FIGURE.split(clause)[-1]
    if TO_REACH.search(since):
        return DistanceKind.RANGE
    measured = FROM_PLACE.match(after)
    if CAPABILITY.search(since) and not measured:
        return DistanceKind.RANGE
    if follows is DistanceKind.DISTANCE:
        # "targets 300 km away": a range when something is to be reached, a distance otherwise.
        return follows
    if nearest is None and re.search(r"\b(?:is|are|was|were)\s(?:\w+\s){0,2}$", tail):
        return DistanceKind.DISTANCE
    return nearest or DistanceKind.OTHER


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where a cue stands last in a text; -1 where it does not."""
    return max((match.start() for match in cue.finditer(text)), default=-1)


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
