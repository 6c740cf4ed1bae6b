"""What a lower or an upper bound leaves open."""

import pytest

from geo.claims import check_claim
from geo.claims.bounds import AT_LEAST, AT_MOST, BARELY_MORE
from geo.reading import extract_claims, read_report


def test_no_word_sets_two_bounds():
    assert not AT_LEAST & AT_MOST
    assert not BARELY_MORE & AT_MOST


@pytest.mark.parametrize(
    ("bound", "verdict"),
    [
        ("at least 650", "cannot tell"),
        ("more than 650", "cannot tell"),
        ("at least 300", "fails"),  # Doha is 686 km from Basra: and no bound says so much
        ("up to 650", "fails"),
    ],
)
def test_a_lower_bound_refutes_nothing_that_lies_a_little_beyond_it(bound, verdict):
    text = f"From Basra, missiles with a range of {bound} km can reach Doha."
    (claim,) = extract_claims(read_report(text))
    assert check_claim(claim).verdict.value == verdict
