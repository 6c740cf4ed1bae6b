"""The words of a picture: answer, sources, names beside their signs, and the scale."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from geo.exports import PictureShape
from geo.exports.captions import Labels, draw_scale, write_foot
from geo.exports.picture import write_picture
from tests.exports.samples import SHEET


@pytest.mark.slow
def test_a_long_answer_is_whole_on_its_picture():
    answer = "Yes, from part of it. " + "Wonderfully wide words make a long line. " * 8
    sheet = replace(SHEET, headline=answer, shape=PictureShape.WIDE)
    picture = ET.fromstring(write_picture(sheet, "svg"))  # noqa: S314
    wide = float(picture.get("viewBox").split()[2])
    nodes = picture.iter("{http://www.w3.org/2000/svg}text")
    head = ["".join(node.itertext()) for node in nodes if "700" in node.get("style", "")]
    bold = FontProperties(weight="bold")
    widths = [TextPath((0, 0), line, 12, prop=bold).get_extents().width for line in head]
    assert max(widths) < wide * 0.95
    assert " ".join(head).split()[:40] == answer.split()[:40]


def make_axes():
    return Figure(figsize=(8, 8)).add_axes((0, 0, 1, 1))


def list_words(axes):
    return [text.get_text() for text in axes.texts]


def test_names_do_not_cover_one_another_but_for_the_one_that_must_be_there():
    axes = make_axes()
    labels = Labels(axes, (-100.0, -100.0, 100.0, 100.0))
    for name, y in (("Basra", 0.0), ("Abadan", 1.0), ("Kuwait", 50.0)):
        labels.add(name, 0.0, y)
    labels.add("Asked for", 0.0, 0.5, must=True)
    labels.add("Outside", 500.0, 0.0, must=True)
    assert list_words(axes) == ["Basra", "Kuwait", "Asked for"]


def test_a_name_at_the_right_edge_stands_on_the_left_of_its_sign():
    axes = make_axes()
    labels = Labels(axes, (-100.0, -100.0, 100.0, 100.0))
    labels.add("A name that is long", 90.0, 0.0)
    (text,) = axes.texts
    assert text.get_ha() == "right"
    assert text.get_position()[0] < 90.0


def test_the_scale_is_a_round_length_that_is_as_long_as_it_says():
    axes = make_axes()
    draw_scale(axes, (-1_000.0, -500.0, 1_000.0, 500.0))
    assert list_words(axes) == ["200 km = 124 mi"]
    start, end = axes.lines[0].get_xdata()
    assert end - start == 200


def test_more_sources_make_smaller_letters_and_not_a_smaller_map():
    sizes = []
    for count in (1, 250):
        figure = Figure(figsize=(8.27, 8.27))
        sources = tuple(f"Source number {number}, 2020-01-01" for number in range(count))
        assert write_foot(figure, replace(SHEET, sources=sources)) < 0.34
        sizes.append(figure.texts[0].get_fontsize())
    assert sizes[1] < sizes[0]
