"""Lists whose lines answer what their head asks."""

import pytest

from geo.claims import check_claim
from geo.reading import extract_claims, read_report
from geo.reading.claims import entries
from geo.reading.claims.answers import find_answers
from tests.reading.samples import make_context


def read(text):
    checked = map(check_claim, extract_claims(read_report(text)))
    return [
        (
            each.claim.place.name,
            each.claim.region.name if each.claim.region else "",
            each.claim.high_km,
            each.claim.denied,
            str(each.verdict),
        )
        for each in checked
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In range of a missile of 300 km from Basra?\nKuwait City: yes\nRiyadh: no",
        "City | Rockets in range from Basra (300 km)\nKuwait City | ✓\nRiyadh | ✗",
        "From Basra with 300 km rockets\nYes: Kuwait City\nNo: Riyadh",
        (
            "Missiles with a range of 300 km stand in Basra.\n\nWhat they can hit\n"
            "- Kuwait City: yes\n- Riyadh: out of range"
        ),
    ],
)
def test_yes_and_no_are_read_with_the_heads_place_and_range(text):
    assert read(text) == [
        ("Kuwait City", "Basrah", 300, False, "holds"),
        ("Riyadh", "Basrah", 300, True, "holds"),
    ]


def test_an_answer_that_is_neither_gives_no_verdict():
    (claim,) = read("What a missile of 300 km can hit from Basra\nKuwait City - at the very edge")
    assert claim[-1] == "cannot tell"


def test_each_column_has_the_missile_of_its_head():
    said = read(
        "Which cities can missiles reach from Basra?\n"
        "City | Qiam (800 km) | Fateh-110 (300 km)\nRiyadh | yes | no"
    )
    assert [(km, denied) for _, _, km, denied, _ in said] == [(800, False), (300, True)]


def test_bare_lines_are_read_below_a_colon_only():
    head = "What Iraq's missiles of 300 km can reach from Basra"
    assert [each[0] for each in read(f"{head}:\n- Kuwait City\n- Ahvaz")] == [
        "Kuwait City",
        "Ahvaz",
    ]
    assert not read(f"{head} was asked.\n- Kuwait City\n- Ahvaz")


def test_a_line_without_an_answer_is_no_row_of_a_list():
    context = make_context("In range of a missile of 300 km from Basra?\nKuwait City has a port")
    assert not find_answers(context, 1)


def test_lines_below_a_head_that_asks_something_else_are_not_read():
    assert not read("Missiles of 300 km stand in Basra.\n\nElections soon?\n- Kuwait City: yes")


def test_a_line_is_matched_once_however_many_stand_below_it(monkeypatch):
    tried = []

    def split(text):
        tried.append(text)
        return 0, []

    monkeypatch.setattr(entries, "_split_line", split)
    lines = ["Missiles of 300 km in Basra can hit:", *["- Kuwait City", "- Riyadh"] * 10]
    context = make_context("\n".join(lines))
    assert not any(find_answers(context, index) for index in range(len(lines)))
    assert len(tried) <= len(lines)


def test_places_alone_answer_what_the_sentence_before_asks():
    asked = "Q: What could the rockets in Kirkuk hit?\nA: With 120 km, Erbil and Mosul."
    text = f"{asked}\nQ: And Baghdad?\nA: No."
    claims = extract_claims(read_report(text))
    assert [(each.place.name, each.region.name, each.denied) for each in claims] == [
        ("Erbil", "Kirkuk", False),
        ("Mosul", "Kirkuk", False),
        ("Baghdad", "Kirkuk", True),
    ]


def test_bare_places_below_a_question_that_asks_which_are_its_answers():
    text = "Which towns are in range of a 300 km missile in Gyumri?\n- Vanadzor\n- Kars\n- Tbilisi"
    assert [(place, verdict) for place, *_, verdict in read(text)] == [
        ("Vanadzor", "holds"), ("Kars", "holds"), ("Tbilisi", "holds")
    ]  # fmt: skip
