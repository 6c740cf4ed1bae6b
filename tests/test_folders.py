"""Where the tables and what the browser loads lie, in the checkout and in the wheel."""

from pathlib import Path

from geo.folders import locate_folder

ROOT = Path(__file__).parents[1]


def test_the_folders_of_the_checkout_are_found():
    assert locate_folder("data") == ROOT / "data"
    assert (locate_folder("static") / "leaflet").is_dir()
