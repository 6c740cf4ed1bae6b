"""What several tests of this folder use."""

from geo.reading import extract_claims, read_report


def read_one(text):
    (claim,) = extract_claims(read_report(text))
    return claim
