"""What a claim takes from the text around it: launch regions, systems, ranges."""

from geo.reading.claims.context import Context
from tests.reading.samples import make_context


def test_the_systems_that_a_verb_is_about_are_the_last_ones_before_it():
    text = "The Fajr-5 was shown; the Zelzal and the Fateh-110 can hit Haifa."
    context = make_context(text)
    assert isinstance(context, Context)
    before = context.systems_before(0, text.index("can"))
    assert [each.text for each in before] == ["Zelzal", "Fateh-110"]


def test_mentions_are_marks_in_a_masked_sentence():
    context = make_context("The Zolfaqar, with a range of 700 km, can hit Haifa.")
    masked = context.masked(0)
    assert "Haifa" not in masked.text
    assert "700 km" not in masked.text
    assert "can hit" in masked.text
