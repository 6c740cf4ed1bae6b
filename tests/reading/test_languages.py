"""Other languages: figures and known names are found, no claim is made."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.languages import find_foreign, is_foreign, list_languages, pick_languages
from geo.reading.mentions import DistanceKind
from geo.units import unit_to_km

IN_ENGLISH_ONLY = "claims are read in English only"


@pytest.mark.parametrize(
    ("text", "range_km"),
    [
        (
            "El misil Shahab-3 tiene un alcance de 2.000 km y puede alcanzar Israel desde Irán.",
            2000,
        ),
        ("Ракета имеет дальность до 500 км и стоит в Калининграде.", 500),
        ("Ракета має дальність 300 кілометрів.", 300),
        ("يبلغ مدى الصاروخ 2000 كيلومتر ويصل إلى إسرائيل.", 2000),
        ("برد موشک ۱۳۰۰ کیلومتر است.", 1300),
        ('טווח הטיל הוא 1,300 ק"מ', 1300),
        ("미사일의 사거리는 4,500km이며 괌에 도달한다.", 4500),
        ("导弹射程为4000公里，可打击关岛。", 4000),
        ("Le missile a une portée de 2 000 kilomètres et peut frapper Tel-Aviv.", 2000),
        ("Die Rakete hat eine Reichweite von 1.300 Kilometern und kann Berlin treffen.", 1300),
        ("Füzenin menzili 561 kilometre ve Atina'ya ulaşabilir.", 561),
    ],
)
def test_a_range_is_found_and_no_claim_is_made(text, range_km):
    report = read_report(text)
    assert [mention.high_km for mention in report.ranges] == [range_km]
    assert not extract_claims(report)


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        (each, text, figures)
        for each in list_languages()
        for text, figures in (*each.finds, *((text, []) for text in each.misses))
    ],
    ids=lambda value: value if isinstance(value, str) else getattr(value, "id", ""),
)
def test_each_row_reads_its_texts(language, text, figures):
    assert not figures or language in pick_languages(text)
    found = [
        [round(unit_to_km(each, figure.unit), 1) for each in (figure.low, figure.high)]
        for figure in language.find_figures(text, 0, len(text))
        if figure.low is not None
    ]
    assert [low if low == high else [low, high] for low, high in found] == figures


@pytest.mark.parametrize(
    ("text", "bounds_km"),
    [
        ("Дальность — от 300 до 500 км.", [(300, 500)]),
        ("Дальность первой — 1.500 км, второй — 2 тыс. 500 км.", [(1500, 1500), (2500, 2500)]),
        ("صواريخ يتراوح مداها بين 80 و2500 كيلومتر، وسجل مدى 15 كلم و 16,3 كلم.",
         [(80, 2500), (15, 15), (16.3, 16.3)]),
        ("사거리는 1만2천㎞이고 고도는 6천1백 km이다.", [(12000, 12000), (6100, 6100)]),
        ("射程1800公里至1.3万公里,有几百公里的误差。", [(1800, 13000)]),
        ("Füze bin 100 kilometre yol aldı, menzili 300 ile 500 km.", [(1100, 1100), (300, 500)]),
        ("Une portée de 300 à 500 km sur 500 kilomètres carrés.", [(300, 500)]),
        ("Un alcance de 2 mil 500 kilómetros y de unas 300 millas náuticas.",
         [(2500, 2500), (555.6, 555.6)]),
        ("Eine Reichweite zwischen 500 und 5.500 Kilometern, mehrere tausend Kilometer.",
         [(500, 5500)]),
    ],
)  # fmt: skip
def test_a_figure_is_read_whole_or_not_at_all(text, bounds_km):
    report = read_report(text)
    found = sorted((*report.ranges, *report.distances), key=lambda figure: figure.start)
    assert [(each.low_km, each.high_km) for each in found] == [
        tuple(map(pytest.approx, bounds)) for bounds in bounds_km
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Дальность 500 км, скорость 900 км/ч.",
        "사거리 500km, 시속 900km로 비행한다.",
        "Menzili 500 km, saatte 900 kilometre hızla uçar.",
        "مداه 500 كم وسرعته 900 كم/ساعة.",
        "Portée 500 km, à 900 kilomètres par heure.",
    ],
)
def test_a_speed_is_no_range(text):
    report = read_report(text)
    assert [each.high_km for each in report.ranges] == [500]
    assert {each.kind for each in report.distances} <= {DistanceKind.OTHER}


@pytest.mark.parametrize(
    "text",
    [
        "이 미사일은 ICBM이 아니라 사거리 1000km의 단거리 미사일이다.",
        "Это не ICBM: дальность ракеты 1000 км.",
        "Das ist keine ICBM, die Reichweite liegt bei 1.000 km.",
        "Bu bir ICBM değil, menzili 1000 km.",
        "No es un ICBM: su alcance es de 1.000 km.",
    ],
)
def test_what_is_denied_in_another_language_is_no_claim(text):
    report = read_report(text)
    assert not extract_claims(report)
    assert any(IN_ENGLISH_ONLY in note for note in report.notes)


def test_an_english_claim_takes_nothing_from_a_sentence_of_another_language():
    report = read_report(
        "The Zolfaqar has a range of 700 km. Ракета имеет дальность 2 тыс. км. "
        "It can reach Tel Aviv from western Iraq."
    )
    assert sorted(each.high_km for each in report.ranges) == [700, 2000]
    assert [claim.high_km for claim in extract_claims(report)] == [700]
    assert any(note.startswith("Some sentences") for note in report.notes)


@pytest.mark.parametrize(
    "text",
    [
        "Rio de Janeiro: 300 km.",
        "The Dongfeng (东风) has a range of 800 km.",
        "Range: 700 km. Riyadh - no.",
        "Los Angeles and Las Vegas lie beyond the 300 kilometre line.",
        "“It can’t,” he said — and left.",
    ],
)
def test_english_with_foreign_names_is_english(text):
    assert not is_foreign(text)
    assert not any(IN_ENGLISH_ONLY in note for note in read_report(text).notes)
    assert not find_foreign(text, 0, len(text), pick_languages(text))
