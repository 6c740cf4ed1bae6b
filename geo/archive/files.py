"""Folders, globs and files: which files an archive is read from, always in the same order.

Addresses are `fsspec`'s: what its user has, such as `s3://bucket/folder`, is read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO

import fsspec
from fsspec.core import url_to_fs
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
_MAGIC = re.compile(r"[*?\[]")


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
        Changes when the file does: its size and when it was written.
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
        self._roots = [_resolve_root(address) for address in dict.fromkeys(addresses)]
        names = [root.name for root in self._roots]
        self._is_lone = len(names) == 1
        self._is_told = len(set(names)) == len(names)
        self.size_bytes = sum(file.size_bytes for file in self)

    def __iter__(self) -> Iterator[File]:
        """Go through the files: each argument's in turn, names in order, files before folders."""
        for root in self._roots:
            for path, info in root.walk():
                address = root.fs.unstrip_protocol(path)
                local = address.removeprefix("file://")
                if self._left_out and f"{local}/".startswith(self._left_out):
                    continue
                written = info.get("mtime") or info.get("LastModified") or info.get("ETag") or ""
                size = int(info.get("size") or 0)
                yield File(self._name(root, path), address, f"{size} {written}", size)

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
    except OSError as error:
        yield folder, {"size": 0, "error": str(error)}
        return
    listed = [info for info in listed if not PurePosixPath(info["name"]).name.startswith(".")]
    for info in listed:
        if info["type"] != "directory":
            yield info["name"], info
    for info in listed:
        if info["type"] == "directory" and not info.get("islink"):
            yield from _walk(fs, info["name"])


def _resolve_root(address: str) -> _Root:
    try:
        fs, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise FileError(f"{address!r} cannot be opened: {error}.") from None
    try:
        if fs.isfile(path):
            return _Root(address, fs, path, path.rpartition("/")[0], is_folder=False)
        if fs.isdir(path):
            return _Root(address, fs, path.rstrip("/"), path.rstrip("/"), is_folder=True)
        if _MAGIC.search(address):
            found = tuple(sorted(str(each) for each in fs.glob(path)))
            base = _MAGIC.split(path, maxsplit=1)[0].rpartition("/")[0]
            if found:
                return _Root(address, fs, path, base, is_folder=True, found=found)
            raise FileError(f"No file fits {address!r}.")
        if fs.exists(path):  # a pipe, a device: a row with the reason
            return _Root(address, fs, path, path.rpartition("/")[0], is_folder=False)
    except OSError as error:
        raise FileError(f"{address!r} cannot be opened: {error.strerror or error}.") from None
    raise FileError(f"There is no file and no folder {address!r}.")


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
    opened: BinaryIO = fsspec.open(address, "rb", compression="infer").open()
    return opened
