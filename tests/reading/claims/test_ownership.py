"""Whose missiles a text speaks of: their country is the launch region."""

import pytest

from geo.claims.model import Where
from geo.reading import read_report
from geo.reading.claims.ownership import Ownership
from geo.reading.claims.sentences import ReportSentences


def make(text):
    return Ownership(ReportSentences(read_report(text)))


@pytest.mark.parametrize(
    ("text", "index", "country", "where"),
    [
        ("Iran's missiles can hit it.", 0, "IR", Where.OWN),
        ("Iran's missiles and Iraq's missiles can hit it.", 0, "IR", Where.TEXT),
        # Who made them has them not, where somebody is named who has.
        ("Syria's missiles stand there. Some are Russian-made.", 1, "SY", Where.BEFORE),
        ("The weather was fine.", 0, None, None),
    ],
)
def test_a_sentence_tells_whose_missiles_it_speaks_of(text, index, country, where):
    part = make(text).find_region(index)
    assert (part and part.region.id, part and part.where) == (country, where)


def test_a_text_speaks_most_often_of_one_owners():
    text = "Iran's missiles stand there. Iran's rockets do, too. Iraq's missiles do not."
    assert make(text).topic.region.id == "IR"
    assert make("Iran's missiles stand there. Iraq's missiles do not.").topic is None


def test_where_missiles_are_to_be_based_is_known():
    text = "Russia plans a missile base in Cuba."
    assert "CU" in make(text).bases


def test_a_missile_that_another_is_based_on_bases_nothing():
    assert make("It is based on the North Korean Nodong. Iran showed it.").bases == set()
    assert make("It is based on China's DF-15. Iran showed it.").bases == set()
    assert make("The missile is based on Cuba.").bases == {"CU"}
