"""Published missile ranges, plain geodesic distances, and whether a report's claim holds."""

__version__ = "0.1.0"
