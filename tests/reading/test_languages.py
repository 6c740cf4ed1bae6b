"""A first step into other languages: figures and known names are found, no claim is made."""

import pytest

from geo.reading import extract_claims, read_report


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
