"""What `make slow` lists."""

from tests.lint.mirror import has_quick_test
from tests.slow import BOUND_S, list_over


def test_what_takes_more_than_its_share_is_named_longest_first():
    spent_s = [("a", BOUND_S), ("b", 0.6), ("c", 2.0), ("d", 0.0)]
    assert list_over(spent_s) == ["2.0 s  c", "0.6 s  b"]


def test_a_file_all_of_whose_tests_are_slow_has_none_for_quick():
    slow, quick = "@pytest.mark.slow\ndef test_a(): ...\n", "def test_b(): ...\n"
    assert has_quick_test(slow + quick)
    assert not has_quick_test(slow)
    assert not has_quick_test("pytestmark = pytest.mark.slow\n" + quick)
