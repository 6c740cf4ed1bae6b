"""The words of a sentence that say reach: where targets and region stand, denied or not."""

import pytest

from geo.patterns import Stretch
from geo.reading.claims.triggers import find_triggers, may_say_reach


@pytest.mark.parametrize(
    ("body", "denied"),
    [
        ("It can hit Haifa.", [False]), ("It cannot hit Haifa.", [True]),
        ("It could hit Haifa but not Beirut.", [False, True]), ("Could it hit Haifa?", []),
        ("Haifa is out of range of it.", [True]), ("It was shown in Haifa.", []),
    ],
)  # fmt: skip
def test_words_that_say_reach_are_found_with_what_they_deny(body, denied):
    assert [trigger.denied for trigger in find_triggers(body)] == denied


def test_no_sentence_that_says_reach_is_passed_over():
    for body in ("It can hit Haifa.", "Haifa is within its range.", "It puts Haifa within reach."):
        assert find_triggers(body)
        assert may_say_reach(Stretch(body))
