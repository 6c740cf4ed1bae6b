"""Who says a claim, how surely, and who denies it: by the words of its own sentence."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from geo.reading.claims.cues import cue, gated_cue

__all__ = ["Speaker", "read_speaker"]

KEPT_SENTENCES = 256  # one sentence makes many claims

BEFORE = gated_cue("speaker-before")
AFTER = gated_cue("speaker-after")
ACCORDING = gated_cue("according-to")
DENIED = gated_cue("denied-by")
HEDGE = gated_cue("hedge")
IN_DEVELOPMENT = gated_cue("in-development")
NOBODY = cue("speaker-nobody")
MAKER = cue("speaker-maker")
ANALYST = cue("speaker-analyst")
PAPER = cue("speaker-paper")
GROUP = cue("speaker-group")
STATE = cue("speaker-state")
# What a speaker is, the first that fits.
KINDS = {"maker": MAKER, "analyst": ANALYST, "paper": PAPER, "group": GROUP, "state": STATE}


class Speaker(NamedTuple):
    """Who says a sentence, and how.

    Parameters
    ----------
    text, kind : str
        The words, and maker, analyst, paper, group or state; empty where nobody is named or told.
    hedge : str
        The first word that makes it less sure.
    denied_by : str
        Who denies it, by the same sentence.
    in_development : bool
        Whether it speaks of a missile that is only being developed.
    """

    text: str = ""
    kind: str = ""
    hedge: str = ""
    denied_by: str = ""
    in_development: bool = False


@lru_cache(maxsize=KEPT_SENTENCES)
def read_speaker(sentence: str) -> Speaker:
    """Find who says a sentence.

    Examples
    --------
    >>> speaker = read_speaker("The missile could reach Tel Aviv, an Iranian general said.")
    >>> speaker.text, speaker.kind, speaker.hedge
    ('an Iranian general', 'state', 'could')
    >>> read_speaker("It can hit Athens, which the maker denied.").denied_by
    'the maker'
    """
    told = (pattern.search(sentence) for pattern in (ACCORDING, AFTER, BEFORE))
    said = next((match for match in told if match and not NOBODY.search(match["who"])), None)
    denied = DENIED.search(sentence)
    hedge = HEDGE.search(sentence)
    text = _trim(said["who"]) if said else ""
    return Speaker(
        text=text,
        kind=_tell_kind(text),
        hedge=hedge["word"].lower() if hedge else "",
        denied_by=_trim(denied["who"]) if denied else "",
        in_development=IN_DEVELOPMENT.search(sentence) is not None,
    )


def _trim(words: str) -> str:
    return " ".join(words.split())


def _tell_kind(words: str) -> str:
    return next((kind for kind, pattern in KINDS.items() if pattern.search(words)), "")
