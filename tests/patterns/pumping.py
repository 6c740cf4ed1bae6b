"""Which texts make a pattern slow: those in which it begins everywhere and runs on from everywhere.

A pattern costs the square of a text's length where some words, written again and again, let it
begin at each of them and run on without a bound, and never match. It costs that or more from one
beginning where two repeats without a bound can share the same words. Both are told by walking the
parsed pattern over such a text without an end: nothing is timed, and nothing is run.
"""

from __future__ import annotations

import ast
import pkgutil
import re
import re._parser as parser  # type: ignore[import-not-found]
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import geo
from geo.patterns import Gated, Late
from geo.reading import cues
from geo.reading.claims import cues as of_claims
from geo.reading.frames import list_all_frames
from geo.reading.languages import list_languages

__all__ = ["Pattern", "Slow", "find_slow", "list_patterns"]

# Copies that a bounded repeat is written out to: more of them tell nothing else.
MOST_COPIES = 8
LETTERS = (
    *"aA1zIV \t\n\r\u00a0,.;:!?'’\"“”`-–—()[]{}/\\|<>&=+*#%$€°²½·•_~@^",
    "\u4e2d", "\u0645", "\u05d0", "\u0431", "\u0301", "\u200b", "\ufb01", "\u0661",
    "\ue000", "\ue001", "\ue002", "\ue003",
)  # fmt: skip
PAIRED = ("a", "A", "1", " ", ",", ".", "'", "-", "\n", "(", "\ue000")
WORDS = ("Ab ", "ab ", "A. ", "1, ", "1,000 ", "Ab, ", "ab, ", "\ue000, ", "Ab-", "Ab’s ", "1 km ")
SEPARATORS = ("", " ", ", ", "-", "\n")


class Slow(NamedTuple):
    """What makes a pattern slow.

    Parameters
    ----------
    words : str
        Written again and again, they are the text.
    how : str
        "begins everywhere", "shares words" or "doubles".
    """

    words: str
    how: str


class _Node:
    """A step of a pattern.

    Parameters
    ----------
    kind : str
        "take" a character, "split" to several nodes, "ask" what stands before or after, "end".
    """

    __slots__ = ("ask", "kind", "leaf", "next", "number", "taken")

    def __init__(self, kind: str, number: int) -> None:
        self.kind = kind
        self.number = number
        self.next: list[_Node] = []
        self.leaf: Any = None
        self.ask: Any = None
        self.taken: dict[str, bool] = {}  # whether it takes each character asked for so far

    def takes(self, char: str) -> bool:
        """Tell whether a "take" takes a character."""
        if char not in self.taken:
            self.taken[char] = _takes(self.leaf, char)
        return self.taken[char]


