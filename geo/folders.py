"""Where the files that the package reads stand."""

from __future__ import annotations

from pathlib import Path

__all__ = ["locate_folder"]


def locate_folder(name: str) -> Path:
    """Find a folder of files that the package reads.

    In the checkout it stands beside the package, in the wheel inside it.

    Parameters
    ----------
    name : str
        ``"data"`` or ``"static"``.

    Returns
    -------
    pathlib.Path
        The folder; the one in the package where there is neither, so that messages name that.

    Examples
    --------
    >>> (locate_folder("data") / "VERSION").is_file()
    True
    """
    package = Path(__file__).resolve().parent
    beside = package.parent / name
    return beside if beside.is_dir() and not (package / name).is_dir() else package / name
