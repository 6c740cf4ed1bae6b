"""A text in lower case, as patterns that ignore case see it, and whether it holds some words."""

from hypothesis import given
from hypothesis import strategies as st

from geo.patterns.folding import fold, fold_kept, has_mark, holds


@given(st.text(max_size=80))
def test_a_folded_text_is_as_long_and_has_no_capitals_that_a_pattern_would_see(text):
    assert len(fold(text)) == len(text)
    assert fold_kept(text) == fold(text)
    assert fold(fold(text)) == fold(text)


def test_a_part_of_a_text_is_asked_alone():
    needs = (("reach", "range"), ("in",))
    assert holds(needs, "in range of it")
    assert not holds(needs, "in range of it", 3)
    assert not holds(needs, "out of rang")
    assert holds((), "")


def test_a_sign_of_a_mention_is_no_letter():
    assert not has_mark("range")