class _Machine:
    """The steps of a parsed pattern."""

    def __init__(self, parts: Iterable[Any], flags: int) -> None:
        self.nodes: list[_Node] = []
        self.looped: set[int] = set()  # the nodes of repeats without a bound
        self.shared: set[int] = set()  # of those that are gone back into
        self._taken: dict[str, bool] = {}
        self.end = self._make("end")
        self.start = self._chain(list(parts), self.end, flags)

    def takes_within_loops(self, char: str) -> bool:
        """Tell whether any step of a repeat without a bound takes a character."""
        if char not in self._taken:
            looped = (self.nodes[number] for number in self.looped)
            self._taken[char] = any(each.kind == "take" and each.takes(char) for each in looped)
        return self._taken[char]

    def _make(self, kind: str, *following: _Node) -> _Node:
        node = _Node(kind, len(self.nodes))
        node.next = list(following)
        self.nodes.append(node)
        return node

    def _chain(self, parts: list[Any], after: _Node, flags: int) -> _Node:
        for kind, value in reversed(parts):
            after = self._step(str(kind), value, after, flags)
        return after

    def _step(self, kind: str, value: Any, after: _Node, flags: int) -> _Node:
        first = after  # what was matched before, or nothing
        match kind:
            case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
                first = self._make("take", after)
                first.leaf = (kind, value, flags)
            case "SUBPATTERN":
                _, added, removed, part = value
                first = self._chain(list(part), after, (flags | added) & ~removed)
            case "ATOMIC_GROUP":
                first = self._chain_once(list(value), after, flags)
            case "POSSESSIVE_REPEAT":
                first = self._chain_once([(parser.MAX_REPEAT, value)], after, flags)
            case "MAX_REPEAT" | "MIN_REPEAT":
                first = self._repeat(*value, after, flags)
            case "BRANCH":
                ways = [self._chain(list(part), after, flags) for part in value[1]]
                first = self._make("split", *ways)
            case "GROUPREF_EXISTS":
                ways = [self._chain(list(part or []), after, flags) for part in value[1:]]
                first = self._make("split", *ways)
            case "AT":
                first = self._make("ask", after)
                first.ask = ("AT", str(value))
            case "ASSERT" | "ASSERT_NOT":
                direction, part = value
                first = self._make("ask", after)
                first.ask = (kind, direction, _Machine(part, flags), part.getwidth()[0])
        return first

    def _chain_once(self, parts: list[Any], after: _Node, flags: int) -> _Node:
        """Chain what is never gone back into: it may run on, and shares words with nothing."""
        looped = set(self.looped)
        first = self._chain(parts, after, flags)
        self.shared &= looped
        return first

    def _repeat(self, low: int, high: Any, part: Any, after: _Node, flags: int) -> _Node:
        parts = list(part)
        if high == parser.MAXREPEAT:
            loop = self._make("split")
            loop.next = [self._chain(parts, loop, flags), after]
            self.looped.update(range(loop.number, len(self.nodes)))
            self.shared.update(range(loop.number, len(self.nodes)))
            after = loop
            copies, optional = min(int(low), MOST_COPIES), 0
            if copies:  # the last of those that must be is the loop's own
                copies -= 1
                head = self._make("split", loop.next[0])
                after = head
        else:
            copies = min(int(low), MOST_COPIES)
            optional = min(int(high), MOST_COPIES) - copies
        end = after
        for _ in range(optional):
            after = self._make("split", self._chain(parts, after, flags), end)
        for _ in range(copies):
            after = self._chain(parts, after, flags)
        return after


def _takes(leaf: tuple[str, Any, int], char: str) -> bool:
    kind, value, flags = leaf
    if kind == "ANY":
        return char != "\n" or bool(flags & re.DOTALL)
    chars = {char, char.lower(), char.upper()} if flags & re.IGNORECASE else {char}
    chars = {each for each in chars if len(each) == 1}
    if kind == "LITERAL":
        return chr(value) in chars
    if kind == "NOT_LITERAL":
        return chr(value) not in chars
    negated = bool(value) and str(value[0][0]) == "NEGATE"
    return negated != any(_is_in(item, each) for item in value[negated:] for each in chars)


_CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}


def _is_in(item: tuple[Any, Any], char: str) -> bool:
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return ord(char) == value
    if kind == "RANGE":
        return bool(value[0] <= ord(char) <= value[1])
    name = str(value).removeprefix("CATEGORY_")
    found = re.match(_CATEGORIES[name.removeprefix("NOT_")], char) is not None
    return found != name.startswith("NOT_")


State = tuple[int, int]  # a node that takes a character, and the character of the words it is at


