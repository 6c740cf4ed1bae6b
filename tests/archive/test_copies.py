"""Near-duplicates: which reports are one text, whoever printed it."""

import numpy as np
import pytest

from geo.archive.copies import (
    SIGNATURE_BYTES,
    ClaimKeys,
    Signatures,
    count_sources,
    group_copies,
    sign_text,
)
from tests.archive.samples import LINE

OTHER_STORY = " ".join(f"word{number} of another story" for number in range(40))


@pytest.fixture
def group(tmp_path):
    def run(*texts):
        signatures = Signatures(tmp_path / "scratch", len(texts))
        for at, text in enumerate(texts):
            signatures.put(at, [None if text is None else sign_text(text)])
        return group_copies(signatures).tolist()

    return run


def test_a_text_with_a_word_changed_is_a_copy_and_another_story_is_none(group):
    assert group(LINE, OTHER_STORY, LINE.replace("Sunday", "Monday")) == [0, 1, 0]


def test_short_texts_are_copies_only_where_they_are_equal(group):
    assert group("Riyadh is in range.", "riyadh is in RANGE", "Riyadh is out of range.") == [
        0,
        0,
        2,
    ]


def test_reports_without_a_text_are_no_copies_of_one_another(group):
    assert group(None, None, LINE) == [0, 1, 2]


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


def test_a_chain_of_copies_is_one_group_by_its_first_report(group):
    words = [f"word{number}" for number in range(120)]
    chain = [" ".join(words[at : at + 60]) for at in (0, 12, 24, 36, 48)]
    assert group(OTHER_STORY, chain[4], *chain[:4]) == [0, 1, 1, 1, 1, 1]


def test_sources_are_those_of_counting_one_by_one():
    chance = np.random.default_rng(5)
    same, groups = chance.integers(0, 40, 400) * 2**40 - 2**44, chance.integers(0, 30, 400)
    publishers = chance.integers(-1, 6, 400)
    expected = []
    for each in same:
        rows = [
            (g, ("by", p) if p >= 0 else ("of", g))
            for s, g, p in zip(same, groups, publishers, strict=True)
            if s == each
        ]
        expected.append(min(len({g for g, _ in rows}), len({p for _, p in rows})))
    assert count_sources(same, groups, publishers).tolist() == expected


def test_sources_counted_part_by_part_are_those_of_all_at_once(tmp_path):
    chance = np.random.default_rng(6)
    same = chance.integers(0, 300, 900) * 2**40 - 2**47 + chance.integers(0, 3, 900)
    report = np.sort(chance.integers(0, 90, 900))
    group, publisher = chance.integers(0, 40, 90), chance.integers(-1, 6, 90)
    keys = ClaimKeys(tmp_path / "scratch")
    for part in np.split(np.arange(900), [0, 7, 7, 500]):
        keys.put(same[part], report[part])
    expected = count_sources(same, group[report], publisher[report])
    assert keys.count_sources(group, publisher).tolist() == expected.tolist()
