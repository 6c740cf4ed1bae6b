"""What is searched for, and what is found."""

from geo.reach import RangeOption
from geo.search.model import Answer, Fit, Hit, Want, group_hits


def hit(label, group):
    return Hit(Want.RANGE, label, label, "range", group, "", Fit.EXACT, RangeOption("", 1.0))


def test_hits_of_a_group_stand_together_in_the_order_of_the_best():
    hits = [hit("1", "b"), hit("2", "a"), hit("3", "b"), hit("4", "a")]
    assert [each.label for each in group_hits(hits)] == ["1", "3", "2", "4"]
    assert group_hits([]) == ()


def test_an_answer_of_nothing_takes_nothing():
    assert Answer().sure is None
    assert Answer().hits == ()
