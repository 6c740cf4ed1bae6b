"""Measure the reading of reports on the two toponym corpora, and its speed.

    python benchmarks/reading.py [--errors N] [--corpora FOLDER]

The corpora (LGL, TR-News) are not part of the project; they are read from ../shared/corpora, and
the benchmark says so where they are absent. Metrics, each with its denominator:

- gold spans: share of gold toponyms with coordinates that are resolved within 161 km when the
  reader is given the span; a country is right when it is that country ("countries as entities");
- the same within 20 km, over gold toponyms that GeoNames classes as populated places (fcode PPL*);
- exact F: precision and recall of spans end to end, over all gold toponyms, demonyms included as
  both corpora do;
- geocoded: share of all gold toponyms, those without coordinates included in the denominator,
  found with the exact span and resolved as above.
"""

from __future__ import annotations

import argparse
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from geo.articles import read_report, resolve_spans  # noqa: E402
from geo.articles.mentions import PlaceMention  # noqa: E402
from geo.gazetteer import PlaceKind, normalise_name  # noqa: E402

NEAR_KM = 161.0
CITY_KM = 20.0
FILES = {"LGL": "LGL/lgl.xml", "TR-News": "TR-News/TR-News.xml"}


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated toponym."""

    start: int
    end: int
    text: str
    lon: float | None
    lat: float | None
    code: str
    name: str
    geonameid: str


@dataclass(frozen=True, slots=True)
class Item:
    """One news item with its gold."""

    text: str
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus as it was read, with what had to be repaired or skipped."""

    name: str
    items: tuple[Item, ...]
    repaired: int
    skipped: int


def load_corpus(name: str, path: Path) -> Corpus:
    """Read a corpus; a shifted span is moved to the same words nearest by, or skipped."""
    items = []
    repaired = skipped = 0
    for article in ET.parse(path).getroot().findall("article"):  # noqa: S314 - a local file
        text = article.findtext("text") or ""
        gold = []
        taken: set[int] = set()
        for node in article.iter("toponym"):
            phrase = node.findtext("phrase") or ""
            start = int(node.findtext("start") or 0)
            if text[start : start + len(phrase)] != phrase:
                near = [index for index in _find_all(text, phrase) if index not in taken]
                if not phrase or not near:
                    skipped += 1
                    continue
                start = min(near, key=lambda index, at=start: abs(index - at))
                repaired += 1
            taken.add(start)
            tag = node.find("gaztag")
            lat, lon = node.findtext(".//lat"), node.findtext(".//lon")
            gold.append(
                Gold(start, start + len(phrase), phrase, float(lon) if lon else None,
                     float(lat) if lat else None, node.findtext(".//fcode") or "",
                     node.findtext(".//name") or phrase,
                     tag.get("geonameid", "") if tag is not None else "")
            )  # fmt: skip
        items.append(Item(text, tuple(gold)))
    return Corpus(name, tuple(items), repaired, skipped)


def _find_all(text: str, phrase: str) -> list[int]:
    found, index = [], text.find(phrase)
    while index >= 0 and phrase:
        found.append(index)
        index = text.find(phrase, index + 1)
    return found


def distance_km(gold: Gold, mention: PlaceMention) -> float:
    """Distance on the ellipsoid between a gold toponym and what was read, in km."""
    from pyproj import Geod

    place = mention.place
    if place is None or gold.lon is None or gold.lat is None:
        return float("inf")
    return float(Geod(ellps="WGS84").inv(gold.lon, gold.lat, place.lon, place.lat)[2]) / 1000


def is_right(gold: Gold, mention: PlaceMention | None, limit_km: float = NEAR_KM) -> bool:
    """Whether a mention is the gold's place, a country being an entity."""
    if mention is None or mention.place is None or gold.lon is None:
        return False
    if gold.code.startswith("PCL") and mention.place.kind is PlaceKind.COUNTRY:
        same_name = normalise_name(gold.name) == normalise_name(mention.place.name)
        return (
            str(mention.place.geonameid) == gold.geonameid
            or same_name
            or distance_km(gold, mention) <= 600
        )
    return distance_km(gold, mention) <= limit_km


def is_same_area(gold: Gold, mention: PlaceMention) -> bool:
    """Whether gold and answer are one division or continent, wherever either puts its point."""
    place = mention.place
    if place is None or place.kind not in {PlaceKind.DIVISION, PlaceKind.AREA, PlaceKind.WATER}:
        return False
    named = normalise_name(gold.name) == normalise_name(place.name)
    wide = gold.code in {"ADM1", "CONT", "RGN", "OCN", "SEA", "GULF"}
    return wide and (named or str(place.geonameid) == gold.geonameid)


