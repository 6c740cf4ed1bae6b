"""pyproj's geodesics without its coordinate systems, which take five times as long to load.

`import pyproj` opens its database and loads what fetches grids from the web, mail and TLS with it:
a seventh of a call that measures one claim. Its geodesics need none of that.
"""

from __future__ import annotations

import sys
import threading
from importlib.util import find_spec, module_from_spec
from types import ModuleType

__all__ = ["load_geod"]


def load_geod() -> type:
    """Load `pyproj.Geod`, alone where no other thread can meet pyproj half loaded.

    Returns
    -------
    type
        The class; whoever imports pyproj later has all of it, and the same class.

    Examples
    --------
    >>> round(load_geod()(ellps="WGS84").inv(0.0, 0.0, 1.0, 0.0)[2])
    111319
    """
    if "pyproj" in sys.modules or threading.active_count() > 1:
        from pyproj import Geod

        return Geod
    sys.modules["pyproj"] = _make_bare("pyproj")
    try:
        from pyproj.geod import Geod as AloneGeod
    finally:
        del sys.modules["pyproj"]
    return AloneGeod


def _make_bare(package: str) -> ModuleType:
    """Make a package whose modules can be imported, without what it does when it is."""
    spec = find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)
    return module_from_spec(spec)
