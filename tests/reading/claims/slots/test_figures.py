"""A figure of distance and the places on either side of it."""

import pytest

from geo.claims import check_claim
from geo.reading.claims.slots.figures import Figure, name_inner, widen
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context, read_claims


def test_a_figure_has_places_before_and_behind_it():
    context = make_context("Guam is 3,400 km (2,100 miles) from Pyongyang and China's army.")
    figure = Figure(context, Asked(0, (8, 16)))
    assert [each.text for each in figure.before] == ["Guam"]
    assert [each.text for each in figure.after] == ["Pyongyang"]
    assert figure.is_distant()


def test_a_town_is_meant_and_not_what_it_lies_in():
    context = make_context("Larnaca, Cyprus, is 340 km from Tel Aviv.")
    assert name_inner(context.source.text, context.source.places[0][:2]).text == "Larnaca"


@pytest.mark.parametrize(
    "text",
    [
        "They hit Pskov airport near the border with Estonia, 600 km west of Moscow.",
        "They hit Pskov airport near the borders of Estonia and Latvia, 600 km west of Moscow.",
        "They hit Pskov airport near the borders of Estonia and Latvia and 600 km west of Moscow.",
    ],
)
def test_a_country_near_which_a_town_lies_is_not_what_is_so_far(text):
    [claim] = read_claims(text)
    assert (claim.place.name, str(check_claim(claim).verdict)) == ("Pskov", "holds")


def test_the_waters_off_a_coast_are_not_what_is_measured_from():
    source = make_context("Missiles stand in western Yemen and off the coast of Iran.").source
    yemen, iran = source.places[0]
    assert widen(source, 0, yemen).text == "western Yemen"
    assert widen(source, 0, iran) is iran
