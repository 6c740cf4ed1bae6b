"""The words before a figure that set a bound: "up to 300 km", "over 300 km"."""

from __future__ import annotations

__all__ = ["AT_LEAST", "AT_MOST", "BARELY_MORE"]

AT_MOST = frozenset(
    {
        *("up to", "out to", "as far as", "as much as", "at most", "a maximum of", "not exceeding"),
        *(f"{how}{than}" for how in ("", "well ") for than in ("under", "below", "less than")),
        *("within", "inside", "fewer than", "shorter than", "no more than", "not more than", "<"),
        *("no further than", "no farther than", "no longer than", "≤"),
    }
)
AT_LEAST = frozenset(
    {
        *("at least", "a minimum of", "exceeding", "exceeds", "in excess of", "just over"),
        *(f"{how}{than}" for how in ("", "well ") for than in ("over", "above", "beyond")),
        *(
            f"{than} than"
            for than in ("more", "far more", "greater", "longer", "farther", "further")
        ),
        *("no less than", "not less than", "no fewer than", "no shorter than", "upwards of", ">"),
        *("upward of", "≥"),
    }
)
# "Just over 100 km" is none of 200.
BARELY_MORE = frozenset(
    f"{how} {than}" for how in ("just", "slightly") for than in ("over", "above", "beyond")
)
