"""A cache's key holds all that its results depend on."""

import ast
from collections.abc import Iterator

_CACHES = ("cache_data", "cache_resource", "cache", "lru_cache", "keep_by_content")


def find_unhashed(source: str) -> Iterator[str]:
    """Find cached functions that use what their cache's key leaves out.

    Streamlit leaves a parameter out whose name begins with an underscore.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or not any(map(_is_cache, node.decorator_list)):
            continue
        used = {each.id for part in node.body for each in ast.walk(part) if _is_read(each)}
        left_out = [each.arg for each in _parameters(node) if each.arg.startswith("_")]
        for name in left_out:
            if name in used:
                yield (
                    f"{node.lineno}: {node.name} is cached, and {name}, which it uses, is not in"
                    " the key: pass what it depends on without an underscore"
                )
        for decorator in node.decorator_list:
            for option in decorator.keywords if isinstance(decorator, ast.Call) else ():
                if option.arg == "hash_funcs" and _forgets(option.value):
                    yield f"{node.lineno}: {node.name}'s hash_funcs make a key that holds nothing"


def _name(node: ast.expr) -> str:
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _is_cache(decorator: ast.expr) -> bool:
    return _name(decorator) in _CACHES


def _is_read(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)


def _parameters(node: ast.FunctionDef) -> list[ast.arg]:
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [*every, *(each for each in (node.args.vararg, node.args.kwarg) if each)]


def _forgets(hash_funcs: ast.expr) -> bool:
    """Whether one of the functions does not look at what it is to hash."""
    functions = [each for each in ast.walk(hash_funcs) if isinstance(each, ast.Lambda)]
    return any(
        not {each.arg for each in function.args.args}
        & {each.id for each in ast.walk(function.body) if _is_read(each)}
        for function in functions
    )
