"""Why a claim holds or does not, in a reader's words: distances, figures, what is missing."""

from dataclasses import replace

from geo.claims import check_claim, load_claims
from geo.claims.reasons import describe_measure, give_reason
from geo.gazetteer import resolve_place
from geo.reach import Verdict, measure_place
from geo.regions import resolve_region

(CHECKED,) = [
    check_claim(each) for each in load_claims() if each.id == "tel-aviv-from-western-iraq"
]
CLAIM = CHECKED.claim


def test_a_point_has_one_distance_and_a_region_two():
    place = resolve_place("Tel Aviv")
    for region, words in (("baghdad", "is 912 km from Baghdad."), ("western-iraq", "the farthest")):
        where = resolve_region(region)
        assert words in describe_measure(where, "Tel Aviv", measure_place(where, place))


def test_all_of_a_place_is_said_to_take_more():
    measure = measure_place(CLAIM.region, CLAIM.place)
    said = describe_measure(CLAIM.region, "Israel", measure, 640.0)
    assert "To reach all of it takes 640 km or more" in said


def test_each_system_is_named_with_its_figure_and_what_it_makes_of_the_claim():
    said = give_reason(CLAIM, CLAIM.region, "It lies so.", CHECKED.entries)
    assert said.startswith("It lies so. ")
    assert "Zolfaqar at 700 km: in range from 58 % of the region's area." in said
    assert "Zelzal at 200 km: out of range, 198 km short." in said


def test_a_figure_that_just_misses_says_that_rounding_allows_it():
    entries = tuple(
        replace(each, verdict=Verdict.SOMEWHERE, margin_km=-3.0, share=None)
        if each.decides
        else each
        for each in CHECKED.entries
    )
    said = give_reason(CLAIM, CLAIM.region, "", entries)
    assert "3 km short, which the figure's rounding allows" in said
