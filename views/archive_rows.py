"""Questions of the Archive page to the tables of a folder, each answered once for all readers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from geo.systems import find_system
from views.caching import keep_by_content

if TYPE_CHECKING:
    from geo.archive.query import Archive, Asked, Counts

__all__ = ["FOLDER", "count", "list_rows", "name_system", "open_folder"]

FOLDER = "RANGECHECK_ARCHIVE"


@st.cache_resource(show_spinner="Opening the archive…", max_entries=2, ttl=300)
def open_folder(folder: str) -> Archive:
    """Open the output of a run, once for all readers."""
    from geo.archive.query import open_archive

    return open_archive(Path(folder))


def _table_bytes(table: pd.DataFrame) -> int:
    return int(table.memory_usage(deep=True).sum())


def _counts_bytes(counts: Counts) -> int:
    tables = (counts.verdict, counts.place, counts.region, counts.system, counts.year)
    return sum(map(_table_bytes, tables))


def _stamp(archive: Archive) -> str:
    """Name the archive by what it was made of."""
    return repr(sorted(archive.said.items(), key=str))


def count(archive: Archive, asked: Asked) -> Counts:
    """Count the claims that are asked for, by each of their sides."""
    return _count_kept(_stamp(archive), asked.as_text())


@keep_by_content(6_000_000, _counts_bytes, spinner="Counting…")
def _count_kept(stamp: str, text: str) -> Counts:
    archive, asked = _reopen(stamp, text)
    return archive.count_claims(asked)


def list_rows(archive: Archive, asked: Asked, what: str) -> pd.DataFrame:
    """List the `claims`, the `places` or the `conflicts` that are asked for."""
    return _list_kept(_stamp(archive), asked.as_text(), what)


@keep_by_content(4_000_000, _table_bytes)
def _list_kept(stamp: str, text: str, what: str) -> pd.DataFrame:
    archive, asked = _reopen(stamp, text)
    ask = {
        "claims": archive.list_claims,
        "places": archive.list_places,
        "conflicts": archive.list_conflicts,
    }
    return ask[what](asked)


def _reopen(_: str, text: str) -> tuple[Archive, Asked]:
    from geo.archive.query import Asked

    return open_folder(os.environ[FOLDER]), Asked.from_text(text)


def name_system(name: str) -> str:
    """Name a system as the catalogue does, or as the tables do where it lacks it."""
    system = find_system(name)
    return system.name if system else name


# ------------------------------------------------------------------------------------------ sides