class _Walk:
    """A pattern's steps over words that are written again and again."""

    def __init__(self, machine: _Machine, words: str) -> None:
        self.machine = machine
        self.words = words
        self._asked: dict[tuple[int, int], bool] = {}
        self._moves: dict[State, list[State | None]] = {}
        self.looked: list[tuple[_Machine, int]] = []  # lookaheads that were begun

    def enter(self, node: _Node, at: int) -> list[State | None]:
        """List what a node leads to before a character is taken, once a way; None is the end."""
        ways: list[State | None] = []
        stack: list[tuple[_Node, frozenset[int]]] = [(node, frozenset())]
        while stack and len(ways) < 400:
            each, passed = stack.pop()
            if each.number in passed:
                continue
            if each.kind == "end":
                ways.append(None)
            elif each.kind == "take":
                if each.takes(self.words[at]):
                    ways.append((each.number, at))
            elif each.kind == "split" or self._holds(each, at):
                inner = passed | {each.number}
                stack.extend((follower, inner) for follower in each.next)
        return ways

    def moves(self, state: State) -> list[State | None]:
        """List the states that follow one."""
        if state not in self._moves:
            number, at = state
            following = self.machine.nodes[number].next[0]
            self._moves[state] = self.enter(following, (at + 1) % len(self.words))
        return self._moves[state]

    def _holds(self, node: _Node, at: int) -> bool:
        key = node.number, at
        if key not in self._asked:
            self._asked[key] = self._ask(node.ask, at)
        return self._asked[key]

    def _ask(self, ask: tuple[Any, ...], at: int) -> bool:
        before, char = self.words[at - 1], self.words[at]
        if ask[0] == "AT":
            edge = (before == "_" or before.isalnum()) != (char == "_" or char.isalnum())
            return {"AT_BOUNDARY": edge, "AT_NON_BOUNDARY": not edge}.get(
                ask[1], ask[1] == "AT_BEGINNING_LINE" and before == "\n"
            )
        kind, direction, machine, width = ask
        if direction > 0:
            self.looked.append((machine, at))
        begin = at if direction > 0 else at - width
        walk = _Walk(machine, self.words)
        found = walk.reaches_end(walk.enter(machine.start, begin % len(self.words)))
        return bool(found == (kind == "ASSERT"))

    def reaches_end(self, states: Iterable[State | None]) -> bool:
        """Whether a match can end after some states."""
        return None in self.reach(states)

    def reach(self, states: Iterable[State | None]) -> set[State | None]:
        """List all states that some lead to, themselves among them."""
        reached: set[State | None] = set()
        stack = list(states)
        while stack:
            state = stack.pop()
            if state not in reached:
                reached.add(state)
                if state is not None:
                    stack.extend(self.moves(state))
        return reached

    def _list_endless(self, states: set[State]) -> list[State]:
        """List the states that lead on and on among some, which are mostly none."""
        before: dict[State, list[State]] = {state: [] for state in states}
        ways: dict[State, int] = {}
        for state in states:
            following = states.intersection(each for each in self.moves(state) if each)
            ways[state] = len(following)
            for each in following:
                before[each].append(state)
        ended = [state for state in states if not ways[state]]
        for state in ended:  # grows while it is walked
            for each in before[state]:
                ways[each] -= 1
                if not ways[each]:
                    ended.append(each)
        return [state for state in states if ways[state]]

    def list_rounds(self, states: Iterable[State | None]) -> list[set[State]]:
        """List the sets of states, among those given, that lead to each other round and round."""
        listed = self._list_endless({each for each in states if each})
        among = set(listed)
        following = {state: among.intersection(filter(None, self.moves(state))) for state in listed}
        groups = _list_groups(following)
        return [each for each in groups if len(each) > 1 or each <= following[min(each)]]


def _list_groups(following: dict[State, set[State]]) -> list[set[State]]:
    """List the sets of states that lead to each other, by Tarjan's way, from what follows each."""
    found: list[set[State]] = []
    open_states: list[State] = []
    number: dict[State, int] = {}
    lowest: dict[State, int] = {}  # of those that no set was closed around yet
    for first, after in following.items():
        path = [] if first in number else [(first, iter(after))]
        while path:
            state, rest = path[-1]
            if state not in number:
                number[state] = lowest[state] = len(number)
                open_states.append(state)
            for each in rest:
                if each not in number:
                    path.append((each, iter(following[each])))
                    break
                if each in lowest:
                    lowest[state] = min(lowest[state], number[each])
            else:
                path.pop()
                if path:
                    before = path[-1][0]
                    lowest[before] = min(lowest[before], lowest[state])
                if lowest[state] == number[state]:
                    at = open_states.index(state)
                    found.append(set(open_states[at:]))
                    for each in open_states[at:]:
                        del lowest[each]
                    del open_states[at:]
    return found


