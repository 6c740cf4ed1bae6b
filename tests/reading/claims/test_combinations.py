"""Each turn for target, verb, launch place, owner, distance, flight: one claim with its parts."""

import pytest

from geo.claims import ClaimVerdict, check_claim
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


def read_reach(said):
    claims = [each for each in read_claims(said) if each.kind.value == "reach"]
    return [(c.place.name, c.region and c.region.name, c.high_km, c.denied) for c in claims]


# What is said of Haifa and Muscat behind a verb, each in range, denied, or neither (None).
SCOPES = (
    ("can hit neither Haifa nor Muscat", True, True),
    ("puts neither Haifa nor Muscat in range", True, True),
    ("can reach none of Haifa and Muscat", True, True),
    ("can hit not Muscat but Haifa", False, True),
    ("can hit not just Haifa but Muscat", False, False),
    ("can reach Haifa rather than Muscat", False, None),
    ("can reach Haifa instead of Muscat", False, None),
    ("can reach all of them save Muscat", None, True),
    ("can reach everything but Muscat", None, True),
    ("puts Haifa, but not Muscat, in range", False, True),
    ("can reach Haifa, yet not Muscat", False, True),
    ("can reach Haifa, whereas Muscat is beyond its reach", False, True),
    ("can reach Haifa, with Muscat just beyond its reach", False, True),
    ("can by no means reach Muscat", None, True),
    ("is in no position to hit Muscat", None, True),
    ("will never reach Muscat", None, True),
    ("fails to reach Muscat", None, True),
    ("nearly reaches Muscat", None, True),
    ("can almost reach Muscat", None, True),
    ("all but reaches Muscat", None, True),
)
SUBJECTS = (
    "From Tabriz, the missile with a range of 1,300 km {said}.",
    "The missile has a range of 1,300 km. Based in Tabriz, it {said}.",
)


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("scope", SCOPES)
def test_a_denial_holds_for_what_it_bears_on(scope, subject):
    said, haifa, muscat = scope
    wanted = [
        (place, "Tabriz", 1300.0, denied)
        for place, denied in (("Haifa", haifa), ("Muscat", muscat))
        if denied is not None
    ]
    assert sorted(read_reach(subject.format(said=said))) == wanted


def test_what_it_cannot_do_unless_moved_gives_no_verdict():
    (claim,) = read_claims(
        "Unless fired from Basra, the missile of 700 km range cannot hit Riyadh."
    )
    assert check_claim(claim).verdict is ClaimVerdict.CANNOT_TELL


# Two missiles of two owners, told apart by owner, order or range.
PAIRS = (
    "Turkish missiles have a range of 700 km, Iranian ones of 1,300 km.",
    "Turkey has a missile with a range of 700 km, Iran one with a range of 1,300 km.",
    "Turkey’s missile flies 700 km; Iran’s flies 1,300 km.",
    "The Turkish missile has a range of 700 km, while the Iranian one has a range of 1,300 km.",
    "Turkey showed a missile of 700 km range. Iran answered with one of 1,300 km range.",
)
TURKISH, IRANIAN = ("Turkey", 700.0), ("Iran", 1300.0)
CHOICES = (
    ("The former can reach Haifa.", [TURKISH], False),
    ("The latter cannot reach Haifa.", [IRANIAN], True),
    ("The Iranian one can reach Haifa.", [IRANIAN], False),
    ("Only the Turkish one can reach Haifa.", [TURKISH], False),
    ("Iran’s missile could hit Haifa.", [IRANIAN], False),
    ("The Turkish missile cannot reach Haifa.", [TURKISH], True),
    ("The longer one can reach Haifa.", [IRANIAN], False),
    ("The one with the longer range can reach Haifa.", [IRANIAN], False),
    ("Both can reach Haifa.", [TURKISH, IRANIAN], False),
    ("Neither can reach Haifa.", [TURKISH, IRANIAN], True),
)


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("choice", CHOICES)
def test_of_two_owners_missiles_the_one_that_is_meant_has_its_range_and_country(choice, pair):
    said, chosen, denied = choice
    wanted = [("Haifa", country, km, denied) for country, km in chosen]
    assert read_reach(f"{pair} {said}") == wanted


# What stands between the launch place and "from there", and launches nothing.
BETWEEN = (
    "Canada has voiced concern.",
    "A spokesman for Japan declined to comment.",
    "Experts in London were surprised.",
    "A paper in Germany printed pictures.",
    "Nobody was hurt.",
)


@pytest.mark.parametrize("between", BETWEEN)
def test_there_is_where_missiles_stand_not_who_speaks_of_them(between):
    said = (
        f"The missile flies 700 km. It is deployed in Tabriz. {between} From there it can hit Baku."
    )
    assert read_reach(said) == [("Baku", "Tabriz", 700.0, False)]


