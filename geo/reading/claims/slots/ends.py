"""The two ends of a distance: what looks for them, one function a row of `slots.toml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from geo.gazetteer import PlaceKind
from geo.reading.claims.clauses import encloses
from geo.reading.claims.context import FIGURE_TAIL, Context
from geo.reading.claims.cues import cue
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.referents import drop_landmarks, find_subject
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.slots.search import Asked, search
from geo.reading.lexicon import is_common_word
from geo.reading.mentions import DistanceMention, PlaceMention, PlaceRole, RegionMention
from geo.reading.places.lists import IN_REGION

__all__ = ["LOOKS", "end_with_pair", "find_ends", "list_after", "name_inner", "widen"]

AFTER_PREPOSITION = cue("after-preposition")
ALONE = cue("alone")
AND_IT_LIES = cue("and-it-lies")
AWAY_FROM = cue("away-from")
AWAY_NEXT = cue("away-next")
BEFELL = cue("befell")
BETWEEN_THEM = cue("between-them")
DESCRIBED_IN = cue("described-in")
DISTANCE_NOUN = cue("distance-noun")
DISTANT = cue("distant")
FIRST_END = cue("first-end")
FOUGHT = cue("fought")
GOES_ON = cue("goes-on")
GROUND_AFTER = cue("ground-after")
IN_AREA = cue("in-area")
INTO_SEA = cue("into-sea")
IS_ONE_OFF = cue("is-one-off")
IT_LIES = cue("it-lies")
LED_BY = cue("led-by")
LED_ON = cue("led-on")
LIES_AT = cue("lies-at")
LOCATED_IN = cue("located-in")
ON_LIST = cue("on-list")
SECOND_END = cue("second-end")
SPEAKS_NEXT = cue("speaks-next")
STARTS_FROM = cue("starts-from")
STRANGER = cue("stranger")
STRANGER_IN = cue("stranger-in")
SUBJECT_BEHIND = cue("subject-behind")
SUBJECT_VERB = cue("subject-verb")
THEN_NAMED = cue("then-named")
THIS_IS = cue("this-is")
TOWN_NEXT = cue("town-next")

POINTS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.SITE, PlaceKind.AIRFIELD})
# What a noun says of the place that it stands for; any other is said of any point.
AIRFIELDS = frozenset({PlaceKind.AIRFIELD})
TOWNS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL})
LANDS = frozenset({PlaceKind.DIVISION, PlaceKind.AREA})
ISLES = frozenset({PlaceKind.SITE, PlaceKind.AREA, PlaceKind.DIVISION, PlaceKind.CITY})
WORKS = frozenset({PlaceKind.AIRFIELD, PlaceKind.SITE})
# "The base" is rather an airfield than the town beside it; where none is named, the town.
RATHER_WORKS = frozenset(
    {
        "base",
        "site",
        "airbase",
        "plant",
        "refinery",
        "facility",
        "factory",
        "installation",
        "complex",
    }
)
NOUN_KINDS = {
    "airport": AIRFIELDS, "airfield": AIRFIELDS, "city": TOWNS, "town": TOWNS, "village": TOWNS,
    "region": LANDS, "province": LANDS, "district": LANDS, "area": LANDS, "island": ISLES, "atoll": ISLES, "reef": ISLES,
}  # fmt: skip
EACH_END = 2
NAMED_BACK = 3  # sentences

Origin = PlaceMention | RegionMention
Ends = list[tuple[PlaceMention, Origin]]  # of one figure; none where the search ends without them


def find_ends(context: Context, asked: Asked) -> tuple[PlaceMention, Origin] | None:
    """Find the two ends of a distance: "P is N km from Q", "N km between P and Q".

    Parameters
    ----------
    context : Context
        Of the report.
    asked : Asked
        Its span is the figure.

    Returns
    -------
    (PlaceMention, PlaceMention or RegionMention), or None
        What lies so far, and from where.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> context = Context(read_report("Guam is 3,400 km from Pyongyang."))
    >>> [each.text for each in find_ends(context, Asked(0, (8, 16)))]
    ['Guam', 'Pyongyang']
    """
    figure = _Figure(context, asked)
    looks = {row: _ask_about(figure, look) for row, look in LOOKS.items()}
    return next(iter(search("two ends", "distance", looks, context, asked) or ()), None)


def list_after(context: Context, index: int, figure: DistanceMention) -> list[Origin]:
    """List what a distance may be measured from: the places and borders behind its figure.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> report = read_report("Guam is 3,400 km from Pyongyang.")
    >>> [each.text for each in list_after(Context(report), 0, report.distances[0])]
    ['Pyongyang']
    """
    found = _Figure(context, Asked(index, (figure.start, figure.end)))
    return [widen(context.source, index, each) for each in found.after]


class _Figure:
    """A figure, and the places on either side of it."""

    def __init__(self, context: Context, asked: Asked) -> None:
        self.context, self.source, self.text = context, context.source, context.source.text
        self.index = asked.index
        self.sentence = self.source.sentences[self.index]
        self.start, self.stop = asked.span
        figures = self.source.others[self.index]
        figure = next((each for each in figures if each.start == self.start), None)
        self.end = end_with_pair(self.text, figure, self.sentence.end) if figure else self.stop
        places = [each for each in self.source.places[self.index] if self._is_end(each)]
        self.before = [each for each in places if each.end <= self.start]
        self.after: list[Origin] = [each for each in places if each.start >= self.stop]
        # A border that comes first is one of them.
        borders = [
            each
            for each in self.source.regions[self.index]
            if each.start >= self.stop and each.region_id.startswith("border")
        ]
        if borders and (not self.after or borders[0].start <= self.after[0].start):
            self.after.insert(0, borders[0])

    def _is_end(self, mention: PlaceMention) -> bool:
        """Whether a name is where a distance ends: "from China's coast", not "China's army"."""
        if mention.place is None:
            return False
        if TOWN_NEXT.match(self.text, max(mention.start, mention.end - len("mainland"))):
            return False  # "from the Turkish mainland city of Adana"
        owns = self.text[mention.end : mention.end + 2] in {"'s", "’s"}
        if not owns and mention.role is not PlaceRole.DEMONYM:
            return True
        return GROUND_AFTER.match(self.text, mention.end) is not None

    def is_distant(self) -> bool:
        """Whether "from", "north of" or the like stands between the figure and what follows."""
        return DISTANT.match(self.text[self.end : self.after[0].start]) is not None


def _ask_about(
    figure: _Figure, look: Callable[[_Figure], Ends | None]
) -> Callable[[Context, Asked], Ends | None]:
    return lambda _context, _asked: look(figure)


def _look_at_it(figure: _Figure) -> Ends | None:
    """Take what "it" or "the site" is, where a distance is said of such a word."""
    spoken = _find_spoken(figure) if figure.after else None
    if spoken is None:
        return None
    return [(spoken, figure.after[0])] if figure.is_distant() else []


def _find_spoken(figure: _Figure) -> PlaceMention | None:
    before = figure.before
    span = figure.sentence.start, figure.start
    if said := AND_IT_LIES.search(figure.text, *span):
        if said["last"]:
            return before[-1] if before else _find_subject(figure)
        return _find_in_clause(figure, said["noun"], said["colon"]) or _find_subject(figure)
    said = IT_LIES.fullmatch(figure.text, *span)
    if not said:
        return None
    return _find_named_before(figure, said["noun"])


def _find_in_clause(figure: _Figure, noun: str | None, colon: str | None) -> PlaceMention | None:
    """Find what "the island" is of the sentence's own places, or "it" behind a colon."""
    if noun:
        kinds = NOUN_KINDS.get(noun, POINTS)
        fits = [each for each in figure.before if each.place and each.place.kind in kinds]
        fits = drop_landmarks(figure.text, fits)
        return fits[-1] if fits else None
    if not colon:
        return None
    subjects = [each for each in figure.before if SUBJECT_VERB.match(figure.text, each.end)]
    return subjects[-1] if subjects else None


