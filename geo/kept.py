"""What was worked out is kept by its content, within a bound on its bytes."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import cache, wraps
from threading import Lock
from typing import Any, Generic, ParamSpec, TypeVar

__all__ = ["STORES", "Kept", "content_key", "keep_within"]

Parameters = ParamSpec("Parameters")
Value = TypeVar("Value")
_ENTRY_BYTES = 500  # of the key and the places that hold it


class Kept(Generic[Value]):
    """The values that were asked for last, as many as a number of bytes holds.

    What several threads ask for at once is made once. Values are shared and must not be changed.

    Parameters
    ----------
    max_bytes : int
        The most that all values take together; a larger one is given, and not kept.
    size : callable
        Estimates the bytes of a value.

    Examples
    --------
    >>> kept = Kept(2_000, len)
    >>> kept.find_or_make("key", lambda: "value"), kept.find_or_make("key", lambda: "other")
    ('value', 'value')
    """

    def __init__(self, max_bytes: int, size: Callable[[Value], int]) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        # Who is asked for what is not kept, before it is made: by its key, and how it is made.
        self.through: Callable[[Hashable, Callable[[], Value]], Value] | None = None
        self._size = size
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._values

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._values.clear()
            self.bytes = 0

    def find_or_make(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Give the value of a key, made now where it is not kept.

        Parameters
        ----------
        key : hashable
            All that the value depends on: `content_key` makes it.
        make : callable
            Makes the value; what it raises is passed on, and nothing is kept.

        Returns
        -------
        object
        """
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key][0]
            making = self._making.setdefault(key, Lock())
        with making:
            with self._lock:
                if key in self._values:  # another thread has made it meanwhile
                    return self._values[key][0]
            try:
                value = self.through(key, make) if self.through else make()
                self._keep(key, value)
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return value

    def _keep(self, key: Hashable, value: Value) -> None:
        size = self._size(value) + _ENTRY_BYTES
        if size > self.max_bytes:
            return
        with self._lock:
            self.bytes += size - self._values.pop(key, (value, 0))[1]
            self._values[key] = value, size
            while self.bytes > self.max_bytes:
                self.bytes -= self._values.popitem(last=False)[1][1]


def content_key(value: object) -> Hashable:
    """Turn what a result depends on into a key that is equal for equal content, and small.

    Parameters
    ----------
    value : object
        Texts, numbers, what has a `fingerprint`, dataclasses, and sequences of them.

    Returns
    -------
    hashable

    Raises
    ------
    TypeError
        When the value has no content that can be told: it must not be left out of a key.

    Examples
    --------
    >>> content_key(["a", 1.0])
    ('a', 1.0)
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple):
        return tuple(content_key(each) for each in value)
    fingerprint = getattr(value, "fingerprint", None)
    if isinstance(fingerprint, str):
        return fingerprint
    if dataclasses.is_dataclass(value):
        kind: Any = type(value)
        fields = (getattr(value, name) for name in _list_fields(kind))
        return (kind.__name__, *map(content_key, fields))
    raise TypeError(f"a {type(value).__name__} has no content for a key")


@cache
def _list_fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


# What is kept, by the name of the function that makes it.
STORES: dict[str, Kept[Any]] = {}


def keep_within(
    max_bytes: int, size: Callable[[Any], int], stores: dict[str, Kept[Any]] = STORES
) -> Callable[[Callable[Parameters, Value]], Callable[Parameters, Value]]:
    """Keep what a function gives, by the content of its arguments, within a bound on its bytes.

    Parameters
    ----------
    max_bytes : int
        The most that the values kept take together.
    size : callable
        Estimates the bytes of a value.
    stores : dict of str to Kept
        Takes what is kept, by the name of the function.

    Returns
    -------
    callable
        A decorator.

    Examples
    --------
    >>> @keep_within(10_000, len)
    ... def repeat(text, times):
    ...     return text * times
    >>> repeat("ab", times=2) is repeat("ab", times=2)
    True
    """

    def decorate(make: Callable[Parameters, Value]) -> Callable[Parameters, Value]:
        kept: Kept[Value] = Kept(max_bytes, size)
        stores[f"{make.__module__}.{make.__qualname__}"] = kept

        @wraps(make)
        def find_or_make(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Value:
            named = [part for pair in sorted(kwargs.items()) for part in pair]
            return kept.find_or_make(content_key([*args, *named]), lambda: make(*args, **kwargs))

        return find_or_make

    return decorate
