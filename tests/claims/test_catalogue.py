"""The three reports' claims come out as they were worked out beforehand."""

import json

import pytest

from geo.claims import ClaimVerdict, check_claim, load_claims, load_reports
from geo.reach import Verdict

CHECKED = {claim.id: check_claim(claim) for claim in load_claims()}


@pytest.mark.parametrize(
    ("claim", "verdict", "nearest_km"),
    [
        ("tel-aviv-from-western-iraq", ClaimVerdict.HOLDS_IN_PART, 398),
        ("riyadh-from-southern-iraq", ClaimVerdict.HOLDS_IN_PART, 486),
        ("riyadh-from-western-iraq", ClaimVerdict.FAILS, 757),
        ("tel-aviv-from-southern-iraq", ClaimVerdict.FAILS, None),
        ("short-range-2018", ClaimVerdict.HOLDS, None),
        ("israel-from-iraq", ClaimVerdict.HOLDS_IN_PART, None),
        ("saudi-arabia-from-iraq", ClaimVerdict.HOLDS_IN_PART, 0),
        ("jerusalem-from-near-baghdad", ClaimVerdict.HOLDS_IN_PART, 830),
        ("riyadh-from-near-baghdad", ClaimVerdict.FAILS, 935),
        ("jerusalem-from-baghdad", ClaimVerdict.HOLDS, 880),
        ("riyadh-from-baghdad", ClaimVerdict.FAILS, 985),
        ("short-range-2019", ClaimVerdict.HOLDS, None),
    ],
)
def test_each_claim_has_its_verdict(claim, verdict, nearest_km):
    checked = CHECKED[claim]
    assert checked.verdict is verdict
    if nearest_km is not None:
        assert checked.nearest_km == pytest.approx(nearest_km, abs=0.6)


@pytest.mark.parametrize("claim", ["tel-aviv-from-western-iraq", "riyadh-from-southern-iraq"])
def test_the_2018_claim_holds_for_zolfaqar_alone_and_from_part_of_the_region(claim):
    deciding = {
        (entry.system, entry.range_km): entry for entry in CHECKED[claim].entries if entry.decides
    }
    assert deciding.keys() == {("zelzal", 200), ("zolfaqar", 700)}
    assert deciding["zelzal", 200].verdict is Verdict.NOWHERE
    assert deciding["zolfaqar", 700].verdict is Verdict.SOMEWHERE
    assert 0.2 < deciding["zolfaqar", 700].share < 0.98
    fateh = [entry for entry in CHECKED[claim].entries if entry.system == "fateh-110"]
    own = [entry for entry in fateh if "one span for several systems" not in entry.citation]
    assert {entry.verdict for entry in own} == {Verdict.NOWHERE}


def test_every_published_figure_of_every_system_has_its_entry():
    from geo.systems import resolve_system

    for checked in CHECKED.values():
        for system in checked.claim.systems if checked.claim.region else ():
            published = sorted(figure.range_km for figure in resolve_system(system).figures)
            shown = sorted(entry.range_km for entry in checked.entries if entry.system == system)
            assert shown == published


def test_every_reason_carries_the_distances_it_rests_on():
    for checked in CHECKED.values():
        if checked.nearest_km:
            assert f"{checked.nearest_km:,.0f} km" in checked.reason
            assert f"{checked.farthest_km:,.0f} km" in checked.reason


def test_json_has_what_scripts_rely_on():
    for checked in CHECKED.values():
        answer = json.loads(json.dumps(checked.as_json()))
        assert {
            "kind", "place", "region", "systems", "low_km", "high_km", "denied", "verdict",
            "reason", "missing", "nearest_km", "farthest_km", "share", "entries",
        } <= answer.keys()  # fmt: skip
        assert answer["verdict"] in {"holds", "holds in part", "fails", "cannot tell"}


def test_every_report_has_claims_and_every_claim_its_report():
    assert {claim.report for claim in load_claims()} == {report.id for report in load_reports()}


def test_a_share_of_one_means_everywhere():
    """From nearly all of Iraq is not from all of it, however it is rounded."""
    for checked in CHECKED.values():
        for entry in checked.as_json()["entries"]:
            assert (entry["share"] == 1) == (entry["verdict"] == "everywhere")
            assert (entry["share"] == 0) == (entry["verdict"] == "nowhere")
