import pytest

from geo.claims import check_claim
from geo.gazetteer import normalise_name
from geo.reading import read_report
from geo.reading.claims.extract import MAX_CLAIMS, extract_claims


def read(text):
    return [
        (
            claim.kind.value,
            claim.place and normalise_name(claim.place.name).title(),
            claim.region and normalise_name(claim.region.name).title(),
            claim.high_km,
            claim.denied,
            check_claim(claim).verdict.value,
        )
        for claim in extract_claims(read_report(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A range of 300 km would put Tel Aviv within striking distance of southern Lebanon.",
            [("reach", "Tel Aviv", "Southern Lebanon", 300, False, "holds")],
        ),
        (
            "The missile has a range of 500 km. Fired from Basra, it could not reach Riyadh.",
            [("reach", "Riyadh", "Basrah", 500, True, "holds")],
        ),
        # A county abroad is the division and not its town, which lies farther off.
        (
            "Debris of a missile fell in Tulcea county, some 20 km from the Ukrainian border.",
            [("distance", "Tulcea", "The Border Of Ukraine", 20, False, "cannot tell")],
        ),
        # "At 130 km" is how far the last of them lies, and not the range.
        (
            "The missile's range is 300 km. From Tyre that includes Acre and, at 130 km, Tel Aviv.",
            [
                ("reach", "Acre", "Tyre", 300, False, "holds"),
                ("reach", "Tel Aviv", "Tyre", 300, False, "holds"),
            ],
        ),
        # A division's capital is not its country's, and no town lies so far from itself.
        ("Missiles of 1,000 km range: New Delhi is 1,350 km from the Tibetan capital.", []),
        ("Missiles of 500 km range: Prague, it says, is 660 km from the city.", []),
        # What is the subject of a verb is no second launch place, nor where somebody is from.
        (
            "If missiles were in Palau, Guam would worry. With 1,500 km they can hit Saipan.",
            [("reach", "Saipan", "Palau", 1500, False, "holds in part")],
        ),
        # What a chain measures from is no subject of its next link, nor what "it" stands for.
        (
            "The missile base is 600 km from its nearest city, Xining in Qinghai, 800 from Lhasa.",
            [],
        ),
        # Who says that they are its own has them, whoever made them.
        (
            "Azerbaijan said its new Turkish missiles, with a range of 120 km, could hit Yerevan.",
            [("reach", "Yerevan", "Azerbaijan", 120, False, "holds in part")],
        ),
        (
            "Fired from Tyre, a rocket of 70 km range hits Haifa, but Beersheba is too far.",
            [
                ("reach", "Haifa", "Tyre", 70, False, "holds"),
                ("reach", "Beersheba", "Tyre", 70, True, "holds"),
            ],
        ),
        (
            "Riyadh is out of range of missiles based in Baghdad, whose range is 700 km.",
            [("reach", "Riyadh", "Baghdad", 700, True, "holds")],
        ),
        (
            "A missile of 700 km range deployed in Basra can hit Riyadh and Kuwait City.",
            [
                ("reach", "Riyadh", "Basrah", 700, False, "holds"),
                ("reach", "Kuwait City", "Basrah", 700, False, "holds"),
            ],
        ),
        (
            "Berlin is about 530 km from Kaliningrad.",
            [("distance", "Berlin", "Kaliningrad", 530, False, "holds")],
        ),
        (
            "Berlin is about 900 km from Kaliningrad.",
            [("distance", "Berlin", "Kaliningrad", 900, False, "fails")],
        ),
        (
            "The missile flew 420 km from Wonsan.",
            [("flight", None, "Wonsan", 420, False, "cannot tell")],
        ),
        (
            "Short-range ballistic missiles with a range of 1,500 km were shown.",
            [("class", None, None, 1500, False, "fails")],
        ),
        (
            "The range is 200 to 700 km (100 to 350 miles).",
            [("unit", None, None, 700, False, "fails")],
        ),
        (
            "Such missiles can reach Riyadh.",
            [("reach", "Riyadh", None, None, False, "cannot tell")],
        ),
        ("The teachers could strike in London next week.", []),
        ("Nobody was hurt in Riyadh when a missile fell.", []),
    ],
)
def test_a_sentence_gives_its_claims(text, expected):
    assert read(text) == expected


