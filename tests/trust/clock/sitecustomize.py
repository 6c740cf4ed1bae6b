"""A wall clock that a test sets: imported by every Python that finds this folder on its path.

It says the true time and the seconds in the file that RANGECHECK_CLOCK names. The clocks that only
grow are left alone, as a machine leaves them when its time is corrected.
"""

import os
import time
from functools import wraps
from pathlib import Path

_FILE = Path(os.environ["RANGECHECK_CLOCK"])
_true_time = time.time


def _shifted_time():
    return _true_time() + float(_FILE.read_text(encoding="ascii"))


def _with_shifted_now(convert):
    @wraps(convert)
    def converted(seconds=None):
        return convert(_shifted_time() if seconds is None else seconds)

    return converted


time.time = _shifted_time
time.time_ns = lambda: int(_shifted_time() * 1e9)
for _name in ("gmtime", "localtime", "ctime"):
    setattr(time, _name, _with_shifted_now(getattr(time, _name)))
