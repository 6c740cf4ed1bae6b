"""Each module has a test file of its own name, which uses what the module defines."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What runs in a server is tested with the servers.
_FOLDERS = {"geo": "tests", "views": "tests/views", "views/serving": "tests/trust"}


def find_untested(folder: str) -> Iterator[str]:
    """Find the modules of a folder whose tests are missing, or test something else."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        if path.name == "__init__.py":
            continue
        test = find_test(path.relative_to(ROOT))
        name = str(test.relative_to(ROOT))
        if not test.exists():
            yield f"{path.relative_to(ROOT)}: no test of its name, {name}"
            continue
        source = test.read_text(encoding="utf-8")
        tree = ast.parse(source)
        if not _list_tests(tree):
            yield f"{name}: holds no test"
        elif "trust" not in test.parts and not has_quick_test(source):
            yield f"{name}: all of its tests are slow, and `make quick` leaves them out"
        elif name_module(path) not in list_used(tree):
            yield f"{name}: uses nothing that {path.relative_to(ROOT)} defines"


def find_test(module: Path) -> Path:
    """Name the test file of a module, by its path in the checkout."""
    parent = module.parent
    base = next(each for each in (parent, *parent.parents) if str(each) in _FOLDERS)
    return (
        ROOT / _FOLDERS[str(base)] / parent.relative_to(base) / f"test_{module.stem.strip('_')}.py"
    )


def name_module(path: Path) -> str:
    """Give a module's dotted name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def list_used(tree: ast.Module) -> set[str]:
    """List the modules whose own names a test uses, through whichever package it has them.

    What stands in a text that is run, such as a page's script, counts as well.
    """
    used: set[str] = set()
    packages: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            packages |= _list_imported(node)
        elif isinstance(node, ast.Import):
            packages |= {each.asname or each.name.split(".")[0]: each.name for each in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            used |= _list_named(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            package = packages.get(node.value.id)
            if package in _list_modules():
                used.add(_resolve(package, node.attr))
    return used | set(packages.values())


def _list_imported(node: ast.ImportFrom) -> dict[str, str]:
    """List the names that a line imports, each with the module that defines it."""
    if node.module not in _list_modules():
        return {}
    return {each.asname or each.name: _resolve(node.module, each.name) for each in node.names}


def _list_named(text: str) -> set[str]:
    """List the modules that a text names: a dotted name, or the imports of a script."""
    module, _, name = text.rpartition(".")
    if module in _list_modules():
        return {_resolve(module, name)}
    try:
        return list_used(ast.parse(text)) if "import " in text else set()
    except SyntaxError:
        return set()


def has_quick_test(source: str) -> bool:
    """Tell whether a test file has a test that is not marked as slow."""
    tree = ast.parse(source)
    if any(ast.unparse(node) == "pytestmark = pytest.mark.slow" for node in tree.body):
        return False
    marks = [[ast.unparse(each) for each in node.decorator_list] for node in _list_tests(tree)]
    return any("pytest.mark.slow" not in each for each in marks)


def _list_tests(tree: ast.Module) -> list[ast.FunctionDef]:
    return [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]


@cache
def _list_modules() -> dict[str, Path]:
    paths = [*(ROOT / "geo").rglob("*.py"), *(ROOT / "views").rglob("*.py")]
    return {name_module(path): path for path in paths}


@cache
def _read_names(module: str) -> tuple[set[str], dict[str, tuple[str, str]]]:
    """Read what a module defines, and what it has from elsewhere, by name."""
    own: set[str] = set()
    taken: dict[str, tuple[str, str]] = {}
    tree = ast.parse(_list_modules()[module].read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            own.add(node.name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            own.add(node.id)
        elif isinstance(node, ast.ImportFrom) and node.module:
            taken |= {each.asname or each.name: (node.module, each.name) for each in node.names}
    return own, taken


def _resolve(module: str, name: str) -> str:
    """Find the module that defines a name which another passes on."""
    for _ in range(9):
        own, taken = _read_names(module)
        if module == "geo" and name not in own and f"geo.{name}" not in _list_modules():
            return "geo.face"  # which lends the package its names when they are first used
        if name in taken and taken[name][0] in _list_modules() and name not in own:
            module, name = taken[name]
        elif f"{module}.{name}" in _list_modules() and name not in own:
            return f"{module}.{name}"
        else:
            return module
    return module
