"""What stands around a name: adjectives of a country, persons introduced, ships and storms."""

from __future__ import annotations

from geo.gazetteer import AREAL, is_nation_word
from geo.patterns import late
from geo.reading import lexicon
from geo.reading.cues import cue
from geo.reading.places.model import Toponym
from geo.reading.places.words import Words

__all__ = ["is_attributive", "is_person", "is_vessel"]

ADJECTIVAL = frozenset({"US", "U.S.", "U.S", "UK", "U.K.", "U.K"})
# After these words the name was the subject or the object, and no adjective.
NO_NOUN = frozenset(
    (
        "has had have is are was were be been will would may might can could should shall must do does did "
        "in on at by for from to with without into over under against between through during since until "
        "after before about around of off than then when while where which who whose that as if because "
        "although though unless and or but nor so yet not also already now still never ever soon later "
        "again alone itself too here there this last next again today yesterday tomorrow tonight earlier "
        "recently reportedly likely probably currently formally officially publicly only just even it its he she they "
        "says wants needs believes hopes plans seeks backs considers intends expects remains makes takes gives keeps "
        "sends sells imposes accuses designates regards insists fears knows thinks lacks uses operates maintains "
        "denies rejects threatens urges warns calls sees agrees refuses becomes goes comes gets puts lets brings "
        "struck sent shot held went took gave made left began kept built put sold bought withdrew led met saw fought "
        "hit became came got let brought found lost won cut set "
        "launched attacked bombed killed deployed imposed announced entered joined pulled invaded ordered "
        "carried used signed offered provided supplied developed tested moved placed lifted designated pledged retaliated"
    ).split()
)
SOIL = frozenset(
    (
        "mainland soil territory territories homeland coast coasts border borders cities city shores shore state states capital"
    ).split()
)
# Stop words elsewhere, but what "the US" before them belongs to.
INSTITUTIONS = frozenset(
    "army navy congress senate house supreme police state court republican democratic federal national general".split()
)
# What a people's name, or half a person's, does not stand before.
NO_HEAD = NO_NOUN | lexicon.SAYING_WORDS | SOIL
NO_INSTITUTION = lexicon.STOP_WORDS - INSTITUTIONS
NO_PERSON = lexicon.STOP_WORDS | lexicon.NATURE_WORDS | lexicon.DIVISION_WORDS
BYLINE = cue("byline")
APPOSITION = cue("apposition")
VERB = late(rf",?\s(?:{'|'.join(sorted(lexicon.SAYING_WORDS - {'called', 'calls', 'sees'}))})\b")
CLOSED = late(r",\s[a-z]")
OPENED = late(r"[a-z],\s$|[A-Z][a-z]+,\s$")
VESSELS = frozenset(
    (
        "cruiser frigate destroyer corvette carrier submarine warship flagship tanker freighter trawler ferry yacht vessel "
        "uss hms mv rv ins"
    ).split()
)
CLASS = cue("ship-class")


def is_attributive(words: Words, match: Toponym) -> bool:
    """Tell whether a country's short name stands before a noun, as "American" would.

    Returns
    -------
    bool
        False for the ground itself ("the US mainland"), and for a subject ("the U.S. said").

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("The US forces left.")
    >>> matches = Matcher(words).match()
    >>> [is_attributive(words, each) for each in matches]
    [True]
    """
    following = match.last + 1
    if match.text not in ADJECTIVAL or following >= len(words.tokens):
        return False
    if words.sentence_of[following] != words.sentence_of[match.last]:
        return False
    gap, lower = words.text[match.end : words.tokens[following].start], words.lower[following]
    if gap in {"-", "\u2011"}:
        return not words.named[following] and lower != "based"  # "US-backed", but "US-Iran talks"
    if gap not in {" ", "\u00a0"} or lower in NO_HEAD:
        return False
    if words.named[following]:
        return lower not in NO_INSTITUTION
    return lower[0].isalpha()


def is_vessel(words: Words, match: Toponym) -> bool:
    """Tell whether a name is a ship's: "the cruiser Moskva", "a Moskva-class ship".

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("The destroyer USS Houston sank near Odessa.")
    >>> matches = Matcher(words).match()
    >>> [each.text for each in matches if is_vessel(words, each)]
    ['Houston']
    """
    return match.prior in VESSELS or bool(CLASS.match(words.text, match.end))


def is_person(words: Words, match: Toponym) -> bool:
    """Tell whether a single word is half of a person's name by how the name is introduced.

    "Noa Adler, a nurse", "a hydrologist, Paris Holloway, found", "Editing by Clare Whitfield": a
    second capitalised word beside it, and a frame around both that places do not have.

    Examples
    --------
    >>> from geo.reading.places.matches import Matcher
    >>> words = Words.of("A drone fell near Haifa.")
    >>> matches = Matcher(words).match()
    >>> [is_person(words, each) for each in matches]
    [False]
    """
    i = match.first
    if i != match.last:
        return False
    for first, last in ((i, i + 1), (i - 1, i)):
        if first < 0 or last >= len(words.tokens) or words.gaps[first] != " ":
            continue
        other = last if first == i else first
        word = words.lower[other]
        if (
            not words.named[other]
            or words.tokens[other].text.isupper()
            or word in NO_PERSON
            or is_nation_word(words.tokens[other].text)
            or words.sentence_of[other] != words.sentence_of[i]
        ):
            continue
        start, end = words.tokens[first].start, words.tokens[last].end
        before = words.text[max(0, start - 24) : start]
        common = lexicon.is_common_word(word)
        wide = other < i and match.options[0].kind in AREAL
        if last + 1 < len(words.tokens) and words.named[last + 1] and words.gaps[last] == " ":
            continue
        framed = OPENED.search(before) and CLOSED.match(words.text, end)
        if framed and (not common or lexicon.is_first_name(words.tokens[first].text)):
            return True
        if common or wide:
            continue  # "Baghdad Airport, a hub", "by Costco Canada"
        if (
            BYLINE.search(before)
            or VERB.match(words.text, end)
            or APPOSITION.match(words.text, end)
        ):
            return True
    return False
