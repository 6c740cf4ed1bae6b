"""`make slow`: which tests of `make quick` take more than their share and are not marked as slow.

A test that is the first to load a table shows what that takes, too: look whether it is one.
"""

import os
from collections.abc import Iterable

import pytest

BOUND_S = 0.5  # of processor time, its children's too, so that a busy machine changes little
_SPENT = "processor_s"


def list_over(spent_s: Iterable[tuple[str, float]]) -> list[str]:
    """List the tests above the bound, the longest first, each with its seconds."""
    over = sorted((each for each in spent_s if each[1] > BOUND_S), key=lambda each: -each[1])
    return [f"{seconds:.1f} s  {name}" for name, seconds in over]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Note what a test takes, without what it shares with others."""
    begun_s = sum(os.times()[:4])
    try:
        return (yield)
    finally:
        item.user_properties.append((_SPENT, sum(os.times()[:4]) - begun_s))


def pytest_terminal_summary(terminalreporter):
    """Say which tests want the mark, or a smaller sample."""
    reports = terminalreporter.stats.get("passed", [])
    spent_s = [(each.nodeid, dict(each.user_properties).get(_SPENT, 0.0)) for each in reports]
    terminalreporter.section(f"more than {BOUND_S} s of processor time")
    for line in list_over(spent_s):
        terminalreporter.line(line)
    terminalreporter.line(f"all: {sum(seconds for _, seconds in spent_s):.0f} s")
