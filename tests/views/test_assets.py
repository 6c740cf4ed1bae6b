"""Scripts and styles of the page's own components, sent once to a browser, not at every change."""

import hashlib

import pytest

from geo.folders import locate_folder
from views.assets import import_script, import_style


@pytest.mark.parametrize(
    ("write", "name"), [(import_script, "search/search.js"), (import_style, "search/search.css")]
)
def test_an_address_changes_with_its_file_and_stands_within_the_page(write, name):
    content = (locate_folder("static") / name).read_bytes()
    written = write(name)
    assert f"./app/static/{name}?v={hashlib.sha256(content).hexdigest()[:8]}" in written
    assert "://" not in written


def test_a_file_that_is_not_there_is_an_error_when_the_page_starts():
    with pytest.raises(FileNotFoundError):
        import_script("no-such.js")
