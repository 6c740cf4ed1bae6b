"""Each turn for target, verb, launch place, owner, distance, flight: one claim with its parts."""

import pytest

from tests.reading.samples import read_claims

TARGETS = (
    "Haifa",
    "the city of Haifa",
    "the port of Haifa",
    "Haifa's port",
    "the Israeli port city of Haifa",
    "targets in and around Haifa",
    "cities such as Haifa",
    "the Haifa area",
    "downtown Haifa",
    "the outskirts of Haifa",
    "greater Haifa",
    "the refinery in Haifa",
    "Haifa (population 290,000)",
    "Haifa, Israel's main port,",
    "Haifa or beyond",
)
# With whether they deny.
VERBS = (
    ("can reach {target}", False),
    ("could hit {target}", False),
    ("is capable of striking {target}", False),
    ("is able to target {target}", False),
    ("puts {target} within range", False),
    ("brings {target} within reach", False),
    ("has enough range to reach {target}", False),
    ("is powerful enough to hit {target}", False),
    ("can be used to attack {target}", False),
    ("can fly to {target}", False),
    ("covers {target}", False),
    ("cannot reach {target}", True),
    ("is unable to hit {target}", True),
    ("would not reach {target}", True),
    ("does not have the range to reach {target}", True),
    ("falls short of {target}", True),
    ("leaves {target} out of range", True),
)
FORMS = (
    "From {place}, the missile, with a range of 1,500 km, {said}.",
    "The missile, with a range of 1,500 km, {said} from {place}.",
    "The missile has a range of 1,500 km. From {place} it {said}.",
    "Fired from {place}, the 1,500-km missile {said}.",
    "The missile (range: 1,500 km), which is based in {place}, {said}.",
    "With its range of 1,500 km, the missile {said} when launched from {place}.",
)
PLACES = (("western Iran", "western:IR"), ("Basra", "47.7804,30.50852"))


def list_sentences(form):
    """List each verb with the first target, and each target with a verb, in one form."""
    pairs = [(TARGETS[0], verb) for verb in VERBS]
    pairs += [(target, VERBS[number % len(VERBS)]) for number, target in enumerate(TARGETS)]
    for number, (target, (verb, denied)) in enumerate(pairs):
        place, region = PLACES[number % len(PLACES)]
        said = form.format(place=place, said=verb.format(target=target))
        yield said.replace(",.", "."), region, denied


@pytest.mark.parametrize("form", FORMS)
def test_turns_for_target_verb_and_launch_place_go_together(form):
    wrong = []
    for said, region, denied in list_sentences(form):
        claims = [each for each in read_claims(said) if each.kind.value == "reach"]
        found = [(c.place.name, c.region and c.region.id, c.high_km, c.denied) for c in claims]
        if found != [("Haifa", region, 1500.0, denied)]:
            wrong.append((said, found))
    assert not wrong


OWNERS = (
    "Iran's missiles",
    "Iranian missiles",
    "Tehran's missiles",
    "The missiles of Iran",
    "Missiles deployed by Iran",
    "Missiles in Iran's arsenal",
    "The missiles that Iran has",
    "Missiles owned by Iran",
    "Missiles fielded by Tehran",
    "The IRGC's missiles",
    "Iran's newest missiles",
    "Missiles made and operated by Iran",
    "Iran's missiles, developed with Chinese help,",
    "Iran's missiles, based on North Korean designs,",
    "Iran's missiles, which were shown to Russian officials,",
    "Iranian-made missiles in Iran's service",
    "Missiles stationed across Iran",
    "Missiles on Iranian soil",
    "Missiles launched by Iran",
    "The missile force of Iran",
    "According to Israel, Iran's missiles",
    "The US says Iran's missiles",
    "Israel's army said Iran's missiles",
    "Iran's leaders boast that their missiles",
    "Iran is thought to have missiles that",
    "Iran's Revolutionary Guards have missiles that",
    "Iran's arsenal holds missiles that",
)


@pytest.mark.parametrize("owner", OWNERS)
def test_whose_missiles_they_are_is_told_by_each_turn(owner):
    (claim,) = read_claims(f"{owner} can reach Haifa; their range is 2,000 km.")
    assert (claim.region.id, claim.place.name, claim.high_km) == ("IR", "Haifa", 2000.0)


DISTANCES = (
    "Kyiv is {figure} from Lviv",
    "Kyiv lies {figure} from Lviv",
    "Kyiv, {figure} from Lviv, was hit",
    "Kyiv – {figure} from Lviv – was hit",
    "Kyiv, which is {figure} from Lviv, was hit",
    "Kyiv, located {figure} from Lviv, was hit",
    "Kyiv (about {figure} from Lviv) was hit",
    "The distance between Kyiv and Lviv is {figure}",
    "The distance from Kyiv to Lviv is {figure}",
    "It is {figure} from Kyiv to Lviv",
    "From Kyiv, it is {figure} to Lviv",
    "Kyiv and Lviv are {figure} apart",
    "{figure} separate Kyiv from Lviv",
    "{figure} lie between Kyiv and Lviv",
    "Between Kyiv and Lviv there are {figure}",
    "Kyiv is situated {figure} east of Lviv",
    "Kyiv is located at a distance of {figure} from Lviv",
    "Lviv, some {figure} west of Kyiv, was hit",
    "In Lviv, {figure} from Kyiv, missiles fell",
    "Missiles hit Kyiv, a city {figure} from Lviv",
    "He drove the {figure} from Kyiv to Lviv",
    "Kyiv to Lviv: {figure}",
    "Kyiv is within {figure} of Lviv",
)


@pytest.mark.parametrize("wording", DISTANCES)
@pytest.mark.parametrize("figure", ["470 km", "470 kilometres", "292 miles"])
def test_a_distance_is_told_by_each_turn(wording, figure):
    said = f"{wording.format(figure=figure)}; missiles were fired."
    (claim,) = [each for each in read_claims(said) if each.kind.value == "distance"]
    assert {claim.place.name, claim.region.name} == {"Kyiv", "Lviv"}
    assert claim.high_km == pytest.approx(470, abs=1)


FLIGHTS = (
    "The missile flew 700 km from Sunan and fell into the Sea of Japan.",
    "Fired from Sunan, the missile flew 700 km before it fell into the sea.",
    "The missile, launched from Sunan, travelled 700 km.",
    "The missile was launched from Sunan and flew 700 km.",
    "The missile launched near Sunan flew 700 km.",
    "North Korea fired a missile from the Sunan area; it flew 700 km.",
    "The missile, fired from Sunan at 6 am, flew 700 km at an altitude of 60 km.",
    "The launch from Sunan sent the missile 700 km out to sea.",
)


@pytest.mark.parametrize("said", FLIGHTS)
def test_a_flight_is_told_by_each_turn(said):
    (claim,) = [each for each in read_claims(said) if each.kind.value == "flight"]
    assert "Sunan" in claim.region.name
    assert claim.high_km == 700.0
