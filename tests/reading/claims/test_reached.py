"""What a sentence says is in range, by its words alone."""

from geo.reading import read_report
from geo.reading.claims.reached import Reached
from geo.reading.claims.sentences import ReportSentences

TEXT = "It can hit Haifa from Beirut. The weather was fine."


def test_a_sentence_that_claims_nothing_is_told_apart():
    reached = Reached(ReportSentences(read_report(TEXT)))
    assert reached.has_claim(0)
    assert not reached.has_claim(1)


def test_what_is_in_range_is_no_launch_place():
    reached = Reached(ReportSentences(read_report(TEXT)))
    assert {TEXT[first:last] for first, last in reached.list_spans(0)} == {"Haifa"}
