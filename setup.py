"""Build the wheel `rangecheck`: the tree's `geo/` with its data, under a name of its own.

`geo` is the name of another project on the registry, so nobody could install both. The folder keeps
its short name here; in the wheel every module of it is one of `rangecheck`, and what names `geo` in
code, docstrings and their examples names `rangecheck`. All else about the package is declared in
pyproject.toml.
"""

import re
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

PACKAGE = "rangecheck"
# `from geo import`, `import geo`, `geo.reach.check_reach`, `python -m geo`: the package, and not a
# word of a text, a folder (`geo/`) or the scheme of an address (`geo:33,44`).
NAMES_GEO = re.compile(
    r"(?<![\w./-])geo(?=\.[a-z_])"
    r"|(?<=\bfrom )geo(?= import\b)"
    r"|(?<=\bimport )geo(?=\s|$)"
    r"|(?<=-m )geo\b",
    re.MULTILINE,
)


class BuildPackage(build_py):
    """Copy the modules as ever, then let them call the package by the wheel's name."""

    def find_package_modules(self, package, package_dir):
        """Leave out the scripts that build the data: they need the sources, which no wheel has."""
        if package == f"{PACKAGE}.data":
            return []
        return super().find_package_modules(package, package_dir)

    def run(self):
        """Build, then rename."""
        super().run()
        for path in (Path(self.build_lib) / PACKAGE).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            path.write_text(NAMES_GEO.sub(PACKAGE, text), encoding="utf-8")


setup(
    packages=[
        PACKAGE,
        *(f"{PACKAGE}.{name}" for name in find_packages("geo")),
        f"{PACKAGE}.data",
        f"{PACKAGE}.static",
    ],
    package_dir={PACKAGE: "geo", f"{PACKAGE}.data": "data", f"{PACKAGE}.static": "static"},
    cmdclass={"build_py": BuildPackage},
)
