"""Checked claims as ClaimReview (schema.org), so that a newsroom's page can carry the check."""

from geo.claims import check_claim
from geo.exports.claimreview import list_reviews, make_review
from tests.claims.samples import read_one

# Properties that schema.org publishes for each type used here.
SHAPE = {
    "ClaimReview": {
        "claimReviewed", "itemReviewed", "reviewRating", "reviewBody", "author", "url",
        "datePublished",
    },
    "Claim": {"name", "author"},
    "Rating": {"alternateName", "ratingValue", "worstRating", "bestRating"},
    "Organization": {"name"},
}  # fmt: skip


def walk(node):
    yield node
    for value in node.values():
        if isinstance(value, dict):
            yield from walk(value)


def test_a_review_has_the_shape_that_schema_org_publishes():
    claim = read_one("From Beirut, a rocket with a range of 75 km can hit Haifa, an officer said.")
    review = make_review(
        check_claim(claim), author="A paper", url="https://example.org", date="2026-11-28"
    )
    assert review["@context"] == "https://schema.org"
    for node in walk(review):
        assert {key for key in node if not key.startswith("@")} <= SHAPE[node["@type"]]
    assert review["itemReviewed"]["author"]["name"] == "an officer"
    rating = review["reviewRating"]
    assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]


def test_no_review_is_written_of_what_could_not_be_told():
    assert list_reviews([check_claim(read_one("The rocket can hit Haifa."))]) == []
