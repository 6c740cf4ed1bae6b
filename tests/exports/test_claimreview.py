"""Checked claims as ClaimReview (schema.org), so that a newsroom's page can carry the check."""

import json

import pytest

from geo.claims import check_claim
from geo.exports.claimreview import list_reviews, make_review, write_reviews
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
    "Person": {"name"},
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


def test_a_review_names_the_missile_by_the_words_of_the_text_and_an_analyst_as_a_person():
    text = (
        "The Haftad-2 missile has a range of 75 km. It can hit Haifa from Beirut, an analyst said."
    )
    review = make_review(check_claim(read_one(text)))
    assert review["claimReviewed"].endswith("(Haftad-2)")
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "an analyst"}


@pytest.mark.parametrize(
    "hostile", ["</script><script>", "<!--", 'a "quoted" & one', "\u2028", "x" * 9000]
)
def test_nothing_in_a_review_ends_the_script_element_that_holds_it(hostile):
    claim = read_one("From Beirut, a rocket with a range of 75 km can hit Haifa.")
    written = write_reviews(
        [check_claim(claim)], author=hostile, url=hostile, date=hostile
    ).decode()
    assert not set("<>&\u2028\u2029").intersection(written)
    (review,) = json.loads(written)
    assert review["author"]["name"] == review["url"] == review["datePublished"] == hostile
