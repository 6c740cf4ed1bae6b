"""All names in memory, in order, so that a name can be completed while it is typed."""

from geo.gazetteer.index import complete_names, warm_index
from geo.gazetteer.store import load_place


def test_a_beginning_is_completed_to_the_likeliest_first():
    warm_index()
    found = complete_names("bagh", 5)
    assert load_place(found[0][0]).name == "Baghdad"
    weights = [weight for _, weight, _ in found]
    assert weights == sorted(weights, reverse=True)
    assert len(found) <= 5


def test_a_later_word_of_a_name_counts_too():
    assert any("aviv" in key for _, _, key in complete_names("aviv", 5))


def test_what_begins_no_name_completes_to_none():
    assert complete_names("qwertyuiop", 5) == []
