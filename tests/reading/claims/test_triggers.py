"""The words of a sentence that say reach: where targets and region stand, denied or not."""

import pytest

from geo.patterns import Stretch
from geo.reading import extract_claims, read_report
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.triggers import Reached, find_triggers, may_say_reach


@pytest.mark.parametrize(
    ("body", "denied"),
    [
        ("It can hit Haifa.", [False]), ("It cannot hit Haifa.", [True]),
        ("It could hit Haifa but not Beirut.", [False, True]), ("Could it hit Haifa?", []),
        ("Haifa is out of range of it.", [True]), ("It was shown in Haifa.", []),
        ("It failed to hit its target and fell near Haifa.", []),
        ("It would enable Hamas for the first time to hit Haifa.", [False]),
        ("No missile can hit Haifa.", [True]), ("Not one of its missiles can hit Haifa.", [True]),
    ],
)  # fmt: skip
def test_words_that_say_reach_are_found_with_what_they_deny(body, denied):
    assert [trigger.denied for trigger in find_triggers(body)] == denied


@pytest.mark.parametrize("people", ["North Korean", "Norwegian", "Northern", "Nordic", "Notian"])
def test_a_name_that_begins_like_a_denial_denies_nothing(people):
    body = f"{people} missiles with a range of 900 km can hit Fukuoka."
    assert [trigger.denied for trigger in find_triggers(body)] == [False]


def test_no_sentence_that_says_reach_is_passed_over():
    for body in ("It can hit Haifa.", "Haifa is within its range.", "It puts Haifa within reach."):
        assert find_triggers(body)
        assert may_say_reach(Stretch(body))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Aid trucks can reach Aden from Riyadh, and the missile flies 800 km.", 0),
        ("She could reach Aden by bus from Riyadh, and the missile flies 800 km.", 0),
        ("Rockets on trucks of 800 km range can reach Aden from Riyadh.", 1),
        ("The missile of 800 km can reach Aden from Riyadh, moved by rail.", 1),
    ],
)
def test_who_gets_there_by_other_means_is_no_missile(text, count):
    assert len(extract_claims(read_report(text))) == count


TEXT = "It can hit Haifa from Beirut. The weather was fine."


def test_a_sentence_that_claims_nothing_is_told_apart():
    reached = Reached(ReportSentences(read_report(TEXT)))
    assert reached.has_claim(0)
    assert not reached.has_claim(1)


def test_what_is_in_range_is_no_launch_place():
    reached = Reached(ReportSentences(read_report(TEXT)))
    assert {TEXT[first:last] for first, last in reached.list_spans(0)} == {"Haifa"}


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        ("It has a range of 900 km, putting it within range of Haifa.", "Haifa"),
        ("With a reach of about 900 km (560 miles), which puts it within range of Haifa.", "Haifa"),
        ("It lies 900 km away, putting it within range of Haifa.", ""),
        ("It lies on the coast, which puts it within range of Haifa.", ""),
    ],
)
def test_what_the_missile_is_put_within_range_of_is_in_range(body, targets):
    (trigger,) = find_triggers(body)
    behind = trigger.targets_after
    assert (body[slice(*behind)].strip(" .") if behind else "") == targets
