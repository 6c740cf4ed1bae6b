"""The output folder: who may write it, what is kept of a run that was stopped.

::

    DIR/archive.json        what was read with what: data version, columns, whether it is whole
    DIR/reports/*.parquet   and places/, figures/, claims/: the tables, once all is read
    DIR/summary/*.parquet   what the page asks of them, counted once
    DIR/.parts/*.parquet    a file for each batch, kept as it was read: what --resume builds on
    DIR/.lock               held by the run that writes

A batch is kept by one rename after its bytes are on the disk, so at any moment it is there whole
or not at all. Its name says its content, so what is there is never read again, nor twice.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from geo.archive.schema import STAGED
from geo.errors import FileError, InputError

if TYPE_CHECKING:
    from geo.archive.model import Batch

__all__ = ["MANIFEST", "SUMMARY_NAME", "TABLE_NAMES", "Store"]

MANIFEST = "archive.json"
TABLE_NAMES = ("reports", "places", "figures", "claims")
SUMMARY_NAME = "summary"
_FOLDERS = (*TABLE_NAMES, SUMMARY_NAME)
_PARTS, _LOCK, _BUILT, _NEW = ".parts", ".lock", ".tables", "archive.new"
_OWN = {MANIFEST, _LOCK, _PARTS, _BUILT, _NEW, *_FOLDERS}


class Store:
    """An output folder, held by one run from `open` to `close`.

    Parameters
    ----------
    folder : pathlib.Path
        Made where it is missing.
    said : dict
        What must be the same for a run to go on: versions, columns.

    Raises
    ------
    InputError
        The folder holds something else, an archive that is not to be resumed nor overwritten, or
        one that was read with other data; or another run writes it.
    FileError
        It cannot be made or written.
    """

    def __init__(
        self, folder: Path, said: dict[str, Any], *, resume: bool = False, overwrite: bool = False
    ) -> None:
        self.folder = folder
        self._said = said
        self._lock: IO[bytes] | None = None
        try:
            self._open(resume=resume, overwrite=overwrite)
        except OSError as error:
            self.close()
            raise FileError(f"{folder} cannot be written: {error.strerror}.") from None
        except BaseException:
            self.close()
            raise

    def _open(self, *, resume: bool, overwrite: bool) -> None:
        folder = self.folder
        if folder.parts and folder.parts[0].endswith(":") and not folder.exists():
            raise InputError(
                f"--out names a local folder, and {folder} is an address of a store: write the"
                " tables here, then copy them there."
            )
        if folder.is_symlink() and not folder.exists():
            raise InputError(f"{folder} is a link that leads nowhere; --out names a folder.")
        if folder.exists() and not folder.is_dir():
            raise InputError(f"{folder} is a file; --out names a folder.")
        there = self._list_there()
        is_archive = MANIFEST in there
        foreign = sorted(there - _OWN)
        if there and not is_archive and not (overwrite and not there & _OWN):
            listed = ", ".join(foreign[:3] or sorted(there)[:3])
            raise InputError(
                f"{folder} holds something else ({listed}): choose an empty folder or a new one."
                " Nothing was changed."
            )
        folder.mkdir(parents=True, exist_ok=True)
        self._hold()
        if is_archive and not overwrite:
            if not resume:
                raise InputError(
                    f"{folder} holds an archive: --resume goes on with it, --overwrite makes it"
                    " anew. Nothing was changed."
                )
            self._compare(self._read_manifest())
        else:
            self._begin()
        self._parts.mkdir(exist_ok=True)
        for path in self._parts.glob("*.new"):
            path.unlink()

    def _list_there(self) -> set[str]:
        """List what the folder holds, without what a run leaves that had not said what it is."""
        if not self.folder.is_dir():
            return set()
        there = {path.name for path in self.folder.iterdir()} - {_LOCK, _NEW}
        unsaid = MANIFEST not in there and self._parts.is_dir() and not any(self._parts.iterdir())
        return there - {_PARTS} if unsaid else there

    def _begin(self) -> None:
        """Say what this run makes: from then on, whenever it is killed, it can be resumed.

        What was read for an earlier archive goes first, so that it is never taken for this one's.
        """
        if self._parts.exists():
            shutil.rmtree(self._parts)
        self.write_manifest({"whole": False})
        for name in (*_FOLDERS, _BUILT):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def _hold(self) -> None:
        """Hold the folder until this process ends, however it ends."""
        self._lock = (self.folder / _LOCK).open("ab")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(
                f"Another run writes {self.folder}: wait for its end, or choose another folder."
            ) from None

    def _read_manifest(self) -> dict[str, Any]:
        try:
            manifest = json.loads((self.folder / MANIFEST).read_bytes())
            return dict(manifest["said"])
        except (ValueError, KeyError, TypeError):
            raise InputError(
                f"{self.folder / MANIFEST} is not what a run writes, so it cannot be resumed;"
                " --overwrite makes the archive anew."
            ) from None

    def _compare(self, before: dict[str, Any]) -> None:
        names = {"data_version": "data", "version": "Rangecheck"}
        for key, now in self._said.items():
            was = before.get(key)
            if was != now:
                what = names.get(key, key.replace("_", " "))
                raise InputError(
                    f"{self.folder} was read with {what} {was or 'none'}, this is {now or 'none'}:"
                    " rows of both do not go together. Take what it was read with, choose another"
                    " folder, or --overwrite. Nothing was changed."
                )

    @property
    def _parts(self) -> Path:
        return self.folder / _PARTS

    def name_part(self, batch: Batch) -> Path:
        """Name the file of a batch, whether or not it is there.

        Parameters
        ----------
        batch : Batch
            Its place, content and options are in the name.
        """
        return self._parts / f"{batch.number:07d}-{batch.fingerprint}.parquet"

    def has_part(self, path: Path, batch: Batch) -> bool:
        """Tell whether a batch is kept, whole: what else bears its name is read anew.

        Parameters
        ----------
        path : pathlib.Path
            From `name_part`.
        batch : Batch
        """
        if not path.exists():
            return False
        try:
            said = pq.ParquetFile(path)
        except (OSError, pa.ArrowException):
            return False
        is_ours: bool = said.schema_arrow.equals(STAGED)
        return is_ours and said.metadata.num_rows == len(batch.items)

    def keep(self, path: Path, content: bytes) -> None:
        """Keep a batch: after this returns, no kill loses it.

        Raises
        ------
        FileError
            The disk is full, or cannot be written.
        """
        new = path.with_suffix(".new")
        try:
            with new.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
        except OSError as error:
            new.unlink(missing_ok=True)
            raise FileError(
                f"{self.folder} cannot be written ({error.strerror}). What was read before is kept:"
                " make room and go on with --resume."
            ) from None

    def drop_others(self, wanted: list[Path]) -> None:
        """Remove kept batches that are no part of the input any more."""
        for path in set(self._parts.iterdir()) - set(wanted):
            path.unlink()

    def begin_tables(self) -> Path:
        """Give an empty folder to build the tables in."""
        built = self.folder / _BUILT
        shutil.rmtree(built, ignore_errors=True)
        for name in _FOLDERS:
            (built / name).mkdir(parents=True)
        return built

    def publish_tables(self, summary: dict[str, Any]) -> None:
        """Put the built tables in the place of earlier ones, then say that the archive is whole."""
        self.write_manifest({"whole": False})
        for name in _FOLDERS:
            shutil.rmtree(self.folder / name, ignore_errors=True)
            (self.folder / _BUILT / name).rename(self.folder / name)
        shutil.rmtree(self.folder / _BUILT)
        self.write_manifest({"whole": True, **summary})

    def write_manifest(self, more: dict[str, Any]) -> None:
        """Write archive.json, whole or not at all."""
        self.keep(
            self.folder / MANIFEST,
            json.dumps({"format": 1, "said": self._said, **more}, indent=1).encode(),
        )

    def close(self) -> None:
        """Let others write the folder."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
