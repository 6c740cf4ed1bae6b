"""Wordings as rows of data: words over a sentence whose mentions are marks (`frames.toml`).

A row is tried on the masked sentence: each place, system, people and figure is one sign, so that no
name, number or length of a list matters. A figure's mark holds its qualifier; a place's the country
or region named with it ("Tel Aviv, Israel").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from geo.patterns import AnyOf, Gated, Stretch, gate
from geo.reading.mentions import DistanceMention, PlaceMention, SystemMention
from geo.reading.switches import Switches
from geo.tables.rules import load_rules

__all__ = [
    "FIGURE",
    "PEOPLE",
    "PLACE",
    "SYSTEM",
    "Frame",
    "Masked",
    "Mention",
    "find_group",
    "list_all_frames",
    "list_frames",
    "list_off",
    "mask_sentence",
    "match_frames",
    "pick_frames",
    "switch_off",
]

Mention = PlaceMention | SystemMention | DistanceMention
PLACE, SYSTEM, FIGURE, PEOPLE = "\ue000", "\ue001", "\ue002", "\ue003"
_JOIN = "(?:, (?:(?:including|among them|notably|above all) )?|,? (?:and|or|as well(?: as)?|and even|plus|along with|together with|but also) )"
_SOME = r"(?:\[[^\]]{1,40}\] )?(?:(?:the|all|most|much|parts?|whole|entire|of|even|also|its|cities|capitals|like|port|city|town|island) ){0,5}"
# "Russia, Germany's ministry said": whose ministry it is stands in no list. How far each lies may.
# So may where each lies: "Klaipeda on the Baltic coast, Kaunas in the centre and".
_WHERE = (
    rf" (?:on|in|near) (?:the )?(?:(?:[a-z]{{4,5}}ern )?[{PLACE}{PEOPLE}](?: (?:coast|border|shore|frontier))?"
    r"|(?:far )?(?:coast|border|interior|cent(?:re|er)|(?:north|south)(?:-?(?:east|west))?|east|west))(?=,? and |, )"
)
_FAR = rf"(?: \([^()]{{1,40}}\)|, {FIGURE}(?=,)|{_WHERE})?"
_LIST = f"{PLACE}(?:{_FAR}(?:{_JOIN}|,? and, )(?:at {FIGURE}, )?{_SOME}{PLACE}(?!['’]s\\s)){{0,14}}"
# What is said of a name in passing: ", the capital,", " (pop. 170,000)", " — an island — ".
_ASIDE = r"(?: [—–-] [^—–;]{1,170} [—–-]|, [^,;]{3,80},| \([^)]{1,60}\))"
_SIGNS = {
    "PP": _LIST, "P": PLACE, "S": SYSTEM, "N": FIGURE, "D": PEOPLE, "A": _ASIDE,
    "targets": f"(?P<targets>{_LIST})",
    "near": f"(?P<near>{PLACE})",
    "origin": f"(?P<origin>{PLACE})(?!['’]s)",
    "figure": f"(?P<figure>{FIGURE})",
}  # fmt: skip
_SIGN = re.compile(r"\{([A-Za-z][a-z-]*|PP)\}")


class Frame(NamedTuple):
    """A wording.

    Parameters
    ----------
    id : str
    kind : str
        "reach", "distance", or "retort": what goes on with a claim of reach by its verb alone.
    pattern : Gated
        Over marks, or over the sentence's words.
    example : str
        A text that it reads.
    targets : tuple of str
        What it finds there.
    sense : str
        "marks": over marks, with a group of targets; "after" or "before": over words, and what is in
        range stands after or before them.
    denied : bool
        Whether it says that the places are out of range.
    ranges : bool
        Whether a distance may be told as a range: "it needs a range of 600 km to reach Riyadh".
    follows : bool
        Whether it says something only after a sentence of reach: "These cities include".
    beside : bool
        Whether it says something only beside a missile, a range or where one is fired, or after a
        claim: "Haifa is spared".
    """

    id: str
    kind: str
    pattern: Gated
    example: str
    targets: tuple[str, ...] = ()
    sense: str = "marks"
    denied: bool = False
    ranges: bool = False
    follows: bool = False
    beside: bool = False


class Masked(NamedTuple):
    """A sentence with a mark for each mention.

    Parameters
    ----------
    text : Stretch
    marks : dict of int to mention
        By the offset of its mark.
    starts : list of int
        Where each character stands in the report's text.
    """

    text: Stretch
    marks: dict[int, Mention]
    starts: list[int]

    def list_marks(self, start: int, end: int) -> list[Mention]:
        """List the mentions between two offsets."""
        return [self.marks[at] for at in range(start, end) if at in self.marks]


def list_frames(kind: str = "", sense: str = "") -> tuple[Frame, ...]:
    """List the wordings that are switched on, in the order in which they are tried.

    Parameters
    ----------
    kind, sense : str
        Of these only; all where they are empty.

    Examples
    --------
    >>> list_frames("reach", "before")[0].sense
    'before'
    """
    return _pick_frames(kind, sense, _SWITCHES.off)


def list_all_frames(kind: str = "") -> tuple[Frame, ...]:
    """List the wordings, those that are switched off as well.

    Parameters
    ----------
    kind : str
        Of these only; all where it is empty.

    Examples
    --------
    >>> with switch_off("can-be-hit"):
    ...     "can-be-hit" in {frame.id for frame in list_all_frames("reach")}
    True
    """
    return _pick_frames(kind, "", frozenset())


def list_off() -> frozenset[str]:
    """List the ids of the wordings that are switched off.

    Examples
    --------
    >>> with switch_off("beyond-it"):
    ...     sorted(list_off())
    ['beyond-it']
    """
    return _SWITCHES.off


def switch_off(*ids: str) -> AbstractContextManager[None]:
    """Read without some of the wordings, to see what each of them earns.

    Parameters
    ----------
    *ids : str
        Of `list_frames`.

    Raises
    ------
    UnknownNameError
        When there is no such wording.

    Examples
    --------
    >>> with switch_off("can-be-hit"):
    ...     "can-be-hit" in {frame.id for frame in list_frames("reach", "before")}
    False
    """
    return _SWITCHES.without(*ids)


@lru_cache(maxsize=64)
def _pick_frames(kind: str, sense: str, off: frozenset[str]) -> tuple[Frame, ...]:
    return tuple(
        frame
        for frame in _load_frames()
        if frame.id not in off and kind in {"", frame.kind} and sense in {"", frame.sense}
    )


@lru_cache(maxsize=1)
def _load_frames() -> tuple[Frame, ...]:
    table = load_rules(Path(__file__).with_name("frames.toml"))
    signs = dict(_SIGNS)
    for name, words in table["words"].items():  # each may name those above it
        signs[name] = _fill(f"(?:{'|'.join(words)})", signs)
    return tuple(
        Frame(
            row["id"],
            row["kind"],
            gate(_fill(row["pattern"], signs), re.IGNORECASE),
            row["example"],
            tuple(row.get("targets", ())),
            row.get("sense", "marks"),
            denied=bool(row.get("denied")),
            ranges=bool(row.get("ranges")),
            follows=bool(row.get("follows")),
            beside=bool(row.get("beside")),
        )
        for row in table["frame"]
        if row.get("on", True)
    )


def _fill(pattern: str, signs: dict[str, str]) -> str:
    """Write signs and lists of words into a pattern where it names them: {P}, {safe}."""
    return _SIGN.sub(lambda sign: signs[sign[1]], pattern)


_SWITCHES = Switches("wordings", lambda: [frame.id for frame in _load_frames()])


def mask_sentence(
    text: str, start: int, end: int, mentions: list[tuple[Mention, str, int, int]]
) -> Masked:
    """Write a sentence with a mark for each mention.

    Parameters
    ----------
    text : str
        The report's text.
    start, end : int
        The sentence.
    mentions : list of (mention, mark, start, end)
        What stands in it, with the span that its mark takes; of two that overlap the first counts.

    Examples
    --------
    >>> from geo.reading.reader import read_report
    >>> text = "It can hit Haifa."
    >>> (place,) = read_report(text).places
    >>> len(mask_sentence(text, 0, len(text), [(place, PLACE, place.start, place.end)]).text)
    13
    """
    pieces: list[str] = []
    marks: dict[int, Mention] = {}
    starts: list[int] = []
    at = start
    for mention, mark, first, last in sorted(mentions, key=lambda entry: (entry[2], -entry[3])):
        if first < at:
            continue
        pieces += [text[at:first], mark]
        starts.extend(range(at, first))
        marks[len(starts)] = mention
        starts.append(first)
        at = last
    pieces.append(text[at:end])
    starts.extend(range(at, end + 1))
    return Masked(Stretch("".join(pieces)), marks, starts)


def find_group(match: re.Match[str], name: str) -> tuple[int, int] | None:
    """Find where a group of a wording stands, whichever of its places matched: targets, targets_2.

    Examples
    --------
    >>> find_group(re.search("(?P<near>a)|(?P<near_2>b)", "b"), "near")
    (0, 1)
    """
    named = (each for each, found in match.groupdict().items() if found and each.startswith(name))
    return next((match.span(each) for each in named), None)


def pick_frames(text: str, kind: str, sense: str = "marks") -> tuple[Frame, ...]:
    """Pick the wordings whose words a text holds: most sentences hold those of none or a few.

    Parameters
    ----------
    text : str
        A sentence, masked for those over marks.
    kind, sense : str
        Of which wordings.

    Returns
    -------
    tuple of Frame
        In the order in which they are tried.

    Examples
    --------
    >>> picked = pick_frames("It puts \ue000 within the missile's envelope.", "reach")
    >>> "puts-at-risk" in {frame.id for frame in picked}, len(picked) < 12
    (True, True)
    """
    frames, gates = _gather(kind, sense, _SWITCHES.off)
    return tuple([frames[at] for at in gates.pick(text)])


@lru_cache(maxsize=16)
def _gather(kind: str, sense: str, off: frozenset[str]) -> tuple[tuple[Frame, ...], AnyOf]:
    frames = _pick_frames(kind, sense, off)
    return frames, AnyOf([frame.pattern for frame in frames])


def match_frames(masked: Masked, kind: str) -> Iterator[tuple[Frame, re.Match[str]]]:
    """Find wordings over marks in a masked sentence.

    Parameters
    ----------
    masked : Masked
    kind : str
        Of which wordings.

    Yields
    ------
    frame : Frame
    match : re.Match
        In the masked text.

    Examples
    --------
    >>> list(match_frames(mask_sentence("Nothing.", 0, 8, []), "reach"))
    []
    """
    # "The shorter one has neither" names nothing; all else is about something.
    if masked.marks or kind == "retort":
        for frame in pick_frames(masked.text, kind):
            for match in frame.pattern.finditer(masked.text):
                yield frame, match
