"""Which texts of the views reach the screen as Markdown without being quoted.

Streamlit reads Markdown in nearly everything that it shows: sentences, headings, notices, labels,
help. `python -m tests.trust.quoting` refuses each of them that is neither written in the program
nor quoted by `geo.markdown.plain_text`; it is part of `make lint`, and of the tests.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What shows its first text as Markdown. Left out because they show text as it is: st.text, st.code,
# st.dataframe, and the choices (not the labels) of selectbox and multiselect.
SHOWN = {
    "badge", "button", "caption", "checkbox", "date_input", "divider", "download_button", "error",
    "expander", "feedback", "file_uploader", "form_submit_button", "header", "info", "link_button",
    "markdown", "metric", "multiselect", "number_input", "page_link", "pills", "popover",
    "progress", "radio", "segmented_control", "select_slider", "selectbox", "slider", "spinner",
    "status", "subheader", "success", "tab", "tabs", "text_area", "text_input", "title", "toast",
    "toggle", "warning", "write", "write_stream", "dialog", "chat_input", "chat_message", "latex",
    "image", "table", "json", "exception",
}  # fmt: skip
SHOWN_KEYWORDS = {"label", "help", "body", "caption", "captions", "text", "value", "delta"}
# Of these the choices, too, are Markdown.
MARKED_CHOICES = {"pills", "radio", "segmented_control"}
# What these write is Markdown of the program's own whose names went through `plain_text`;
# tests/trust/test_text.py holds them to it with hostile names.
WRITERS = {"plain_text", "plain_link", "describe_reach", "describe_distance"}
# Numbers with their unit, and nothing else.
NUMBERS = {"format_distance", "format_share", "len", "round", "sum", "int", "float"}
NUMERIC_SPEC = "deEfFgG%,"
# Modules of the library that hold texts of the program's own and nothing else.
WRITTEN = {"method"}
# What is no element of a page.
ELSEWHERE = {"logging", "logger", "parsed", "self"}


def list_unquoted(source, name=""):
    """Give "name:line: what" for each text that is shown as Markdown and may be anybody's."""
    tree = ast.parse(source)
    scopes = {
        inside: node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for inside in ast.walk(node)
    }
    found = []
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in SHOWN:
            continue
        owner = call.func.value
        if isinstance(owner, ast.Name) and owner.id in ELSEWHERE:
            continue
        found.extend(
            f"{name}:{shown.lineno}: {call.func.attr}({ast.unparse(shown)[:70]})"
            for shown in list_shown(call)
            if not is_quoted(shown, scopes.get(call), tree)
        )
    return found


def list_shown(call):
    """Give the arguments of a call that are shown as Markdown."""
    if call.func.attr != "page_link":  # its first is a page
        yield from call.args[:1]
    for keyword in call.keywords:
        if keyword.arg in SHOWN_KEYWORDS and call.func.attr != "download_button":
            yield keyword.value
    if call.func.attr in MARKED_CHOICES:
        named = {keyword.arg: keyword.value for keyword in call.keywords}
        formatted = named.get("format_func")
        choices = named.get("options", call.args[1] if len(call.args) > 1 else None)
        if formatted is None and choices is not None:
            yield choices
        elif isinstance(formatted, ast.Lambda):
            yield formatted.body


# What a text is made of, by the kind of expression; all of it has to be quoted, too.
PARTS = {
    ast.Constant: lambda node: [],  # noqa: ARG005  # nothing more
    ast.JoinedStr: lambda node: node.values,
    ast.FormattedValue: lambda node: [] if is_number(node.format_spec) else [node.value],
    ast.IfExp: lambda node: [node.body, node.orelse],
    ast.BinOp: lambda node: [node.left, node.right],
    ast.BoolOp: lambda node: node.values,
    ast.List: lambda node: node.elts,
    ast.Tuple: lambda node: node.elts,
    ast.GeneratorExp: lambda node: [node.elt],
    ast.ListComp: lambda node: [node.elt],
    ast.Subscript: lambda node: [node.value],
    ast.Dict: lambda node: node.values,
}


def is_quoted(node, scope, tree):
    """Tell whether a text can hold nothing but what the program wrote or `plain_text` quoted."""
    if isinstance(node, ast.Call):
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if called in WRITERS | NUMBERS:
            return True
        joined = called == "join" and isinstance(node.func, ast.Attribute)
        parts = [node.func.value, *node.args] if joined else None
    elif isinstance(node, ast.Name):
        areas = (scope, tree) if scope else (tree,)
        parts = [each for area in areas for each in list_given(area, node.id)] or None
    elif isinstance(node, ast.Attribute) and getattr(node.value, "id", "") in WRITTEN:
        return True
    else:
        parts = PARTS[type(node)](node) if type(node) in PARTS else None
    return parts is not None and all(is_quoted(each, scope, tree) for each in parts)


def is_number(spec):
    """Tell whether a format is one that texts refuse."""
    if not isinstance(spec, ast.JoinedStr) or not spec.values:
        return False
    last = spec.values[-1]
    return isinstance(last, ast.Constant) and str(last.value)[-1] in NUMERIC_SPEC


def list_given(area, name):
    """Give what a function or a module assigns to a name; what cannot be told is a bare name."""
    unknown = ast.Attribute(ast.Name("?"), "?")
    body = walk_module(area) if isinstance(area, ast.Module) else ast.walk(area)
    for node in body:
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    if isinstance(target, ast.Name) and target.id == name:
                        yield value
                    elif name in names_in(target):
                        yield unpacked(target, value, name) or unknown
            case ast.AugAssign(target=ast.Name(id=found), value=value) if found == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=found), value=value) if found == name and value:
                yield value
            case (
                ast.For(target=target)
                | ast.comprehension(target=target)
                | ast.NamedExpr(target=target)
                | ast.withitem(optional_vars=ast.expr() as target)
            ) if name in names_in(target):
                yield unknown
            case ast.arg(arg=found) if found == name:
                yield unknown


def walk_module(tree):
    """Give what a module does by itself, without what stands in its functions."""
    waiting = [*tree.body]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))


def names_in(target):
    """Give the names that an assignment's target sets."""
    return {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}


def unpacked(target, value, name):
    """Give what one name of `a, b = c, d` is given."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for each, given in zip(target.elts, value.elts, strict=False):
            if isinstance(each, ast.Name) and each.id == name:
                return given
    return None


def list_faults():
    """Give every unquoted text of the page."""
    paths = [ROOT / "app.py", *sorted((ROOT / "views").rglob("*.py"))]
    return [
        fault
        for path in paths
        for fault in list_unquoted(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    ]


if __name__ == "__main__":
    faults = list_faults()
    for fault in faults:
        print(f"{fault}: quote it by geo.markdown.plain_text")  # noqa: T201
    sys.exit(bool(faults))
