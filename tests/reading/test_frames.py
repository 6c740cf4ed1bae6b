"""Each wording's example is its test."""

import pytest

from geo.errors import UnknownNameError
from geo.reading import extract_claims, read_report
from geo.reading.frames import list_frames, switch_off


@pytest.mark.parametrize("frame", list_frames(), ids=lambda frame: frame.id)
def test_a_wording_reads_its_example_and_is_needed_for_it(frame):
    claims = [
        claim
        for claim in extract_claims(read_report(frame.example))
        if claim.kind.value == {"retort": "reach"}.get(frame.kind, frame.kind)
    ]
    assert claims
    if frame.kind == "reach":
        assert all(claim.denied is frame.denied for claim in claims)
    named = {claim.place.name for claim in claims if claim.place}
    assert named >= set(frame.targets)
    with switch_off(frame.id):
        without = extract_claims(read_report(frame.example))
    assert [claim.statement for claim in without] != [claim.statement for claim in claims]


def test_ids_are_unique():
    ids = [frame.id for frame in list_frames()]
    assert len(ids) == len(set(ids))


def test_a_wording_that_is_switched_off_reads_nothing():
    for wanted in ("travel-to", "too-far-for"):
        (frame,) = (each for each in list_frames() if each.id == wanted)
        assert extract_claims(read_report(frame.example))
        with switch_off(wanted):
            assert not extract_claims(read_report(frame.example))


def test_an_unknown_wording_is_named_with_the_nearest():
    with pytest.raises(UnknownNameError, match="travel-to"), switch_off("travel-too"):
        pass
