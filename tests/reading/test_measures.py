"""What a distance in a report measures: a range, a flight, an altitude, a way between places."""

import pytest

from geo.reading.measures import collect_cues, tell_kind
from geo.reading.mentions import DistanceKind
from geo.reading.reader import read_report
from geo.reading.text import split_sentences


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It has a range of 700 km.", DistanceKind.RANGE),
        ("The missile, 700 km, can reach Haifa.", DistanceKind.RANGE),
        ("Haifa, at 700 km, is out of range.", DistanceKind.DISTANCE),
        ("It could hit Haifa from Baghdad (700 km away).", DistanceKind.DISTANCE),
        ("It could reach Abu Dhabi city 700 km away.", DistanceKind.DISTANCE),
        ("It could hit Haifa from Baghdad -- some 700 km away.", DistanceKind.DISTANCE),
        ("It can hit targets 700 km away.", DistanceKind.RANGE),
        ("Haifa lies farther off than the 700 km that the missile flies.", DistanceKind.RANGE),
        ("It went 700 km from Rize and came down in the sea.", DistanceKind.FLOWN),
        ("It was fired off Goa, hitting a mock target 700 km away.", DistanceKind.FLOWN),
        ("Fired from trucks, it can fly on, hitting a target 700 km away.", DistanceKind.RANGE),
        ("It flew 700 km on Monday.", DistanceKind.FLOWN),
        ("It flew along a lofted path to a range of 700 km.", DistanceKind.FLOWN),
        ("A raid spanning 700 km of low flight began at noon.", DistanceKind.FLOWN),
        ("The 700 km flight was the longest yet.", DistanceKind.FLOWN),
        ("Those strikes, spanning 700 km of precise flight, were the first.", DistanceKind.FLOWN),
        ("The ground range of the test was around 700 km.", DistanceKind.FLOWN),
        ("It is capable of a 700 km flight.", DistanceKind.RANGE),
        ("It fell into the sea after traversing some 700 km.", DistanceKind.FLOWN),
        ("Its peak altitude was 700 km, with a flight time of an hour.", DistanceKind.ALTITUDE),
        ("A 700 km plus range missile was shown.", DistanceKind.RANGE),
        ("Apogee: 700 km", DistanceKind.ALTITUDE),
        ("Flight ceiling: 700 km", DistanceKind.ALTITUDE),
        ("Accuracy: 700 km", DistanceKind.ACCURACY),
        ("It rose to an altitude of 700 km.", DistanceKind.ALTITUDE),
        ("Haifa is 700 km from Baghdad.", DistanceKind.DISTANCE),
        ("The missile left the Interim Test Range, 700 km from Haifa.", DistanceKind.DISTANCE),
        ("The base lies at a height of 2,300 ft and 700 km from Haifa.", DistanceKind.DISTANCE),
        ("By flying a distance of about 700 km it came down at sea.", DistanceKind.FLOWN),
        ("It is believed to cover 700 km.", DistanceKind.RANGE),
        ("It can hit targets within a radius of 700 km.", DistanceKind.RANGE),
        ("Riga lies within a 700 km radius of Minsk.", DistanceKind.RANGE),
        ("A missile fell within a 700 km radius of Minsk.", DistanceKind.OTHER),
        (
            "The missile was first flown from the Test Range at Goa, 700 km from Haifa.",
            DistanceKind.DISTANCE,
        ),
        ("A delivery vehicle of at least 700 km is needed.", DistanceKind.RANGE),
        ("The strait measures 700 km across.", DistanceKind.OTHER),
        ("Basra lies 700 km across the border.", DistanceKind.DISTANCE),
        ("At its narrowest point the channel is 700 km.", DistanceKind.OTHER),
        ("Half of them hit within 700 km of the mark.", DistanceKind.ACCURACY),
        ("It topped out at 700 km.", DistanceKind.ALTITUDE),
        ("Its highest point was 700 km.", DistanceKind.ALTITUDE),
        ("It flew at 700 km over the waves.", DistanceKind.ALTITUDE),
        ("The rocket got only 700 km before it broke up.", DistanceKind.FLOWN),
        ("Its flight range was about 700 km.", DistanceKind.FLOWN),
        ("The first flew 90 km, the second about 700 km.", DistanceKind.FLOWN),
        ("It hit a target on the Kola Peninsula 700 km to the east.", DistanceKind.FLOWN),
    ],
)
def test_the_words_around_a_figure_say_what_it_measures(text, kind):
    (sentence,) = split_sentences(text)
    start = text.index("700")
    cues = collect_cues(text, sentence, [])
    assert tell_kind(text, sentence, start, start + len("700 km"), cues) is kind


