"""Who says something in the middle of it, put at the end of its clause."""

import pytest

from geo.reading import extract_claims, read_report
from geo.reading.claims.asides import move_asides


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Haifa is, he claimed, in range.", "Haifa is in range, he claimed."),
        ("Haifa, said a man, was in range too.", "Haifa was in range too, said a man."),
        ("It can hit Acre and, she added, Tyre.", "It can hit Acre and Tyre, she added."),
        ("Acre can, he says, be hit; Tyre is not.", "Acre can be hit, he says; Tyre is not."),
        ("“Acre is, he said, in range.”", "“Acre is in range, he said.”"),
    ],
)
def test_an_aside_stands_at_the_end_of_its_clause(text, moved):
    assert move_asides(read_report(text)).report.text == moved


@pytest.mark.parametrize(
    "text",
    [
        "Haifa, the port, is in range.",
        "Haifa is in range, he said, and Tyre too.",
        "Haifa, which he named, is in range.",
        "Haifa is, it says in the paper.",
        "Tyre is in reach, he says, and Haifa too.",
        "It has Acre in its range and, he said, Tyre too.",
        "It is in range, he said, but not near.",
    ],
)
def test_what_ends_or_tells_no_saying_stays(text):
    assert move_asides(read_report(text)) is None


def test_claims_and_their_parts_have_the_offsets_of_the_text_as_it_stands():
    text = "Missiles of 100 km stand in Tyre. Haifa is, a general in Acre warned, in range."
    (claim,) = extract_claims(read_report(text))
    assert claim.text == text[34:] == text[claim.start : claim.end]
    assert (claim.place.name, claim.said_by) == ("Haifa", "a general in Acre")
    parts = [(each.text, each.start, each.end) for each in claim.found if each.end]
    assert [text[start:end] for _, start, end in parts] == [said for said, _, _ in parts]
