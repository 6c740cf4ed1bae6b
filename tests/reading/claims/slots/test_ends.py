"""The two ends of a distance."""

import pytest

from geo.reading.claims.slots.ends import find_ends
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Guam is 3,400 km from Pyongyang.", ["Guam", "Pyongyang"]),
        ("Larnaca, Cyprus, lies 340 km from Tel Aviv.", ["Larnaca", "Tel Aviv"]),
        ("The distance from Basra to Haifa is 1,200 km.", ["Haifa", "Basra"]),
        ("Basra lies 15 km from the Iranian border.", ["Basra", "Iranian border"]),
        (
            "Arms went to a unit in the Amur region of Siberia, some 900 km from Yakutsk.",
            ["Amur", "Yakutsk"],
        ),
        ("The plant at Saratov, on the Volga, is 730 km from Moscow.", ["Saratov", "Moscow"]),
        ("The refinery at Ras Tanura, a target some 90 km from Manama.", ["Ras Tanura", "Manama"]),
        ("An isle in the Black Sea, 35 km off Odesa.", []),
        (
            "Larnaca – a port that Israel, like Lebanon, uses – lies 340 km from Tel Aviv.",
            ["Larnaca", "Tel Aviv"],
        ),
        ("Gotland, which belongs to Sweden, sits 150 km off Latvia.", ["Gotland", "Latvia"]),
        (
            "A depot in Proletarsk, in Russia's Rostov region, some 250 km from Donetsk.",
            ["Proletarsk", "Donetsk"],
        ),
        (
            "A site on Qeshm, an island in the southern province of Hormozgan, 160 km from Dubai.",
            ["Qeshm", "Dubai"],
        ),
        ("A ship sank 65 miles south of Odesa.", []),
        ("Guam is 3,400 km away.", []),
    ],
)
def test_what_lies_so_far_and_from_where(text, ends):
    context = make_context(text)
    (figure,) = context.source.others[0]
    found = find_ends(context, Asked(0, (figure.start, figure.end)))
    assert [each.text for each in found or ()] == ends