def _find_named_before(figure: _Figure, noun: str | None) -> PlaceMention | None:
    """Find what "it", or a noun, stands for in the sentences before."""
    source, index = figure.source, figure.index
    kinds = NOUN_KINDS.get(noun or "", POINTS)
    back = range(index - 1, max(-1, index - 1 - NAMED_BACK), -1)
    towns = next(filter(None, (_list_kind(source, at, kinds) for at in back)), [])
    works = [each for each in towns if each.place and each.place.kind in WORKS]
    towns = drop_landmarks(figure.text, works if works and noun in RATHER_WORKS else towns)
    if len(towns) != 1 or not noun:
        subject = figure.context.spoken_of(index, figure.start)[:1] or _find_earlier(figure)
        # "The site" is never the country that builds it; "the island" may be one.
        named = [
            each
            for each in subject
            if each.place and each.place.kind is PlaceKind.COUNTRY and kinds is not ISLES
        ]
        towns = towns if noun and named else subject or towns
    towns = [
        each
        for each in towns
        if not SPEAKS_NEXT.search(figure.text, max(0, each.start - 14), each.start)
    ]
    return towns[0] if len(towns) == 1 else None


def _find_earlier(figure: _Figure) -> list[PlaceMention]:
    """Find what the sentence before is about, whatever leads it in: "As P said, Q is nearer"."""
    if not figure.index:
        return []
    before = figure.source.sentences[figure.index - 1]
    index = figure.index - 1
    named = [
        each for each in figure.source.places[index] if not figure.source.is_dateline(index, each)
    ]
    subject = find_subject(figure.text, before.start, named)
    return [subject] if subject else []


