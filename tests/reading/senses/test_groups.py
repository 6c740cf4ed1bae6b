"""Group the mentions of one name: each name has one sense in a document."""

from geo.reading.reader import read_spans
from geo.reading.senses.groups import group_toponyms


def test_mentions_of_one_name_are_decided_together():
    text = "Tripoli burned. Haifa was quiet. Tripoli was not."
    toponyms = read_spans(text, [(0, 7), (16, 21), (33, 40)])
    groups, keys = group_toponyms(toponyms)
    assert keys[0] == keys[2] != keys[1]
    assert groups[keys[0]].count == 2
    assert all(abs(group.shares.sum() - 1.0) < 1e-9 for group in groups.values())
