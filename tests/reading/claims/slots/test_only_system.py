"""The country of the only missile that a text names, for claims about "the missile"."""

import pytest

from geo.reading import extract_claims, read_report


@pytest.mark.parametrize(
    ("behind", "region"),
    [
        ("Six Shahab-3 were shown.", "Iran"),
        # Two countries' missiles: either may be meant.
        ("Six Shahab-3 and four Agni-II were shown.", None),
        # Others have it as well.
        ("Six ATACMS were shown.", None),
    ],
)
def test_the_only_missile_of_a_text_tells_the_country(behind, region):
    claims = extract_claims(read_report(f"It has a range of 1,300 km and can hit Amman. {behind}"))
    assert [claim.region and claim.region.name for claim in claims] == [region]
