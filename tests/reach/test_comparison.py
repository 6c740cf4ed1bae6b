from geo import reach
from tests.reach.samples import PLACES


def test_comparing_lists_what_is_gained_and_lost():
    second = PLACES.assign(verdict=["nowhere", "somewhere", "everywhere", "nowhere"])
    changes = reach.compare_places(PLACES, second).set_index("name")["change"].to_dict()
    assert changes == {"Basra": "lost", "Riyadh": "kept", "Tehran": "gained"}
