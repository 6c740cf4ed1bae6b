"""The images of the Dockerfile, built and started without a container engine's service.

Debian's buildah builds where no engine runs, in a changed root instead of namespaces. The bases
that the Dockerfile names by digest come from a registry that a test does not ask: in their place
stands a Debian 12 made by mmdebstrap, with its own Python. So what is tested is the Dockerfile's
steps and what they leave, not the bases.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.trust import servers
from tests.trust.servers import ROOT

BASE = "localhost/rangecheck-base:latest"
PACKAGES = "python3,python3-venv,python3-pip,passwd,ca-certificates"
PATH = "/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin"
BUILDS_WITHIN_S = 1200.0
_NEEDS_GB = 6
# What of this machine's own settings says how its package manager reaches its mirror.
_REACHES = re.compile(r"^Acquire::(http|https|ftp|Check|Retries)", re.IGNORECASE)
_LOCAL = re.compile(r"(?:file://)?(/[^\s,'\"]+)")


class NoEngineError(RuntimeError):
    """Images cannot be built on this machine; the message says why."""


def check_engine(folder: Path) -> None:
    """Raise `NoEngineError` where this machine cannot build."""
    if platform.system() != "Linux" or os.geteuid() != 0:
        raise NoEngineError("buildah's changed root needs Linux and root")
    missing = [name for name in ("buildah", "mmdebstrap") if not shutil.which(name)]
    if missing:
        raise NoEngineError(f"not on this machine: {', '.join(missing)} (.ci/run installs them)")
    free_gb = shutil.disk_usage(folder).free / 1e9
    if free_gb < _NEEDS_GB:
        raise NoEngineError(f"{folder} has {free_gb:.1f} GB free, images need {_NEEDS_GB}")


class Engine:
    """Builds images and runs containers below one folder, and leaves nothing elsewhere.

    Parameters
    ----------
    folder : Path
        Made where it is missing; `check_engine` says what its disk needs.
    """

    def __init__(self, folder: Path) -> None:
        check_engine(folder.parent)
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self._settings = self._collect_settings()

    def call(self, *arguments: str, within_s: float = 120.0) -> str:
        """Run buildah to its end; give what it prints."""
        return _run([*self._command, *arguments], within_s)

    @property
    def _command(self) -> list[str]:
        store = ["--root", str(self.folder / "store"), "--runroot", str(self.folder / "run")]
        return ["buildah", *store]

    def make_base(self) -> None:
        """Make the Debian that stands in for both bases; `NoEngineError` where it cannot be had."""
        try:
            container = self.call("from", "scratch").strip()
            root = Path(self.call("mount", container).strip())
            options = ["--variant=apt", f"--include={PACKAGES}", "--dpkgopt=force-unsafe-io"]
            options += [f"--aptopt={self._write_apt_settings()}", "--quiet", "bookworm", str(root)]
            _run(["mmdebstrap", *options, *_list_sources()], BUILDS_WITHIN_S)
            (root / "usr/local/bin/python").symlink_to("/usr/bin/python3")
            self.call("config", "--env", f"PATH={PATH}", container)
            self.call("commit", "--quiet", container, BASE, within_s=300)
            self.call("rm", container)
        except (RuntimeError, OSError, subprocess.SubprocessError) as error:
            raise NoEngineError(f"no base could be made: {str(error)[-600:]}") from error

    def build(self, target: str) -> dict[str, Any]:
        """Build a stage of the Dockerfile and all before it; give the image's configuration."""
        arguments = ["--isolation", "chroot", "--network", "host", "--format", "docker"]
        arguments += [f"--build-arg={name}={BASE}" for name in ("PYTHON", "DEBIAN")]
        arguments += self._settings
        name = f"localhost/rangecheck-{target}"
        self.call("build", *arguments, "--target", target, "--tag", name, str(ROOT),
                  within_s=BUILDS_WITHIN_S)  # fmt: skip
        inspected = json.loads(self.call("inspect", "--type", "image", name))
        return dict(inspected["Docker"]["config"])

    def measure_mb(self, target: str) -> float:
        """Measure an image's files, its base's among them, in MB."""
        [image] = json.loads(self.call("images", "--json", f"localhost/rangecheck-{target}"))
        number, unit = str(image["size"]).split()
        return float(number) * {"kB": 0.001, "MB": 1.0, "GB": 1000.0}[unit]

    def start(
        self,
        target: str,
        config: Mapping[str, Any],
        environment: Mapping[str, str],
        volumes: Sequence[str] = (),
        *,
        port: int,
    ) -> servers.Server:
        """Start what an image starts, with its own entry point, folder, variables and user."""
        container = self.call("from", f"localhost/rangecheck-{target}").strip()
        arguments = ["run", "--isolation", "chroot"]
        arguments += [f"--env={name}={value}" for name, value in environment.items()]
        arguments += [f"--volume={volume}" for volume in volumes]
        command = [*self._command, *arguments, container, "--", *config["Entrypoint"]]
        return servers.start_command(command, os.environ, port, self.folder)

    def clear(self) -> None:
        """Remove all containers, mounts and images below the folder."""
        for arguments in (["umount", "--all"], ["rm", "--all"], ["rmi", "--all", "--force"]):
            with contextlib.suppress(RuntimeError, subprocess.SubprocessError):
                self.call(*arguments)

    def _collect_settings(self) -> list[str]:
        """Give the read-only mounts that let a build reach what this machine's own pip reaches."""
        listed = _run([sys.executable, "-m", "pip", "config", "list"], 60)
        values = dict(re.findall(r"^[\w:-]+\.([\w-]+)='(.*)'$", listed, re.MULTILINE))
        lines = [f"{name} = {value}\n" for name, value in values.items()]
        written = self.folder / "pip.conf"
        written.write_text("".join(["[global]\n", *lines]).replace("\\n", "\n    "), "utf-8")
        mounts = {written: "/etc/pip.conf"}
        found = {Path(path) for value in values.values() for path in _LOCAL.findall(value)}
        # An index that lies on this machine's disk may point to a folder beside itself.
        found |= {path.parent for path in found if path.name == "simple"}
        found.add(Path("/etc/ssl/certs"))
        for path in sorted(found):
            inside_another = any(other in path.parents for other in found)
            if path.exists() and not inside_another:
                mounts[path] = str(path)
        return [f"--volume={path}:{inside}:ro" for path, inside in mounts.items()]

    def _write_apt_settings(self) -> Path:
        dumped = _run(["apt-config", "dump"], 60) if shutil.which("apt-config") else ""
        kept = [line + "\n" for line in dumped.splitlines() if _REACHES.match(line)]
        written = self.folder / "apt.conf"
        written.write_text("".join(kept), "utf-8")
        return written


def _list_sources() -> list[str]:
    """List this machine's own sources where it is a Debian 12; mmdebstrap knows others' mirror."""
    about = Path("/etc/os-release").read_text(encoding="utf-8")
    if not re.search(r"^VERSION_CODENAME=bookworm$", about, re.MULTILINE):
        return []
    known = ("/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list")
    found = [Path(name) for name in known if Path(name).is_file()]
    return [str(path) for path in found if "bookworm" in path.read_text(encoding="utf-8")][:1]


def _run(command: Sequence[str], within_s: float) -> str:
    done = subprocess.run(
        list(command),
        capture_output=True,
        text=True,
        errors="replace",
        timeout=within_s,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:6])}: {(done.stdout + done.stderr)[-3000:]}")
    return done.stdout
