"""Patterns that cost nothing until a text may hold what they match.

One module-level pattern in three hundred is looked for in a sentence; parsing and compiling all of
them at each start takes longer than reading it. `late` is `re.compile` put off; `gate` besides
looks for the words that each match needs before it tries the pattern.
"""

from geo.patterns.folding import Folded, fold
from geo.patterns.gates import Anchored, AnyOf, Gated, gate
from geo.patterns.late import Late, late
from geo.patterns.stretches import Stretch

__all__ = ["Anchored", "AnyOf", "Folded", "Gated", "Late", "Stretch", "fold", "gate", "late"]