def _sample(parts: Iterable[Any], ends: list[str], flags: int) -> str:
    """Write what a pattern may match, and note what stands before each endless repeat and in it."""
    text = ""
    for kind, value in parts:
        match str(kind):
            case "LITERAL":
                text += chr(value)
            case "NOT_LITERAL" | "IN" | "ANY":
                leaf = (str(kind), value, flags)
                text += next((each for each in LETTERS if _takes(leaf, each)), "")
            case "SUBPATTERN":
                inner: list[str] = []
                added = _sample(value[-1], inner, (flags | value[1]) & ~value[2])
                ends += [text + each for each in inner]
                text += added
            case "ATOMIC_GROUP":
                text += _sample(value, ends, flags)
            case "BRANCH":
                branches = []
                for part in value[1]:
                    inner = []
                    branches.append(_sample(part, inner, flags))
                    ends += [text + each for each in inner]
                text += min(branches, key=len)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, part = value
                inner = []
                body = _sample(part, inner, flags)
                ends += [text + each for each in inner]
                if high == parser.MAXREPEAT:
                    ends += [text, text + body, body]
                text += body * min(int(low), 3)
    return text


def find_slow(pattern: str, flags: int = 0, *, tried_everywhere: bool = True) -> list[Slow]:
    r"""Find words that make a pattern slow.

    Parameters
    ----------
    pattern : str
    flags : int
        As `re.compile` takes them.
    tried_everywhere : bool
        False for one that is only matched at the beginning of what it is given.

    Returns
    -------
    list of Slow
        The first words found of each way.
    """
    parsed = parser.parse(pattern, flags)
    flags = parsed.state.flags
    machine = _Machine(parsed, flags)
    asks = [node.ask[2] for node in machine.nodes if node.ask and node.ask[0] != "AT"]
    if not machine.looped and not any(each.looped for each in asks):
        return []
    ends: list[str] = []
    _sample(parsed, ends, flags)
    own = [end + separator for end, separator in product(dict.fromkeys(ends), SEPARATORS)]
    pairs = ["".join(pair) for pair in product(PAIRED, PAIRED) if pair[0] != pair[1]]
    found: dict[str, Slow] = {}
    machines = [machine, *asks]
    for words in dict.fromkeys([*LETTERS, *WORDS, *own, *pairs]):
        # Going round on them takes each of their characters within a repeat without a bound.
        if words and any(all(map(each.takes_within_loops, words)) for each in machines):
            for how in _list_ways(machine, words, tried_everywhere=tried_everywhere):
                found.setdefault(how, Slow(words, how))
    return list(found.values())


def _list_ways(machine: _Machine, words: str, *, tried_everywhere: bool) -> Iterator[str]:
    walk = _Walk(machine, words)
    if tried_everywhere:
        for at in range(len(words)):
            rounds = walk.list_rounds(walk.reach(walk.enter(machine.start, at)))
            # Where a match can end, what was run through is not run through again.
            if rounds and not any(map(walk.reaches_end, rounds)):
                yield "begins everywhere"
        for ahead, at in walk.looked:
            inner = _Walk(ahead, words)
            if inner.list_rounds(inner.reach(inner.enter(ahead.start, at))):
                yield "begins everywhere"
    every = [
        (node.number, at)
        for node in machine.nodes
        if node.kind == "take" and node.number in machine.shared
        for at in range(len(words))
        if node.takes(words[at])
    ]
    rounds = walk.list_rounds(every)
    for each in rounds:
        if any(len([one for one in walk.moves(state) if one in each]) > 1 for state in each):
            yield "doubles"
        beyond = walk.reach(each)
        if None not in beyond and any(other is not each and other & beyond for other in rounds):
            yield "shares words"


