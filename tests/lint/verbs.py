"""A verb says what a function does: `find_` may find nothing, `check_` gives a verdict."""

import ast
from collections.abc import Iterator

# What may be empty; a tuple of so many parts is one thing, and always there.
_MAY_BE_EMPTY = ("tuple[", "list[", "dict[", "set[", "frozenset[", "Iterator[", "str", "Needs")
_TABLES = ("pd.DataFrame", "gpd.GeoDataFrame")
# Names that others rely on: the face has them from its first version, and the tools are called so.
_GIVEN = {"find_place", "find_region", "find_system", "find_places", "find_or_make"}
_NO_VERDICT = ("None", "int", "float", "str", "str | None", "list[")
_EMPTY_WORDS = ("get_", "do_", "handle_", "process_")


def find_false_verbs(source: str) -> Iterator[str]:
    """Find functions whose first word promises something else than what they give."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.FunctionDef) or node.returns is None:
            continue
        name, given = node.name.lstrip("_"), ast.unparse(node.returns)
        if name.startswith("find_") and name not in _GIVEN and not _may_be_nothing(given):
            yield f"{node.lineno}: {node.name} gives {given}, never nothing: it does not find"
        elif name.startswith("check_") and given.startswith(_NO_VERDICT):
            yield f"{node.lineno}: {node.name} gives {given}, no verdict: say what it does"
        elif name.startswith(_EMPTY_WORDS):
            yield f"{node.lineno}: {node.name} begins with a word that says nothing"


def _may_be_nothing(given: str) -> bool:
    if "None" in given or given in _TABLES:
        return True
    if given.startswith("tuple[") and not given.startswith(("tuple[list", "tuple[tuple")):
        return given.endswith(", ...]")
    return given.startswith(_MAY_BE_EMPTY)
