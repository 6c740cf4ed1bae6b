"""Let the names of a text decide together: votes for countries and divisions, and nearness."""

from geo.reading.reader import read_spans
from geo.reading.senses.groups import group_toponyms
from geo.reading.senses.votes import decide_groups


def test_names_of_one_country_vote_for_it():
    text = "Beirut Sidon Tyre Tripoli"
    toponyms = read_spans(text, [(0, 6), (7, 12), (13, 17), (18, 25)])
    groups, keys = group_toponyms(toponyms)
    tripoli = groups[keys[3]]
    decide_groups(list(groups.values()), [key[0] for key in groups])
    assert tripoli.options[int(tripoli.shares.argmax())].country == "LB"
