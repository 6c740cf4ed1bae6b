"""The layout's promises: who may import whom."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# From data to the page, one way: a module imports only modules that stand before it.
ORDER = [
    "errors",
    "kept",
    "effort",
    "units",
    "markdown",
    "folders",
    "sketch",
    "geodesy",
    "tables",
    "gazetteer",
    "regions",
    "systems",
    "reach",
    "search",
    "claims",
    "reading",
    "sites",
    "links",
    "layers",
    "exports",
    "face",
    "__main__",
]


def modules(folder):
    return sorted((ROOT / folder).rglob("*.py"))


def imported_names(path):
    """Dotted names that a file imports, relative ones made absolute."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield stem
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def owner(name):
    """The module of geo/ that a dotted name belongs to, or None."""
    parts = name.split(".")
    return parts[1] if parts[0] == "geo" and len(parts) > 1 and parts[1] in ORDER else None


@pytest.mark.parametrize("path", modules("geo"), ids=lambda path: str(path.relative_to(ROOT)))
def test_geo_imports_only_what_stands_before_it(path):
    inside = path.relative_to(ROOT / "geo").with_suffix("").parts[0]
    if inside == "__init__":
        allowed = {"face"}  # the names that it lends, when they are first used
    else:
        assert inside in ORDER, f"{path.name} has no place in the layout"
        allowed = set(ORDER[: ORDER.index(inside) + 1])
    used = {owner(name) for name in imported_names(path)} - {None}
    assert used <= allowed


@pytest.mark.parametrize("path", modules("geo"), ids=lambda path: str(path.relative_to(ROOT)))
def test_geo_never_imports_streamlit(path):
    assert not [name for name in imported_names(path) if name.startswith("streamlit")]


@pytest.mark.parametrize("path", modules("views"), ids=lambda path: str(path.relative_to(ROOT)))
def test_views_hold_no_geometry(path):
    geometric = ("shapely", "pyproj", "geo.geodesy", "numpy", "scipy")
    assert not [name for name in imported_names(path) if name.startswith(geometric)]
