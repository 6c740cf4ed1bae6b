"""Open the built stores of data/, and tell whether they are what the build wrote."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from functools import lru_cache

from geo.errors import RowFault, TableError
from geo.folders import locate_folder

DATA_DIR = locate_folder("data")
CHECKSUMS_FILE = "checksums.txt"
SEAL_FILE = "seal.txt"  # written by deploy/seal.py into a copy that is deployed; never in git

STORE_APPLICATION_ID = 0x52434B31  # "RCK1": tells our stores from any other SQLite file
STORE_LAYOUT = 1  # raised whenever data/build.py changes what a store's tables hold

_CHECKSUM_LINE = re.compile(r"([0-9a-f]{64})  +(\d+)  +(\S+)")


def load_checksums() -> dict[str, tuple[str, int]]:
    """Load the sums that the build wrote beside what it built.

    Returns
    -------
    dict of str to (str, int)
        SHA-256 in hexadecimal and size in bytes, by file name below data/.

    Raises
    ------
    TableError
        When the list is missing or holds a line that is no sum.

    Examples
    --------
    >>> {"boundaries.sqlite", "places.sqlite"} <= set(load_checksums())
    True
    """
    return _load_sums(CHECKSUMS_FILE)


def _load_sums(list_name: str) -> dict[str, tuple[str, int]]:
    path = DATA_DIR / list_name
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        raise TableError([missing_file(path.name)]) from None
    except UnicodeDecodeError:
        reason = "is no text in UTF-8; restore or rebuild it"
        raise TableError([RowFault(path.name, 0, "", "", reason)]) from None
    sums: dict[str, tuple[str, int]] = {}
    faults: list[RowFault] = []
    for number, line in enumerate(lines, start=1):
        if match := _CHECKSUM_LINE.fullmatch(line):
            sums[match[3]] = (match[1], int(match[2]))
        else:
            faults.append(RowFault(path.name, number, "", "", f"is no sum: {line[:80]!r}"))
    if faults:
        raise TableError(faults)
    return sums


def open_store(name: str) -> sqlite3.Connection:
    """Open a built store read-only, after a check that costs no reading of the whole file.

    Size, kind of file and layout are compared; `verify_data` compares every byte. The connection
    may be used from several threads if the caller takes turns.

    Parameters
    ----------
    name : str
        File name below data/.

    Returns
    -------
    sqlite3.Connection
        Read-only and immutable: no lock, no journal, so it also works on a read-only disk.

    Raises
    ------
    TableError
        When the store is missing, cut short, damaged or of another layout; names the file.

    Examples
    --------
    >>> open_store("absent.sqlite")
    Traceback (most recent call last):
    ...
    geo.errors.TableError: 1 unusable row
    absent.sqlite: is missing; restore it from the repository
    """
    path = DATA_DIR / name
    if not path.is_file():
        raise TableError([missing_file(name)])
    expected = load_checksums().get(name)
    if expected is None:
        raise TableError([RowFault(name, 0, "", "", f"has no sum in {CHECKSUMS_FILE}; rebuild it")])
    size = path.stat().st_size
    if size != expected[1]:
        reason = f"has {size:,} bytes where {expected[1]:,} were built; restore or rebuild it"
        raise TableError([RowFault(name, 0, "", "", reason)])
    connection = None
    try:
        connection = sqlite3.connect(
            f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        application_id, layout = (
            connection.execute(f"PRAGMA {pragma}").fetchone()[0]
            for pragma in ("application_id", "user_version")
        )
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        reason = f"is no readable store ({error}); restore or rebuild it"
        raise TableError([RowFault(name, 0, "", "", reason)]) from None
    if (application_id, layout) != (STORE_APPLICATION_ID, STORE_LAYOUT):
        connection.close()
        reason = f"has layout {layout} where this code reads {STORE_LAYOUT}; rebuild it"
        raise TableError([RowFault(name, 0, "", "", reason)])
    return connection


def verify_data() -> dict[str, int]:
    """Compare every byte of the built files with the sums of the build.

    In a copy that was sealed for deployment, the hand-made files are compared with the seal, too.

    Returns
    -------
    dict of str to int
        Size in bytes of each file that was compared, all of them being whole.

    Raises
    ------
    TableError
        With one fault for each file that is missing or differs.

    Examples
    --------
    >>> verify_data()["places.sqlite"] > 1_000_000
    True
    """
    faults: list[RowFault] = []
    sizes: dict[str, int] = {}
    sums: dict[str, tuple[str, int]] = {}
    sealed = (DATA_DIR / SEAL_FILE).exists()
    for list_name in (CHECKSUMS_FILE, SEAL_FILE) if sealed else (CHECKSUMS_FILE,):
        try:
            sums |= _load_sums(list_name)
        except TableError as error:
            faults.extend(error.faults)  # the other list still tells which files are whole
    for name, (expected, _) in sums.items():
        path = DATA_DIR / name
        if not path.is_file():
            faults.append(missing_file(name))
            continue
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != expected:
            sum_found = f"(sha256 {found[:12]}…)"
            reason = f"differs from what was built or sealed {sum_found}; restore or rebuild it"
            faults.append(RowFault(name, 0, "", "", reason))
        sizes[name] = path.stat().st_size
    if faults:
        raise TableError(faults)
    return sizes


@lru_cache(maxsize=1)
def data_version() -> str:
    """Name the data by when it was compiled and by what it holds.

    Returns
    -------
    str
        The date of data/VERSION, and eight digits that change with any table or built file, such
        as "2026-11-22.1f0c9a3e".

    Raises
    ------
    TableError
        When the date or the list of sums is missing.

    Examples
    --------
    >>> len(data_version())
    19
    """
    digest = hashlib.sha256()
    for name in (CHECKSUMS_FILE, *sorted(path.name for path in DATA_DIR.glob("*.csv"))):
        # Line ends differ between checkouts of one commit.
        digest.update(load_bytes(name).replace(b"\r\n", b"\n"))
    date = load_text("VERSION").strip()
    return f"{date}.{digest.hexdigest()[:8]}"


def load_bytes(name: str) -> bytes:
    """Load a hand-made file of which a process may need little, as it stands.

    Parameters
    ----------
    name : str
        File name below data/.

    Returns
    -------
    bytes

    Raises
    ------
    TableError
        When it is missing.

    Examples
    --------
    >>> load_bytes("VERSION")[:2]
    b'20'
    """
    try:
        return (DATA_DIR / name).read_bytes()
    except OSError:
        raise TableError([missing_file(name)]) from None


def load_text(name: str) -> str:
    """Load a hand-made file that is a list rather than a table of rows.

    Parameters
    ----------
    name : str
        File name below data/.

    Returns
    -------
    str
        With line feeds for the line ends of any system.

    Raises
    ------
    TableError
        When it is missing or no UTF-8.

    Examples
    --------
    >>> "the" in load_text("common_words.txt").split()
    True
    """
    try:
        # To decode all at once takes a third of what a reader line by line does.
        return load_bytes(name).decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        reason = f"is no UTF-8 text ({error.reason}); restore it from the repository"
        raise TableError([RowFault(name, 0, "", "", reason)]) from None


def missing_file(name: str) -> RowFault:
    """Make the fault of a file of data/ that is not there.

    Parameters
    ----------
    name : str
        File name below data/.

    Returns
    -------
    RowFault
        Of the file as a whole.

    Examples
    --------
    >>> print(missing_file("systems.csv"))
    systems.csv: is missing; restore it from the repository
    """
    return RowFault(name, 0, "", "", "is missing; restore it from the repository")
