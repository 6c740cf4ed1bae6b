"""The systems that a claim is about."""

import pytest

from geo.claims.model import Joined
from geo.reading.claims.slots.search import Asked
from geo.reading.claims.slots.systems import name_systems
from tests.reading.samples import make_context, read_claims


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


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "The Fateh-110 can hit Tel Aviv from Tyre. A rocket of 90 km hit Afula.",
            [("fateh-110", None)],
        ),
        (
            "The Scud-B can hit Haifa from Homs. A 90 km rocket can hit Safed from Homs.",
            [("scud-b", None), ("", 90.0)],
        ),
        (
            "Iran has Zolfaqars. A drone of 999 km was shown. It can hit Haifa from Mosul.",
            [("", 999.0)],
        ),
        (
            "The Zolfaqar was shown. A missile of 999 km, it can hit Haifa from Mosul.",
            [("zolfaqar", 999.0)],
        ),
        (
            "The Zolfaqar is here. It is a missile of 700 km. It can hit Haifa.",
            [("zolfaqar", 700.0)],
        ),
        (
            "Iran has Zolfaqars. North Korean missiles of 999 km can hit Seoul from Pyongyang.",
            [("", 999.0)],
        ),
        (
            "The Zolfaqar was shown. From Sunan, a missile of 999 km can hit Seoul.",
            [("", 999.0)],
        ),
        (
            "The Zolfaqar was shown. The new missiles of 999 km can hit Haifa from Mosul.",
            [("zolfaqar", 999.0)],
        ),
        (
            "Russia fired Kalibrs. Ukraine's missiles can hit Moscow from Kharkiv.",
            [("", None)],
        ),
    ],
)
def test_a_missile_brought_in_without_a_name_is_none_of_those_before(text, read):
    found = [("".join(claim.systems), claim.high_km) for claim in read_claims(text)]
    assert found == read
