"""A picture fit for print and for posts: the answer, the map of it, and every source."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from geo import exports
from geo.exports import PictureShape
from geo.exports.picture import write_picture
from geo.regions import region_from_point
from tests.exports.samples import SHEET


@pytest.mark.slow
def test_a_picture_draws_every_region_and_its_ring_and_holds_a_far_place():
    beside = exports.Beside(region_from_point(60.0, 35.0), 400.0, "Second: far, 400 km")
    sheet = replace(SHEET, beside=(beside,), marks=(("Tokyo", 139.7, 35.7),), label="First: near")
    picture = ET.fromstring(write_picture(sheet, "svg"))  # noqa: S314
    nodes = list(picture.iter("{http://www.w3.org/2000/svg}text"))
    words = ["".join(node.itertext()) for node in nodes]
    assert {"Tokyo", "First: near", "Second: far, 400 km", beside.region.name} <= set(words)


@pytest.mark.slow
def test_png_and_svg_are_pictures_of_print_size():
    png = write_picture(SHEET, "png")
    assert png.startswith(b"\x89PNG")
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    assert min(width, height) > 1600
    svg = ET.fromstring(write_picture(SHEET, "svg"))  # noqa: S314
    words = " ".join(node.text or "" for node in svg.iter("{http://www.w3.org/2000/svg}text"))
    assert "Rings & places" in words
    assert "km =" in words


@pytest.mark.parametrize(
    ("shape", "ratio"),
    [
        (PictureShape.WIDE, 16 / 9),
        pytest.param(PictureShape.SQUARE, 1.0, marks=pytest.mark.slow),
        pytest.param(PictureShape.TALL, 4 / 5, marks=pytest.mark.slow),
    ],
)
def test_a_picture_has_its_shape_the_answer_every_source_and_its_marks(shape, ratio):
    sources = tuple(f"Source number {number} of a long list, 2020-01-01" for number in range(60))
    marks = (("Asked for", 44.0, 33.0), ("Some site", 45.0, 32.0))
    sheet = replace(SHEET, shape=shape, headline="Yes, from all of it.", marks=marks)
    picture = ET.fromstring(write_picture(replace(sheet, sources=sources), "svg"))  # noqa: S314
    width, height = (float(side) for side in picture.get("viewBox").split()[2:])
    assert width / height == pytest.approx(ratio, abs=0.01)
    nodes = list(picture.iter("{http://www.w3.org/2000/svg}text"))
    words = " ".join("".join(node.itertext()) for node in nodes)
    assert "Yes, from all of it." in words
    assert all(f"Source number {number} of" in words for number in range(60))
    assert "Asked for" in words
    assert "Some site" in words


@pytest.mark.slow
def test_a_picture_is_a_pdf_too_and_the_same_for_the_same_sheet():
    first, second = write_picture(SHEET, "pdf"), write_picture(SHEET, "pdf")
    assert first.startswith(b"%PDF")
    assert first == second
