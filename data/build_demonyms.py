"""Adjectives of nationality, from the World Factbook by pyworldatlas."""

from __future__ import annotations

import csv
import re
import sqlite3
from pathlib import Path

# What the Factbook leaves out or writes as a phrase, and what English news writes besides.
FURTHER = {
    "GB": ("British", "Briton"), "US": ("American", "U.S."), "IR": ("Iranian", "Persian"),
    "SA": ("Saudi", "Saudi Arabian"), "IQ": ("Iraqi",), "PS": ("Palestinian",), "IL": ("Israeli",),
    "KP": ("North Korean",), "KR": ("South Korean",), "AE": ("Emirati",), "XK": ("Kosovar",),
    "NL": ("Dutch",), "FR": ("French",), "ES": ("Spanish",), "CH": ("Swiss",), "YE": ("Yemeni",),
    "LB": ("Lebanese",), "SY": ("Syrian",), "JO": ("Jordanian",), "TW": ("Taiwanese",),
}  # fmt: skip
FACTBOOK = "CIA World Factbook 2025 (public domain), pyworldatlas 0.10.0"
PHRASE = re.compile(r"\(|\)| or | and |/")


def build(folder: Path, path: Path) -> None:
    """Build demonyms.csv.

    Parameters
    ----------
    folder : Path
        The unpacked pyworldatlas package.
    path : Path
        File to write.
    """
    store = sqlite3.connect(folder / "pyworldatlas" / "data" / "atlas.sqlite3")
    rows = store.execute(
        "SELECT alpha2, adjective, noun FROM country_demonym JOIN country "
        "ON country.id = country_id ORDER BY alpha2"
    ).fetchall()
    store.close()
    found: dict[tuple[str, str], str] = {}
    for country, adjective, noun in rows:
        # Only adjectives and their plain plurals: "Filipino(s)" gives Filipino and Filipinos.
        for text in re.split(r"[,;]", adjective or ""):
            word = text.strip()
            if word and word[0].isupper() and not PHRASE.search(word) and len(word.split()) < 4:
                found[word, country] = FACTBOOK
        for text in re.split(r"[,;]", noun or ""):
            word = text.strip()
            if word.endswith("(s)") and not PHRASE.search(word[:-3]) and word[0].isupper():
                for form in (word[:-3], word[:-3] + "s"):
                    found.setdefault(
                        (form, country),
                        FACTBOOK,
                    )
    for country, words in FURTHER.items():
        for word in words:
            found.setdefault((word, country), "English usage in news reports")
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["demonym", "country", "source", "date"])
        writer.writerows(
            (word, country, source, "2026-11-22")
            for (word, country), source in sorted(found.items())
        )
    print(f"{len(found)} demonyms")
