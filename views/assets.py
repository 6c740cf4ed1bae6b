"""Scripts and styles of the page's own components, sent once to a browser, not at every change."""

from __future__ import annotations

import hashlib

from geo.folders import locate_folder

__all__ = ["import_script", "import_style"]

_STATIC = locate_folder("static")


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
    # Relative to the page, which may stand under any path; Streamlit gives the script itself
    # an address of no place.
    address = f'new URL("{_address(name)}", document.baseURI)'
    return f"const {{ default: show }} = await import({address});\nexport default show;\n"


def import_style(name: str) -> str:
    """Write a style sheet that stands for a file of static/.

    Parameters
    ----------
    name : str
        Path within static/.

    Returns
    -------
    str
        Its address has the file's digest in it.

    Examples
    --------
    >>> import_style("search/search.css").splitlines()[1].partition("?")[0]
    '@import url("./app/static/search/search.css'
    """
    # Streamlit takes one line for the name of a file.
    return f'/* of static/ */\n@import url("{_address(name)}");'


def _address(name: str) -> str:
    digest = hashlib.sha256((_STATIC / name).read_bytes()).hexdigest()[:8]
    return f"./app/static/{name}?v={digest}"