def test_the_last_cue_before_a_figure_is_the_one_asked_for():
    text = "Its range is long, and it flew 700 km."
    (sentence,) = split_sentences(text)
    cues = collect_cues(text, sentence, [])
    assert cues.starts == sorted(cues.starts)
    assert cues.last(0, text.index("700")) is DistanceKind.FLOWN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The 700 km Sejjil was shown.", DistanceKind.RANGE),
        ("They showed their 700 km, solid-fuelled ballistic missile.", DistanceKind.RANGE),
        ("A 700-km Sejjil was shown.", DistanceKind.RANGE),
        ("Israel watched Iran's 700 km Sejjil.", DistanceKind.RANGE),
        ("The Sejjil's 700 km were doubted.", DistanceKind.RANGE),
        ("It was seen at 700 km, Sejjil crews said.", DistanceKind.DISTANCE),
        ("The 700 km road passed a Sejjil.", DistanceKind.OTHER),
    ],
)
def test_a_figure_right_before_a_name_is_its_range(text, kind):
    (mention,) = read_report(text).distances + read_report(text).ranges
    assert mention.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The four missiles will fly 700 km for 260 seconds, it said.", DistanceKind.FLOWN),
        ("It rose with a range of 700 km and a flight time of 12 minutes.", DistanceKind.FLOWN),
        ("It can fly 700 km in 12 minutes.", DistanceKind.RANGE),
        (
            "On a flat course the missile could have covered a distance of 700 km.",
            DistanceKind.RANGE,
        ),
        ("The missile is able to reach a distance of more than 700 km.", DistanceKind.RANGE),
        ("The missile left Sunan at dawn and came down later, 700 km away.", DistanceKind.FLOWN),
        ("Fired from Gaza, it landed in Netivot, 700 km away.", DistanceKind.FLOWN),
        ("It flew at an altitude of over 6,000 km.", DistanceKind.ALTITUDE),
        ("The ICBM is capable of traveling distances of up to 15,000 km.", DistanceKind.RANGE),
        ("The precision missiles were fired at Syria from 1,500 km away.", DistanceKind.DISTANCE),
        ("Air strikes hit targets about 700 km from Haifa.", DistanceKind.DISTANCE),
        ("The missile can hit targets 700 km from the coast.", DistanceKind.RANGE),
        ("The missile easily covers the 700 km Hormuz Strait.", DistanceKind.OTHER),
        ("The test field of the missile is 700 km in length.", DistanceKind.OTHER),
        ("One missile missed its target by more than 700 km.", DistanceKind.ACCURACY),
        ("A missile was fired and fell into the sea after 700 km.", DistanceKind.FLOWN),
        ("One missile that will fly 700 km and land in the sea is fuelled.", DistanceKind.FLOWN),
        ("The wire of the missile wrote 700 km between Asmara and Aden.", DistanceKind.DISTANCE),
        ("The strait that missiles cross is 700 km at its narrowest.", DistanceKind.OTHER),
        ("A missile flies. Santiago would be in range too, at 700 km.", DistanceKind.DISTANCE),
        ("It flew for an hour and hit a target at a distance of 700 km.", DistanceKind.FLOWN),
        ("The missile can hit a target at a distance of 700 km.", DistanceKind.RANGE),
        ("The missiles flew in a 700-km-long figure-8 orbit.", DistanceKind.FLOWN),
        ("A ship that carries missiles may approach within 700 km.", DistanceKind.DISTANCE),
        ("The weapon flies 700 km and no farther.", DistanceKind.RANGE),
        ("By some guesses the missile may cover up to 700 km.", DistanceKind.RANGE),
        ("The missile can deliver a 900-pound warhead up to 700 km.", DistanceKind.RANGE),
        ("It can fire a missile to a distance of 700 km.", DistanceKind.RANGE),
        ("The 700 km ranged missile is old.", DistanceKind.RANGE),
        (
            "The missile was fired on Monday and hit a target at a distance of 700 km.",
            DistanceKind.FLOWN,
        ),
        ("It soared for a distance of 900 km before falling into the sea.", DistanceKind.FLOWN),
        ("It rose to an altitude of 900 km before falling into the sea.", DistanceKind.ALTITUDE),
        ("The missile burnt out before landing 700 km from its launch site.", DistanceKind.FLOWN),
        ("The booster of the missile went down 700 km west of Luzon.", DistanceKind.DISTANCE),
        ("The base of the missile is 700 km above the Arctic Circle.", DistanceKind.DISTANCE),
        ("A missile flew on a steep course a distance of 700 km.", DistanceKind.FLOWN),
        ("A missile flew past the ship at a distance of 700 km.", DistanceKind.DISTANCE),
        ("The missile flew 700 km over the Indian Ocean.", DistanceKind.FLOWN),
        ("The system fires missiles at an engagement radius of 700 km.", DistanceKind.RANGE),
        ("A missile's radar antenna is 700 metres in radius.", DistanceKind.OTHER),
        ("The missile could have flown much farther, perhaps 700 km.", DistanceKind.RANGE),
        ("A missile from Aden would have to travel 700 km to reach Mecca.", DistanceKind.DISTANCE),
        ("The missile weighs two tonnes and is 18 metres in height.", DistanceKind.OTHER),
        ("Jets flying high can hit targets 700 km away with it.", DistanceKind.RANGE),
        ("The missile is deadly out to 700 km.", DistanceKind.RANGE),
        ("The missile flew an estimated range of 700 km.", DistanceKind.FLOWN),
        (
            "The missile soars for a distance of 700 km before falling into the sea.",
            DistanceKind.FLOWN,
        ),
        ("The missile can fly a distance of 700 km before falling.", DistanceKind.RANGE),
        ("The missile is good for a flight of 700 km.", DistanceKind.RANGE),
        ("The missile now covers distances of up to 700 km.", DistanceKind.RANGE),
        ("The missile hit a target ship at a distance of 700 km.", DistanceKind.RANGE),
        ("In the drill, the missile sank a hulk 700 km away.", DistanceKind.FLOWN),
        ("The ship sank 700 km off Luzon, where a missile struck it.", DistanceKind.DISTANCE),
        ("Twenty MRBMs (700 km) were sent.", DistanceKind.RANGE),
        ("The missile travels the farthest at 700 km.", DistanceKind.RANGE),
        ("The missile is effective against ships over 700 km away.", DistanceKind.RANGE),
        ("The farthest rocket strike was some 700 km into Jordan.", DistanceKind.FLOWN),
        ("The drone can go more than 700 km, long enough to cover Crete.", DistanceKind.RANGE),
        ("So much for the 700 km. range of these rockets.", DistanceKind.RANGE),
        ("The missile flies well over the 700-km limit.", DistanceKind.OTHER),
        ("The rocket tore out the ceiling 700 metres away.", DistanceKind.DISTANCE),
        ("The missile can exceed a distance of 700 km.", DistanceKind.RANGE),
        ("The missile is able to penetrate enemy targets over 700 km away.", DistanceKind.RANGE),
        ("Its rockets' accuracy has improved to a 70 metres radius.", DistanceKind.ACCURACY),
        ("A rocket was fired from Gaza, covering a range of 150 km.", DistanceKind.FLOWN),
        ("The missile fell into the bay after going up for 700 km.", DistanceKind.ALTITUDE),
        ("The missile was hit within 30 km of the earth's surface.", DistanceKind.ALTITUDE),
        ("Bits of the missile were sent flying for up to 40 feet.", DistanceKind.OTHER),
    ],
)
def test_how_long_it_flew_and_what_is_so_long_tell_what_a_figure_measures(text, kind):
    (mention,) = read_report(text).distances + read_report(text).ranges
    assert mention.kind is kind


