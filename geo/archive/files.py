"""Folders, globs and files: which files an archive is read from, always in the same order.

Addresses are `fsspec`'s: what its user has, such as `gs://bucket/folder`, is read alike. `s3://`
is read by pyarrow where `s3fs` is not installed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO

from fsspec import get_filesystem_class
from fsspec.implementations.local import LocalFileSystem
from fsspec.utils import infer_compression

from geo.errors import FileError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

__all__ = ["File", "Inputs", "open_address"]

_ROW_FILES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
# What an output folder holds, whatever became of its run.
_OF_AN_ARCHIVE = {"archive.json", ".lock"}
_MAGIC = re.compile(r"[*?\[]")
# What tells that a file was changed, by the file systems' names for it: a sum of the content where
# there is one, for clocks of a second miss a change of equal size.
_SUMS = ("ETag", "etag", "md5Hash", "content_md5", "generation", "CRC")
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "modified", "modify", "created")


@dataclass(frozen=True, slots=True)
class File:
    """One file of the input.

    Parameters
    ----------
    id : str
        What its reports are called by.
    address : str
        Where it is opened.
    stamp : str
        Changes when the file does: its size, and its sum or when it was written.
    size_bytes : int
    """

    id: str
    address: str
    stamp: str
    size_bytes: int

    @property
    def kind(self) -> str:
        """What its rows are read as: jsonl, csv or parquet; empty for a report of its own."""
        name = PurePosixPath(self.address.lower())
        ending = PurePosixPath(name.stem).suffix if infer_compression(str(name)) else name.suffix
        return _ROW_FILES.get(ending, "")


class Inputs:
    """The files of a run.

    Parameters
    ----------
    addresses : sequence of str
        Folders, globs and files.
    left_out : str
        A local folder that is not read: the run's own output.

    Raises
    ------
    FileError
        Where nothing stands at an address, or its file system is not installed.
    """

    def __init__(self, addresses: Sequence[str], left_out: str = "") -> None:
        self._left_out = left_out.rstrip("/") + "/" if left_out else ""
        self.has_left_out = False
        roots: dict[tuple[type[AbstractFileSystem], str], _Root] = {}
        for root in map(_resolve_root, addresses):
            roots.setdefault((type(root.fs), root.path), root)
        self._roots = [*roots.values()]
        # What is given by its own name is not read as a part of a folder, too.
        self._files = {key for key, root in roots.items() if not root.is_folder}
        names = [root.name for root in self._roots]
        self._is_lone = len(names) == 1
        self._is_told = len(set(names)) == len(names)
        self.size_bytes = sum(file.size_bytes for file in self)

    def __iter__(self) -> Iterator[File]:
        """Go through the files: each argument's in turn, names in order, files before folders."""
        folders: list[_Root] = []
        for root in self._roots:
            if root.is_folder:
                folders.append(root)
            for path, info in root.walk():
                address = root.fs.unstrip_protocol(path)
                local = address.removeprefix("file://")
                if self._left_out and f"{local}/".startswith(self._left_out):
                    self.has_left_out = True
                    continue
                if root.is_folder and (
                    (type(root.fs), path) in self._files
                    or any(other.holds(root.fs, path) for other in folders if other is not root)
                ):
                    continue
                changed = next((info[name] for name in (*_SUMS, *_TIMES) if info.get(name)), "")
                size = int(info.get("size") or 0)
                yield File(self._name(root, path), address, f"{size} {changed}", size)

    def _name(self, root: _Root, path: str) -> str:
        below = path[len(root.base) :].lstrip("/") if root.base else path
        if self._is_lone:
            return below
        return f"{root.name if self._is_told else root.address}/{below}" if root.is_folder else (
            below if self._is_told else root.address
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Root:
    """One argument: a folder, a file, or what a glob found."""

    address: str
    fs: AbstractFileSystem
    path: str
    base: str
    is_folder: bool
    found: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name if not self.found else self.address

    def holds(self, fs: AbstractFileSystem, path: str) -> bool:
        """Tell whether a file of another argument is one of this folder's, too."""
        if type(self.fs) is not type(fs):
            return False
        above = {path, *(str(each) for each in PurePosixPath(path).parents)}
        return not above.isdisjoint(self.found or (self.path,))

    def walk(self) -> Iterator[tuple[str, dict[str, Any]]]:
        if not self.is_folder:
            yield self.path, self.fs.info(self.path)
            return
        for path in self.found:
            info = self.fs.info(path)
            if info["type"] != "directory":
                yield path, info
        folders = (
            [path for path in self.found if self.fs.isdir(path)] if self.found else [self.path]
        )
        for folder in folders:
            yield from _walk(self.fs, folder)


def _walk(fs: AbstractFileSystem, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        listed = sorted(fs.ls(folder, detail=True), key=lambda info: str(info["name"]))
    except Exception as error:  # noqa: BLE001  # clients of stores have errors of their own
        yield folder, {"size": 0, "error": str(error)}
        return
    # Stores mark a folder by an object of its name, which is listed as one of its own files.
    listed = [info for info in listed if info["name"].rstrip("/") != folder.rstrip("/")]
    if {PurePosixPath(info["name"]).name for info in listed} >= _OF_AN_ARCHIVE:
        return  # tables of another run are no reports
    listed = [info for info in listed if not PurePosixPath(info["name"]).name.startswith(".")]
    for info in listed:
        if info["type"] != "directory" and not info["name"].endswith("/"):
            yield info["name"], info
    for info in listed:
        if info["type"] == "directory" and not info.get("islink"):
            yield from _walk(fs, info["name"])


def _resolve_root(address: str) -> _Root:
    try:
        root = _find_root(address)
    except Exception as error:  # noqa: BLE001  # clients of stores have errors of their own
        why = getattr(error, "strerror", None) or str(error).split("\n", 1)[0][:200]
        raise FileError(f"{address!r} cannot be opened: {why}.") from None
    if root is None and _MAGIC.search(address):
        raise FileError(f"No file fits {address!r}.")
    if root is None:
        raise FileError(f"There is no file and no folder {address!r}.")
    return root


def _find_root(address: str) -> _Root | None:
    if not address.strip():
        return None
    fs, path = _resolve_file_system(address)
    fs.invalidate_cache()  # an earlier run's listing in this process
    if fs.isfile(path):
        return _Root(address, fs, path, path.rpartition("/")[0], is_folder=False)
    if fs.isdir(path):
        return _Root(address, fs, path.rstrip("/"), path.rstrip("/"), is_folder=True)
    if _MAGIC.search(address):
        found = tuple(sorted(str(each) for each in fs.glob(path)))
        base = _MAGIC.split(path, maxsplit=1)[0].rpartition("/")[0]
        return _Root(address, fs, path, base, is_folder=True, found=found) if found else None
    if fs.exists(path):  # a pipe, a device: a row with the reason
        return _Root(address, fs, path, path.rpartition("/")[0], is_folder=False)
    return None


def _resolve_file_system(address: str) -> tuple[AbstractFileSystem, str]:
    """Give who reads an address, and the path by its words.

    It is no chain of `fsspec`'s: a name may hold two colons.
    """
    protocol, is_url, _ = address.partition("://")
    if not is_url or protocol == "file":
        path = str(LocalFileSystem._strip_protocol(address))  # noqa: SLF001
        return LocalFileSystem(), os.path.normpath(path)
    try:
        kind = get_filesystem_class(protocol)
    except ImportError:
        if protocol != "s3":
            raise
        endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
        return _open_s3(endpoint), address.removeprefix("s3://")
    # As `fsspec` itself takes an address apart.
    options = kind._get_kwargs_from_urls(address)  # noqa: SLF001
    return kind(**options), str(kind._strip_protocol(address))  # noqa: SLF001


@lru_cache(maxsize=2)
def _open_s3(endpoint: str | None) -> AbstractFileSystem:
    """Open S3, or what speaks like it at an endpoint, with the environment's keys and region."""
    from fsspec.implementations.arrow import ArrowFSWrapper
    from pyarrow.fs import S3FileSystem

    return ArrowFSWrapper(S3FileSystem(endpoint_override=endpoint))


def open_address(address: str) -> BinaryIO:
    """Open a file of the input for reading, unpacked where its name says that it is packed.

    Parameters
    ----------
    address : str
        A path, or an address of `fsspec`'s.

    Returns
    -------
    binary file

    Examples
    --------
    >>> import geo
    >>> with open_address(geo.__file__) as file:
    ...     len(file.read(3))
    3
    """
    fs, path = _resolve_file_system(address)
    opened: BinaryIO = fs.open(path, "rb", compression="infer")
    return opened
