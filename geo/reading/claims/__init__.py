"""Claims out of a text: what it says is in range, how far apart, flown, of what class."""

from geo.reading.claims.extract import extract_claims

__all__ = ["extract_claims"]
