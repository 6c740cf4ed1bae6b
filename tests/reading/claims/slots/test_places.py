"""Where a flight ended."""

import pytest

from geo.claims.model import Where
from geo.reading.claims.slots.places import find_landing
from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context


@pytest.mark.parametrize(
    ("text", "landing"),
    [
        ("Fired from Sunan, it fell near Chongjin after 700 km.", ("Chongjin", Where.OWN, "")),
        ("Fired from Sunan, it flew 700 km.", None),
        (
            "A missile was fired from Saada at Riyadh. It flew 900 km.",
            ("Riyadh", Where.BEFORE, "landing place Riyadh: from the sentence before"),
        ),
    ],
)
def test_a_landing_place_is_its_sentences_or_what_was_fired_at(text, landing):
    context = make_context(text)
    index = len(context.source.sentences) - 1
    (figure,) = context.source.others[index]
    asked = Asked(index, (figure.start, figure.end))
    (region,) = list_regions(context, "flight", asked)
    found = find_landing(context, Asked(index, asked.span, region=region))
    assert (found and (found.mention.text, found.where, found.note)) == landing