def measure(corpus: Corpus, show_errors: int) -> None:
    """Print one corpus's figures."""
    placed = right = areas = cities = cities_right = found = predicted = geocoded = total = 0
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    spurious: Counter[str] = Counter()
    words = 0
    seconds = 0.0
    for item in corpus.items:
        words += len(item.text.split())
        resolved = resolve_spans(item.text, [(gold.start, gold.end) for gold in item.gold])
        for gold, mention in zip(item.gold, resolved, strict=True):
            if gold.lon is None:
                continue
            placed += 1
            good = is_right(gold, mention)
            right += good
            areas += good or is_same_area(gold, mention)
            if gold.code.startswith("PPL"):
                cities += 1
                cities_right += is_right(gold, mention, CITY_KM)
            if not good:
                place = mention.place
                wrong[
                    f"{gold.text} [{gold.name} {gold.code} {gold.lat},{gold.lon}] -> {place and (place.name, place.admin1, place.country, place.kind.value)}"
                ] += 1
        began = time.perf_counter()
        report = read_report(item.text)
        seconds += time.perf_counter() - began
        by_span = {(mention.start, mention.end): mention for mention in report.places}
        gold_spans = {(gold.start, gold.end) for gold in item.gold}
        predicted += len(by_span)
        for gold in item.gold:
            total += 1
            mention = by_span.get((gold.start, gold.end))
            found += mention is not None
            geocoded += is_right(gold, mention)
            if mention is None:
                around = item.text[max(0, gold.start - 25) : gold.end + 25].replace("\n", " ")
                missed[f"{gold.text} {gold.code}: {around}"] += 1
        for span, mention in by_span.items():
            if span not in gold_spans:
                around = item.text[max(0, span[0] - 25) : span[1] + 25].replace("\n", " ")
                spurious[f"{mention.text} {mention.role.value}: {around}"] += 1
    precision, recall = found / max(predicted, 1), found / total
    exact_f = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{corpus.name}: {len(corpus.items)} items, {words} words; {total} gold, {placed} with coordinates; "
          f"{corpus.repaired} spans repaired, {corpus.skipped} skipped")  # fmt: skip
    print(f"  gold spans, within 161 km, countries as entities  {right / placed:.3f}  of {placed}")
    print(f"  the same, divisions and continents as entities    {areas / placed:.3f}  of {placed}")
    print(
        f"  gold spans, within 20 km, cities only             {cities_right / cities:.3f}  of {cities}"
    )
    print(
        f"  end to end, exact F of spans                      {exact_f:.3f}  (P {precision:.3f}, R {recall:.3f})"
    )
    print(f"  geocoded correctly of all gold                    {geocoded / total:.3f}  of {total}")
    print(f"  speed {words / seconds:,.0f} words/s, {len(corpus.items) / seconds:.1f} items/s")
    for title, counter in (("wrong", wrong), ("missed", missed), ("spurious", spurious)):
        for line, count in counter.most_common(show_errors):
            print(f"    {title} {count}x {line}")


def measure_speed() -> None:
    """Print the time of a report of 800 words, the time by length, and the memory of the process."""
    import resource

    from geo.claims import check_claim, extract_claims

    texts = sorted((ROOT / "tests" / "articles" / "texts").glob("*.txt"))
    words = " ".join(path.read_text(encoding="utf-8") for path in texts).split(" ")
    report = " ".join(words[:800])
    read_report(report)
    for title, text in (
        ("800 words", report),
        ("8,000 words", " ".join([report] * 10)),
        ("40,000 words", " ".join([report] * 50)),
    ):
        times = []
        for _ in range(3):
            began = time.perf_counter()
            found = read_report(text)
            claims = extract_claims(found)
            times.append(time.perf_counter() - began)
        began = time.perf_counter()
        for claim in claims:
            check_claim(claim)
        checking = time.perf_counter() - began
        print(
            f"  {title}: read in {min(times):.3f} s, {len(claims)} claims checked in {checking:.3f} s"
        )
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory {peak_mb:,.0f} MB")


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora")
    parser.add_argument("--errors", type=int, default=0, help="how many of each kind to list")
    parser.add_argument("--only", choices=list(FILES))
    arguments = parser.parse_args()
    for name, file in FILES.items():
        if arguments.only in {None, name}:
            path = arguments.corpora / file
            if path.exists():
                measure(load_corpus(name, path), arguments.errors)
            else:
                print(f"{name}: not present at {path}; not measured")
    print("Speed, one core, no NER")
    measure_speed()


if __name__ == "__main__":
    main()
