"""Speed, memory and accuracy, each beside a named alternative in the same run.

All start the same way, from the checkout: ``python -m benchmarks.NAME``. None is a test: machines
are noisy, so what they print are figures with their date and versions for docs/, not verdicts.
"""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import os
import platform


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
