"""What a chat program shows of a link: a title, the answer as a sentence, a picture of the map."""

import pytest

from geo.exports.card import PAGES, describe_link, read_link
from tests.trust.samples import TEL_AVIV


def test_a_card_says_question_and_answer_of_its_link():
    card = describe_link("", read_link(TEL_AVIV))
    assert card.title == "Can Zolfaqar (700 km) from Western Iraq reach Tel Aviv?"
    assert card.description.startswith("Yes, from part of it (58 %). Tel Aviv is in range")
    assert "km" in card.description


@pytest.mark.parametrize(
    "query", ["", "v=9&from=%00", "from=upload:x&place=x&systems=x", "a" * 9000]
)
def test_every_address_of_every_page_has_a_card(query):
    for page in ("", *PAGES):
        card = describe_link(page, read_link(query))
        assert card.title
        assert card.description
