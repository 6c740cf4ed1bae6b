"""Each place to look finds what its example lacks, and nothing else finds it there."""

import pytest

from geo.claims.model import Where
from geo.errors import UnknownNameError
from geo.reading import extract_claims, read_report
from geo.reading.claims.slots import ends, places, ranges, regions, search, systems

LOOKS = {
    "launch region": regions.LOOKS,
    "landing place": places.LOOKS,
    "two ends": ends.LOOKS,
    "range": ranges.LOOKS,
    "system": systems.LOOKS,
}
# The part of a claim that a slot fills, where `Found` names it otherwise.
PARTS = {"landing place": "place", "two ends": "place"}


def list_filled(look):
    """What the claims of a row's example have in its slot, each with where it was found."""
    claims = extract_claims(read_report(look.example))
    if look.slot == "system":
        taken = [any(each.startswith("system ") for each in claim.assumed) for claim in claims]
        return [
            (claim.system_text, Where.BEFORE if before else Where.OWN)
            for claim, before in zip(claims, taken, strict=True)
        ]
    part = PARTS.get(look.slot, look.slot)
    return [
        (each.text, each.where) for claim in claims for each in claim.found if each.part == part
    ]


@pytest.mark.parametrize("look", search.list_looks(), ids=lambda look: look.id)
def test_a_place_to_look_gives_what_its_row_says_and_is_needed_for_it(look):
    filled = list_filled(look)
    if look.gives:
        assert (look.gives, Where[look.where.upper()]) in filled
    with search.skip_looks(look.id):
        assert list_filled(look) != filled


def test_each_row_has_what_looks_there():
    for slot, finders in LOOKS.items():
        assert {look.id for look in search.list_looks(slot)} == set(finders)


def test_the_first_answer_ends_the_search():
    asked = []

    def answer(name, found):
        return lambda *_: asked.append(name) or found

    finders = {
        look.id: answer(look.id, None) for look in search.list_looks("launch region", "line")
    } | {"topic-owner": answer("topic-owner", "Iran")}
    assert search.search("launch region", "line", finders, None, None) == "Iran"
    assert asked == ["topic-owner"]


def test_an_unknown_place_to_look_is_named_with_the_nearest():
    with pytest.raises(UnknownNameError, match="clause"), search.skip_looks("clauses"):
        pass
