"""What a distance in a report measures: a range, a flight, an altitude, a way between places.

The cue nearest to the figure in its own clause decides, unless what follows the figure says
otherwise. A figure that stands beside a system ("Fajr-5: 75 km") is its range.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from geo.patterns import gate, late
from geo.reading.mentions import DistanceKind
from geo.reading.text import Sentence

__all__ = ["SEEN_BEFORE_CHARS", "Cues", "collect_cues", "tell_kind"]

SEEN_BEFORE_CHARS = 140
NEXT_CHARS = 40  # of a name that stands right after a figure
# Each cue with what it says; the cue that ends nearest before the figure decides, unless what
# follows the figure directly says otherwise.
BEFORE = (
    (DistanceKind.RANGE, r"(?:(?<!\btest\s)(?<!firing\s)(?<!proving\s)(?<!shooting\s)\brang(?:e|es|ed|ing)\b|\b(?:strike|combat|operational|missile|rocket)\sradius\b|\bradius\sof\s(?:the|its|an?|their)\s(?:\w+\s)?(?:missile|rocket|drone|system)s?\b|\balcance\b|\bportée\b|\bReichweite\b|\bmenzil\w*|\bдальност\w+|\bдальніст\w+|\bрадиус\w*|\breach(?:es|ing)?\b|\bstrik(?:e|es|ing)\b|\bhit(?:s|ting)?\b|"
     r"\bcapable\b|\bable\sto\b|\bcan\s(?:fly|travel|go)\b|\bcould\s(?:fly|travel|go)\b|\bshort-range\b|"
     r"\b(?:missiles?|rockets?|drones?|projectiles?|delivery\s(?:vehicle|system)s?)\sof\b|\b(?:types?|versions?|variants?|models?|ones?|weapons?|missiles?|rockets?),?\swith\b|\bfl(?:y|ies)\sno\b|\bcarr(?:y|ies|ying)\b|\bonly\sfl(?:y|ies)\b|\btargets?\b|\bstriking\sdistance\b|\barsenal\b|\bas\sfar\sas\b|"
     r"\b(?:carry|carries|deliver|fire|launch)(?:s|ing)?\s(?:\w+\s){1,5}(?:up\sto|as\sfar\sas)\b)|مدى|مداه|برد|טווח|사거리|사정거리|射程"),
    (DistanceKind.ALTITUDE, r"\bwent\sup\b|\brose\b|\baltitudes?\b(?:\s(?:reaching|reached))?|\bapogee\b|\bheights?\b|\bpeak(?:ed|ing)?\b|\bceiling\b|\bclimb(?:ed|ing)?\b|"
     r"\bsoar(?:ed|ing)?\b|\belevation\b|\bas\shigh\sas\b|\bloft(?:ed|ing)?\b"),
    (DistanceKind.FLOWN, r"\bflew\b|\bflown\b|\bflying\b|\btravell?ed\b|\bcover(?:ed|ing)\b|\bflight\sdistance\b|"
     r"\bsent\s(?:the|a|its)\s(?:\w+\s)?(?:missile|rocket|projectile|drone)\b|\bflights?\sof\b|\b(?:travel|flying)\sdistance\b|\bwent\b|\bdowned\b"),
    (DistanceKind.ACCURACY, r"\baccura(?:cy|te|tely)\b|\bprecision\b(?!-)|\bcircular\serror\b|\bCEP\b|\bmargin\sof\b|\bmiss(?:ed|es)?\sby\b|"
     r"\berror\b"),
    (DistanceKind.DISTANCE, r"\bdistances?\b|\blies\b|\blie\b|\blocated\b|\bsituated\b|\bsits?\b|\bseparat(?:es|ed)\b|\bapart\b|"
     r"\bborder\b|\broad\b|\bhighway\b|\bdrive\b|\bdrove\b|\bmarch(?:ed)?\b|\bcoast(?:line)?\b|\bland(?:ed|ing)?\b|\bfell\b|"
     r"\bsplash(?:ed|ing)?\b|\bcrashed\b|\bcame\sdown\b|\bvillage\b|\btown\b|\bcity\b|\badvanced?\b|\bpipeline\b"),
    (DistanceKind.OTHER, r"(?<!-)\bspeed\b|\bzone\b|\bradius\b|\bsquare\b|\bdeep\b|\bdiameter\b|\blength\b|\blong\b"),
)  # fmt: skip
CLAUSE_BREAK = late(r"[;:]\s|\b(?:while|whereas|but|before)\s")
BEFORE_RE = gate("|".join(f"(?P<{kind.name}>{cue})" for kind, cue in BEFORE), re.IGNORECASE)
OWN_PAIR = r"(?:\s?[(\[][^)\]\n]{0,60}[)\]])?,?"
COMPASS = r"(?:(?:due|to\sthe|further)\s)?(?:north|south|east|west)(?:-?(?:north|south)?-?(?:east|west))?(?:ern|wards?)?"
AFTER = (
    (DistanceKind.OTHER, r"\s?(?:/\s?h|per\shour|an\shour|per\ssecond|a\ssecond|/s\b|ph\b|square|sq\b)"),
    (DistanceKind.RANGE, r"[\s-](?:(?:maximum|max|strike|estimated|claimed|reported|operational)\s)?rang(?:e|es|ing)\b|[\s-](?:strike|combat|operational|kill)[\s-](?:radius|envelope)\b"
     r"|\s(?:in|of)\srange\b|\s(?:reaches|(?:can|could|would)\s(?:reach|hit|strike))\b|\sreach\b|[\s-](?:(?:ballistic|cruise|guided)\s)?(?:missiles?|rockets?)\b"),
    (DistanceKind.RANGE, r"\s(?:that|which)\s(?:the|its|their|an?|this|such)\s(?:[\w-]+\s){1,4}?(?:flies|fly|travels?|reaches|covers|can\s(?:fly|travel|reach|cover))\b"),
    (DistanceKind.ALTITUDE, r"[\s-](?:in\s(?:altitude|height)|high\b|altitude|apogee|above|into\s(?:space|the\s(?:sky|air))|up\b(?!\sfrom)|upwards?)"),
    (DistanceKind.ACCURACY, r"\s(?:accuracy|cep\b|of\s(?:its|their|the|a)\s(?:intended\s)?(?:target|aim))"),
    (DistanceKind.DISTANCE, rf"\s(?:{COMPASS}|away\b|from\b|frm\b|off\b|inland|short\sof|beyond|outside|offshore|down\sthe|up\sthe|inside|"
     r"apart\b|separat|along\b|across\b|behind|(?:below|above)\s(?:the\s)?(?:\w+ern\s)?(?-i:[A-Z])(?!arth))"),
    (DistanceKind.OTHER, r"[\s-](?:wide|long|deep|thick|race|run|radius|stretch|border|zone|buffer|exclusion|drive|road|journey|"
     r"pipeline|coastline|frontier|tunnel|marathon)\b"),
)  # fmt: skip
AFTER_RE = [(kind, late(OWN_PAIR + f"(?:{cue})", re.IGNORECASE)) for kind, cue in AFTER]
# A verb of reaching with a modal: "could reach targets 2,000 km away" states a range.
CAPABILITY = gate(
    r"\b(?:can|could|capable|able|capacity|ability|may|might|would|designed|to)\b[^.;]{0,60}"
    r"\b(?:reach|hit|strike|striking|hitting|reaching|attack|attacking|target|targeting|fly|travel|flying|launch|launching)\b",
    re.IGNORECASE,
)
FLEW = late(r"\b(?:flew|flown|flying|went|travell?ed|travell?ing|covered|flight)\b", re.IGNORECASE)
RANGE_NOUN = late(r"\brang(?:es?|ed|ing)\b", re.IGNORECASE)
FELL = late(r"\b(?:landed|fell|splashed|crashed|came\sdown|impacted)\b", re.IGNORECASE)
FROM_PLACE = late(OWN_PAIR + rf"\s[“\"‘]?(?:away\s)?(?:from|frm|off|{COMPASS})\b", re.IGNORECASE)
# "Busan, which lies about 290 miles away", "from Wonsan, a distance of roughly 715 miles".
LIES = gate(
    r"\b(?:lies?|lay|sits?|located|situated|a\sdistance\sof)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
# "travelled a distance of 2,040 km", "the furthest that it has flown is 46 km"
FLEW_SO_FAR = gate(
    r"\bflew\b[^.;]{0,110}\band\s(?:to\s)?a\sdistance\sof\s(?:\w+\s){0,2}$|\b(?:flew|flown|flying|travell?(?:ed|ing)|cover(?:ed|ing)|fl(?:y|ies)|gone|went)\s(?:\w+\s){0,2}?a\s(?:total\s)?distance\sof\s(?:\w+\s){0,2}$"
    r"|\b(?:furthest|farthest|longest)\b[^.;]{0,60}\b(?:fired|launched|flown|flew|travell?ed|flight|shot)\b[^.;]{0,40}\b(?:is|was|at)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
SHORT_OF = late(OWN_PAIR + r"\s(?:short|shy)\sof\b")
# "hit its target at a distance of 561 km" shows how far it reaches; "capable of travelling 2,800 km".
HIT_AT = gate(
    r"\b(?:hit(?:s|ting)?|struck|strik(?:e|es|ing)|reach(?:es|ing)?|destroyed|engaged?)\s(?:\w+\s){0,2}targets?\s(?:at|from)\s(?:a\s(?:distance|range)\sof\s)?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
CAN_FLY = gate(
    r"\b(?:(?:capable\sof|can|could|able\sto|(?:designed|believed|said|known|thought|expected|claimed|estimated|reported|meant)\sto|would)\s(?:fly|flying|travel|travell?ing|cover|covering|go|going)|(?:could|would|might)\shave\s(?:flown|travell?ed|gone|covered))\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
# "Taipei, about 250 km away": how far the place is, whatever can reach it.
NAMED = late(
    r"[A-Z][\w’'-]{1,30},\s(?:(?:which|that)\s(?:is|lies|sits)\s)?(?:(?:only|just|about|around|some|roughly|nearly)\s)?$"
)
AWAY = late(OWN_PAIR + r"\s(?:away|off|to\sthe)\b", re.IGNORECASE)
WITHIN = late(r"\bwithin\s(?:\w+\s)?$", re.IGNORECASE)
OF_PLACE = late(OWN_PAIR + r"\sof\b")
# "Within the 1,200 km of the cruise missile": its range.
OF_MISSILE = late(
    OWN_PAIR
    + r"\sof\s(?:the|its|their|this|that)\s(?:[\w-]+\s){0,3}?(?:missile|rocket|drone|weapon)s?\b",
    re.IGNORECASE,
)
TO_REACH = late(
    r"\brange\s(?:of|is|was|at|to|:)\b|\b(?:hit|strike|reach|attack)\w*\s+(?:\w+\s+){0,3}targets?\b",
    re.IGNORECASE,
)
# A system, a few words that only join, and a figure: "Fajr-5: 75 km", "the DF-26, with its 4,000 km".
OF_SYSTEM = late(
    r"[\s\"”’'),]*(?:(?:missiles?|rockets?|drones?|types?|variants?|versions?|class|ballistic|cruise|has|have|had|with|its|their|an?|the|that|which|"
    r"fl(?:y|ies)|go(?:es)?|travels?|covers?|range[sd]?|max(?:imum|\.)?|of|at|is|can|could|would|will|somewhere|between|about|around|up|out|to|more|less|than|"
    r"over|under|nearly|almost|roughly|some|just|little|slightly|further|farther|at|least|most|only|reported|reportedly|estimated|approx(?:imately|\.)?|and|or|said|believed|be|from|as|far)\b"
    r"[\s,]*|[:=(|~≈<>≤≥\t–—-]+\s*){1,9}",
    re.IGNORECASE,
)
FLIES = gate(
    r"\b(?:fl(?:y|ies)|go(?:es)?|does|(?:can|could)\sdo|travels?|(?:can|could|may|might|known\sto|said\sto)\scover)\s(?:\w+\s){0,2}?(?:(?:about|around|up\sto|at\sleast|more\sthan|over|nearly|some|only|just|between|roughly)\s){0,2}$",
    re.IGNORECASE,
)
FLIER = late(
    r"\b(?:missiles?|rockets?|projectiles?|drones?|SRBMs?|MRBMs?|IRBMs?|ICBMs?|SLBMs?|warheads?)\b",
    re.IGNORECASE,
)
LIMIT = gate(
    r"\b(?:missiles?|rockets?|drones?|versions?|variants?|models?|ones?)\s(?:has|have|had)\s(?:(?:about|around|some|up\sto|roughly|only|just|nearly|over|almost|at\sleast)\s){0,2}$|\blimit(?:s|ed)?\s(?:\w+\s){0,4}$|\b(?:given|good\sfor|credited\swith|(?:rated|listed|advertised)\sat|legs\b[^.;]{0,20})\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# "With its 800 km the Hyunmoo-2C": a figure before what it is of.
WITH_ITS = late(r"\b[Ww]ith\s(?:its|their)\s(?:(?:about|around|some|mere|roughly|nearly)\s){0,2}$")
# "The rocket (300 km)": what is in brackets behind it.
IN_BRACKETS = gate(
    r"\b(?:missiles?|rockets?|drones?)\s\((?:(?:about|up\sto|some|range:?)\s){0,2}$",
    re.IGNORECASE,
)
# "With 300 km we can hit": what is at hand, and what it does.
WITH_BARE = late(r"\b[Ww]ith\s(?:(?:its|their|those|these|only|just|about|some|a\smere)\s){0,2}$")
CAN_HIT = late(
    OWN_PAIR
    + r",?\s(?:we|it|they|you|one|he|she)\s(?:can|could|would|will)(?:\snot|not)?\s(?:\w+\s)?(?:reach|hit|strike|get)\b",
    re.IGNORECASE,
)
# A row of distances: "Tehran to Tel Aviv: 1,590 km".
WAY_LABEL = late(
    r"(?:^|\n)[^\w\n]{0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s(?:to|–|—|-|→)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s?[:|=]\s?(?:about\s|some\s)?$"
)
# "It flies 3,000 km", "launchers with 300 km", "at 4,000 km a DF-26", "gave the missile 6,700 km": how
# far something reaches, where the text speaks of missiles.
OWN_FIGURE = gate(
    r"(?:\b(?:it|they|that|which|missiles?|rockets?|drones?|launchers?|ones?|versions?|variants?)\s(?:(?:would|will|can)\s|(?:is|are)\s(?:said|believed|thought)\sto\s)?(?:fl(?:y|ies)|carr(?:y|ies)|ha(?:ve|s)|do(?:es)?)"
    r"|\b(?:launchers?|batter(?:y|ies)|artillery|weapons?|drones?),?\swith|(?:^|[,;:–—(]\s?)(?:(?:but|and|even)\s)?(?:with|at)|\bwhose"
    r"|\bg(?:ave|ives?)\s(?:it|them|(?:the|its|their)\s(?:[\w-]+\s){0,4}?(?:missiles?|rockets?|drones?))|\b(?:longest|most),)\s(?:(?:about|around|up\sto|some|only|just|its|their|at\smost|more\sthan|over|almost|nearly)\s){0,2}$",
    re.IGNORECASE,
)
SPOKEN_CHARS = 300  # before a sentence, in which what "it" is may stand
LABEL = gate(r"\brange\b[^.;:\n]{0,60}:\s(?:\w+\s){0,3}$", re.IGNORECASE)
OTHER_FIGURE = late(r"\d[\s-]?(?:km|kilomet\w{1,6}|miles?|nm|nmi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one sentence, found once: a sentence of figures alone has thousands.

    Parameters
    ----------
    starts, ends : list of int
        Offsets of each cue in the text; the ends never fall.
    kinds : list of DistanceKind
        What each of them says.
    breaks : list of int
        Where clauses begin.
    system_ends : list of int
        Where the text's systems end.
    """

    starts: list[int]
    ends: list[int]
    kinds: list[DistanceKind]
    breaks: list[int]
    system_ends: list[int]

    def clause_start(self, start: int, end: int) -> int:
        """Find where the clause that runs to `end` begins, at `start` at the earliest."""
        index = bisect_right(self.breaks, end) - 1
        return max(start, self.breaks[index]) if index >= 0 else start

    def system_end(self, start: int, end: int) -> int | None:
        """Find where the last system between two offsets ends."""
        index = bisect_right(self.system_ends, end) - 1
        found = self.system_ends[index] if index >= 0 else -1
        return found if found > start else None

    def names_next(self, end: int) -> bool:
        """Tell whether a system's name ends soon after an offset."""
        index = bisect_right(self.system_ends, end)
        return index < len(self.system_ends) and self.system_ends[index] <= end + NEXT_CHARS

    def last(self, start: int, end: int) -> DistanceKind | None:
        """Say what the last cue between two offsets tells."""
        index = bisect_right(self.ends, end) - 1
        return self.kinds[index] if index >= 0 and self.starts[index] >= start else None


