"""How the fuzz tests draw their cases; what several of them share."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

IS_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
# Two shards of each, so that both cores have work.
CASES_A_SHARD = 25_000 if IS_LONG else 500
SHARDS = [1, 2]


def fuzz(**strategies):
    """Give a test `CASES_A_SHARD` cases in each of its shards; a shard is an argument."""

    def decorate(test):
        run = settings(
            max_examples=CASES_A_SHARD,
            deadline=None,
            database=None,
            derandomize=not IS_LONG,
            suppress_health_check=list(HealthCheck),
        )(given(shuffle=st.integers(0, 2**32), **strategies)(test))
        return pytest.mark.parametrize("shard", SHARDS)(run)

    return decorate


# ---------------------------------------------------------------------------------- ingredients
NASTY = st.sampled_from(
    [
        "",
        " ",
        "\x00",
        "\ufeff",
        "\u202e",
        "\ud7ff",
        "’",
        "𐀀",
        "İ",
        "ß",
        "NaN",
        "-0",
        "1e999",
        "null",
    ]
)
NUMBERS = st.one_of(
    st.floats(allow_nan=True, allow_infinity=True),
    st.floats(-180, 180),
    st.integers(-(10**30), 10**30),
    st.sampled_from([0, -0.0, 90, -90, 180, -180, 360, 540, 1e-320, 1e308]),
)


def damage(content, cuts):
    """Overwrite, cut or double a few bytes."""
    body = bytearray(content)
    for at, value in cuts:
        if body:
            position = at % len(body)
            if value < 256:
                body[position] = value
            elif value < 300:
                del body[position:]
            else:
                body[position:position] = body[: position % 64]
    return bytes(body)


CUTS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 320)), max_size=3)
