"""What "it" or "the island" is that is said to lie so far."""

import pytest

from geo.reading.claims.slots.figures import Figure
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.spoken import find_named_before, look_at_it
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Rockets fell on Haifa. It lies 90 km from Tel Aviv.", [("Haifa", "Tel Aviv")]),
        ("Rockets fell on Haifa. The city is 90 km from Tel Aviv.", [("Haifa", "Tel Aviv")]),
        ("Rockets fell on Haifa and Acre. The city is 90 km from Tel Aviv.", []),
        ("Rockets fell on Haifa. Acre is 100 km from Tel Aviv.", None),
        ("Drones hit Saki and Kerch. Fires burn at the base, some 60 km from Yalta.", []),
        ("Rockets fell in Homs province. Fires burn at the airbase, 40 km from Hama.", []),
        # What a place that is not known was measured from.
        ("The depot is 30 km from Haifa. It is 90 km from Tel Aviv.", []),
    ],
)
def test_it_and_a_noun_stand_for_the_one_place_that_they_fit(text, ends):
    context = make_context(text)
    (figure,) = context.source.others[1]
    found = look_at_it(Figure(context, Asked(1, (figure.start, figure.end))))
    names = found and [(place.text, origin.text) for place, origin in found]
    assert (names or None) == (ends or None)


def test_a_base_is_no_country_that_the_sentence_before_is_about():
    context = make_context("Japan keeps missiles at Kadena. The base is 660 km from Taipei.")
    (figure,) = context.source.others[1]
    found = find_named_before(Figure(context, Asked(1, (figure.start, figure.end))), "base")
    assert found.text == "Kadena"


def test_the_base_is_the_airbase_named_last_and_no_base_before_it():
    context = make_context(
        "The Kadena base is old. They hit the Misawa airbase. The base is 580 km from Tokyo."
    )
    (figure,) = context.source.others[2]
    found = find_named_before(Figure(context, Asked(2, (figure.start, figure.end))), "base")
    assert found.text.startswith("Misawa")
