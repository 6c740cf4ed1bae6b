"""What a claim's own words lack, and where that is looked for: one ordered search (`slots.toml`)."""

from geo.reading.claims.slots.search import Asked, list_looks, skip_looks

__all__ = ["Asked", "list_looks", "skip_looks"]
