"""Which of the places of one name a report means: by the text's own context.

Every candidate is scored by population and kind, an enclosing region named after it, the votes of
the text's other toponyms for countries and divisions, and the distance to them. One name has one
sense in a document. Scores become shares (softmax), so that runners-up can be compared.
"""

from geo.reading.senses.groups import group_toponyms
from geo.reading.senses.model import SIGNS, Group
from geo.reading.senses.resolve import resolve_toponyms

__all__ = ["SIGNS", "Group", "group_toponyms", "resolve_toponyms"]
