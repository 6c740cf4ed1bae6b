"""Who says a claim, how surely, and who denies it: by the words of its own sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geo.patterns import gate, late

__all__ = ["Speaker", "read_speaker"]

KEPT_SENTENCES = 256  # one sentence makes many claims

_WHO = r"(?P<who>(?:[Tt]he\s|[Aa]n?\s|[A-Z])[^,.;:“”\"()]{1,70}?)"
_SAYS = r"(?:said|says|told|tells|claimed|claims|announced|announces|added|reported|reports|wrote|writes|estimated|estimates|believes?|believed|confirmed|warned|warns|argued|argues|boasted|boasts|stated|states|insists|insisted|noted|notes|revealed|reckons?)"
BEFORE = gate(
    rf"(?:^|[,.;:”\"’]\s|\bwhile\s|\bbut\s|\band\s){_WHO}\s(?:also\s|has\s|have\s|had\s|later\s)?{_SAYS}\b(?!\sto\s(?:be|have)\b)"
)
AFTER = gate(rf"(?:,|”|\"|’)\s{_SAYS}\s(?P<who>[A-Za-z][^,.;:“”\"()]{{2,70}})")
ACCORDING = gate(
    r"\b[Aa]ccording\sto\s(?P<who>[A-Za-z][^,.;:“”\"()]{2,70}?)(?=[,.;:]|$|\s(?:who|which|that|can|could|has|have|the\smissile))"
)
DENIED = gate(
    rf"(?:^|[,.;:]\s|\b(?:but|and|while|which|that)\s){_WHO}\s(?:has\s|have\s|had\s|flatly\s|strongly\s)?(?:denied|denies|deny|rejected|rejects|dismissed|dismisses|disputed|disputes|refuted|refutes)\b"
)
HEDGE = gate(
    r"\b(?P<word>reportedly|allegedly|purportedly|supposedly|believed\sto|thought\sto|said\sto|estimated|claimed|claims|possibly|probably|likely|potentially|perhaps|may|might|could|would)\b",
    re.IGNORECASE,
)
# What a speaker is, the first that fits: the words of each kind.
KINDS = {
    "maker": r"manufacturer|maker|compan(?:y|ies)|developer|firm|designer|industries|builder|shipyard|Roketsan|Rafael|Lockheed|Raytheon|MBDA|Elbit|Hanwha",
    "analyst": r"analysts?|experts?|researchers?|scholars?|professors?|academics?|think[\s-]tanks?|institutes?|centre|center|stud(?:y|ies)|observers?|specialists?|CSIS|IISS|RAND|SIPRI|Federation\sof",
    "paper": r"newspapers?|papers?|dail(?:y|ies)|news\sagency|Reuters|AFP|Associated\sPress|Bloomberg|CNN|BBC|magazine|broadcaster|media|Times|Post|Journal|Guardian|outlet|website|reports?",
    "group": r"Houthis?|Hezbollah|Hizbullah|Hamas|Islamic\sJihad|militants?|rebels?|militia|fighters|insurgents|group",
    "state": r"minist(?:er|ry|ers)|governments?|presidents?|army|military|navy|air\sforce|forces|generals?|officials?|spokes(?:man|woman|person)|commanders?|Pentagon|White\sHouse|Kremlin|state\s(?:media|TV|television|news)|KCNA|intelligence|envoy|ambassador|leader|command|defen[cs]e|Joint\sChiefs|admiral|colonel|senator|[A-Z]\w+(?:ese|ian|ish|i)\b",
}
_KINDS = {kind: late(rf"\b(?:{words})\b") for kind, words in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a sentence, and how.

    Parameters
    ----------
    text, kind : str
        The words, and maker, analyst, paper, group or state; empty where nobody is named or told.
    hedge : str
        The first word that makes it less sure.
    denied_by : str
        Who denies it, by the same sentence.
    """

    text: str = ""
    kind: str = ""
    hedge: str = ""
    denied_by: str = ""


@lru_cache(maxsize=KEPT_SENTENCES)
def read_speaker(sentence: str) -> Speaker:
    """Find who says a sentence.

    Parameters
    ----------
    sentence : str

    Returns
    -------
    Speaker

    Examples
    --------
    >>> speaker = read_speaker("The missile could reach Tel Aviv, an Iranian general said.")
    >>> speaker.text, speaker.kind, speaker.hedge
    ('an Iranian general', 'state', 'could')
    >>> read_speaker("It can hit Athens, which the maker denied.").denied_by
    'the maker'
    """
    said = ACCORDING.search(sentence) or AFTER.search(sentence) or BEFORE.search(sentence)
    denied = DENIED.search(sentence)
    hedge = HEDGE.search(sentence)
    text = _trim(said["who"]) if said else ""
    return Speaker(
        text=text,
        kind=_tell_kind(text),
        hedge=hedge["word"].lower() if hedge else "",
        denied_by=_trim(denied["who"]) if denied else "",
    )


def _trim(words: str) -> str:
    return " ".join(words.split())


def _tell_kind(words: str) -> str:
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(words)), "")
