"""What several tests of this folder use."""

from geo.reading import extract_claims, read_report
from geo.reading.claims.context import Context
from geo.reading.places.words import Words


def make_context(text):
    """What each sentence of a text offers to a claim."""
    return Context(read_report(text).as_read())


def read_with(reader, text):
    """The claims that one reader alone finds in a text."""
    context = make_context(text)
    read = reader(context)
    return [claim for index in range(len(context.source.sentences)) for claim in read(index)]


def read_claims(text):
    return extract_claims(read_report(text))


def make_words(text):
    return Words.of(text)
