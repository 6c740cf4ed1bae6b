"""A wall clock that a test sets: imported by every Python that finds this folder on its path.

The seconds in the file that RANGECHECK_CLOCK names are added to the true time. The clocks that only
grow are left alone, as a machine leaves them when its time is corrected.
"""

import os
import time
from functools import wraps
from pathlib import Path

_true_time = time.time


def _shift_clock(file):
    """Let the wall clock say the true time and the seconds in a file."""

    def shifted_time():
        return _true_time() + float(file.read_text(encoding="ascii"))

    def with_shifted_now(convert):
        @wraps(convert)
        def converted(seconds=None):
            return convert(shifted_time() if seconds is None else seconds)

        return converted

    time.time = shifted_time
    time.time_ns = lambda: int(shifted_time() * 1e9)
    for name in ("gmtime", "localtime", "ctime"):
        setattr(time, name, with_shifted_now(getattr(time, name)))


# The search for doctests imports this file, too, and must change nothing.
if "RANGECHECK_CLOCK" in os.environ:
    _shift_clock(Path(os.environ["RANGECHECK_CLOCK"]))
