"""Which capitalised words of a report are toponyms.

The gazetteer comes first, longest match. Each match is then weighed by what stands around it:
prepositions of place, an enclosing region after a comma, titles and first names before it, street
and organisation words after it, whether it is a common word, how populous its places are. The
weights are set by hand and say how much more likely than not each sign makes a toponym; none is
tied to a name.
"""

from geo.reading.places.find import find_toponyms
from geo.reading.places.lists import list_counties
from geo.reading.places.model import Toponym, can_enclose, lookup_span

__all__ = ["Toponym", "can_enclose", "find_toponyms", "list_counties", "lookup_span"]
