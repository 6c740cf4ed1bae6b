"""Launch regions that the sentences around a claim name."""

from geo.reading.claims.slots.around import LOOKS
from tests.reading.claims.slots.samples import look


def test_there_is_what_the_sentence_before_names():
    text = "A missile was shown at Shiraz. From there it could hit Dubai."
    assert look(LOOKS, "there", text, 1) == ["Shiraz"]
    assert look(LOOKS, "there", text, 0) is None


def test_where_one_was_tested_is_not_where_they_stand():
    assert look(LOOKS, "before", "Missiles stand in Basra. They can hit it.", 1) == ["Basrah"]
    assert look(LOOKS, "before", "One was test-fired from Basra. They can hit it.", 1) is None


def test_the_next_sentence_counts_where_it_claims_nothing_itself():
    assert look(LOOKS, "next", "They can hit it. The missiles stand in Basra.") == ["Basrah"]
    assert look(LOOKS, "next", "They can hit it. From Basra they can hit Haifa.") is None


def test_the_owner_of_a_sentence_before_is_found_up_to_five_back():
    idle = " It is hot." * 4
    assert look(LOOKS, "owner-before", f"Iran's missile was shown.{idle} It can hit it.", 5) == [
        "Iran"
    ]
