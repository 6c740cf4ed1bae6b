"""The words by which a report says that something is in range, far away, flown or of a class."""

import pytest

from geo.reading.claims import cues


@pytest.mark.parametrize(
    ("cue", "found", "missed"),
    [
        (cues.SUBJECT, "A rocket fell", "A rock fell"),
        (cues.NEGATION, "It cannot fly", "It can fly"),
        (cues.CAN_STRIKE, "it can reach Haifa", "it can reach an agreement"),
        (cues.IS_WITHIN, "Haifa is within range of it", "Haifa is a port"),
        (cues.THEIR_RANGE, "with their range", "the range"),
    ],
)
def test_a_cue_is_found_where_it_stands_and_nowhere_else(cue, found, missed):
    assert cue.search(found)
    assert not cue.search(missed)
