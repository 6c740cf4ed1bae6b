"""Caches: what is kept, by which key, and how much of it."""

from pathlib import Path

import pytest

from tests.lint.caches import find_unhashed

ROOT = Path(__file__).parents[1]
CACHED = sorted([*(ROOT / "geo").rglob("*.py"), *(ROOT / "views").rglob("*.py")])


@pytest.mark.slow
def test_no_cached_function_uses_what_its_key_leaves_out():
    faults = {
        str(path): found
        for path in CACHED
        if (found := list(find_unhashed(path.read_text(encoding="utf-8"))))
    }
    assert not faults


@pytest.mark.parametrize(
    "source",
    [
        "@st.cache_resource(max_entries=2)\ndef f(region, _region):\n    return _region.area\n",
        "@st.cache_data\ndef f(text, *, _shape):\n    return g(_shape)\n",
        "@keep_by_content(1, len)\ndef f(text, _shape):\n    return g(_shape)\n",
        "@st.cache_data(hash_funcs={Region: lambda _: 1})\ndef f(region):\n    return region\n",
    ],
)
def test_a_key_that_leaves_out_what_is_used_is_refused(source):
    assert list(find_unhashed(source))


def test_a_parameter_that_the_result_does_not_depend_on_may_be_left_out():
    assert not list(find_unhashed("@st.cache_data\ndef f(text, _spinner):\n    return text\n"))
