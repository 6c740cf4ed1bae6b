from geo import reach
from tests.reach.samples import PLACES


def test_the_sentence_counts_verdicts_and_names_the_nearest_miss():
    (line,) = reach.list_range_lines([], 700)
    sentence = reach.describe_reach("A square", line, PLACES, 100_000)
    assert "**1** in range from everywhere" in sentence
    assert "**1** from somewhere" in sentence
    assert "Tehran, 5 km too far" in sentence


def test_names_cannot_become_markdown_in_the_sentence():
    (line,) = reach.list_range_lines([], 700)
    sentence = reach.describe_reach("[x](http://y) <b>", line, PLACES, 0)
    assert "\\[x\\]\\(http&#58;\u2060//y\\) \\<b\\>" in sentence
