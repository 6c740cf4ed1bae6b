import pytest

from geo.claims import Claim, ClaimKind, ClaimVerdict, Joined, check_claim
from geo.claims.check import is_refuted
from geo.gazetteer import resolve_place
from geo.reading import extract_claims, read_report
from geo.regions import resolve_region
from geo.systems import resolve_system


def reach(region="western-iraq", place="Tel Aviv", **parts):
    return Claim(
        id="test",
        kind=ClaimKind.REACH,
        text="",
        place=resolve_place(place) if place else None,
        region=resolve_region(region) if region else None,
        **parts,
    )


@pytest.mark.parametrize(
    ("high_km", "claimed", "denied"),
    [
        (390, ClaimVerdict.FAILS, ClaimVerdict.HOLDS),
        (700, ClaimVerdict.HOLDS_IN_PART, ClaimVerdict.HOLDS_IN_PART),
        (910, ClaimVerdict.HOLDS, ClaimVerdict.FAILS),
    ],
)
def test_a_denied_claim_has_the_opposite_verdict(high_km, claimed, denied):
    assert check_claim(reach(high_km=high_km)).verdict is claimed
    assert check_claim(reach(high_km=high_km, denied=True)).verdict is denied


@pytest.mark.parametrize("place", ["Tel Aviv", "Baghdad", "Israel", "Saudi Arabia", "Europe"])
@pytest.mark.parametrize("region", ["western-iraq", "baghdad", "IR"])
def test_a_claim_is_refuted_where_it_fails(region, place):
    for high_km in (5, 390, 700, 910, 1_500, 4_000, 30_000):
        for denied in (False, True):
            claim = reach(region, place, high_km=high_km, denied=denied)
            assert is_refuted(claim) == (check_claim(claim).verdict is ClaimVerdict.FAILS)


def test_a_span_that_reaches_at_its_high_end_only_holds_in_part():
    checked = check_claim(reach(low_km=200, high_km=1000))
    assert checked.verdict is ClaimVerdict.HOLDS_IN_PART
    assert [entry.range_km for entry in checked.entries] == [1000, 200]


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ({"place": None, "high_km": 700}, {"place"}),
        ({"region": None, "high_km": 700}, {"launch region"}),
        ({}, {"range"}),
        ({"place": None, "region": None}, {"place", "launch region", "range"}),
    ],
)
def test_a_missing_part_is_named(parts, missing):
    checked = check_claim(reach(**parts))
    assert checked.verdict is ClaimVerdict.CANNOT_TELL
    assert set(checked.missing) == missing
    assert all(part in checked.reason for part in missing)


def test_without_a_range_the_ranges_needed_are_still_told():
    checked = check_claim(reach())
    assert checked.nearest_km == pytest.approx(398, abs=3)
    assert checked.farthest_km == pytest.approx(902, abs=5)


def test_any_of_several_systems_is_not_each_of_them():
    systems = ("zelzal", "shahab-3")
    some = check_claim(reach(systems=systems, joined=Joined.ANY))
    every = check_claim(reach(systems=systems, joined=Joined.ALL))
    assert some.verdict is ClaimVerdict.HOLDS
    assert every.verdict is ClaimVerdict.HOLDS_IN_PART


def test_a_system_without_a_quoted_range_is_checked_at_all_its_figures():
    checked = check_claim(reach(systems=("burkan-2h",)))
    published = {figure.range_km for figure in resolve_system("burkan-2h").own_figures}
    assert {entry.range_km for entry in checked.entries if entry.decides} == published
    assert len(published) > 2
    assert checked.verdict is ClaimVerdict.HOLDS_IN_PART


def test_a_quoted_range_that_nobody_published_still_decides():
    checked = check_claim(reach(systems=("qiam-1",), high_km=950))
    assert [entry.range_km for entry in checked.entries if entry.decides] == [950]
    assert checked.verdict is ClaimVerdict.HOLDS


@pytest.mark.parametrize(
    ("low_km", "high_km", "missile_class", "verdict"),
    [
        (200, 700, "short-range", ClaimVerdict.HOLDS),
        (None, 1300, "short-range", ClaimVerdict.FAILS),
        (800, 2000, "short-range", ClaimVerdict.HOLDS_IN_PART),
        (None, 2000, "medium-range", ClaimVerdict.HOLDS),
        (None, 12_000, "intercontinental", ClaimVerdict.HOLDS),
        (None, None, "short-range", ClaimVerdict.CANNOT_TELL),
    ],
)
def test_a_class_is_held_against_its_usual_definition(low_km, high_km, missile_class, verdict):
    claim = Claim(
        "test", ClaimKind.CLASS, "", low_km=low_km, high_km=high_km, missile_class=missile_class
    )
    assert check_claim(claim).verdict is verdict


@pytest.mark.parametrize(
    ("says", "figure", "verdict", "words"),
    [
        ("can reach Sofia from Tabriz", "2,000 km", "holds in part", "rounding allows"),
        ("can reach Sofia from Tabriz", "1,980 km", "fails", "29 km short"),
        ("can't reach Tel Aviv from Tehran", "1,600 km", "holds in part", "less than the figure"),
        ("can't reach Tel Aviv from Tehran", "1,700 km", "fails", "to spare"),
        ("can reach Tel Aviv from Tehran", "985 miles", "holds in part", "rounding allows"),
    ],
)
def test_nothing_fails_by_less_than_the_figure_is_rounded_by(says, figure, verdict, words):
    (claim,) = extract_claims(read_report(f"The missile has a range of {figure} and {says}."))
    checked = check_claim(claim)
    assert checked.verdict == verdict, checked.reason
    assert words in checked.reason


@pytest.mark.parametrize(("verb", "said"), [("is developing", True), ("has tested", False)])
def test_a_verdict_says_that_the_missile_is_only_being_developed(verb, said):
    text = f"Iran {verb} a missile with a range of 4,000 km that could reach London."
    (claim,) = extract_claims(read_report(text))
    checked = check_claim(claim)
    assert checked.verdict is ClaimVerdict.HOLDS_IN_PART
    assert ("missile in development" in checked.reason) is said
