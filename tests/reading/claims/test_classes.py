"""Claims that print a class with a figure, or one distance in two units."""

from geo.claims import ClaimKind
from geo.reading.claims.classes import read_classes
from tests.reading.samples import read_with


def test_a_class_with_a_figure_is_a_claim_of_class():
    claims = read_with(read_classes, "Short-range missiles have a range of up to 1,000 km.")
    (claim,) = [each for each in claims if each.kind is ClaimKind.CLASS]
    assert (claim.missile_class, claim.high_km) == ("short-range", 1_000.0)


def test_one_distance_in_two_units_that_disagree_is_a_claim_of_unit():
    claims = read_with(read_classes, "The missile has a range of 700 km (700 miles).")
    assert [claim.kind for claim in claims] == [ClaimKind.UNIT]
    assert read_with(read_classes, "The missile has a range of 700 km (435 miles).") == []
