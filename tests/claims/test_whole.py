"""How far all of a country or division is, for claims such as "anywhere in Israel"."""

from geo.claims import check_claim
from geo.claims.whole import measure_whole, measure_whole_area
from geo.gazetteer import resolve_place
from geo.reach import measure_place
from geo.regions import resolve_region
from tests.reading.samples import read_claims

BAGHDAD = resolve_region("baghdad")


def test_all_of_a_country_takes_more_than_its_nearest_part():
    israel = resolve_place("Israel")
    measure, hardest_km = measure_whole(BAGHDAD, israel)
    assert measure.nearest_km == measure_place(BAGHDAD, israel).nearest_km
    assert measure.nearest_km < hardest_km <= measure.farthest_km


def test_a_town_is_reached_all_at_once():
    haifa = resolve_place("Haifa")
    measure, hardest_km = measure_whole(BAGHDAD, haifa)
    assert hardest_km == measure.nearest_km


def test_an_area_is_measured_as_the_place_that_it_is():
    country, hardest_km = measure_whole(BAGHDAD, resolve_place("Lebanon"))
    area, hardest_area_km = measure_whole_area(BAGHDAD, resolve_region("LB"))
    assert abs(country.farthest_km - area.farthest_km) < 5
    assert abs(hardest_km - hardest_area_km) < 5


def test_a_remote_corner_just_beyond_the_range_refutes_nothing_said_of_all_of_a_country():
    text = "Missiles of {} km range in Lebanon can hit targets anywhere in Israel."
    verdicts = [
        check_claim(read_claims(text.format(km))[0]).verdict.value for km in (450, 380, 300)
    ]
    assert verdicts == ["holds in part", "holds in part", "fails"]