def collect_cues(text: str, sentence: Sentence, system_ends: list[int]) -> Cues:
    """Find the cues of one sentence.

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
    system_ends : list of int
        Where the text's systems end.

    Returns
    -------
    Cues

    Examples
    --------
    >>> from geo.reading.text import split_sentences
    >>> text = "It flew 700 km."
    >>> (sentence,) = split_sentences(text)
    >>> [kind.value for kind in collect_cues(text, sentence, []).kinds]
    ['flown']
    """
    found = list(BEFORE_RE.finditer(text, sentence.start, sentence.end))
    return Cues(
        starts=[match.start() for match in found],
        ends=[match.end() for match in found],
        kinds=[DistanceKind[match.lastgroup or "OTHER"] for match in found],
        breaks=[match.end() for match in CLAUSE_BREAK.finditer(text, sentence.start, sentence.end)],
        system_ends=system_ends,
    )


def tell_kind(text: str, sentence: Sentence, start: int, end: int, cues: Cues) -> DistanceKind:
    """Tell what a figure measures, from the words before and after it in its sentence.

    Parameters
    ----------
    text : str
        The report's text.
    sentence : Sentence
        The one that the figure stands in.
    start, end : int
        Offsets of the figure.
    cues : Cues
        Of the sentence.

    Returns
    -------
    DistanceKind

    Examples
    --------
    >>> from geo.reading.text import split_sentences
    >>> text = "It has a range of 700 km."
    >>> (sentence,) = split_sentences(text)
    >>> tell_kind(text, sentence, 18, 24, collect_cues(text, sentence, [])).value
    'range'
    """
    after = text[end : min(sentence.end, end + 90)].removeprefix("+")
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
    if OF_MISSILE.match(after) or (WITH_BARE.search(clause) and CAN_HIT.match(after)):
        return DistanceKind.RANGE
    if WITHIN.search(text, max(sentence.start, start - 25), start) and OF_PLACE.match(after):
        return DistanceKind.DISTANCE
    head = text[max(sentence.start, start - 40) : start]
    if SHORT_OF.match(after):
        return DistanceKind.DISTANCE
    if FLEW_SO_FAR.search(text, max(sentence.start, start - SEEN_BEFORE_CHARS), start):
        return DistanceKind.FLOWN
    if HIT_AT.search(head) or CAN_FLY.search(head):
        return DistanceKind.RANGE
    if WAY_LABEL.search(head) or LIES.search(head) or (NAMED.search(head) and AWAY.match(after)):
        return DistanceKind.DISTANCE
    measured = FROM_PLACE.match(after)
    if nearest in {DistanceKind.ALTITUDE, DistanceKind.ACCURACY}:
        return nearest
    if not measured and _is_range(text, sentence, start, end, cues):
        return DistanceKind.RANGE
    if nearest is DistanceKind.OTHER and follows is None:
        return nearest
    tail = clause[-70:]
    fell, flew = _last(FELL, tail), _last(FLEW, tail)
    other = _last(OTHER_FIGURE, tail)
    if measured and other > max(fell, flew):
        return DistanceKind.DISTANCE  # "it flew 3,700 km; Guam, 3,400 km from there, is in range"
    if max(fell, flew) > _last(RANGE_NOUN, tail):
        return DistanceKind.DISTANCE if fell > flew else DistanceKind.FLOWN
    since = OTHER_FIGURE.split(clause)[-1]
    if TO_REACH.search(since):
        return DistanceKind.RANGE
    if CAPABILITY.search(since) and not measured:
        return DistanceKind.RANGE
    if follows is DistanceKind.DISTANCE:
        # "targets 300 km away": a range when something is to be reached, a distance otherwise.
        return follows
    if nearest is None and re.search(r"\b(?:is|are|was|were)\s(?:\w+\s){0,2}$", tail):
        return DistanceKind.DISTANCE
    return nearest or DistanceKind.OTHER


def _is_range(text: str, sentence: Sentence, start: int, end: int, cues: Cues) -> bool:
    """Whether a figure is a system's own, a label's ("Range: 300 km"), or of what flies so far."""
    before = text[max(sentence.start, start - SEEN_BEFORE_CHARS) : start]
    system = cues.system_end(max(sentence.start, start - SEEN_BEFORE_CHARS), start)
    if system is not None and OF_SYSTEM.fullmatch(text, system, start):
        return True
    if LABEL.search(before) or (WITH_ITS.search(before) and cues.names_next(end)):
        return True
    if text[end : end + 1] == ")" and IN_BRACKETS.search(before):
        return True
    flies = FLIES.search(before) or LIMIT.search(before)
    if flies and (system is not None or FLIER.search(before)):
        return True
    earlier = max(0, sentence.start - SPOKEN_CHARS)
    spoken = cues.system_end(earlier, sentence.end) is not None
    return bool(OWN_FIGURE.search(before)) and (
        spoken or bool(FLIER.search(text, earlier, sentence.end))
    )


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where a cue stands last in a text; -1 where it does not."""
    return max((match.start() for match in cue.finditer(text)), default=-1)
