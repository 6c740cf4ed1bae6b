"""Speed, memory and accuracy, each beside a named alternative in the same run.

All start the same way, from the checkout: ``python -m benchmarks.NAME``. None is a test: machines
are noisy, so what they print are figures with their date and versions for docs/, not verdicts.
"""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import os
import platform
import statistics
import time
from collections.abc import Callable


def describe_run(*packages: str) -> str:
    """Say when and on what a table is measured, as each benchmark does above its tables.

    Parameters
    ----------
    *packages
        Names of distributions that the figures depend on.

    Returns
    -------
    str
        Date (UTC), version of Python, of each package, and how many cores there are.

    Examples
    --------
    >>> describe_run("shapely").split(", ")[1].startswith("Python 3.")
    True
    """
    parts = [
        f"{dt.datetime.now(dt.UTC):%Y-%m-%d}",
        f"Python {platform.python_version()}",
        *(f"{name} {importlib.metadata.version(name)}" for name in packages),
        f"{os.cpu_count()} cores",
    ]
    return ", ".join(parts)


def time_answers(
    ask: Callable[[str], object], questions: list[str], percent: int
) -> tuple[float, float, float]:
    """Time the answer to each question, in milliseconds of processor time.

    Parameters
    ----------
    ask : callable
        Answers a question.
    questions : list of str
        At least two.
    percent : int
        1 to 99.

    Returns
    -------
    median_ms, percentile_ms, longest_ms : float
        Half, `percent` in a hundred, and all of the answers take no longer.

    Examples
    --------
    >>> median_ms, most_ms, longest_ms = time_answers(len, ["a", "bc"], 99)
    >>> median_ms <= longest_ms
    True
    """
    times = []
    for question in questions:
        start = time.process_time_ns()
        ask(question)
        times.append((time.process_time_ns() - start) / 1e6)
    return statistics.median(times), statistics.quantiles(times, n=100)[percent - 1], max(times)
