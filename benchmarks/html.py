"""Time of reading HTML to text, beside a parser that builds the tree a browser would.

    python -m benchmarks.html [--kb 118 235 470]

The peer is selectolax with its Lexbor back end, which is no dependency: `pip install
selectolax==1.0.2` first. A page of a report stands for what is read every day; the others are of
one kind of tag that stays open, as a stranger may send them. Processor time, each answer once.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from benchmarks import describe_run
from geo.reading import read_file

PARAGRAPH = (
    '<p class="text">The missile has a range of <b>700 km</b>, an official in <a href="/iq">Baghdad'
    "</a> said.</p>\n<aside><ul><li>More</li><li>News</li></ul></aside>\n"
)
SHAPES = {
    "a page of a report": PARAGRAPH,
    "`<div>` left open": "<div>",
    "`<b>` left open in paragraphs": "<p><b>a",
    "`<table>` in `<table>`": "<table><tr><td>a",
    "attributes without end": "<a b='",
}


def read_ours(page: str) -> str:
    """Read a page as a report's file is."""
    return read_file("page.html", page.encode())


def read_tree(page: str) -> str:
    """Read a page by its tree."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    return tree.body.text(separator=" ", strip=True) if tree.body else ""


def measure(read: Callable[[str], str], page: str) -> tuple[float, int]:
    """Give the seconds that a page takes, and how many words come of it."""
    from geo.errors import FileError

    start = time.process_time()
    try:
        text = read(page)
    except FileError:  # no text, or more than is read: an answer, too
        text = ""
    return time.process_time() - start, len(text.split())


def main() -> None:
    """Print a table of sizes and shapes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kb", type=int, nargs="+", default=[118, 235, 470])
    asked = parser.parse_args()
    try:
        print(describe_run("selectolax"))
    except ModuleNotFoundError as error:  # what importlib.metadata raises for a missing package
        parser.error(f"{error}: pip install selectolax==1.0.2")
    print("\n| what | kB | one pass, s | tree, s | words | words of the tree |")
    print("|---|---|---|---|---|---|")
    for name, unit in SHAPES.items():
        for size_kb in asked.kb:
            page = f"<html><body>{unit * (size_kb * 1000 // len(unit))}"
            (ours_s, words), (tree_s, tree_words) = (
                measure(read_ours, page),
                measure(read_tree, page),
            )
            print(
                f"| {name} | {size_kb} | {ours_s:.2f} | {tree_s:.2f} | {words:,} | {tree_words:,} |"
            )


if __name__ == "__main__":
    main()
