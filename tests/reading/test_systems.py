from pathlib import Path

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.systems import parse_systems


def read(text):
    return [(m.text, m.system_id) for m in parse_systems(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fateh 110 missiles", [("Fateh 110", "fateh-110")]),
        ("the Fatah-110 missile", [("Fatah-110", "fateh-110")]),
        ("a Zolfaghar missile", [("Zolfaghar", "zolfaqar")]),
        ("a Burkan 2-H missile", [("Burkan 2-H", "burkan-2h")]),
        ("Shahab-3 and Hwasong-12 tests", [("Shahab-3", "shahab-3"), ("Hwasong-12", "hwasong-12")]),
    ],
)
def test_spellings_of_the_catalogue_are_recognised(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("name", ["KN-99", "DF-99", "Agni-IX", "Sky Bow III", "Barak-8"])
def test_an_unknown_designation_is_reported(name):
    assert read(f"It fired a {name} missile.") == [(name, None)]


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("KN-23", "kn-23"),
        ("DF-26", "df-26"),
        ("Agni-V", "agni-v"),
        ("Kheibar Shekan", "kheibar-shekan"),
        ("Storm Shadow", "storm-shadow"),
        ("FP-5 Flamingo", "fp-5"),
        ("Hsiung Feng IIE", "hsiung-feng-iie"),
        ("AGNI-PRIME", "agni-p"),
    ],
)
def test_a_designation_of_the_catalogue_is_its_system(name, system):
    assert read(f"It fired a {name} missile.") == [(name, system)]


@pytest.mark.parametrize(
    "text",
    [
        "The missile fell. Two missiles followed. Ballistic missiles flew.",
        "Iranian missiles and Houthi rockets",
        "COVID-19 closed the G-20; a Boeing 737 and an F-16 landed.",
        "The mayor of Dezful opened a school.",
        "US missiles on Monday",
        "A 300-500 km missile was shown",
        "A 300 to 500 km missile was shown",
    ],
)
def test_ordinary_words_are_no_systems(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crews of Patriot batteries shot it down.", ["Patriot"]),
        ("It bought THAAD, NASAMS and Arrow 3 interceptors.", ["THAAD", "NASAMS", "Arrow 3"]),
        ("The Iron Dome and David's Sling were at work.", ["Iron Dome", "David's Sling"]),
        ("One S-400 and two S-300 batteries stand near the port.", ["S-400", "S-300"]),
        ("Its ships fire the SM-2 missile.", ["SM-2"]),
    ],
)
def test_air_defence_missiles_are_systems_too(text, expected):
    assert read(text) == [(name, None) for name in expected]


@pytest.mark.parametrize(
    "name",
    [
        "PHL-03",
        "Patriot PAC-3",
        "Cheongung-II",
        "IRIS-T SLM",
    ],
)
def test_a_designation_is_read_to_its_end(name):
    assert read(f"They tested the {name} missile.") == [(name, None)]


def test_a_name_that_has_a_range_is_a_system():
    assert read("The Emad, with a range of 1,700 km, is older.") == [("Emad", "emad")]


def test_a_name_once_called_a_missile_is_one_wherever_it_stands():
    text = "The other missile is called Bora. " + "It rained in spring. " * 8 + "Bora was late."
    assert read(text) == [("Bora", "bora"), ("Bora", "bora")]


def test_a_catalogue_name_sure_once_carries_its_other_mentions():
    text = "The Zolfaqar missile is new. " + "It rained in spring. " * 8 + "Zolfaqar was shown."
    assert [system for _, system in read(text)] == ["zolfaqar", "zolfaqar"]


def test_patriots_and_arrows_without_a_missile_are_no_systems():
    assert read("A patriot shot an arrow. The Patriot Act passed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Missiles hit Khorramshahr and Dezful.",
        "The missile flew near Neptune, New Jersey.",
        "It fired a missile from Iskander, Uzbekistan.",
        "Tomahawk, Wisconsin (AP) - A school opened.",
        "Rockets fell on Quds Day in Hormuz.",
        "The club owner said a rocket hit the kitchen.",
        "K-5 students met the A300 crew.",
    ],
)
def test_places_and_words_that_name_a_system_too_are_none_without_a_word_of_missiles(text):
    assert [system for _, system in read(text) if system] == []


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("The Dezful missile flew.", "dezful"),
        ("a missile called Khorramshahr", "khorramshahr"),
        ("missiles such as the Hormuz and the Emad", "emad"),
        ("Dezful, with 1,000 km, is older.", "dezful"),
        ("It bought the Israeli-made LORA.", "lora"),
        ("Iskanders in Kaliningrad could hit Berlin.", "iskander-m"),
        ("Tomahawk cruise missiles", "tomahawk"),
        ("The K-5 missile is planned.", "k-5"),
    ],
)
def test_a_word_of_missiles_beside_the_name_makes_it_the_system(text, system):
    assert system in {found for _, found in read(text)}


