"""What a distance is measured from."""

import pytest

from geo.reading.claims.distances.ends import DistanceEnds
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "name", "edge"),
    [
        ("Missiles stand 50 km from Basra.", "Basrah", False),
        ("Missiles stand 50 km from Iranian soil.", "Iran", True),
        ("Missiles stand 50 km from the border with Iran.", "The border of Iran", True),
    ],
)
def test_ground_and_borders_are_meant_by_their_nearest_point(text, name, edge):
    context = make_context(text)
    part = DistanceEnds(context).take(0, context.source.places[0][0])
    assert (part.region.name, part.edge) == (name, edge)


def test_a_border_of_no_other_country_is_the_one_with_the_only_country_named():
    context = make_context("Missiles of Poland stand near. Lviv is 70 km from the border.")
    (lviv,) = context.source.places[1]
    part = DistanceEnds(context).find_border(1, lviv)
    assert part.region.name == "Ukraine's border with Poland"
    assert DistanceEnds(context).find_outline(lviv).region.name == "The border of Ukraine"
    assert DistanceEnds(context).list_borders(1) == []
