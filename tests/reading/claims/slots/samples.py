"""What several tests of this folder use."""

from geo.reading.claims.slots.regions import list_regions
from geo.reading.claims.slots.search import Asked
from tests.reading.samples import make_context


def ask(text, index=0, **known):
    """What is known of a claim in a sentence of a text, and the text's context."""
    context = make_context(text)
    sentence = context.source.sentences[index]
    known.setdefault("span", (sentence.start, sentence.end))
    return context, Asked(index, **known)


def find(text, kind, index=0, **known):
    context, asked = ask(text, index, **known)
    return [(each.region.name, each.where) for each in list_regions(context, kind, asked)]


def look(looks, row, text, index=0, **known):
    """What one row's function finds; None where the search goes on."""
    found = looks[row](*ask(text, index, **known))
    return found if found is None else [each.region.name for each in found]
