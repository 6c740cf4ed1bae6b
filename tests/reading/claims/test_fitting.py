"""Distances of which no wording tells an end: the places named before them that do lie so far."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading.claims.context import Context
from geo.reading.claims.distances import read_distances
from geo.reading.claims.fitting import find_fitting, is_said_of_place, list_named, list_pairs
from geo.reading.reader import read_report
from tests.reading.samples import read_with

ADEN = "Aden, with a port, of which two missiles hit the quay, is some {km} km from Sanaa."
VISBY = (
    "From Visby, Stockholm ({km} km) would be covered by the missile; Helsinki, 450 km off, not."
)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (ADEN.format(km=300), [("Aden", "Sanaa")]),
        (
            "Iraq fired missiles. Ahvaz, they say, and it is true, is 75 km from the border.",
            [("Ahvaz", "Iran's border with Iraq")],
        ),
        # Neither end is said.
        (
            "Casablanca is another matter for missiles. From Tlemcen it is 570 km away.",
            [("Tlemcen", "Casablanca")],
        ),
        (VISBY.format(km=190), [("Stockholm", "Visby"), ("Helsinki", "Visby")]),
        (
            "Missiles stand near Da Nang. Woody Island is some 450 km from the port.",
            [("Woody Island Airport", "Da Nang")],
        ),
    ],
)
def test_the_places_before_a_figure_that_lie_so_far_are_what_it_is_said_of(text, ends):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == ends
    assert {check_claim(claim).verdict for claim in claims} == {ClaimVerdict.HOLDS}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        # None lies so far: no claim is made that would fail.
        (ADEN.format(km=700), []),
        (VISBY.format(km=900), [("Helsinki", "Visby")]),
        # What happened there is no place.
        ("In Aden he said that debris of a missile fell in a field, some 300 km from Sanaa.", []),
        ("A missile fell into the Sea of Japan, approximately 280 km west of Akita.", []),
        ("From the border that was hit by missiles to Yanbu, near Yemen, it is 900 km.", []),
    ],
)
def test_what_lies_elsewhere_or_only_happened_there_makes_no_claim(text, ends):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Tehran is 1,560 km from Haifa, Islamabad 3,600 km and Moscow 2,640 km. Rockets fly.",
            ["Tehran", "Islamabad", "Moscow"],
        ),
        (
            "Haifa is about 150 km from Gaza City, Hadera some 115 km. Rockets fell.",
            ["Haifa", "Hadera"],
        ),
    ],
)
def test_a_list_goes_on_from_what_its_first_place_was_measured_from(text, ends):
    claims = read_with(read_distances, text)
    assert [claim.place.name for claim in claims] == ends
    assert len({claim.region.name for claim in claims}) == 1


def test_a_figure_goes_with_what_stands_before_it():
    report = read_report("Oujda is near. From Tlemcen it is 60 km away.")
    context, (figure,) = Context(report), report.distances
    assert is_said_of_place(context, 1, figure)
    assert [each.text for each in list_named(context, 1, figure)] == ["Tlemcen"]
    ((near, other),) = list_pairs(context, 1, figure)
    assert (near.text, other.text) == ("Tlemcen", "Oujda")
    assert find_fitting(figure, [near, other], lambda _: iter(())) is None
