"""Results that sessions share: kept by the content of all that they depend on.

A cache of Streamlit's takes a parameter whose name begins with an underscore out of its key, so a
text that merely names a launch region could stand for another one. Here every argument is part of
the key, by its content; an argument without one is an error.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import streamlit as st

from geo.kept import Kept, keep_within
from geo.markdown import plain_text

__all__ = ["KEPT", "MAX_KEPT_BYTES", "keep_by_content"]

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

# The most that all caches of results take together.
MAX_KEPT_BYTES = 240_000_000
KEPT: dict[str, Kept[Any]] = {}


def keep_by_content(
    max_bytes: int, size: Callable[[Any], int], *, spinner: str = ""
) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Keep what a function gives, by the content of all its arguments.

    Parameters
    ----------
    max_bytes : int
        The most that the results kept take together.
    size : callable
        Estimates the bytes of a result.
    spinner : str
        What is shown to the reader while a result is made.

    Returns
    -------
    callable
        A decorator.
    """
    keep = keep_within(max_bytes, size, KEPT)

    def decorate(make: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        if not spinner:
            return keep(make)

        @wraps(make)
        def make_shown(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            with st.spinner(plain_text(spinner)):
                return make(*args, **kwargs)

        return keep(make_shown)

    return decorate
