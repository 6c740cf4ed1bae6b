"""How often verdicts are wrong for readers who lack some of the rules, as on texts that nobody has seen.

    python -m benchmarks.forgetful [--draws N] [--leave [ROW ...]] [--faults]

By the faults of the texts with gold (`benchmarks/texts.py`) the rules have been mended, so that few of
their verdicts are wrong any more. A reader without a third of the wordings, a fifth of the words of
each long list, a tenth or a fifth of the cues and a third of what silences claims meets them as
unseen. Which they are is drawn by each row's id, so that a row more changes nothing of the others.

``--leave`` reads without some rows of what is not read with a claim, by the same draws: the difference
is what they cost and give. Rows that are named are never forgotten.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from typing import NamedTuple

from benchmarks import describe_run
from benchmarks.rows import leave_rows
from benchmarks.texts import BLIND, FRESH, KINDS, REFUTED, TEXTS, ClaimKey, Matched, match_claims
from geo.claims import ClaimVerdict
from geo.reading import cues as of_mentions
from geo.reading import extract_claims, read_report
from geo.reading.claims import cues as of_claims
from geo.reading.claims.unread.rows import list_unread_rows
from geo.reading.frames import list_frames

DRAWS = 8
FRAMES, WORDS, CUES, UNREAD = 1 / 3, 1 / 5, (1 / 10, 1 / 5), 1 / 3
LONG_LIST = 10  # words; a short one is a closed class
CLOSED = (
    "contrast-word",
    "contrast-break",
    "denying",
    "clause-break",
)  # nobody lacks "not" and "but"
VERDICTS = [
    ClaimVerdict.HOLDS.value, ClaimVerdict.HOLDS_IN_PART.value, ClaimVerdict.FAILS.value,
]  # fmt: skip


class Outcome(NamedTuple):
    """A verdict that was given, what the gold has, and why it is wrong; empty where it is right."""

    text: str
    key: ClaimKey
    verdict: str
    gold: str
    cause: str
    said: str


def _draw(seed: int, ids: Iterable[str], share: float) -> list[str]:
    return [each for each in ids if _hash(f"{seed} {each}") < share]


def _hash(text: str) -> float:
    """Give a number from 0 to 1 that is the same each time."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) / 2**32


def list_forgotten(seed: int, kept: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """List the rows and the words that a reader lacks."""
    share = CUES[seed % 2]
    rows = _draw(seed, (frame.id for frame in list_frames()), FRAMES)
    rows += _draw(seed, (row.id for row in list_unread_rows()), UNREAD)
    words = []
    for table in (of_mentions.TABLE, of_claims.TABLE):
        rows += _draw(seed, table.rows, share)
        for listed in table.list_words().values():
            if len(listed) >= LONG_LIST:
                words += _draw(seed, listed, WORDS)
    return [row for row in rows if row not in {*kept, *CLOSED}], words


def read_forgetful(seed: int, kept: Sequence[str], left: Sequence[str]) -> list[Outcome]:
    """Read all texts with gold without what is forgotten, in a process that has read nothing yet."""
    rows, words = list_forgotten(seed, kept)
    with ExitStack() as stack:
        for table in (of_mentions.TABLE, of_claims.TABLE):
            stack.enter_context(table.without_words(*words))
        stack.enter_context(leave_rows(*rows, *left))
        return [outcome for text, gold in _list_texts() for outcome in _read(text, gold)]


def _list_texts() -> Iterator[tuple[str, str]]:
    for folder in (TEXTS, FRESH, BLIND, REFUTED, KINDS):
        for path in sorted(folder.glob("*.gold")):
            text = path.with_suffix(".txt")
            if text.exists():
                yield text.read_text("utf-8"), path.read_text("utf-8")


def _read(text: str, gold: str) -> Iterator[Outcome]:
    matched, missed = match_claims(extract_claims(read_report(text)), gold)
    for each in matched:
        verdict = each.checked.verdict
        if verdict is not ClaimVerdict.CANNOT_TELL:
            right = each.gold == verdict.value
            cause = "" if right else _name_cause(each, missed)
            yield Outcome(text, each.key, verdict.value, each.gold, cause, each.claim.text)


def _name_cause(wrong: Matched, missed: Sequence[ClaimKey]) -> str:
    """Say what of a claim the gold has otherwise: the one part by which they differ."""
    if wrong.gold:
        return "range or extent"
    for other in missed:
        unlike = [
            part
            for part, ours, theirs in zip(ClaimKey._fields, wrong.key, other, strict=True)
            if ours != theirs
        ]
        if len(unlike) == 1:
            return unlike[0]
    return "not in the gold"


def print_outcomes(outcomes: Sequence[Outcome]) -> None:
    """Print how many verdicts of each kind are wrong, and by which part of the claim."""
    causes = sorted({each.cause for each in outcomes} - {""})
    print(f"{'':14}{'given':>7}{'wrong':>7}{'share':>8}  " + "  ".join(causes))
    for verdict in [*VERDICTS, "all"]:
        given = [each for each in outcomes if verdict in {"all", each.verdict}]
        by_cause = Counter(each.cause for each in given if each.cause)
        share = by_cause.total() / max(len(given), 1)
        counts = "  ".join(f"{by_cause[cause]:>{len(cause)}}" for cause in causes)
        print(f"{verdict:14}{len(given):7}{by_cause.total():7}{share:8.1%}  {counts}")


def read_draws(draws: int, kept: Sequence[str], left: Sequence[str]) -> list[Outcome]:
    """Read by several forgetful readers, each in its own process."""
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1) as pool:
        told = [pool.submit(read_forgetful, seed, kept, left) for seed in range(draws)]
        return [outcome for each in told for outcome in each.result()]


def main() -> None:
    """Read the command line and print the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--draws", type=int, default=DRAWS, help="how many readers")
    parser.add_argument("--faults", action="store_true", help="list the wrong verdicts")
    parser.add_argument(
        "--leave", nargs="*", metavar="ROW", help="rows of unread.toml; all where none is named"
    )
    arguments = parser.parse_args()
    left = arguments.leave
    if left == []:
        left = [row.id for row in list_unread_rows()]
    print(describe_run("shapely"))
    outcomes = read_draws(arguments.draws, left or (), ())
    print_outcomes(outcomes)
    if left:
        print(f"\nWithout {', '.join(left)}:")
        outcomes = read_draws(arguments.draws, left, left)
        print_outcomes(outcomes)
    if arguments.faults:
        for fault, times in Counter(each for each in outcomes if each.cause).most_common():
            print(
                f"\n{times} x {fault.cause}: {tuple(fault.key)} {fault.verdict}, not {fault.gold}"
            )
            print(f"    {fault.said}")


if __name__ == "__main__":
    main()
