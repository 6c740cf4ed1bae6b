"""Score the reader on texts with gold: places, systems, ranges, claims and verdicts.

    python -m benchmarks.texts [--faults] [--without ROW ...] [--leave [ROW ...]]

A gold file stands beside its text. Its lines are::

    place NAME LON LAT          every mention of the name is that place, within 20 km; a wide area
    place NAME CC               every mention of the name is that country
    system TEXT ID              every mention, by the catalogue's id, or - for an unknown system
    range TEXT HIGH             one mention; LOW HIGH for a span, in km
    claim KIND | PLACE | REGION | VERDICT [| denied]

Demonyms and metonyms are marked by the reader as not meant, and are left out on both sides.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from benchmarks import describe_run
from benchmarks.rows import leave_rows
from geo.claims import CheckedClaim, Claim, ClaimKind, ClaimVerdict, check_claim
from geo.gazetteer import PlaceKind, normalise_name
from geo.reading import PlaceMention, PlaceRole, Report, extract_claims, read_report
from geo.reading.claims.unread.rows import list_unread_rows

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "tests" / "articles" / "texts"
FRESH = ROOT / "tests" / "articles" / "fresh"
# Batches, each written with its gold by somebody who had not seen the rules.
BLIND = ROOT / "tests" / "articles" / "blind"
BATCHES = ("b", "c", "d", "e")
# Short texts whose statements geometry mostly refutes; their gold has claims only.
REFUTED = ROOT / "tests" / "articles" / "refuted"
# Short texts, in batches f to k and o to w, all but q to w after wordings of real reports; claims only.
KINDS = ROOT / "tests" / "articles" / "kinds"
CITY_KM = 20.0


class ClaimKey(NamedTuple):
    """What a claim is told from others of a text by: names as the gazetteer compares them."""

    kind: str
    place: str
    region: str
    denied: bool

    def turned(self) -> ClaimKey:
        """Take it from the other end."""
        return self._replace(place=self.region, region=self.place)


class Matched(NamedTuple):
    """A claim that was read, with the verdict that the gold has for it; none where it lacks it."""

    claim: Claim
    key: ClaimKey
    checked: CheckedClaim
    gold: str


@dataclass
class Score:
    """Counts of one kind of mention over some texts."""

    right: int = 0
    found: int = 0
    gold: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def f_score(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(self.found + self.gold, 1)


@dataclass
class Given:
    """Verdicts that were given, on claims of the gold and on others, and how many of them are wrong."""

    all: int = 0
    wrong: int = 0
    fails: int = 0
    wrong_fails: int = 0

    def add(self, verdict: ClaimVerdict, gold: str) -> None:
        """Count a verdict; silence is none, and one on a claim that is not in the gold is wrong."""
        if verdict is ClaimVerdict.CANNOT_TELL:
            return
        wrong, fails = verdict.value != gold, verdict is ClaimVerdict.FAILS
        self.all += 1
        self.wrong += wrong
        self.fails += fails
        self.wrong_fails += wrong and fails


@dataclass
class Scores:
    """All scores, and the verdicts of the claims that were found."""

    places: Score = field(default_factory=Score)
    systems: Score = field(default_factory=Score)
    ranges: Score = field(default_factory=Score)
    claims: Score = field(default_factory=Score)
    verdicts: Score = field(default_factory=Score)
    withheld: int = 0
    given: Given = field(default_factory=Given)


def score_text(name: str, text: str, gold: str, scores: Scores) -> None:
    """Read one text, and add what is right, found and in the gold."""
    report = read_report(text)
    lines = [line for line in gold.splitlines() if line.strip()]
    _score_places(
        name,
        text,
        report.places,
        [line for line in lines if line.startswith("place ")],
        scores.places,
    )
    named = []
    for line in lines:
        if line.startswith("system "):
            words, _, system = line[7:].rpartition(" ")
            named.append((words, system))
    wanted = Counter()
    counted: list[tuple[int, int]] = []
    for words, system in sorted(named, key=lambda entry: -len(entry[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            # "Scud" is not named once more where "Scud-B" stands.
            if not any(start <= match.start() < end for start, end in counted):
                counted.append(match.span())
                wanted[words, system] += 1
    found = Counter(
        (
            mention.text.removesuffix("s") if mention.text.endswith("s") else mention.text,
            mention.system_id or "-",
        )
        for mention in report.systems
    )
    singular: Counter = Counter()
    for (words, system), count in wanted.items():
        singular[words.removesuffix("s"), system] += count
    _add(
        name,
        scores.systems,
        singular,
        found,
    )
    wanted = Counter()
    for line in lines:
        if match := re.fullmatch(r"range (.+?) ([\d.]+)(?: ([\d.]+))?", line):
            words, first, second = match.groups()
            # The last one or two bare numbers are the figure; what stands before is the text.
            wanted[words, float(first), float(second or first)] += 1
    found = Counter(
        (
            mention.text,
            round(mention.low_km if mention.low_km is not None else mention.high_km),
            round(mention.high_km),
        )
        for mention in report.ranges
    )
    _add(name, scores.ranges, wanted, found)
    _score_claims(name, report, gold, scores)


def _score_places(
    name: str, text: str, mentions: tuple[PlaceMention, ...], lines: list[str], score: Score
) -> None:
    spans: dict[tuple[int, int], tuple[str, list[str]]] = {}
    parsed = []
    for line in lines:
        match = re.fullmatch(r"place (.+?) ((?:-?[\d.]+ -?[\d.]+)|[A-Z]{2})", line)
        if match is None:
            raise ValueError(line)
        parsed.append((match[1], match[2].split()))
    for words, target in sorted(parsed, key=lambda entry: -len(entry[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            if not any(start <= match.start() < end for start, end in spans):
                spans[match.span()] = (words, target)
    marked = {
        (mention.start, mention.end) for mention in mentions if mention.role is not PlaceRole.PLACE
    }
    for span in [span for span in spans if span in marked]:
        del spans[span]
    found = [
        mention
        for mention in mentions
        if mention.role is PlaceRole.PLACE and mention.place is not None
    ]
    score.gold += len(spans)
    score.found += len(found)
    hit = set()
    for mention in found:
        gold = spans.get((mention.start, mention.end))
        if gold is not None and _is_place(mention, gold[1]):
            score.right += 1
            hit.add((mention.start, mention.end))
        else:
            place = mention.place
            score.faults.append(
                f"{name}: read {mention.text!r} as {place and (place.name, place.country, place.kind.value)}, gold {gold}"
            )
    score.faults += [
        f"{name}: missed {words!r}" for span, (words, _) in spans.items() if span not in hit
    ]


def _is_place(mention: PlaceMention, target: list[str]) -> bool:
    from pyproj import Geod

    place = mention.place
    if place is None:
        return False
    if len(target) == 1:
        return place.kind is PlaceKind.COUNTRY and place.country == target[0]
    lon, lat = map(float, target)
    off_km = Geod(ellps="WGS84").inv(lon, lat, place.lon, place.lat)[2] / 1000
    # The gold of a wide area is a point in it: the area is right, wherever its own point lies.
    wide = place.kind in {PlaceKind.DIVISION, PlaceKind.AREA, PlaceKind.WATER, PlaceKind.COUNTRY}
    return bool(off_km <= (800.0 if wide else CITY_KM))


def _add(name: str, score: Score, wanted: Counter, found: Counter) -> None:
    score.gold += wanted.total()
    score.found += found.total()
    score.right += (wanted & found).total()
    score.faults += [f"{name}: missed {entry}" for entry in (wanted - found)]
    score.faults += [f"{name}: not in the gold {entry}" for entry in (found - wanted)]


def match_claims(claims: Sequence[Claim], gold: str) -> tuple[list[Matched], list[ClaimKey]]:
    """Hold each claim that was read against the gold, and give what of it was missed.

    A distance is the same from either end; of a claim that the gold has once, the first counts.
    """
    wanted: list[tuple[ClaimKey, str]] = []
    for line in gold.splitlines():
        if line.startswith("claim "):
            kind, place, region, verdict, *more = (part.strip() for part in line[6:].split("|"))
            ends = normalise_name(place), normalise_name(region)
            wanted.append((ClaimKey(kind, *ends, "denied" in more), verdict))
    matched = []
    for claim in claims:
        key = ClaimKey(
            claim.kind.value,
            normalise_name(claim.place.name if claim.place else "-"),
            normalise_name(claim.region.name if claim.region else "-"),
            claim.denied,
        )
        turned = key.turned() if claim.kind is ClaimKind.DISTANCE else key
        match = next((entry for entry in wanted if entry[0] in {key, turned}), None)
        matched.append(Matched(claim, key, check_claim(claim), match[1] if match else ""))
        if match is not None:
            wanted.remove(match)
    return matched, [key for key, _ in wanted]


def _score_claims(name: str, report: Report, gold: str, scores: Scores) -> None:
    matched, missed = match_claims(extract_claims(report), gold)
    scores.claims.gold += len(missed) + sum(bool(each.gold) for each in matched)
    scores.claims.found += len(matched)
    for each in matched:
        checked = each.checked
        scores.given.add(checked.verdict, each.gold)
        if not each.gold:
            scores.claims.faults.append(f"{name}: not in the gold {tuple(each.key)}")
            continue
        scores.claims.right += 1
        silent = checked.verdict is ClaimVerdict.CANNOT_TELL
        if silent and each.gold == "fails" and not each.claim.is_said_together:
            # "Fails" is said only on parts that stand together; silence is no wrong verdict.
            scores.withheld += 1
            continue
        scores.verdicts.gold += 1
        scores.verdicts.found += 1
        if checked.verdict.value == each.gold:
            scores.verdicts.right += 1
        else:
            scores.verdicts.faults.append(
                f"{name}: {tuple(each.key)} is {each.gold}, read as {checked.verdict.value}: "
                f"{checked.reason} {each.claim.assumed}"
            )
    scores.claims.faults += [f"{name}: missed {tuple(key)}" for key in missed]


def score_folder(
    folder: Path = TEXTS,
    scores: Scores | None = None,
    text_folder: Path | None = None,
    batch: str = "",
) -> Scores:
    """Score every gold file of a folder, or those of one batch of it."""
    scores = scores or Scores()
    for gold in sorted(folder.glob(f"{batch}*.gold")):
        path = (text_folder or folder) / f"{gold.stem}.txt"
        if path.exists():
            score_text(
                gold.stem,
                path.read_text(encoding="utf-8"),
                gold.read_text(encoding="utf-8"),
                scores,
            )
    return scores


def print_scores(
    title: str,
    scores: Scores,
    *,
    faults: bool,
    kinds: tuple[str, ...] = ("places", "systems", "ranges", "claims", "verdicts"),
) -> None:
    """Print one table of scores."""
    print(title)
    for kind in kinds:
        score: Score = getattr(scores, kind)
        print(
            f"  {kind:9} F {score.f_score:.3f}  ({score.right} right, {score.found} found, {score.gold} in the gold)"
        )
        if faults:
            for line in score.faults:
                print(f"      {line}")
    print(f"  withheld  {scores.withheld} verdicts of fails, on parts from different places")
    given = scores.given
    print(
        f"  given     {given.all} verdicts, {given.wrong} wrong; fails {given.fails} times, {given.wrong_fails} wrong"
    )


def main() -> None:
    """Read the command line and print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--faults", action="store_true", help="list what was read wrongly")
    parser.add_argument(
        "--without", nargs="+", default=[], metavar="ROW", help="rows of any table left out"
    )
    parser.add_argument(
        "--leave",
        nargs="*",
        metavar="ROW",
        help="rows of what is not read with a claim that silence nothing; all where none is named",
    )
    arguments = parser.parse_args()
    left = arguments.leave
    if left == []:
        left = [row.id for row in list_unread_rows()]
    with leave_rows(*arguments.without, *(left or ())):
        print_all(faults=arguments.faults)


def print_all(*, faults: bool) -> None:
    """Print the scores of every folder of texts."""
    print(describe_run("shapely", "rapidfuzz"))
    print_scores("Texts in own words", score_folder(), faults=faults)
    print_scores("Fresh texts", score_folder(FRESH), faults=faults)
    for batch in BATCHES:
        print_scores(
            f"Blind texts, batch {batch}", score_folder(BLIND, batch=f"{batch}-"), faults=faults
        )
    print_scores(
        "Statements that geometry refutes",
        score_folder(REFUTED),
        faults=faults,
        kinds=("claims", "verdicts"),
    )
    for batch in ("f", "g", "h", "i", "j", "k", "o", "p", "q", "r", "s", "t", "u", "v", "w"):
        print_scores(
            f"Short texts after real reports, batch {batch}",
            score_folder(KINDS, batch=f"{batch}-"),
            faults=faults,
            kinds=("claims", "verdicts"),
        )


if __name__ == "__main__":
    main()
