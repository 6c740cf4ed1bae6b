"""The card of the chosen place, inside the map."""

from geo.gazetteer import resolve_place
from geo.layers.card import needed_card, place_card
from geo.reach import answer_place, list_range_lines, measure_place
from geo.regions import resolve_region
from geo.units import Unit

(LINE,) = list_range_lines((), 900.0)


def make_card(region, name, **how):
    where, place = resolve_region(region), resolve_place(name)
    return place_card(where, LINE, place, answer_place(where, LINE, place), **how)


def test_from_a_point_there_is_one_distance_and_no_part():
    card = make_card("baghdad", "Jerusalem", country="Israel", said="Reuters, 2019")
    assert card["rows"] == [["distance", "880 km"], ["to spare", "20 km"]]
    assert card["brief"] == "880 km · 20 km to spare"
    assert card["subtitle"].startswith("Israel · ")
    assert card["said"] == "Reuters, 2019"


def test_from_a_region_both_ends_and_the_part_are_said():
    rows = dict(make_card("western-iraq", "Tel Aviv")["rows"])
    assert list(rows) == [
        "nearest point", "farthest point", "to spare", "part of the region", "turns true at"
    ]  # fmt: skip
    assert rows["turns true at"] == rows["nearest point"]
    assert rows["part of the region"].endswith("%")


def test_what_is_missing_is_said_in_the_readers_unit():
    card = make_card("baghdad", "Riyadh", unit=Unit.MILE)
    assert dict(card["rows"])["short by"].endswith(" mi")
    assert card["brief"].endswith("short")


def test_each_region_needs_a_range_of_its_own():
    riyadh = resolve_place("Riyadh")
    measured = [(name, measure_place(resolve_region(name), riyadh)) for name in ("baghdad", "IR")]
    card = needed_card(riyadh, measured)
    assert [label for label, _ in card["rows"]] == ["from baghdad", "from IR"]
    assert card["brief"].startswith("Needed: 985 km from baghdad, ")