def test_what_is_taken_from_another_sentence_is_said():
    text = "The Fateh-110 has a range of 300 km. It was moved to Basra. It can reach Kuwait City."
    (claim,) = extract_claims(read_report(text))
    assert any("range 300 km" in each for each in claim.assumed)
    assert claim.systems == ("fateh-110",)


def test_what_is_missing_is_named():
    (claim,) = extract_claims(read_report("Such missiles can reach Riyadh."))
    assert check_claim(claim).missing == ("launch region", "range")


def test_a_quote_is_the_readers_own_sentence():
    text = "One. Missiles fired from Basra can reach Riyadh, 800 km away. Two."
    claims = extract_claims(read_report(text))
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)


def test_claims_are_numbered_in_the_order_of_the_text_and_bounded():
    text = "Fired from Basra, a missile with a range of {} km can reach Riyadh and Baghdad."
    text = " ".join(text.format(700 + n) for n in range(150))
    claims = extract_claims(read_report(text))
    assert len(claims) > MAX_CLAIMS / 2
    assert [claim.id for claim in claims] == [str(n) for n in range(1, len(claims) + 1)]
    assert len(claims) <= MAX_CLAIMS
    starts = [claim.start for claim in claims]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("again", "said"),
    [
        # A headline's claim is the body's, which has the figure and the missile.
        ("Guam in range of North Korea's missiles", [("Guam", 4500.0)]),
        # Another figure, another missile, a denial, another place: other claims.
        (
            "Guam is in range of North Korea's missiles of 3,600 km.",
            [("Guam", 3600.0), ("Guam", 4500.0)],
        ),
        (
            "North Korea's Musudan, with a range of 4,500 km, can reach Guam.",
            [("Guam", 4500.0), ("Guam", 4500.0)],
        ),
        ("North Korea's missiles cannot reach Guam.", [("Guam", 4500.0), ("Guam", 4500.0)]),
        ("North Korea's missiles can reach Tokyo.", [("Tokyo", 4500.0), ("Guam", 4500.0)]),
    ],
)
def test_what_a_text_says_again_is_one_claim(again, said):
    body = "North Korea's Hwasong-12, with a range of 4,500 km, can reach Guam."
    claims = extract_claims(read_report(f"{again}\n\n{body}"))
    assert [(claim.place.name, claim.high_km) for claim in claims] == said
    assert claims[-1].system_text == "Hwasong-12"


def test_an_island_is_the_launch_place_and_its_country_only_says_whose_it_is():
    # The island's centre lies in the sea, and so outside the country's outline.
    text = "From Kyushu, Japan's southernmost main island, it can reach Shanghai."
    claims = extract_claims(read_report(f"The missile, with a range of 900 km, was shown. {text}"))
    assert [claim.region.name for claim in claims] == ["Kyushu"]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        # Whose exclave it is says that it is not all of that country.
        (
            "Missiles of 500 km range are in Kaliningrad. From Russia's exclave they can hit Riga.",
            {"Kaliningrad"},
        ),
        (
            "Kuwait City is within range of the Iraqi city of Basra: missiles fly 300 km.",
            {"Basrah"},
        ),
        # Whose territory is in range launches nothing at it.
        (
            "The missile flew 4,000 km. This is within the range of the U.S. territory of Guam.",
            {None},
        ),
    ],
)
def test_whose_a_place_is_does_not_launch_from_all_of_that_country(text, regions):
    claims = extract_claims(read_report(text))
    assert {each.region.name if each.region else None for each in claims} == regions


def test_a_small_namesake_of_a_great_city_is_not_held_against_what_fails():
    text = "Missiles: {} is {} km from {}."
    (great,) = extract_claims(read_report(text.format("Los Angeles", "15,000", "Pyongyang")))
    (other,) = extract_claims(read_report(text.format("Tripoli", "5,000", "Baghdad")))
    assert not great.rivals
    assert [each.country for each in other.rivals] != []
