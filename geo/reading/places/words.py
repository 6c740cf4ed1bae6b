"""The words of one report, with what is asked of each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from geo.patterns import late
from geo.reading.text import Sentence, Token, split_sentences, split_tokens

__all__ = ["Words", "has_capitals"]

ELIDED = late(r"[dDlL]['’][^\W\d_]")
OPENERS = frozenset('“"•‘')


class Words:
    """The words of one text: which are capitalised, what stands between them, and where.

    Parameters
    ----------
    text : str
        The report's text.
    sentences : list of Sentence
    tokens : list of Token
    taken : list of (start, end)
        Spans that are something else already, such as systems.
    """

    def __init__(
        self,
        text: str,
        sentences: list[Sentence],
        tokens: list[Token],
        taken: list[tuple[int, int]],
    ) -> None:
        self.text = text
        self.tokens = tokens
        said = [token.text for token in tokens]
        self.lower = [word.lower() for word in said]
        named = {word: _is_named(word) for word in set(said)}
        self.named = [named[word] for word in said]
        self.gaps = [text[a.end : b.start] for a, b in pairwise(tokens)] + [""]
        self.sentence_of: list[int] = []
        self.sentences = sentences
        index = 0
        for token in tokens:
            while index + 1 < len(sentences) and sentences[index + 1].start <= token.start:
                index += 1
            self.sentence_of.append(index)
        self.first_in_sentence = [
            i == 0
            or self.sentence_of[i] != self.sentence_of[i - 1]
            or (self.gaps[i - 1] != " " and self.gaps[i - 1].rstrip()[-1:] in OPENERS)
            for i in range(len(tokens))
        ]
        self.blocked = _mark_taken(tokens, taken)
        self.seen_lower = {
            word for word, named in zip(self.lower, self.named, strict=True) if not named
        }
        self.title_case = self._find_title_case()

    @classmethod
    def of(cls, text: str) -> Words:
        """Read the words of a text of which nothing is known yet."""
        return cls(text, split_sentences(text), split_tokens(text), [])

    def tells(self, i: int) -> bool:
        """Tell whether "according to" stands before a word: who tells it, and not where it is.

        >>> words = Words.of("According to David Wright, it flew to David.")
        >>> [words.tells(i) for i, word in enumerate(words.lower) if word == "david"]
        [True, False]
        """
        return self.lower[max(0, i - 2) : i] == ["according", "to"]

    def _find_title_case(self) -> list[bool]:
        """Say for each sentence whether its capitals carry no information (headings, capitals)."""
        count = max(len(self.sentences), 1)
        named, words, shouted = [0] * count, [0] * count, [0] * count
        for sentence, token, lower, is_named in zip(
            self.sentence_of, self.tokens, self.lower, self.named, strict=True
        ):
            named[sentence] += is_named
            if len(lower) > 3:
                words[sentence] += 1
                shouted[sentence] += token.text.isupper()
        return [
            (words[i] >= 4 and named[i] >= 0.8 * words[i])
            or (words[i] >= 3 and shouted[i] >= 0.6 * words[i])
            for i in range(count)
        ]


def _is_named(word: str) -> bool:
    """Whether a word can begin or end a name: a capital, or a script without capitals."""
    head = word[0]
    if len(word) > 2 and word[1] in "'’" and ELIDED.match(word):
        head = word[2]  # "d'Ivoire"
    if head.islower():
        return False
    return (
        head.isupper()
        or head.istitle()
        or (head.isalpha() and not head.islower() and (len(word) > 1 or word == "괌"))
    )


def has_capitals(word: str) -> bool:
    """Tell whether a word is in letters that may be capitals.

    Examples
    --------
    >>> has_capitals("Kyiv"), has_capitals("\ud3c9\uc591")
    (True, False)
    """
    return word.upper() != word.lower()


def _mark_taken(tokens: list[Token], taken: list[tuple[int, int]]) -> list[bool]:
    """Mark the words that lie in a span."""
    marks = [False] * len(tokens)
    for start, end in taken:
        first = bisect_right(tokens, start, key=lambda token: token.end)
        last = bisect_left(tokens, end, first, key=lambda token: token.start)
        marks[first:last] = [True] * (last - first)
    return marks
