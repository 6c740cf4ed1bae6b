"""Each wording's example is its test."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.frames import list_frames


@pytest.mark.parametrize("frame", list_frames(), ids=lambda frame: frame.id)
def test_a_wording_reads_its_example(frame):
    claims = [
        claim
        for claim in extract_claims(read_report(frame.example))
        if claim.kind.value == frame.kind
    ]
    assert claims
    named = {claim.place.name for claim in claims if claim.place}
    assert named >= set(frame.targets)


def test_ids_are_unique():
    ids = [frame.id for frame in list_frames()]
    assert len(ids) == len(set(ids))
