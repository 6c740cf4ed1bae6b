"""The two ends of a distance: what looks for them, one function a row of `slots.toml`."""

from __future__ import annotations

from collections.abc import Callable

from geo.gazetteer import POINTS, TOWNS, PlaceKind
from geo.patterns import late
from geo.reading.claims.clauses import DASHED, encloses
from geo.reading.claims.context import Context
from geo.reading.claims.cues import cue
from geo.reading.claims.origin_words import is_measured
from geo.reading.claims.slots.figures import (
    Ends,
    Figure,
    Origin,
    name_inner,
    names_stranger,
    widen,
)
from geo.reading.claims.slots.search import Asked, search
from geo.reading.claims.slots.spoken import find_named_before, look_at_it
from geo.reading.mentions import DistanceMention, PlaceMention

__all__ = ["LOOKS", "find_ends", "list_after"]

AFTER_PREPOSITION = cue("after-preposition")
AWAY_NEXT = cue("away-next")
BEFELL = cue("befell")
BETWEEN_THEM = cue("between-them")
DESCRIBED_IN = cue("described-in")
DISTANCE_NOUN = cue("distance-noun")
DISTANT = cue("distant")
FIRST_END = cue("first-end")
GOES_ON = cue("goes-on")
JOINED = cue("joined")
LED_ON = cue("led-on")
LIES_AT = cue("lies-at")
ONLY_LIES = cue("only-lies")
NEAR_LAND = cue("near-land")
LOCATED_IN = cue("located-in")
SECOND_END = cue("second-end")
STARTS_FROM = cue("starts-from")
PROVINCE_AFTER = cue("province-after")
STRANGER = cue("stranger")
STRANGER_IN = cue("stranger-in")
SUBJECT_BEHIND = cue("subject-behind")
THEN_NAMED = cue("then-named")

COAST_TAIL = late(r"^\s(?:coast|shore)(?:line|s)?\b")
FROM_NAMES = late(
    r"(?:\s\([^()]{2,24}\))?(?:\s(?:away|off))?(?:\s(?:north|south|east|west)[\w-]*)?\s(?:from|of|off)\s(?:the\s)?(?:[A-Z][\w’'-]*,?\s){0,4}"
)
TOLD_OF = late(r"\b(?:an?|the|which|that|itself|i?s|lies|sits)\b")
EACH_END = 2
IN_REGION = (" in ", " in the ")  # before what a place that is not known lies in


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
    figure = Figure(context, asked)
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
    found = Figure(context, Asked(index, (figure.start, figure.end)))
    return [widen(context.source, index, each) for each in found.after]


def _ask_about(
    figure: Figure, look: Callable[[Figure], Ends | None]
) -> Callable[[Context, Asked], Ends | None]:
    return lambda _context, _asked: look(figure)


def _look_between(figure: Figure) -> Ends | None:
    """Take both ends behind the figure: "500 km lie between P and Q"."""
    if len(figure.after) < EACH_END:
        return None
    (first, second), text = figure.after[:2], figure.text
    between = BETWEEN_THEM.match(text[figure.end : first.start])
    if not (between and SECOND_END.fullmatch(text[first.end : second.start])):
        return None
    return [(second, first)] if isinstance(second, PlaceMention) else []


def _look_before(figure: Figure) -> Ends | None:
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
        and AWAY_NEXT.match(text, figure.end)
    )
    return [(second, first)] if noun or away else None


def _look_onward(figure: Figure) -> Ends | None:
    """Go on with a place: "It lies 470 km from the Ukrainian border and 10 km from Saratov"."""
    last = figure.context.measured
    if not (figure.before and figure.after and last) or last.index != figure.index:
        return None
    if not (GOES_ON.fullmatch(figure.text, last.end, figure.start) and figure.is_distant()):
        return None
    origin = widen(figure.source, figure.index, figure.after[0])
    return [] if _is_same(last.place, origin) else [(last.place, origin)]


def _look_led(figure: Figure) -> Ends | None:
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
    spoken = find_named_before(figure, behind["noun"]) if behind["spoken"] else None
    return [(spoken, origin)] if spoken else None


def _look_said(figure: Figure) -> Ends | None:
    """Take the subject, and what stands behind "from"."""
    if not (figure.before and figure.after):
        return None
    text, after = figure.text, figure.after[0]
    place = name_inner(figure.text, figure.before)
    origin = widen(figure.source, figure.index, after)
    if not DISTANT.match(text[figure.end : min(origin.start, after.start)]):
        return None
    if place.place and place.place.is_sea and place.start > len("The ") + figure.sentence.start:
        return None  # "an isle in the Black Sea, 35 km off Odesa": what lies there is not known
    same = _is_same(place, origin) or _ends_another(figure, place)
    return [(place, origin)] if not same and _is_subject(figure, place) else None


