"""Where the tables and what the browser loads lie, in the checkout and in the wheel."""

from pathlib import Path

from geo.folders import find_folder

ROOT = Path(__file__).parents[1]


def test_the_folders_of_the_checkout_are_found():
    assert find_folder("data") == ROOT / "data"
    assert (find_folder("static") / "leaflet").is_dir()
