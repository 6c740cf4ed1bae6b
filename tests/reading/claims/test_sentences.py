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


@pytest.mark.parametrize(
    ("text", "systems", "region_id", "high_km"),
    [
        ("The missile, unlike the Fateh-110, could reach Tel Aviv from Iran.", (), "IR", None),
        (
            (
                "The Sejjil, modelled on North Korea's Nodong, has a range of "
                "2,000 km and can reach Tel Aviv."
            ),
            ("sejjil",),
            "IR",
            2000.0,
        ),
        (
            "The Sejjil, which flies farther than the Fateh-110, could reach Haifa from Iran.",
            ("sejjil",),
            "IR",
            None,
        ),
        (
            (
                "It replaces the Tochka-U, which could reach 120 km. From "
                "Kaliningrad, the Iskander can hit Warsaw."
            ),
            ("iskander-m",),
            "RU-KGD",
            None,
        ),
    ],
)
def test_a_missile_that_another_is_held_against_has_no_part_in_a_claim(
    text, systems, region_id, high_km
):
    (claim,) = extract_claims(read_report(text))
    assert (claim.systems, claim.region.id, claim.high_km) == (systems, region_id, high_km)


def test_a_weapon_with_a_range_is_spoken_of_as_a_missile_is():
    text = "The new weapon has a range of 800 km. It would allow Libya to strike all of Egypt."
    (claim,) = extract_claims(read_report(text))
    assert (claim.region.id, claim.high_km, claim.whole) == ("LY", 800.0, True)
    assert not extract_claims(read_report("The new weapon would allow Libya to strike Egypt."))


def test_what_an_area_is_only_held_against_in_size_is_not_measured():
    text = "The atoll is about the size of Vienna. It is some 1,400 km from Fiji."
    assert not extract_claims(read_report(text))
