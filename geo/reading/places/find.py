"""The toponyms of a text: matched, joined, weighed, and carried through the document."""

from __future__ import annotations

from geo.gazetteer import PlaceKind
from geo.reading import lexicon
from geo.reading.places.lists import (
    join_county_lists,
    join_in_regions,
    join_regions,
    keep_in_nations,
    mark_sides,
    spread_names,
    support_lists,
)
from geo.reading.places.matches import Matcher
from geo.reading.places.model import ACCEPTED_FROM, DOUBTED_FROM, Toponym
from geo.reading.places.weights import Weigher
from geo.reading.places.words import Words
from geo.reading.text import Sentence, Token

__all__ = ["find_toponyms"]


def find_toponyms(
    text: str, sentences: list[Sentence], tokens: list[Token], taken: list[tuple[int, int]]
) -> tuple[list[Toponym], list[Toponym]]:
    """Find the toponyms of a text, each with the places known by its name.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence
    tokens : list of Token
    taken : list of (start, end)
        Spans that are something else already, such as systems.

    Returns
    -------
    list of Toponym, list of Toponym
        Those accepted, and those that may be toponyms if they lie near one of these; each in the
        order of the text.

    Examples
    --------
    >>> from geo.reading.text import split_sentences, split_tokens
    >>> text = "A drone fell near Haifa."
    >>> found, _ = find_toponyms(text, split_sentences(text), split_tokens(text), [])
    >>> [each.text for each in found]
    ['Haifa']
    """
    words = Words(text, sentences, tokens, taken)
    matcher = Matcher(words)
    matches = matcher.match()
    join_county_lists(words, matches)
    mark_sides(matches)
    keep_in_nations(words, matches)
    join_regions(words, matches)
    countries = {
        match.options[0].country
        for match in matches
        if match.options and match.options[0].kind is PlaceKind.COUNTRY
    }
    weigher = Weigher(words, matcher.people, countries)
    for match in matches:
        match.weight += weigher.weigh(match)
    support_lists(words, matches)
    spread_names(matches)
    accepted = [match for match in matches if match.weight >= ACCEPTED_FROM]
    join_in_regions(words, accepted)
    doubtful = [
        match
        for match in matches
        if DOUBTED_FROM <= match.weight < ACCEPTED_FROM
        and match.options
        and not match.nation
        and match.text not in matcher.people.surnames
        and match.text.lower() not in lexicon.ORGANISATION_WORDS
        and not text.startswith(" & ", match.end)
    ]
    return accepted, doubtful
