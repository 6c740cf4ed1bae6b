import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.sentences import ReportSentences
from geo.reading.claims.unread.leftovers import Leftovers, begins_in, locate_target
from geo.reading.claims.unread.rows import FINDERS
from tests.reading.claims.unread.samples import find_spots


def find(row, text):
    return find_spots(FINDERS[row], text)


def test_a_place_of_who_tells_and_a_dateline_are_no_launch_places():
    range_km = "with a range of 1,000 km, can hit Shanghai"
    assert find("place-beside", f"Japan's missile, {range_km}, an expert in Paris said.") == [None]
    assert find("place-beside", f"PARIS, 9 May - Japan's missile, {range_km}.") == [None]


def test_what_is_in_range_launches_nothing_at_the_next_target():
    text = "Iran has a missile with a range of 300 km. It can hit Baghdad. It can hit Kuwait City."
    assert find("place-before", text) == [None, None]


def test_two_denials_are_none():
    text = "Kuwait City will not be safe from the missiles in Basra, whose range is 300 km."
    assert find("denial", text) == [None]


def test_a_range_that_reaches_from_one_target_to_another_has_no_launch_place_there():
    text = "From Kaliningrad, missiles of 700 km range reach from Krakow to Tampere."
    assert set(find("origin-beside", text)) <= {None}


def test_the_target_is_located_and_its_clause():
    report = read_report("Fired from Tyre, a rocket of 20 km range can hit Haifa; he smiled.")
    claims = list(extract_claims(report))
    left = Leftovers(ReportSentences(report), claims)
    assert tuple(locate_target(claims[0])) == ("Haifa", 49, 54)
    assert left.locate_clause(claims[0]) == (0, 54)
    assert begins_in(claims[0], (0, 54))


def test_a_place_with_an_exception_behind_it_gives_no_verdict_and_no_error():
    text = "Iran's missiles of 2,000 km range can hit Israel, except Eilat."
    israel = extract_claims(read_report(text))[0]
    assert israel.place.name == "Israel"
    assert check_claim(israel).verdict is ClaimVerdict.CANNOT_TELL


@pytest.mark.parametrize(
    "aside",
    [
        "The Shahab-3 is based on North Korea's No Dong.",
        "The Shahab-3 was shown at Baghdad's military parade.",
        "The Shahab-3 was named in Farsi.",
    ],
)
def test_what_only_tells_of_a_missile_silences_nothing(aside):
    (claim,) = extract_claims(read_report(f"{aside} Iran's Shahab-3, of 1,300 km, can hit Haifa."))
    assert check_claim(claim).verdict is ClaimVerdict.HOLDS_IN_PART