def _list_kind(
    source: ReportSentences, index: int, kinds: frozenset[PlaceKind]
) -> list[PlaceMention]:
    """List the places of a sentence that are of some kinds; none where it names a stranger, too."""
    sentence = source.sentences[index]
    unknown = any(each.place is None for each in source.places[index])
    if unknown or _names_stranger(source, index, (sentence.start, sentence.end), STRANGER):
        return []
    return [
        each
        for each in source.places[index]
        if each.place and each.role is PlaceRole.PLACE and each.place.kind in kinds
        if not source.is_dateline(index, each)
        if not SPEAKS_NEXT.search(source.text, max(0, each.start - 14), each.start)
    ]


def _find_subject(figure: _Figure) -> PlaceMention | None:
    """Find what "it" is in a later clause: what is measured, or what the sentence begins with."""
    last, before = figure.context.measured, figure.before
    if last and last.index == figure.index:
        return last.place
    if before and figure.text[figure.sentence.start : before[0].start] in {"", "The "}:
        return before[0]
    inner = [each for each in before if not any(encloses(each, other) for other in before)]
    if len(inner) == EACH_END and figure.text[inner[0].end : inner[1].start] == " in ":
        inner.pop()  # a base in the capital
    return inner[0] if len(inner) == 1 else None


def _look_between(figure: _Figure) -> Ends | None:
    """Take both ends behind the figure: "500 km lie between P and Q"."""
    if len(figure.after) < EACH_END:
        return None
    (first, second), text = figure.after[:2], figure.text
    between = BETWEEN_THEM.match(text[figure.end : first.start])
    if not (between and SECOND_END.fullmatch(text[first.end : second.start])):
        return None
    return [(second, first)] if isinstance(second, PlaceMention) else []


def _look_before(figure: _Figure) -> Ends | None:
    """Take both ends before it: "the distance from P to Q is", "From P, Q is N km away"."""
    if len(figure.before) < EACH_END:
        return None
    text, start, (first, second) = figure.text, figure.sentence.start, figure.before[-2:]
    noun = DISTANCE_NOUN.search(text[start : figure.start]) and FIRST_END.search(
        text[max(start, first.start - 40) : first.start]
    )
    away = (
        STARTS_FROM.search(text[max(0, first.start - 6) : first.start])
        and THEN_NAMED.fullmatch(text[first.end : second.start])
        and AWAY_NEXT.match(text[figure.end : figure.end + 6])
    )
    return [(second, first)] if noun or away else None


def _look_onward(figure: _Figure) -> Ends | None:
    """Go on with a place: "It lies 470 km from the Ukrainian border and 10 km from Saratov"."""
    last = figure.context.measured
    if not (figure.before and figure.after and last) or last.index != figure.index:
        return None
    if not (GOES_ON.fullmatch(figure.text, last.end, figure.start) and figure.is_distant()):
        return None
    origin = widen(figure.source, figure.index, figure.after[0])
    return [] if _is_same(last.place, origin) else [(last.place, origin)]


def _look_on_list(figure: _Figure) -> Ends | None:
    """Go on with a list: "It is 500 miles from Beijing, 799 from Tokyo" is not between these."""
    if not (figure.before and figure.after):
        return None
    *others, ended = figure.before
    earlier = [each for each in figure.source.others[figure.index] if each.end <= ended.start]
    if not earlier or any(each.start >= earlier[-1].end for each in others):
        return None
    if not is_measured(figure.text, ended, earlier[-1:]):
        return None
    last = figure.context.measured
    if last is None or last.part.start != ended.start:
        return []
    listed = ON_LIST.fullmatch(figure.text, ended.end, figure.start)
    return [(last.place, figure.after[0])] if listed and figure.is_distant() else []


