"""Near-duplicates: which reports are one text, whoever printed it."""

import numpy as np

from geo.archive.copies import SIGNATURE_BYTES, count_sources, group_copies, sign_text
from tests.archive.samples import LINE

OTHER_STORY = " ".join(f"word{number} of another story" for number in range(40))


def group(*texts, signed=None):
    signatures = np.stack([np.frombuffer(sign_text(text), dtype="<u4") for text in texts])
    signed = np.ones(len(texts), dtype=bool) if signed is None else np.array(signed)
    return group_copies(signatures, signed=signed).tolist()


def test_a_text_with_a_word_changed_is_a_copy_and_another_story_is_none():
    assert group(LINE, OTHER_STORY, LINE.replace("Sunday", "Monday")) == [0, 1, 0]


def test_short_texts_are_copies_only_where_they_are_equal():
    assert group("Riyadh is in range.", "riyadh is in RANGE", "Riyadh is out of range.") == [
        0,
        0,
        2,
    ]


def test_reports_without_a_text_are_no_copies_of_one_another():
    assert group("", "", LINE, signed=[False, False, True]) == [0, 1, 2]


def test_a_signature_is_the_same_every_time():
    assert sign_text(LINE) == sign_text(LINE)
    assert len(sign_text("")) == SIGNATURE_BYTES


def test_copies_and_one_publisher_count_once():
    same = np.array([0, 0, 0, 0, 7])
    groups = np.array([1, 1, 2, 3, 3])
    publishers = np.array([10, 11, 12, 12, -1])
    assert count_sources(same, groups, publishers).tolist() == [3, 3, 3, 3, 1]
    unknown = np.full(5, -1)
    assert count_sources(same, groups, unknown).tolist() == [3, 3, 3, 3, 1]
    assert count_sources(*(np.empty(0, dtype=np.int64),) * 3).tolist() == []
