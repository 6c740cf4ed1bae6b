"""Small texts in own words, each of a kind that real reports bring, with what is right.

What is right stands in cases.json of each folder, all of it optional:
  claims       [kind, place, launch region or null, [verdicts that are right]]; each must be found
  no_claims    places of which no claim of reach may be made
  no_verdict   verdicts that no claim may have
  no_region    launch regions that no claim may have
  no_system    system ids that no claim of reach may name
  count        how many claims of reach there are
  systems      spellings that must be found as systems
  ranges       [low or null, high] km that must be found as ranges
  no_ranges    km that must not be found as a range
  countries, no_countries   codes that the places found must, or must not, lie in
  not_places   spellings that must not be drawn as places
  far_from     [spelling, lon, lat, km]: that name must not be placed within km of the point
  not_plain    spellings that stand for governments

members.json has further members of the kinds: each with its file name, its kind, its text and what is
right of the above; `open` where the reader does not have it right yet.
"""

import json
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import pytest

from geo.claims import check_claim
from geo.exports.reading import list_reading
from geo.reading import extract_claims, read_file, read_report

FOLDER = Path(__file__).parent / "cases"
CASES = {
    (folder, name): case
    for folder in ("reading", "texts")
    for name, case in json.loads((FOLDER / folder / "cases.json").read_text("utf-8")).items()
}

MEMBERS = json.loads((FOLDER / "members.json").read_text("utf-8"))


def is_near(wanted, found):
    return wanted is None or (found is not None and abs(wanted - found) <= 0.02 * wanted)


def km(a, b):
    x1, y1, x2, y2 = map(radians, (*a, *b))
    return 12742 * asin(sqrt(sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2))


def plain(text):
    return (text or "").lower().replace(" ", "").replace("-", "").replace("“", "").replace('"', "")


def faults(case, said):
    claims = said["claims"]
    for kind, place, region, verdicts in case.get("claims", []):
        found = [
            c
            for c in claims
            if c["kind"] == kind
            and (
                place is None
                or plain(place)
                in plain(
                    json.dumps(
                        [c.get("place"), c.get("text") if kind != "reach" else ""],
                        ensure_ascii=False,
                    )
                )
            )
        ]
        if not found:
            yield f"no {kind} claim of {place}"
            continue
        good = [
            c
            for c in found
            if c["verdict"] in verdicts
            and (
                region is None
                or region.lower() in str(c.get("region")).lower()
                or region in json.dumps(c)
            )
        ]
        if not good:
            yield f"{kind} {place}: {[(c['region'], c['high_km'], c['verdict']) for c in found]}, wanted {region or 'any region'}, {verdicts}"
    for place in case.get("no_claims", []):
        if any(c["kind"] == "reach" and plain(place) == plain(c.get("place")) for c in claims):
            yield f"a claim of reach of {place}"
    for verdict in case.get("no_verdict", []):
        wrong = [c.get("place") for c in claims if c["verdict"] == verdict]
        if wrong:
            yield f"{verdict}: {wrong}"
    for region in case.get("no_region", []):
        if any(str(c.get("region")) == region for c in claims):
            yield f"launch region {region}"
    for system in case.get("no_system", []):
        if any(c["kind"] == "reach" and system in c["systems"] for c in claims):
            yield f"claim names {system}"
    if "count" in case and sum(c["kind"] == "reach" for c in claims) != case["count"]:
        yield f"{sum(c['kind'] == 'reach' for c in claims)} claims of reach, wanted {case['count']}"
    for name in case.get("systems", []):
        if not any(
            plain(name) in plain(m["text"])
            or (plain(m["text"]) in plain(name) and len(m["text"]) > 3)
            for m in said["systems"]
        ):
            yield f"system {name} not found"
    for low, high in case.get("ranges", []):
        if not any(
            is_near(high, m["high_km"]) and (low is None or is_near(low, m["low_km"]))
            for m in said["ranges"]
        ):
            yield f"range {high} km not found"
    for wrong in case.get("no_ranges", []):
        if any(
            m.get("high_km") is not None and abs(m["high_km"] - wrong) <= 0.02 * wrong
            for m in said["ranges"]
        ):
            yield f"{wrong} km read as a range"
    inside = {m.get("country") for m in said["places"] if m.get("role") != "unknown"}
    for code in case.get("countries", []):
        if code not in inside:
            yield f"no place in {code}"
    for code in case.get("no_countries", []):
        if code in inside:
            yield f"a place in {code}: {[m['text'] for m in said['places'] if m.get('country') == code]}"
    for name in case.get("not_places", []):
        if any(m["text"] == name and m.get("role") == "place" for m in said["places"]):
            yield f"{name} drawn as a place"
    for name, lon, lat, within in case.get("far_from", []):
        if any(
            m["text"].startswith(name)
            and m.get("lon") is not None
            and km((m["lon"], m["lat"]), (lon, lat)) < within
            for m in said["places"]
        ):
            yield f"{name} placed at the wrong one"
    for name in case.get("not_plain", []):
        if any(m["text"] == name and m.get("role") == "place" for m in said["places"]):
            yield f"{name} taken for the town"


def read_case(case, name, content):
    report = read_report(read_file(name, content))
    said = list_reading(report, [check_claim(claim) for claim in extract_claims(report)])
    return list(faults(case, json.loads(json.dumps(said))))


@pytest.mark.parametrize(("folder", "name"), CASES, ids=lambda part: part.partition(".")[0])
def test_a_case_from_use_is_read_rightly(folder, name):
    assert not read_case(CASES[folder, name], name, (FOLDER / folder / name).read_bytes())


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted({each["kind"] for each in MEMBERS}))
def test_further_members_of_a_kind_are_read_rightly(kind):
    read = {
        case["name"]: read_case(case, case["name"], case["text"].encode())
        for case in MEMBERS
        if case["kind"] == kind and not case.get("open")
    }
    assert {name: found for name, found in read.items() if found} == {}
