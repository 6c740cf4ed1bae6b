"""Checked claims as ClaimReview (schema.org), so that a newsroom's page can carry the check.

The newsroom publishes the check: it puts in its own name, address and date. What could not be told
has a word for a rating and no number.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from geo.claims import CheckedClaim, ClaimVerdict

__all__ = ["list_reviews", "make_review", "write_reviews"]

# What would end a script element in a page, and what JavaScript takes for the end of a line.
_ESCAPED = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_PERSONS = frozenset({"analyst"})
_RATING = {ClaimVerdict.FAILS: 1, ClaimVerdict.HOLDS_IN_PART: 2, ClaimVerdict.HOLDS: 3}


def make_review(
    checked: CheckedClaim, *, author: str = "", url: str = "", date: str = ""
) -> dict[str, Any]:
    """Write a checked claim as ClaimReview.

    Parameters
    ----------
    checked : CheckedClaim
    author : str
        Who publishes the check.
    url : str
        Where it is published.
    date : str
        When, as ISO 8601.

    Returns
    -------
    dict
        JSON-LD; parts that are not known are left out.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> make_review(check_claim(load_claims()[0]))["reviewRating"]["alternateName"]
    'holds in part'
    """
    claim = checked.claim
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": checked.verdict.value}
    if value := _RATING.get(checked.verdict):
        rating |= {"ratingValue": value, "worstRating": 1, "bestRating": 3}
    statement = claim.statement
    if claim.system_text:
        statement = f"{statement} ({claim.system_text})"
    reviewed: dict[str, Any] = {"@type": "Claim", "name": statement}
    if claim.said_by:
        kind = "Person" if claim.said_by_kind in _PERSONS else "Organization"
        reviewed["author"] = {"@type": kind, "name": claim.said_by}
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": statement,
        "itemReviewed": reviewed,
        "reviewRating": rating,
        "reviewBody": checked.reason,
    }
    if author:
        review["author"] = {"@type": "Organization", "name": author}
    if url:
        review["url"] = url
    if date:
        review["datePublished"] = date
    return review


def list_reviews(
    checked: Sequence[CheckedClaim], *, author: str = "", url: str = "", date: str = ""
) -> list[dict[str, Any]]:
    """Write each claim that could be told as ClaimReview.

    Parameters
    ----------
    checked : sequence of CheckedClaim
    author, url, date : str
        As `make_review`.

    Returns
    -------
    list of dict

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> checked = check_claim(load_claims()[0])
    >>> [review["@type"] for review in list_reviews([checked], author="A desk", date="2026-11-28")]
    ['ClaimReview']
    """
    return [
        make_review(each, author=author, url=url, date=date)
        for each in checked
        if each.verdict is not ClaimVerdict.CANNOT_TELL
    ]


def write_reviews(
    checked: Sequence[CheckedClaim], *, author: str = "", url: str = "", date: str = ""
) -> bytes:
    """Write each claim that could be told as ClaimReview, safe inside a page's script element.

    Parameters
    ----------
    checked : sequence of CheckedClaim
    author, url, date : str
        As `make_review`.

    Returns
    -------
    bytes
        JSON-LD in UTF-8, without a sign that could end the element that it stands in.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> b"</script>" in write_reviews([check_claim(load_claims()[0])], author="</script>")
    False
    """
    reviews = list_reviews(checked, author=author, url=url, date=date)
    return json.dumps(reviews, ensure_ascii=False, indent=1).translate(_ESCAPED).encode()