def test_a_figure_behind_a_further_missile_is_what_the_one_before_it_is():
    (first, second) = read_report("The Agni-II flies 2,000 km, the Shaheen-II 1,500 km.").ranges
    assert (first.high_km, second.high_km) == (2000.0, 1500.0)


def test_what_a_range_has_more_than_another_is_no_second_range():
    report = read_report("The Zolfaqar has a range of 700 km, 200 km more than the Fateh-313.")
    assert [figure.high_km for figure in report.ranges] == [700.0]


def test_how_far_a_base_lies_is_no_height_though_its_height_is_told():
    text = "The missile base, at an elevation of 1,600 metres, is 20 km from the border."
    kinds = [figure.kind for figure in read_report(text).distances]
    assert kinds == [DistanceKind.ALTITUDE, DistanceKind.DISTANCE]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("How far does the Qiam fly? About 700 km.", ["range"]),
        ("How far can the Qiam fly? Hilla is 90 km from Kut.", ["distance"]),
        ("The Scud-B covers 300 km, the latter 700 km.", ["range", "range"]),
        ("The Scud-B has a track of 3 km, the second 2 km.", ["other", "other"]),
        ("The Zelzal-2 never tops 200 km.", ["range"]),
        ("The Scud-B stops at a base 300 km from Kut.", ["distance"]),
    ],
)
def test_what_is_asked_before_a_figure_and_which_one_it_is_of_tell_what_it_measures(text, kinds):
    report = read_report(text)
    found = sorted([*report.ranges, *report.distances], key=lambda each: each.start)
    assert [each.kind.value for each in found] == kinds
