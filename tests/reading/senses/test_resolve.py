"""Give each toponym of a text its places, likeliest first."""

from geo.reading.reader import read_spans
from geo.reading.senses.resolve import resolve_toponyms


def test_the_region_that_a_name_stands_in_decides():
    text = "Tripoli, Lebanon"
    mentions = resolve_toponyms(read_spans(text, [(0, 7), (9, 16)]))
    assert [mention.place.country for mention in mentions] == ["LB", "LB"]
    assert mentions[0].reason == "named with its region"


def test_candidates_come_likeliest_first_with_their_shares():
    (mention,) = resolve_toponyms(read_spans("Tripoli", [(0, 7)]))
    scores = [candidate.score for candidate in mention.candidates]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.001
