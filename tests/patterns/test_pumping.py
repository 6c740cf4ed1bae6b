"""No pattern takes the square of a text's length, whatever stands in the text."""

import re

import pytest

from tests.patterns.pumping import find_slow, list_patterns

# What these are given is short: what is typed has 120 characters, and the catalogue is our own.
SHORT = ("geo.search.", "geo.systems.")
BOUNDED = {
    "geo.reading.designations.BEFORE_NOUN": "is given the 90 characters after a name",
}


@pytest.mark.parametrize(
    ("pattern", "how"),
    [
        (r"[A-Z][\w’']+ County\b", "begins everywhere"),
        (r"\s*,\s*", "begins everywhere"),
        (r"\brange [^.;]*\bkm", "begins everywhere"),
        (r"\d(?=[^.;]*%)", "begins everywhere"),
        (r"x(?:\.{2,}|,)+y", "doubles"),
        (r"x(?:a+)+b", "doubles"),
        (r"^POINT\s*Z?\s*\(", "shares words"),
        (r"^x(?:\s?[a-z]+){0,7}\d", "shares words"),
    ],
)
def test_what_makes_a_pattern_slow_is_found(pattern, how):
    assert how in {slow.how for slow in find_slow(pattern)}


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<![\w’'])[A-Z][\w’']+ County\b",
        r"\w+",
        r"\d{1,12}[.,]\d",
        r"x(?:(?<!\.)\.{2,}(?!\.)|,)+y",
        r"x(?:a++)*+b",
        r"^POINT\s*(?:Z\s*)?\(",
        r"\brange [^.;]{0,80}\bkm",
        r"[A-Z][a-z]+(?: [A-Z][a-z]+)*",
        r"\A\s*<",
    ],
)
def test_what_is_bounded_or_begins_once_is_not(pattern):
    assert find_slow(pattern) == []


def test_what_is_only_matched_at_the_beginning_may_run_on():
    assert find_slow(r"\s*<", tried_everywhere=False) == []
    assert find_slow(r"\s*<")
    assert find_slow(r"\s*\s*<", tried_everywhere=False)


def test_letters_of_either_case_and_other_scripts_are_tried():
    assert find_slow(r"[a-z]+!", re.IGNORECASE)[0].how == "begins everywhere"
    assert find_slow(r"[\u4e00-\u9fff]+km")
    assert find_slow("[\u0300-\u036f]+km")


@pytest.mark.slow
def test_no_pattern_of_the_project_is_slow():
    patterns = [each for each in list_patterns() if not each.name.startswith(SHORT)]
    assert len(patterns) > 400
    slow = {}
    for each in patterns:
        found = find_slow(each.text, each.flags, tried_everywhere=each.tried_everywhere)
        if found and each.name not in BOUNDED:
            slow[each.name] = found
    assert slow == {}


def test_what_is_let_pass_is_still_there():
    assert {each.name for each in list_patterns()} >= BOUNDED.keys()
