"""What the tools answer with: figures in their units, sources, limits, and a link to the view."""

from dataclasses import fields

import pytest

from geo.assistant import model

ANSWERS = [getattr(model, name) for name in model.__all__ if name.endswith("Answer")]


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.__name__)
def test_no_answer_can_be_made_without_sources_limits_link_and_version(answer):
    own = [field.name for field in fields(answer) if field not in fields(model.Sourced)]
    with pytest.raises(TypeError, match="sources"):
        answer(**dict.fromkeys(own, ()))
    made = answer(**dict.fromkeys(own, ()), sources=("A",), limits=("B",), link="C", version="1")
    assert (made.sources, made.limits, made.link) == (("A",), ("B",), "C")


def test_every_quantity_carries_its_unit():
    numbers = {
        field.name
        for name in model.__all__
        for field in fields(getattr(model, name))
        if field.type in {"float", "float | None"}
    }
    assert numbers - {"lon", "lat", "share"} == {
        name for name in numbers if name.endswith("_km")
    }  # fmt: skip
