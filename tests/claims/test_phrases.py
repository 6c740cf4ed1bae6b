"""How reports phrase reach: each phrase with the claims that it makes, which may be none."""

import pytest

from geo.articles import read_report
from geo.claims import check_claim, extract_claims
from geo.gazetteer import normalise_name


def read(text):
    return [
        (
            claim.place and normalise_name(claim.place.name).title(),
            claim.region and normalise_name(claim.region.name).title(),
            claim.high_km,
            claim.denied,
            check_claim(claim).verdict.value,
        )
        for claim in extract_claims(read_report(text))
        if claim.kind.value == "reach"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The part of the sentence that a claim stands in decides on its launch region.
        (
            "Fired from Kharkiv, a 300 km missile can hit Kursk; from Kherson, Simferopol.",
            [("Kursk", "Kharkiv", 300, False, "holds")],
        ),
        (
            "From Sargodha, Amritsar can be hit with a Ghaznavi (290 km), a rocket of old.",
            [("Amritsar", "Sargodha", 290, False, "holds")],
        ),
        # Denials.
        (
            "Missiles of 300 km range fired from Aleppo would no longer reach Jerusalem.",
            [("Jerusalem", "Aleppo", 300, True, "holds")],
        ),
        (
            "Fired from Kharkiv, a missile with a range of 250 km falls far short of Moscow.",
            [("Moscow", "Kharkiv", 250, True, "holds")],
        ),
        (
            "Moscow is nowhere near the range of missiles in Kharkiv, which is 250 km.",
            [("Moscow", "Kharkiv", 250, True, "holds")],
        ),
        # What goes on without a verb.
        (
            "Fired from Beirut, missiles of 300 km range could hit Haifa, but not Cairo.",
            [("Haifa", "Beirut", 300, False, "holds"), ("Cairo", "Beirut", 300, True, "holds")],
        ),
        # A whole country, a part of one, and a place that is described.
        (
            "Missiles of 200 km range fired from Beirut can hit anywhere in Israel.",
            [("Israel", "Beirut", 200, False, "holds in part")],
        ),
        (
            "Rockets of 40 km range fired from Beirut can hit southern Israel.",
            [("Israel", "Beirut", 40, False, "cannot tell")],
        ),
        (
            "Fired from Kharkiv, a missile with a range of 250 km cannot hit the Russian capital.",
            [("Moscow", "Kharkiv", 250, True, "holds")],
        ),
        (
            "Iran's missiles, with a range of 2,000 km, can hit Europe.",
            [("Europe", "Iran", 2000, False, "cannot tell")],
        ),
        # Lists and tables.
        (
            "Missiles in range\n\nFrom Basra:\nZolfaqar: 700 km – Riyadh, Kuwait City",
            [
                ("Riyadh", "Basrah", 700, False, "holds"),
                ("Kuwait City", "Basrah", 700, False, "holds"),
            ],
        ),
        (
            "Missile\tRange\tIn reach from Beirut\nFajr-5\t75 km\tHaifa\nScud\t300 km\tTel Aviv",
            [
                ("Haifa", "Beirut", 75, False, "fails"),
                ("Tel Aviv", "Beirut", 300, False, "holds"),
            ],
        ),
        # A launch place that nothing knows is never replaced by another one.
        (
            "Iran's missiles have a range of 300 km. Fired from Qwxzabad they can reach Riyadh.",
            [("Riyadh", None, 300, False, "cannot tell")],
        ),
        # Several ranges before: the verdict holds for each of them, or in part.
        (
            "Fajr-5s have a range of 75 km, Scuds of 300 km. From Beirut, they can hit Tel Aviv.",
            [("Tel Aviv", "Beirut", 300, False, "holds in part")],
        ),
        # No claims.
        ("Could missiles fired from Basra, with a range of 700 km, reach Riyadh?", []),
        ("He asked whether missiles from Basra with a range of 700 km could reach Riyadh.", []),
        ("The Suns missed from long range in Dallas and were out of reach of Denver.", []),
        ("A strike at the port of Hamburg could hit supermarkets in Vienna.", []),
    ],
)
def test_a_phrase_gives_its_claims(text, expected):
    assert read(text) == expected


def test_what_a_claim_says_is_put_in_our_own_words():
    text = "Missiles of 300 km range fired from Aleppo would not reach Jerusalem."
    (claim,) = extract_claims(read_report(text))
    assert claim.statement == "Jerusalem is out of range from Aleppo"
