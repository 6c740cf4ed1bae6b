"""Clauses, negations and nested places: what claims of every kind ask of a sentence."""

from geo.reading import read_report
from geo.reading.claims.clauses import (
    encloses,
    is_negated,
    locate_clause_end,
    locate_clause_start,
    locate_negation_start,
    low_end,
)

TEXT = "It can hit Haifa, but it will not reach Tehran."


def test_a_clause_ends_where_another_begins():
    assert TEXT[: locate_clause_end(TEXT, 0)] == "It can hit Haifa,"
    assert locate_clause_end(TEXT, 0, stops=False) == len(TEXT)
    assert TEXT[locate_clause_start(TEXT, len(TEXT) - 1) :].startswith("it will not")


def test_a_negation_counts_in_its_own_clause_and_two_cancel():
    reach = TEXT.index("reach")
    assert is_negated(TEXT, locate_negation_start(TEXT, reach), reach)
    assert not is_negated(TEXT, 0, TEXT.index("hit"))
    assert not is_negated("It cannot fail never", 0, 20)


def test_a_country_encloses_its_towns_and_no_other():
    iran, tehran, haifa = (
        read_report("Tehran in Iran is far from Haifa.").places[1::-1]
        + read_report("A drone fell near Haifa.").places
    )
    assert encloses(iran, tehran)
    assert not encloses(iran, haifa)
    assert not encloses(tehran, iran)


def test_only_a_span_has_a_low_end():
    span, single = (
        read_report(f"A missile with a range of {words}.").ranges[0]
        for words in ("200 to 700 km", "700 km")
    )
    assert (low_end(span), low_end(single), low_end(None)) == (200.0, None, None)
