"""What every match of a pattern must hold: worked out from the pattern itself."""

import re

import pytest

from geo.patterns.needs import find_needs


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"in range of", (("in range of",),)), (r"(?:range|reach)", (("range", "reach"),)),
        (r"\d+", ()), (r"(?:with)?out", (("out",),)), (r"", ()),
    ],
)  # fmt: skip
def test_what_every_match_holds_is_found(pattern, needs):
    assert find_needs(pattern, re.IGNORECASE) == needs


@pytest.mark.parametrize("pattern", [r"a(?:bc|de)?f+", r"(?:x|y)z{2,3}", r"(?!no)yes\b", r"(a|b)c"])
@pytest.mark.parametrize("text", ["abcf", "aff", "xzz", "yzzz", "yes", "ac", "bc"])
def test_no_match_lacks_what_is_needed(pattern, text):
    if re.search(pattern, text):
        assert all(any(word in text for word in words) for words in find_needs(pattern))