def test_a_name_of_several_systems_is_read_as_each_of_them():
    [mention] = parse_systems("It fired Kheibar missiles.")
    assert set(mention.readings) == {"khorramshahr-4", "kheibar-shekan", "khaibar-1"}


def test_a_claim_of_a_name_with_several_readings_gives_each_its_verdict():
    text = "Kheibar missiles fired from Isfahan can reach Tel Aviv."
    claims = [check_claim(claim) for claim in extract_claims(read_report(text))]
    [checked] = [claim for claim in claims if claim.claim.place]
    assert {entry.system for entry in checked.entries} >= {"khorramshahr-4", "kheibar-shekan"}
    assert "Khorramshahr-4, Kheibar Shekan or Khaibar-1" in "; ".join(checked.claim.assumed)


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        ("Россия выпустила ракеты «Калибр» и «Искандер-М» по Одессе.", ["kalibr", "iskander-m"]),
        ("Росія запустила ракети Х-101 та «Калібр».", ["kh-101", "kalibr"]),
        ("Пуск ракетой «Кинжал» отменён, ракет «Калибров» нет.", ["kinzhal", "kalibr"]),
        ("ایران موشک خرمشهر را آزمایش کرد.", ["khorramshahr"]),
        ("إيران تطلق صاروخ عماد", ["emad"]),
        ("북한이 화성-15형 미사일을 발사했다.", ["hwasong-15"]),
        ("中国试射东风-41洲际导弹", ["df-41"]),
        ("共軍試射東風-17飛彈", ["df-17"]),
        ("טיל יריחו 3", ["jericho-iii"]),
        ("Der Taurus-Marschflugkörper fliegt 500 km.", ["taurus"]),
        ("Kh-101s were fired at Kyiv.", ["kh-101"]),
        ("LUCAS drones were used.", ["lucas"]),
        ("Russian Lancet drones and a Gerbera drone fell.", ["lancet", "gerbera"]),
        ("Ukraine's Beaver drones struck Moscow.", ["beaver"]),
        ("Iran named the missile Ashura; Taiwan received Harpoon missiles.", ["ashura", "harpoon"]),
        ("Turkey's SOM missile", ["som"]),
        ("Росія випустила ракети Х-31П по Одещині.", ["kh-31"]),
        ("Houthis showed the Toufan missile; Iran has the Karrar drone.", ["toufan", "karrar"]),
        ("North Korean Iskander missiles were fired.", ["kn-23"]),
    ],
)
def test_names_in_other_scripts_and_in_the_plural_are_found(text, systems):
    assert [mention.system_id for mention in parse_systems(text)] == systems


@pytest.mark.parametrize(
    "text",
    [
        "نبرد خرمشهر در سال ۱۳۶۱ بود.",
        "قال عماد إن الصواريخ سقطت بعيدا عن المدينة",
        "калибра 155 мм снаряды и ракеты",
        "노동 시장과 미사일",
        "Lucas said that missiles flew.",
        "Mr Atmaca said the missile fell near the Som.",
        "The Persian Gulf (Khalij-e Fars) is a sea. Missiles were fired.",
        "He lives in Hoveizeh, where missiles fell.",
        "The Lancet published a study of missile wounds in Kharkiv.",
        "Beaver Creek residents saw a missile test.",
        "Shiites marked Ashura in Karbala, where a missile fell in 2019.",
        "A whaler threw a harpoon. Popeye ate spinach. Gerbera prices rose.",
        "Al-Aqsa Flood (Toufan al-Aqsa) began; rockets flew.",
        "The Karrar tank was hit by a missile.",
        "RAF Typhoons fired missiles.",
    ],
)
def test_names_that_are_words_or_places_elsewhere_are_no_systems(text):
    assert parse_systems(text) == []


def test_a_name_that_is_a_place_is_a_missiles_where_a_list_of_missiles_has_it():
    listed = "Iran's arsenal\n- Shahab-3: 1,300 km\n- Qiam: 800 km; can reach Riyadh"
    assert [each.text for each in parse_systems(listed)] == ["Shahab-3", "Qiam"]
    towns = "Missiles in Shahab. From Tehran to:\n- Ahvaz: 540 km\n- Qiam: 800 km"
    assert "Qiam" not in [each.text for each in parse_systems(towns)]


UNKNOWN = ("Haftad-2", "Cobra-7", "CM-400AKG", "Wu-14", "Trembita", "Zmaj-5", "Mk-777", "Astra Mk3")


