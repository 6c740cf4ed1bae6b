"""Distances of which an end, or both, stand elsewhere or are not said."""

import pytest

from geo.claims import ClaimVerdict, check_claim
from geo.reading.claims.distances import read_distances
from geo.reading.claims.distances.unsaid import UnsaidDistances
from geo.reading.claims.extract import extract_claims
from geo.reading.claims.slots.search import Asked
from geo.reading.reader import read_report
from tests.reading.samples import make_context, read_claims, read_with


def read(text):
    apart = UnsaidDistances(make_context(text))
    return [
        (each.place.name, each.region.name)
        for each in (*apart.read_answer(1), *apart.read_apart(1, set()))
    ]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("How far is Haifa from Tyre? Some 55 km.", [("Haifa", "Tyre")]),
        ("Haifa and Tyre were shelled. The range is 55 km.", []),
        ("Haifa and Tyre were shelled. Their distance is 55 km.", [("Haifa", "Tyre")]),
        ("Haifa, Tyre and Acre were shelled. Their distance is 55 km.", []),
    ],
)  # fmt: skip
def test_two_places_of_the_sentence_before_are_as_far_apart_as_is_said(text, ends):
    assert read(text) == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Missiles in Basra can reach Abadan, which lies 50 km away.", [("Abadan", "Basrah")]),
        ("Missiles in Basra can reach Abadan and fly 50 km.", []),
    ],
)
def test_a_distance_away_is_from_where_it_is_launched(text, ends):
    context = make_context(text)
    (figure,) = [*context.source.others[0], *context.source.ranges[0]]
    claims = UnsaidDistances(context).read_elided(Asked(0, (figure.start, figure.end)), figure)
    assert [(each.place.name, each.region.name) for each in claims] == ends


def test_from_it_is_from_the_border_that_was_named_before():
    context = make_context("Lviv lies near the Polish border. Lutsk is 80 km from it, by missile.")
    (figure,) = context.source.others[1]
    asked = Asked(1, (figure.start, figure.end))
    (claim,) = UnsaidDistances(context).read_from_it(asked, figure)
    assert (claim.place.name, claim.region.name) == ("Lutsk", "The border of Poland")


def test_off_a_coast_that_is_named_is_no_distance_from_elsewhere():
    context = make_context("A missile from Sunan fell into the Sea of Japan, 200 km off Hokkaido.")
    (figure,) = context.source.others[0]
    asked = Asked(0, (figure.start, figure.end))
    assert list(UnsaidDistances(context).read_elided(asked, figure)) == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Haifa, a port that was hit last night, lies 35 km from Lebanon.", 1),
        ("Haifa, a port that was hit last night, lies 350 km from Lebanon.", 0),
    ],
)
def test_only_what_lies_so_far_is_taken(text, ends):
    context = make_context(text)
    (figure,) = context.source.others[0]
    claims = list(UnsaidDistances(context).read_fitted(0, figure))
    assert [each.place.name for each in claims] == ["Haifa"] * ends


def test_what_another_sentence_measures_to_is_no_end_where_its_own_place_is_unknown():
    text = "It lies 3,500 km southeast of North Korea. Hawaii is 6,500 km to the east."
    assert not read_claims(text)


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


# What lies farther on is measured from where the first place was, if it is so far.
MASSAWA = (
    "Massawa, 235 km from Mekelle, is in range of missiles, and so is Assab, over 350 km away."
)
# Whose missiles they are says less than the town that lies so far.
MELILLA = "Israel's LORA flies 430 km. Algiers lies 510 km from Berkane. Melilla is 70 km away."
YANBU = "From Hodeidah missiles were fired; the port of Yanbu in Saudi Arabia is 1,160 km away."
# "The island" of the same sentence, "it" behind a colon.
ISLAND = "Scuds fired at Lampedusa fell into the sea; the island is 300 km from Tripoli."
COLON = (
    "From Asunción missiles cannot hit much, and Montevideo is far: it is 1,070 km from Asunción."
)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (MASSAWA, [("Massawa", "Mek'ele"), ("Assab", "Mek'ele")]),
        (MELILLA, [("Algiers", "Berkane"), ("Melilla", "Berkane")]),
        (YANBU, [("Yanbu", "Al Ḩudaydah")]),
        (ISLAND, [("Lampedusa", "Tripoli")]),
        (COLON, [("Montevideo", "Asunción")]),
    ],
)
def test_of_several_places_the_one_that_was_measured_from_or_is_spoken_of_is_taken(text, ends):
    claims = read_with(read_distances, text)
    assert [(claim.place.name, claim.region.name) for claim in claims] == ends


def test_a_dateline_is_nothing_that_is_spoken_of():
    text = (
        "OSLO, Norway (Wire) -- The rocket has been read of in Murmansk. "
        "The city is about 110 km from the Norwegian border."
    )
    (claim,) = read_with(read_distances, text)
    assert claim.place.name == "Murmansk"


def test_nothing_fails_at_a_town_that_the_text_calls_a_province():
    text = (
        "Debris fell in Jazan province. It came from Sanaa, around 200 km from Jazan, by missile."
    )
    (claim,) = [each for each in read_with(read_distances, text) if each.high_km == 200]
    assert check_claim(claim).verdict is ClaimVerdict.CANNOT_TELL


LVIV = "A missile fell 15 km from the Polish border. Lviv is some sixty kilometres from it."
DEIR = "Missiles hit Deir ez-Zor, 450 km from the border of Iran."
LONDON = "Missiles fly. Tehran is 1,560 km from Haifa. London, at 3,650 km, is out of range."
LAHORE = (
    "Lahore lies 20 km from the border, so from there Amritsar, 50 km away, is in rocket range."
)
FACILITY = (
    "Missiles were aimed at Diego Garcia. The facility located in the Indian Ocean, about "
    "3,800 km from the Iranian coast, was not hit."
)


@pytest.mark.parametrize(
    ("text", "place", "origin"),
    [
        (LVIV, "Lviv", "The border of Poland"),
        (DEIR, "Deir ez-Zor", "The border of Iran"),
        (LONDON, "London", "Haifa"),
        (LAHORE, "Amritsar", "Lahore"),
        (FACILITY, "Diego Garcia", "Iran"),
    ],
)
def test_what_a_border_or_a_figure_before_says_goes_on(text, place, origin):
    claims = read_with(read_distances, text)
    assert (place, origin) in [(claim.place.name, claim.region.name) for claim in claims]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ethiopia's dam lies 1,200 km from Aswan.", []),
        ("Egypt fears Ethiopia's new dam. The dam lies 1,200 km from Aswan.", []),
        ("Haifa's refinery lies 90 km from Tel Aviv.", ["Haifa"]),
    ],
)
def test_a_country_is_not_where_its_works_are(text, places):
    claims = extract_claims(read_report(text))
    assert [claim.place_name for claim in claims] == places