@pytest.mark.parametrize(
    "teller",
    ["Germany’s chancellor", "the Madrid foreign ministry", "US officials", "an analyst in Tokyo"],
)
@pytest.mark.parametrize(
    "frame",
    ["{core}, {teller} believes.", "According to {teller}, {core}.", "{core} (source: {teller})."],
)
def test_who_tells_is_no_target_and_no_other_place(teller, frame):
    told = frame.format(core="Iran’s missiles cannot reach Athens", teller=teller)
    (claim,) = read_claims(f"{told} Their range is 300 km.")
    assert (claim.place.name, claim.region.name, claim.denied) == ("Athens", "Iran", True)
    assert check_claim(claim).verdict is ClaimVerdict.HOLDS


# Turns for reach without a verb of it, and whether they deny it; each with whose missiles they are.
TURNS = (
    ("Haifa is covered by {missiles} of 700 km range.", False),
    ("Haifa is at the mercy of {missiles} with a range of 700 km.", False),
    ("Haifa is exposed to {missiles} with a range of 700 km.", False),
    ("Haifa is reachable with {missiles} of 700 km range.", False),
    ("Haifa is targetable by {missiles} of 700 km range.", False),
    ("Haifa is immune to {missiles} with a range of 700 km.", True),
    ("Haifa is not threatened by {missiles} with a range of 700 km.", True),
    ("Haifa has nothing to fear from {missiles} with a range of 700 km.", True),
    ("Haifa remains unreachable for {missiles} of 700 km range.", True),
    ("Haifa out of range of {missiles}, which fly 700 km", True),
    ("Haifa safe from {missiles}, which fly 700 km", True),
)
MISSILES = (
    ("Iran’s missiles", "Iran"),
    ("Iranian missiles", "Iran"),
    ("missiles in Basra", "Basrah"),
)


@pytest.mark.parametrize("missiles", MISSILES, ids=lambda missiles: missiles[0])
@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn[0])
def test_a_turn_goes_with_each_way_to_say_whose_missiles_they_are(turn, missiles):
    said, denied = turn
    named, region = missiles
    assert read_reach(said.format(missiles=named)) == [("Haifa", region, 700.0, denied)]


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The missile in Tabriz has a range of 700 km, just short of Haifa.", True),
        ("Haifa lies beyond the 700 km that the missile in Tabriz can fly.", True),
    ],
)
def test_reach_is_told_by_comparison(said, denied):
    assert read_reach(said) == [("Haifa", "Tabriz", 700.0, denied)]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("cannot reach parts of Israel", ClaimVerdict.HOLDS),
        ("cannot reach large swathes of Israel", ClaimVerdict.HOLDS),
        ("cannot reach any part of Israel", ClaimVerdict.CANNOT_TELL),
        ("can reach Israel in its entirety", ClaimVerdict.FAILS),
        ("can reach the northern third of Israel", ClaimVerdict.CANNOT_TELL),
        ("can reach little of Israel", ClaimVerdict.CANNOT_TELL),
        ("can reach parts of Israel", ClaimVerdict.HOLDS),
    ],
)
def test_how_much_of_a_country_is_meant_is_told_from_words_on_either_side(said, verdict):
    (claim,) = read_claims(f"Fired from Tyre, the missile with a range of 200 km {said}.")
    assert check_claim(claim).verdict is verdict


def test_what_was_put_into_service_stands_there():
    said = "The missile flies 700 km. It was put into service at Tabriz. It can hit Baku."
    assert read_reach(said) == [("Baku", "Tabriz", 700.0, False)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # Where another missile was fired once, and at what, launches nothing.
        (
            (
                "The Zolfaghar was fired from Kermanshah at Deir al-Zor in Syria in 2017. Iran's "
                "Sejjil flies 2,000 km. Its range would also cover Athens."
            ),
            {("Athens", "Iran", 2000.0)},
        ),
        # What the existing one flies is not the range of the new one.
        (
            (
                "The new missile, with a range of 1,000 km, will stand in Kumamoto. The existing "
                "version can fly 200 km. From Kumamoto, the new missiles could reach Shanghai."
            ),
            {("Shanghai", "Kumamoto", 1000.0)},
        ),
    ],
)
def test_what_another_missile_did_gives_neither_place_nor_range(text, claims):
    read = {
        (claim.place.name, claim.region.name, claim.high_km)
        for claim in read_claims(text)
        if claim.kind.value == "reach" and claim.place and claim.region
    }
    assert read == claims


def test_a_landing_off_an_island_does_not_fail():
    text = "Fired from near Pyongyang, the missile flew 1,001 km and splashed down off Hokkaido."
    verdicts = [str(check_claim(claim).verdict) for claim in read_claims(text)]
    assert verdicts == ["cannot tell"]


TALKS = (
    "Smith: What about Haifa?\nJordan: From Tabriz the missile of 1,300 km range can reach it.",
    "Q: Is Haifa near?\nJordan: Yes. From Tabriz the missile of 1,300 km range can hit it.",
)


@pytest.mark.parametrize("talk", TALKS)
def test_who_speaks_in_a_talk_is_no_target(talk):
    assert ("Jordan", "Tabriz", 1300.0, False) not in read_reach(talk)
