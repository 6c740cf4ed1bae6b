"""How much work one reader is given, and whether anybody still waits for it.

The page gives each run so many seconds of processor time for geometry; the functions at the border
of `geo.geodesy`, `geo.regions`, `geo.links` and `geo.layers` count it, and the loops inside them
ask whether it is used up. Nothing is bounded where nothing is given, as on the command line.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

import shapely

from geo.errors import EffortError, GeometryError

__all__ = ["at_border", "give_effort", "give_rest", "require_effort"]

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


@dataclass(slots=True)
class _Effort:
    """What one run is given, and what it has used."""

    seconds: float
    on_check: Callable[[], None]
    given_s: float
    used: float = 0.0
    entered: float | None = None

    def check(self) -> None:
        self.on_check()
        running = time.thread_time() - self.entered if self.entered is not None else 0.0
        if self.used + running > self.seconds:
            raise EffortError(self.given_s)


_effort: ContextVar[_Effort | None] = ContextVar("effort", default=None)


@contextmanager
def give_effort(seconds: float, on_check: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Give the work within so many seconds of this thread's processor time for geometry.

    Parameters
    ----------
    seconds : float
        Above 0.
    on_check : callable
        Called at each check; what it raises ends the work, such as when its reader has left.

    Examples
    --------
    >>> with give_effort(5.0):
    ...     require_effort()
    """
    before = _effort.set(_Effort(seconds, on_check, seconds))
    try:
        yield
    finally:
        _effort.reset(before)


@contextmanager
def give_rest(least_s: float) -> Iterator[None]:
    """Give the work within what is left of the effort, so that it cannot use up more.

    What is done after it has at least what it had before: a map's lines may take all that is left,
    and the rest of its page is still shown.

    Parameters
    ----------
    least_s : float
        Seconds that are given even where less is left.

    Examples
    --------
    >>> with give_effort(5.0), give_rest(0.5):
    ...     require_effort()
    """
    outer = _effort.get()
    if outer is None:
        yield
        return
    rest = max(outer.seconds - outer.used, least_s)
    before = _effort.set(_Effort(rest, outer.on_check, outer.given_s))
    try:
        yield
    finally:
        _effort.reset(before)


def require_effort() -> None:
    """End the work when what was given is used up, or nobody waits for it.

    Raises
    ------
    EffortError
        The processor time is used up.

    Examples
    --------
    >>> require_effort()  # nothing is bounded where nothing was given
    """
    effort = _effort.get()
    if effort is not None:
        effort.check()


def at_border(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Count a function's work, and say in our words what libraries cannot do.

    Parameters
    ----------
    function : callable
        Of geometry.

    Returns
    -------
    callable
        Raises `EffortError` when more work is asked for than was given, and `GeometryError` where
        the function runs out of memory or the geometry library fails.

    Examples
    --------
    >>> at_border(shapely.box)(0, 0, 1, 1).area
    1.0
    """

    @wraps(function)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        effort = _effort.get()
        outermost = effort is not None and effort.entered is None
        if effort is not None and outermost:
            effort.check()
            effort.entered = time.thread_time()
        try:
            return function(*args, **kwargs)
        except MemoryError:
            raise GeometryError(
                "The region needs more memory than there is: give it fewer parts and corners, or a"
                " shorter outline."
            ) from None
        except shapely.GEOSException as error:
            raise GeometryError(
                f"The region's geometry cannot be worked with ({str(error)[:80]}): simplify its"
                " outline."
            ) from None
        finally:
            if effort is not None and outermost and effort.entered is not None:
                effort.used += time.thread_time() - effort.entered
                effort.entered = None

    return run
