import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims.context import Context
from geo.reading.claims.retorts import Retorts, Told
from geo.reading.frames import switch_off


@pytest.mark.parametrize(
    ("text", "place", "region", "range_km", "denied"),
    [
        ("From Tabriz the Sejil (2,000 km) can hit Athens. The Zolfaqar, with 700 km, can't.",
         "Athens", "Tabriz", 700, True),
        ("Fired from Lahore, the Shaheen-I (750 km) reaches Delhi; the Nasr, with 60 km, does not.",
         "Delhi", "Lahore", 60, True),
        (("The Hyunmoo-2C (800 km) can hit Pyongyang from Jeju City. The Hyunmoo-2A, with 300 km, "
         "would not."), "Pyongyang", "Jeju City", 300, True),
        ("The DF-15 (600 km) can hit Taipei from Xiamen. The DF-11 (300 km) can too.",
         "Taipei", "Xiamen", 300, False),
        (("A Kalibr missile with a range of 1,500 km launched from Sevastopol could strike Warsaw. "
         "From Vladivostok it could not."), "Warsaw", "Vladivostok", 1500, True),
        (("The missile has a range of 700 km. Kabul and Muscat are in range from Pakistan. "
         "Kathmandu is not."), "Kathmandu", "Pakistan", 700, True),
    ],
)  # fmt: skip
def test_a_verb_alone_goes_on_with_the_claim_before(text, place, region, range_km, denied):
    *_, claim = extract_claims(read_report(text))
    assert (claim.place.name, claim.region.name) == (place, region)
    assert (claim.high_km, claim.denied) == (range_km, denied)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (("From Minsk an Iskander missile with a range of 500 km reaches Vilnius, Warsaw and Riga. "
         "From Vitebsk it can't hit any of the three."), {"Vilnius", "Warsaw", "Riga"}),
        (("The missile, range 1,300 km, can hit Riyadh and Jeddah from Sanaa; from Tripoli it "
         "cannot hit either."), {"Riyadh", "Jeddah"}),
        ("The rocket of 300 km range in Homs can hit Haifa. It cannot hit any of the two.", set()),
    ],
)  # fmt: skip
def test_a_count_stands_for_as_many_places_as_were_named(text, places):
    claims = extract_claims(read_report(text))
    assert {claim.place.name for claim in claims if claim.denied} == places


def test_a_count_may_begin_a_sentence():
    text = (
        "In range of a missile of 300 km in Basra? Kuwait City and Ahvaz. Two cities are in range."
    )
    claims = extract_claims(read_report(text))
    assert all(claim.place.name in {"Kuwait City", "Ahvaz"} for claim in claims)


def test_another_missile_has_no_range_of_the_one_before():
    text = "From Minsk the missile of 5,500 km hits Paris. The Iskander would not."
    *_, claim = extract_claims(read_report(text))
    assert claim.denied
    assert claim.high_km is None
    assert check_claim(claim).verdict != "fails"


def test_an_unnamed_missile_without_a_figure_makes_no_claim():
    text = "From Minsk the missile of 5,500 km hits Paris. The older version does not."
    assert not [claim for claim in extract_claims(read_report(text)) if claim.denied]


def test_only_says_of_another_missile_what_it_reaches_whatever_the_first_does_not():
    text = (
        "From Shiraz the Zolfaqar, with a range of 700 km, cannot reach Muscat, the Fateh-110, "
        "with 300 km, only Bahrain."
    )
    told = [
        (claim.place.name, claim.high_km, claim.denied)
        for claim in extract_claims(read_report(text))
    ]
    assert told == [("Muscat", 700, True), ("Bahrain", 300, False)]


def test_a_retort_needs_a_claim_and_its_wording():
    text = "Fired from Chennai, Agni-V (5,000 km) reaches Beijing. Agni-II (2,000 km) does not."
    context = Context(read_report(text))
    assert not list(Retorts(context, {}).find(1))
    target = context.source.places[0][-1]
    (found,) = Retorts(context, {0: [Told(target, None, (0, 5), denied=False)]}).find(1)
    assert (found.target, found.denied, found.same) == (target, True, False)
    assert found.stated.figure.high_km == 2000
    assert not Retorts(context, {}).list_counted(1, len(text))
    with switch_off("missile-does-not"):
        assert len(extract_claims(read_report(text))) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A rocket in Tyre flies 90 km. Haifa is in reach. What about Tel Aviv? Out of reach.",
         [("Haifa", False), ("Tel Aviv", True)]),
        ("From Sargodha the missile of 1,300 km can hit Jaipur. And Mumbai? No, sir.",
         [("Jaipur", False), ("Mumbai", True)]),
        ("The missile in Basra, of 300 km, can hit Kuwait City. And Riyadh? Nobody answered.",
         [("Kuwait City", False)]),
        ("A Fateh-110 in Baalbek, good for 300 km, could reach Tel Aviv; Eilat too, he added.",
         [("Tel Aviv", False), ("Eilat", False)]),
        ("From Lagos the missile of 900 km can hit Accra. It could not do so from Maiduguri.",
         [("Accra", False), ("Accra", True)]),
    ],
)  # fmt: skip
def test_a_question_or_another_launch_place_goes_on_with_the_claim_before(text, told):
    claims = [each for each in extract_claims(read_report(text)) if each.kind.value == "reach"]
    assert [(each.place.name, each.denied) for each in claims] == told
    assert all(check_claim(each).verdict.value != "cannot tell" for each in claims)
