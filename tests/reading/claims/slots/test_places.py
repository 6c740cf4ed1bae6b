"""Where a flight ended."""

import pytest

from geo.claims import ClaimKind, ClaimVerdict, check_claim
from geo.claims.model import Where
from geo.reading import extract_claims, read_report
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


@pytest.mark.parametrize(
    ("text", "sea"),
    [
        (
            "A missile fired from Karachi flew 900 km and plunged into the Arabian Sea.",
            "Arabian Sea",
        ),
        ("A missile from Baku flew 120 km into the Caspian Sea.", "Caspian Sea"),
        ("A missile left Karachi. It flew 900 km. It came down in the Arabian Sea.", "Arabian Sea"),
        # Two sentences back, where it is a sea; a town there may be what something else hit.
        (
            (
                "Short-range missiles were fired into the Arabian Sea. The launch was seen from"
                " Karachi. The missiles flew 900 km."
            ),
            "Arabian Sea",
        ),
        ("A rocket fell on Muscat. The launch was at Karachi. The missiles flew 900 km.", ""),
        ("A missile from Plesetsk landed in the Barents Sea. It flew 900 km.", "Barents Sea"),
        ("A missile was fired from Rize into the Black Sea. It flew 300 km.", "Black Sea"),
        ("The missile flew 900 km, hitting its target in the Arabian Sea.", "Arabian Sea"),
        ("A missile fired from Karachi flew 900 km over the Arabian Sea.", ""),
        ("A missile fired from Rize flew 300 km and could fall into the Black Sea.", ""),
        ("A missile fired from Rize flew 300 km. Its booster fell into the Black Sea.", ""),
        ("A missile left Karachi. It flew 900 km. Another one fell into the Arabian Sea.", ""),
        ("A missile, fired from what seems to be a base on Cyprus, flew 900 km.", ""),
        ("A drone fell in the Red Sea. A missile fired from Hodeidah flew 400 km.", ""),
    ],
)
def test_a_flight_ends_in_the_sea_that_it_is_said_to_have_come_down_in(text, sea):
    (claim,) = [each for each in extract_claims(read_report(text)) if each.kind is ClaimKind.FLIGHT]
    assert (claim.place.name if claim.place else "") == sea


def test_no_flight_fails_by_where_a_sea_begins():
    text = "A missile fired from Tbilisi flew 90 km and fell into the Caspian Sea."
    (claim,) = extract_claims(read_report(text))
    assert check_claim(claim).verdict is ClaimVerdict.CANNOT_TELL
