"""Names to keys: what two spellings of one name have in common.

The build indexes every name under these keys and a question is asked with the same ones, so both
must come from here. A change of any function means a rebuild of data/ and a new store layout.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["has_article", "loosen_key", "normalise_name", "squeeze_key", "trace_skeleton"]

# Letters that Unicode does not decompose, and marks that romanisations use for ayn and hamza.
_LETTERS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ə": "e", "æ": "ae", "œ": "oe",
        "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n", "ʻ": "", "ʼ": "", "ʽ": "", "ʾ": "", "ʿ": "",
        "‘": "", "’": "", "‛": "", "'": "", "`": "", "´": "", "′": "", "ˈ": "", "ʹ": "", "ʺ": "",
        ".": "", "·": "", "ـ": "", "\u200c": " ", "\u200d": "", "\u00ad": "",
        "ک": "ك", "ی": "ي", "ى": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه",
    }
)  # fmt: skip
_GAP = re.compile(r"[\W_]+")
_WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}

# The article al- in its written and assimilated forms, and what follows it in romanisations.
_ARTICLES = frozenset(
    "al el ul il ar er ur as es us ash esh ush asch ad ed ud adh edh at et ut ath eth an en un "
    "az ez uz adz bil wal".split()
)
_ARABIC_ARTICLE = "ال"

# Consonants that romanisations of one sound confuse; vowels and h, w, y carry too little.
_SOUNDS = (
    ("sch", "s"), ("tsh", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("ph", "f"), ("dj", "g"), ("dz", "g"), ("zh", "g"), ("ck", "k"),
)  # fmt: skip
_CLASSES = str.maketrans("qcxjpvz", "kkkgbfs", "aeiouywh ")


@lru_cache(maxsize=65536)
def normalise_name(text: str) -> str:
    """Reduce a name to what its spellings in any case, accents and punctuation share.

    Parameters
    ----------
    text : str
        A name in any script.

    Returns
    -------
    str
        Lower case, no diacritics or apostrophes, words parted by one space; may be empty.

    Examples
    --------
    >>> normalise_name("Al-Fallūjah"), normalise_name("U.S."), normalise_name("Sana‘a’")
    ('al fallujah', 'us', 'sanaa')
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", folded.translate(_LETTERS))
            if not unicodedata.combining(letter)
        )
        # A sign such as the service mark is two capitals once it is taken apart.
        folded = unicodedata.normalize("NFC", folded).casefold()
    words = _GAP.sub(" ", folded.translate(_LETTERS)).split()
    return " ".join(_WORDS.get(word, word) for word in words)


def has_article(key: str) -> bool:
    """Tell whether a word of a key is an Arabic article.

    Parameters
    ----------
    key : str
        From `normalise_name`.

    Returns
    -------
    bool
        True when one is.

    Examples
    --------
    >>> has_article("ain al asad"), has_article("baghdad")
    (True, False)
    """
    return not _ARTICLES.isdisjoint(key.split()) or key.startswith(_ARABIC_ARTICLE)


def loosen_key(key: str) -> str:
    """Drop the Arabic article and doubled letters from a key, and join its words.

    Parameters
    ----------
    key : str
        From `normalise_name`.

    Returns
    -------
    str
        The same for "al qaim" and "qaim", for "jurf al sakhar" and "jurf as sakhar"; the joined
        words themselves when nothing but articles stands there.

    Examples
    --------
    >>> loosen_key("jurf as sakhar"), loosen_key("al qaim"), loosen_key("el al")
    ('jurfsakhar', 'qaim', 'elal')
    """
    words = [word for word in key.split() if word not in _ARTICLES]
    words = [
        word[2:] if word.startswith(_ARABIC_ARTICLE) and len(word) > 4 else word for word in words
    ]
    return squeeze_key("".join(words) or key.replace(" ", ""))


def squeeze_key(key: str) -> str:
    """Write doubled letters once.

    Parameters
    ----------
    key : str
        A key without spaces.

    Returns
    -------
    str
        The key with no letter next to itself.

    Examples
    --------
    >>> squeeze_key("fallujah")
    'falujah'
    """
    return re.sub(r"(.)\1+", r"\1", key)


def trace_skeleton(key: str) -> str:
    """Keep the consonant classes of a Latin key, by which misspellings find their name.

    Parameters
    ----------
    key : str
        From `normalise_name`.

    Returns
    -------
    str
        Consonants in classes, articles and doubles dropped; empty for other scripts.

    Examples
    --------
    >>> trace_skeleton("al fallujah"), trace_skeleton("faloudja"), trace_skeleton("baghdad")
    ('flg', 'flg', 'bgd')
    """
    if not key.isascii():
        return ""
    joined = loosen_key(key)
    for sound, letter in _SOUNDS:
        joined = joined.replace(sound, letter)
    return squeeze_key(joined.translate(_CLASSES))
