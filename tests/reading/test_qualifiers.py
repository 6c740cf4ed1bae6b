"""What other languages say of a figure."""

import tomllib
from pathlib import Path

import pytest

from geo.reading import qualifiers, read_report
from geo.reading.qualifiers import Qualifier, find_qualifier

TABLE = tomllib.loads(Path(qualifiers.__file__).with_name("qualifiers.toml").read_text("utf-8"))
FIGURE = "500"


def ask(words, side):
    text, start = (words + FIGURE, len(words)) if side == "before" else (FIGURE + words, 0)
    return find_qualifier(text, start, start + len(FIGURE))


@pytest.mark.parametrize(
    ("side", "words", "kind"),
    [(side, *row) for side, rows in TABLE.items() for row in rows["finds"]],
)
def test_words_beside_a_figure_say_what_their_row_says(side, words, kind):
    said = ask(words, side)
    assert isinstance(said, Qualifier)
    assert said.kind == kind


@pytest.mark.parametrize(
    ("side", "words"), [(side, row) for side, rows in TABLE.items() for row in rows["misses"]]
)
def test_other_words_say_nothing_of_it(side, words):
    assert ask(words, side) is None


@pytest.mark.parametrize(
    ("text", "low_km", "qualifier"),
    [
        ("Ракета имеет дальность до 500 км.", None, "до"),
        ("Ракета имеет дальность от 300 до 500 км.", 300, ""),
        ("Eine Reichweite von mehr als 500 Kilometern.", 500, "mehr als"),
        ("Le missile a une portée allant jusqu'à 500 km et peut frapper.", None, "jusqu'à"),
        ("导弹射程约500公里。", 500, "约"),
    ],
)
def test_a_range_carries_what_is_said_of_it(text, low_km, qualifier):
    (mention,) = read_report(text).ranges
    assert (mention.low_km, mention.high_km, mention.qualifier) == (low_km, 500, qualifier)