def _look_headed(figure: _Figure) -> Ends | None:
    """Take the heading: "ISFAHAN", "About 340 km south of Tehran, this is where they are made"."""
    index, text, start = figure.index, figure.text, figure.sentence.start
    if not (figure.after and figure.is_distant()):
        return None
    if not THIS_IS.search(text, figure.after[0].end, figure.sentence.end):
        return None
    if len(figure.before) == 1 and text.startswith(": ", figure.before[0].end):
        start = figure.before[0].end + len(": ")
        led = LED_BY.fullmatch(text, start, figure.start)
        return [(figure.before[0], figure.after[0])] if led else None
    if figure.before or not index or not LED_BY.fullmatch(text, start, figure.start):
        return None
    heading = figure.context.masked(index - 1)
    named = list(heading.marks.values())
    if len(named) != 1 or not ALONE.fullmatch(heading.text):
        return None
    return [(named[0], figure.after[0])] if isinstance(named[0], PlaceMention) else None


def _look_led(figure: _Figure) -> Ends | None:
    """Take the subject that stands behind: "Lying N km from Q, P has a runway", "..., the island"."""
    if figure.before or not (figure.after and figure.is_distant()):
        return None
    text, start, end = figure.text, figure.sentence.start, figure.sentence.end
    if not LED_ON.fullmatch(text, start, figure.start):
        return None
    origin = widen(figure.source, figure.index, figure.after[0])
    behind = SUBJECT_BEHIND.match(text, max(origin.end, figure.after[0].end), end)
    if behind is None:
        return None
    named = [each for each in figure.after[1:] if each.start == behind.end()]
    if named and isinstance(named[0], PlaceMention):
        return [(named[0], origin)]
    spoken = _find_named_before(figure, behind["noun"]) if behind["spoken"] else None
    return [(spoken, origin)] if spoken else None


def _look_in_area(figure: _Figure) -> Ends | None:
    """Take the subject, not what its area holds: "P, located in an area that takes in Q, N km from"."""
    if len(figure.before) < EACH_END or not (figure.after and figure.is_distant()):
        return None
    first, text = figure.before[0], figure.text
    begins = text[figure.sentence.start : first.start].strip() in {"", "The"}
    if not (begins and IN_AREA.search(text, first.end, figure.start)):
        return None
    return [(first, widen(figure.source, figure.index, figure.after[0]))]


def _look_said(figure: _Figure) -> Ends | None:
    """Take the subject, and what stands behind "from"."""
    if not (figure.before and figure.after):
        return None
    text, after = figure.text, figure.after[0]
    place = name_inner(figure.text, figure.before)
    origin = widen(figure.source, figure.index, after)
    linked = DISTANT.match(text[figure.end : min(origin.start, after.start)])
    if linked is None and not AWAY_FROM.match(text[figure.end : after.start]):
        return None
    same = _is_same(place, origin)
    return [(place, origin)] if not same and _is_subject(figure, place) else None


def name_inner(text: str, named: Sequence[PlaceMention]) -> PlaceMention:
    """Take the last place, not what it lies in: "Larnaca, Cyprus, 340 km from Tel Aviv".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Larnaca, Cyprus, is 340 km from Tel Aviv."
    >>> name_inner(text, read_report(text).places[:2]).text
    'Larnaca'
    """
    rest = list(named)
    joined = text.startswith(" and ", rest[-1].end) if rest else False
    if joined and drop_landmarks(text, rest[-EACH_END:]) == rest[-EACH_END:-1]:
        rest.pop()  # "the depot at Afula, east of Haifa and some 30 km from Jenin"
    for wording in (IN_REGION, DESCRIBED_IN, IS_ONE_OFF):
        if len(rest) < EACH_END or not (
            encloses(rest[-1], rest[-2])
            or (rest[-1].place and rest[-1].place.is_sea)
            or wording is IS_ONE_OFF
        ):
            continue
        gap = text[rest[-2].end : rest[-1].start]
        if wording.fullmatch(gap) or (wording is IN_REGION and gap == ", "):
            rest.pop()
    return rest[-1]