@pytest.mark.parametrize("name", UNKNOWN)
@pytest.mark.parametrize(
    "text",
    [
        "The {} missile has a range of 700 km.",
        "They showed a new weapon, the “{}”, which has a range of 700 km. The missile hit it.",
        "Its missiles are the Fateh-110 (300 km), the {} (700 km) and the Scud-B (250 km).",
        "Missiles in service:\n- Fateh-110: 300 km\n- {}: 700 km\n- Scud-B: 250 km\n",
    ],
)
def test_a_missile_that_the_catalogue_lacks_is_named_beside_its_range(text, name):
    text = text.format(name)
    named = {text[each.start : each.end]: each.system_id for each in parse_systems(text)}
    assert named[name] is None
    assert 700 in {each.high_km for each in read_report(text).ranges}


def test_a_name_without_capitals_is_read_before_the_word_missile():
    text = "the barq-2 missile has a range of 700 km; a mach-5 missile, its stage-2 missile motor"
    assert [each.text for each in parse_systems(text)] == ["barq-2"]


# Sports, cars, ships, aircraft, makers, places, groups: each beside a missile or a distance.
NO_MISSILES = Path(__file__).with_name("no_missiles.txt").read_text("utf-8").splitlines()
MISSILES = {"Fajr-5", "Fateh-110", "Scud-B", "Patriot"}


@pytest.mark.parametrize("line", NO_MISSILES)
def test_nothing_else_is_a_missile(line):
    text = line.replace("\\n", "\n")
    assert {each.text for each in parse_systems(text)} <= MISSILES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It can fire Tomahawks 1,600 km from Manila.", "Tomahawks"),
        ("The Agni 5,000 km range missile was shown.", "Agni"),
        ("The Agni 5, with a range of 5,000 km, was shown.", "Agni 5"),
    ],
)
def test_a_figure_behind_a_name_is_no_part_of_it(text, name):
    assert [mention.text for mention in read_report(text).systems] == [name]


@pytest.mark.parametrize("owns", ["'s", "’s", "'s maximum", "'s 500 km"])
def test_what_has_a_range_is_no_town_of_the_same_name(owns):
    assert read_report(f"Warsaw is out of Iskander{owns} range.").systems


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("South Korea Hyunmoo-2 missiles were seen.", "Hyunmoo-2"),
        ("An Iran Shahab-3 missile was seen.", "Shahab-3"),
        ("A Storm Shadow missile was seen.", "Storm Shadow"),
    ],
)
def test_whose_a_missile_is_stands_outside_its_name(text, name):
    assert [system.text for system in read_report(text).systems] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prague wants Taurus, ATACMS or Storm Shadow.", ["Taurus", "ATACMS", "Storm Shadow"]),
        ("The wing bears one SCALP/Storm Shadow.", ["SCALP", "Storm Shadow"]),
        ("Of the DF-21D much is known, of the DF-27B nothing.", ["DF-21D", "DF-27B"]),
        ("Beside the Sejjil stood the Sagarika and the K-15.", ["Sejjil", "Sagarika", "K-15"]),
        ("It is an Iskander-like weapon.", ["Iskander"]),
        ("A kh-32 lay beside the kh-101 and the Kinzhal.", ["kh-32", "kh-101", "Kinzhal"]),
        ("They bought C-704s, a missile of 35 km.", ["C-704s"]),
        ("They showed the 'Polonez' (up to 200 km).", ["Polonez"]),
        ("The 3M22 flies 400 km.", ["3M22"]),
    ],
)
def test_a_system_that_is_sure_vouches_for_what_stands_beside_it(text, names):
    assert [name for name, _ in read(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "An A-50 and a P-8 watched the Sejjil.",
        "A C-130 brought the Sejjil.",
        "In Tomahawk, Wisconsin, he spoke of the Sejjil.",
        "The Sejjil was named by Khan and by Emad.",
        "He came from Jaffa and saw the Sejjil.",
        "A bastion stood where the Sejjil fell.",
    ],
)
def test_it_vouches_for_no_aircraft_place_or_person(text):
    assert [name for name, _ in read(text)] == ["Sejjil"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KN-24은 미사일이다.", ["KN-24"]),
        ("解放军的DF-17导弹和DF-41导弹", ["DF-17", "DF-41"]),
        ("Der Taurus hat eine Reichweite von 500 Kilometern.", ["Taurus"]),
        ("SOM seyir füzesi vuruldu.", ["SOM"]),
        ("Der Taurus ist ein Berg.", []),
        ("XKN-24a 미사일", []),
    ],
)
def test_a_designation_in_a_text_of_another_language_is_found(text, names):
    assert [name for name, _ in read(text)] == names


@pytest.mark.parametrize(
    "headline", ["KARACHI IN RANGE, SAYS MINISTER", "In range, says Prime Minister"]
)
def test_a_headline_ends_no_name_below_it(headline):
    mentions = parse_systems(f"{headline}\nBrahMos missiles with a range of 290 km are in Bhuj.")
    assert [(mention.text, mention.system_id) for mention in mentions] == [("BrahMos", "brahmos")]
