"""Distances are converted by `geo.units` and nowhere by hand."""

import ast
from collections.abc import Iterator

# Metres or kilometres in a mile and a nautical mile, and the other way round.
_FACTORS = {1609.344, 1.609344, 1.609, 1.61, 1852.0, 1.852, 0.621371, 0.6214, 0.539957, 0.54}
_THOUSAND = 1000


def find_conversions(source: str) -> Iterator[str]:
    """Find what multiplies or divides by a thousand, and factors of miles.

    A thousand that is no unit (the word "thousand", steps of a grid) has a name of its own.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and type(node.value) is float and node.value in _FACTORS:
            yield f"{node.lineno}: {node.value} is a factor of miles: take it from geo.units"
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
            sides = (node.left, node.right) if isinstance(node.op, ast.Mult) else (node.right,)
            if any(isinstance(side, ast.Constant) and side.value == _THOUSAND for side in sides):
                yield (
                    f"{node.lineno}: {ast.unparse(node)[:60]} converts by hand: km_to_m, m_to_km"
                    " and unit_to_km of geo.units do"
                )
