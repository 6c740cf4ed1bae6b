"""Claims that print how far a place is from another one."""

from geo.reading.claims.distances.reader import read_distances

__all__ = ["read_distances"]
