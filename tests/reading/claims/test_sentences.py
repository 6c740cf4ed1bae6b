"""A report by sentences, with what each of them mentions."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.sentences import ReportSentences, group_by_sentence
from geo.reading.text import split_sentences

TEXT = "Tehran showed a missile. Its range is 700 km. The weather in Haifa was fine."


def test_each_sentence_has_its_own_mentions():
    source = ReportSentences(read_report(TEXT).as_read())
    assert [len(each) for each in source.ranges] == [0, 1, 0]
    assert [str(source.body(index)) for index in range(3)][2].startswith("The weather")
    assert source.speaks_of_missiles(0)
    assert not source.speaks_of_missiles(2)


def test_mentions_keep_their_order():
    grouped = group_by_sentence(read_report(TEXT).places, split_sentences(TEXT))
    assert [[mention.text for mention in each] for each in grouped] == [["Tehran"], [], ["Haifa"]]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("An earlier version of this story put Haifa in range of rockets in Homs.", 0),
        ("We mistakenly reported that a rocket of 300 km range in Homs can hit Eilat.", 0),
        ("An earlier version of the rocket, of 300 km range, can hit Haifa from Homs.", 1),
    ],
)
def test_what_a_correction_takes_back_is_no_claim(text, made):
    assert len(extract_claims(read_report(text))) == made
