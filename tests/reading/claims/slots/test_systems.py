"""The systems that a claim is about."""

from geo.claims.model import Joined
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.systems import name_systems
from tests.reading.samples import make_context


def find(text, index, **known):
    context = make_context(text)
    at = text.index("can")
    return name_systems(context, Asked(index, (at, at + 3), **known))


def test_a_claims_own_sentence_counts_before_another():
    named = find("The Fajr-5 was shown. The Zelzal can hit Haifa.", 1)
    assert (named.ids, named.text, named.note) == (("zelzal",), "Zelzal", "")


def test_a_system_of_another_sentence_says_so():
    named = find("The Fajr-5 was shown. It can hit Haifa.", 1)
    assert (named.text, named.note) == ("Fajr-5", "system Fajr-5: from the sentence before")


def test_what_is_behind_a_semicolon_is_of_another_claim():
    assert find("It can hit Haifa; the Zelzal was shown.", 0).ids == ()


def test_what_is_anothers_is_passed_over_and_not_named():
    named = find("The Fajr-5 was shown. It can hit Haifa.", 1, passed=frozenset({"fajr-5"}))
    assert (named.ids, named.text) == ((), "")


def test_all_of_several_are_meant_where_the_sentence_says_so():
    assert find("The Fajr-5 and the Zelzal can both hit Haifa.", 0).joined is Joined.ALL
    assert find("The Fajr-5 and the Zelzal can hit Haifa.", 0).joined is Joined.ANY
