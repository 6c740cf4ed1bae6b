"""Rows of distances below a head that says from where."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.rows import find_distance_rows, read_bare
from tests.reading.samples import make_context


def list_ways(text):
    claims = extract_claims(read_report(text))
    return [(claim.place.name, claim.region.name, round(claim.high_km)) for claim in claims]


def test_dots_that_lead_to_a_figure_are_one_gap_and_to_a_word_no_row():
    # A row that could split its dots in any way took twice the time with each two more of them.
    dots = "." * 40
    text = f"Distances from Basra:\nKuwait City: 130 km\nAhvaz {dots}150\nDezful {dots}far\n"
    context = make_context(text)
    (row,) = find_distance_rows(context, 2)
    assert row.figure.high_km == 150.0
    assert not find_distance_rows(context, 3)


def test_a_number_has_the_unit_of_the_head_or_of_the_row_above():
    text = "Missiles were seen. Distance to Pyongyang ({})\nSeoul 195\nTokyo 1,285\n"
    assert list_ways(text.format("km")) == [
        ("Seoul", "Pyongyang", 195),
        ("Tokyo", "Pyongyang", 1_285),
    ]
    assert list_ways(text.format("as it is")) == []
    context = make_context("Basra is 300 miles away, Ahvaz 130.")
    assert round(read_bare(context, 0, "130", 31).high_km) == 209


def test_from_there_over_a_list_is_the_one_place_of_the_sentence_before():
    text = "Missiles stand near {}. From there it is, in a straight line:\n- Baghdad: 270 km\n"
    assert list_ways(text.format("Kermanshah")) == [("Baghdad", "Kermanshah", 270)]
    assert list_ways(text.format("Tabriz and Urmia")) == []


def test_a_label_below_no_heading_is_about_nothing():
    assert list_ways("Missiles were shown in Osaka.\n\nDistance from Pyongyang: 700 km\n") == []


def test_the_column_that_says_from_where_holds_the_distance():
    text = (
        "Base | Country | Distance from Iran | Range of missile\n"
        "Al Udeid | Qatar | 270 km | 300 km\n"
        "Incirlik | Turkey | 760 km | 1,000 km\n"
    )
    assert list_ways(text) == [
        ("Al Udeid Air Base", "Iran", 270),
        ("Incirlik Air Base", "Iran", 760),
    ]


def test_a_table_whose_first_column_has_no_head_is_read_as_well():
    text = (
        "Missiles were shown.\n\tDistance from Iran\tRange needed\n"
        "Athens\t2,000 km (1,240 mi)\t2,100 km\nBaku\t50 km\t60 km\n"
    )
    assert list_ways(text) == [("Athens", "Iran", 2_000), ("Baku", "Iran", 50)]


def test_a_cell_of_two_figures_is_no_row():
    text = "Base | Distance from Iran\nBaku | 50 km, 60 km\n"
    assert list_ways(f"Missiles were shown.\n{text}") == []


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Missiles were shown. Distances from Havana, by air: Key West 170 km; Miami 370 km.",
         [("Key West", "Havana", 170), ("Miami", "Havana", 370)]),
        ("Missiles were shown. How far is it from Tyre? To Haifa, 54 km. To Tel Aviv, 138 km.",
         [("Haifa", "Tyre", 54), ("Tel Aviv", "Tyre", 138)]),
        ("From Tyre it is 54 km to Haifa, 138 km to Tel Aviv and 170 km to Jerusalem.",
         [("Haifa", "Tyre", 54), ("Tel Aviv", "Tyre", 138), ("Jerusalem", "Tyre", 170)]),
    ],
)  # fmt: skip
def test_a_list_in_sentences_says_from_where_at_its_head(text, ways):
    assert list_ways(text) == ways


def test_a_line_that_says_yes_or_no_may_say_how_far_as_well():
    head = "What a missile of 1,000 km gets to from Astrakhan:"
    text = f"{head}\n- Baku: yes, 680 km\n- Kyiv: no, 1,370 km"
    claims = extract_claims(read_report(text))
    assert [(each.kind.value, each.place.name, each.denied) for each in claims] == [
        ("reach", "Baku", False),
        ("distance", "Baku", False),
        ("reach", "Kyiv", True),
        ("distance", "Kyiv", False),
    ]


@pytest.mark.parametrize("heading", ["2. Osaka", "Osaka\n\nA view of the port", "Osaka:"])
def test_a_label_is_about_the_heading_above_it(heading):
    text = f"What missiles could reach.\n\n{heading}\n\nDistance from Pyongyang: 980 km\n"
    assert list_ways(text) == [("Osaka", "Pyongyang", 980)]


def test_a_pair_has_the_unit_of_the_text_below_a_line_that_says_distances():
    text = (
        "Missiles stood 100 miles from Florida.\n\n{}\nHavana-Washington, 1128\nMinsk-Paris, 1134\n"
    )
    told = list_ways(text.format("Here are the distances:"))
    assert told[-2:] == [("Havana", "Washington", 1_815), ("Minsk", "Paris", 1_825)]
    assert len(list_ways(text.format("Here are the flights:"))) < len(told)


def test_pairs_below_distances_take_the_unit_that_the_line_says():
    text = "Missiles. Distances in miles:\nKhartoum-Cairo, 1000\nKhartoum-Asmara, 422"
    context = make_context(text)
    (row,) = find_distance_rows(context, 2)
    assert row.region.region.name == "Cairo"
    assert round(row.figure.high_km) == 1609