def _ends_another(figure: Figure, place: PlaceMention) -> bool:
    """Whether a list only goes on: "500 miles from Beijing, 799 from Tokyo" is not between these."""
    others = figure.source.others[figure.index]
    earlier = [each for each in others if each.end <= place.start][-1:]
    since = [each for each in figure.before if earlier and each.start >= earlier[0].end]
    # "60 km from Burgos, Ilocos Norte, 90 km from", but "P is 300 km from Q and R 400 km from it".
    nested = all(encloses(each, since[0]) or _is_division(each) for each in since[1:])
    if not (since and nested) or TOLD_OF.search(figure.text, since[-1].end, figure.start):
        return False
    # "60 km from Ur Island, Cagayan, 90 km from": the island may be no place that is known.
    behind = figure.text[earlier[0].end : since[0].start]
    return is_measured(figure.text, since[0], earlier) or bool(FROM_NAMES.fullmatch(behind))


def _is_division(named: PlaceMention) -> bool:
    return named.place is not None and named.place.kind is PlaceKind.DIVISION


def _is_subject(figure: Figure, place: PlaceMention) -> bool:
    """Whether a distance is said of a place, and not of what was there."""
    text, start = figure.text, figure.sentence.start
    gap = DASHED.sub(" ", text[place.end : figure.start])
    last = figure.before[-1]
    near = text.startswith(",", last.end) and NEAR_LAND.match(text, place.end, last.start)
    if last is not place and (near or ONLY_LIES.match(text, place.end, last.start)):
        gap = text[last.end : figure.start]  # "Kharg is an island off Iran, 55 km from Bushehr"
    elif _is_beside_sea(text, place, last):
        # "Aden, located on the Gulf of Aden 130 km from Zinjibar".
        gap = f",{COAST_TAIL.sub('', text[last.end : figure.start]).lstrip(',')}"
    # "sank the Moskva 65 miles south of Odesa" says where a ship was, not where Moscow is.
    befell = BEFELL.search(gap)
    if not LIES_AT.fullmatch(gap) or (befell and not befell["lies"]):
        return False
    town = place.place is not None and place.place.kind in TOWNS
    led = text[start : place.start].endswith(IN_REGION)
    if town and led and PROVINCE_AFTER.match(text, place.end):
        return False  # "a village in the Saratov region, 120 km east of Penza"
    located = LOCATED_IN.search(text, start, place.start)
    point = place.place is not None and place.place.kind in POINTS
    if located and not (point and located.group().endswith((" in ", " at "))):
        return False  # "located in northern Tel Aviv"
    said = AFTER_PREPOSITION.search(text[start : place.start]) or _is_next(figure, place)
    if not gap.strip() and not said:
        return False
    # "Rockets that landed in Ur of the Sands, 37 km south of Haifa": a name that is not known.
    source, index = figure.source, figure.index
    if names_stranger(source, index, (place.end, figure.start), STRANGER):
        return False
    before = max(0, place.start - 60), place.start
    return not (
        STRANGER_IN.search(text, start, place.start)
        and names_stranger(source, index, before, STRANGER_IN)
    )


def _is_next(figure: Figure, place: PlaceMention) -> bool:
    """Whether a list of ways goes on with a place: "Riyadh is 650 km from Basra and Doha 550 km from"."""
    earlier = [each for each in figure.source.others[figure.index] if each.end <= place.start]
    ended = [each for each in figure.before if each.end <= place.start][-1:]
    joined = ended and JOINED.fullmatch(figure.text, ended[0].end, place.start)
    return bool(joined) and is_measured(figure.text, ended[0], earlier[-1:])


def _is_beside_sea(text: str, place: PlaceMention, last: PlaceMention) -> bool:
    """Whether the last name before a figure is only the sea that a place lies on."""
    if last.place is None or not last.place.is_sea:
        return False
    return DESCRIBED_IN.fullmatch(text, place.end, last.start) is not None


def _is_same(first: PlaceMention, second: Origin) -> bool:
    return isinstance(second, PlaceMention) and first.place == second.place


LOOKS: dict[str, Callable[[Figure], Ends | None]] = {
    "ends-of-it": look_at_it,
    "ends-between": _look_between,
    "ends-before": _look_before,
    "ends-onward": _look_onward,
    "ends-led": _look_led,
    "ends-said": _look_said,
}
