"""What a claim takes from the text around it: launch regions, systems, ranges."""

from geo.reading.claims.context import Context
from tests.reading.samples import make_context


def test_a_claim_takes_the_system_of_its_own_sentence():
    context = make_context("The Zolfaqar missile can hit Haifa. It was shown in Tehran.")
    assert isinstance(context, Context)
    assert "Zolfaqar" in context.name_systems(0, list(context.source.systems[0]))


def test_mentions_are_marks_in_a_masked_sentence():
    context = make_context("The Zolfaqar, with a range of 700 km, can hit Haifa.")
    masked = context.masked(0)
    assert "Haifa" not in masked.text
    assert "700 km" not in masked.text
    assert "can hit" in masked.text
