"""What is asked and not answered, by the method page's own words; rows in refusals.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.errors import RefusedError

__all__ = ["Refusal", "list_refusals", "require_answerable"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One subject that Rangecheck does not speak about.

    Parameters
    ----------
    id : str
        Of the row.
    subject : str
        As the method page names it.
    words : re.Pattern
        What a question about it says, in lower case.
    example, answered : str
        A question that is refused, and one near it that is not.
    """

    id: str
    subject: str
    words: re.Pattern[str]
    example: str
    answered: str


@cache
def list_refusals() -> tuple[Refusal, ...]:
    """List the subjects that are refused.

    Returns
    -------
    tuple of Refusal
        Those that are switched on, in the order of the file.

    Examples
    --------
    >>> list_refusals()[0].subject
    'trajectories'
    """
    text = Path(__file__).with_name("refusals.toml").read_text(encoding="utf-8")
    return tuple(
        Refusal(
            row["id"], row["subject"], re.compile(row["words"]), row["example"], row["answered"]
        )
        for row in tomllib.loads(text)["refusal"]
        if row["on"]
    )


def require_answerable(text: str) -> None:
    """Refuse what Rangecheck does not answer.

    Parameters
    ----------
    text : str
        A question, or what stands where a name was expected; never a report, which may speak of
        anything.

    Raises
    ------
    RefusedError
        With the subject.

    Examples
    --------
    >>> require_answerable("Can a Zolfaqar from western Iraq reach Tel Aviv?")
    >>> require_answerable("What is the best launch site to reach Riyadh?")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    geo.errors.RefusedError: Rangecheck does not answer questions about the best launch sites...
    """
    asked = " ".join(text.casefold().split())
    for refusal in list_refusals():
        if refusal.words.search(asked):
            raise RefusedError(refusal.subject)
