"""Scripts of the page's own components, sent once to a browser and not at every change."""

from __future__ import annotations

import hashlib

from geo.folders import find_folder

__all__ = ["import_script"]

_STATIC = find_folder("static")


def import_script(name: str) -> str:
    """Write a script that stands for a file of static/.

    Streamlit sends a component's script with each of its changes, up to 9 kB for a search box;
    this one is 130 bytes, and the browser keeps what it imports.

    Parameters
    ----------
    name : str
        Path within static/.

    Returns
    -------
    str
        A module with the file's default export; its address has the file's digest in it.

    Examples
    --------
    >>> import_script("share.js").startswith("const { default: show } = await import(")
    True
    """
    digest = hashlib.sha256((_STATIC / name).read_bytes()).hexdigest()[:8]
    # Relative to the page, which may stand under any path; Streamlit gives the script itself
    # an address of no place.
    address = f'new URL("./app/static/{name}?v={digest}", document.baseURI)'
    return f"const {{ default: show }} = await import({address});\nexport default show;\n"