def _is_subject(figure: _Figure, place: PlaceMention) -> bool:
    """Whether a distance is said of a place, and not of what was there."""
    text, start = figure.text, figure.sentence.start
    gap = text[place.end : figure.start]
    last = figure.before[-1]
    if last is not place and IS_ONE_OFF.match(text, place.end, last.start):
        gap = text[last.end : figure.start]  # "Kharg is an island off Iran, 55 km from Bushehr"
    # "sank the Moskva 65 miles south of Odesa" says where a ship was, not where Moscow is.
    if not LIES_AT.fullmatch(gap) or _is_scene(figure, place, gap):
        return False
    located = LOCATED_IN.search(text, start, place.start)
    point = place.place is not None and place.place.kind in POINTS
    if located and not (point and located.group().endswith((" in ", " at "))):
        return False  # "located in northern Tel Aviv"
    if not gap.strip() and not AFTER_PREPOSITION.search(text[start : place.start]):
        return False
    country = place.place is not None and place.place.kind is PlaceKind.COUNTRY
    if country and gap.startswith(",") and FOUGHT.search(text, start, place.start):
        return False
    # "Rockets that landed in Ur of the Sands, 37 km south of Haifa": a name that is not known.
    source, index = figure.source, figure.index
    if _names_stranger(source, index, (place.end, figure.start), STRANGER):
        return False
    led = STRANGER_IN.search(text, start, place.start)
    before = max(0, place.start - 60), place.start
    return not (led and _names_stranger(source, index, before, STRANGER_IN))


def _is_scene(figure: _Figure, place: PlaceMention, gap: str) -> bool:
    """Whether a place is where something came down: "fell into the Sea of Japan, 280 km off Akita"."""
    befell = BEFELL.search(gap)
    at_sea = place.place is not None and place.place.is_sea
    into = at_sea and INTO_SEA.search(figure.text[figure.sentence.start : place.start])
    return bool(into or (befell and not befell["lies"]))


def _names_stranger(
    source: ReportSentences, index: int, span: tuple[int, int], names: re.Pattern[str]
) -> bool:
    """Whether a stretch holds a name that neither gazetteer nor catalogue knows."""
    placed = [each for each in source.places[index] if each.place is not None]
    named = (placed, source.systems[index], source.regions[index])
    known = [(each.start, each.end) for mentions in named for each in mentions]
    return any(
        not is_common_word(match["name"].lower())
        and not any(first <= match.start("name") < last for first, last in known)
        for match in names.finditer(source.text, *span)
    )


def end_with_pair(text: str, figure: DistanceMention, last: int) -> int:
    """Where a figure ends with its second unit: "120 km (75 miles)", "120 km or 75 miles".

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "Guam is 3,400 km (2,100 miles) from Pyongyang."
    >>> text[end_with_pair(text, read_report(text).distances[0], len(text)) :]
    ' from Pyongyang.'
    """
    if pair := FIGURE_TAIL.match(text, figure.end, last):
        return pair.end()
    at = text.find(figure.pair_text, figure.end, last) if figure.pair_text else -1
    return figure.end if at < 0 else at + len(figure.pair_text)


def widen(source: ReportSentences, index: int, end: Origin) -> Origin:
    """Take the region that holds a distance's end: "western Yemen"; else the end itself.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> source = ReportSentences(read_report("Missiles stand in western Yemen."))
    >>> widen(source, 0, source.places[0][0]).name
    'Western Yemen'
    """
    for region in reversed(source.regions[index]):
        if region.region_id.startswith(("coast:", "sector:")):
            # The waters off a coast, while a distance ends at the coast itself; "north of Q" is
            # where P is, not what it is measured from.
            continue
        several = "," in region.region_id.split(":")[0]
        if region.start <= end.start and end.end <= region.end and not several:
            return region
    return end


def _is_same(first: PlaceMention, second: Origin) -> bool:
    return isinstance(second, PlaceMention) and first.place == second.place


LOOKS: dict[str, Callable[[_Figure], Ends | None]] = {
    "ends-of-it": _look_at_it,
    "ends-between": _look_between,
    "ends-before": _look_before,
    "ends-onward": _look_onward,
    "ends-on-list": _look_on_list,
    "ends-headed": _look_headed,
    "ends-led": _look_led,
    "ends-in-area": _look_in_area,
    "ends-said": _look_said,
}