class Pattern(NamedTuple):
    """A pattern of the project, and how it is tried.

    Parameters
    ----------
    name : str
        Where it stands.
    text : str
    flags : int
    tried : frozenset of str
        The methods by which it is tried; empty where that is not told.
    """

    name: str
    text: str
    flags: int
    tried: frozenset[str]

    @property
    def tried_everywhere(self) -> bool:
        """Whether it is looked for, not only matched where a text begins."""
        return not self.tried or not self.tried <= {"match", "fullmatch"}


def list_patterns() -> list[Pattern]:
    """List the patterns of `geo`: its modules', the wordings', and those written into a call."""
    methods: dict[str, set[str]] = defaultdict(set)
    listed: dict[tuple[str, int], list[tuple[str, set[str]]]] = defaultdict(list)
    root = Path(geo.__file__).parent
    for path in root.rglob("*.py"):
        module = ".".join(("geo", *path.relative_to(root).with_suffix("").parts))
        for name, method in _list_uses(ast.parse(path.read_text(encoding="utf-8"))):
            # A name with an underscore is another module's as well.
            methods[f"{module}{name}" if name.startswith("_") else name].add(method)
        for number, text, flags, method in _list_calls(path):
            where = f"{path.relative_to(root.parent)}:{number}"
            listed[text, flags].append((where, {method} - {"compile"}))
    for found in pkgutil.walk_packages(geo.__path__, "geo."):
        if found.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(found.name)).items():
            uses = methods[f"{found.name}{name}" if name.startswith("_") else name]
            for text, flags in _list_within(value):
                listed[text, flags].append((f"{found.name}.{name}", uses))
    for key, place in _list_rows():
        listed[key].append(place)
    return [
        Pattern(max(places)[0], text, flags, frozenset().union(*(uses for _, uses in places)))
        for (text, flags), places in listed.items()
    ]


def _list_rows() -> Iterator[tuple[tuple[str, int], tuple[str, set[str]]]]:
    """List the patterns that are rows of tables, or made from rows of words."""
    for frame in list_all_frames():
        yield (frame.pattern.text, frame.pattern.flags), (f"frame {frame.id}", {"search"})
    for row in (*cues.TABLE.rows.values(), *of_claims.TABLE.rows.values()):
        yield (row.pattern, row.flags), (f"cue {row.id}", set())
    for language in list_languages():
        for name, use in (("figures", "finditer"), ("behind", "match")):
            pattern = getattr(language, name)
            key = pattern.pattern, pattern.flags & re.IGNORECASE
            yield key, (f"language {language.id} {name}", {use})


def _list_uses(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """List what is asked of a module's names, "passed" where one is handed on."""
    asked = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            asked.add(node.value)
            yield node.value.id, node.attr
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in asked:
            yield node.id, "passed"


def _list_calls(path: Path) -> Iterator[tuple[int, str, int, str]]:
    """List the patterns that stand in a call of `re`: line, pattern, flags, method."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=method),
                args=[ast.Constant(value=str(text)), *_],
            ):
                ignored = re.IGNORECASE if "IGNORECASE" in ast.unparse(node) else 0
                yield node.lineno, text, ignored, method


def _list_within(value: object) -> Iterator[tuple[str, int]]:
    """List the patterns that a module's name stands for, or that a list or a dict there holds."""
    match value:
        case Gated() | Late():
            yield value.text, value.flags
        case re.Pattern(pattern=bytes(text)):
            yield text.decode("latin-1"), value.flags
        case re.Pattern():
            yield value.pattern, value.flags
        case dict():
            for each in value.values():
                yield from _list_within(each)
        case list() | tuple():
            for each in value:
                yield from _list_within(each)
