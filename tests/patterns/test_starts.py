"""With what letters each match of a pattern begins."""

import re

import pytest

from geo.patterns.starts import find_starts, write_ahead


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        (r"\b(?:missiles?|rockets?)\b", ("mis", "roc")),
        (r"(?:the\s)?range", ("ran", "the")),
        (r"(?:a|an)?\s?hit", ()),
        (r"(?:very )*far", ("far", "ver")),
        (r"(?:no|on){2}", ("no", "on")),
        (r"(?<!not )[ft]or(?=ce)", ("for", "tor")),
        (r"a\b", ("a",)),
        (r"\w+ far", ()),
        (r"[^a]bc", ()),
        (r".?", ()),
        (r"(?:far)?", ()),
    ],
)
def test_starts_are_read_from_the_pattern(pattern, starts):
    assert find_starts(pattern) == starts


@pytest.mark.parametrize(
    "pattern",
    [r"\b(?:in|with)in\sr\w*", r"(?:ha(?:s|ve)|own)(?P<s>s)?$", r"^(?:it|the)\b", r"\d+|a+b"],
)
def test_a_pattern_with_its_letters_ahead_finds_the_same(pattern):
    for text in (
        "within range",
        "inin r, iin",
        "they own",
        "it has",
        "has haves",
        "the it",
        "12 aab",
    ):
        own = [(each.span(), each.groups()) for each in re.finditer(pattern, text)]
        ahead = re.finditer(write_ahead(pattern), text)
        assert [(each.span(), each.groups()) for each in ahead] == own
