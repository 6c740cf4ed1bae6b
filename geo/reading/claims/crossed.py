"""What of its own text speaks against how a claim was put together, whatever its verdict.

A claim in range holds easily from the wrong country: of a large one some corner is near enough. So
what "fails" is held against by other readings, all claims are held against by signs: what else the
text names, what the claim's clause says that its parts have not, what the sentence takes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from geo.claims.check import check_claim
from geo.claims.model import Claim, ClaimKind, ClaimVerdict, Where
from geo.reading.claims.contrasts import begins_in, locate_clause
from geo.reading.claims.cues import cue
from geo.reading.claims.leftovers import Leftovers, Spot

__all__ = ["CROSSED", "Crossed"]

ALL_BUT = cue("all-but")
BUT_FOR = cue("but-for-name")
CONTRAST_BREAK = cue("contrast-break")
CONTRAST_WORD = cue("contrast-word")
DENYING = cue("denying")
DESIGNATION = cue("designation-beside")
RULED_OUT = cue("ruled-out")
# A country that is the launch region by default, and by no sentence near.
FAR = frozenset({Where.TEXT, Where.CATALOGUE})
SENTENCES_ASKED = 400


class Crossed:
    """Holds each claim against the signs of its text.

    Parameters
    ----------
    left : Leftovers
        Of the report and all its claims.
    """

    def __init__(self, left: Leftovers) -> None:
        self.left = left
        self.source = left.source

    # Launch regions

    def place_anywhere(self, claim: Claim) -> Spot | None:
        """Find a place of the text where part of a country is enough that no sentence near names."""
        launch = claim.find_part("launch region")
        if launch is None or not launch.by_default or launch.where not in FAR:
            return None
        if claim.kind is not ClaimKind.REACH:
            return None
        asked = range(min(len(self.source.sentences), SENTENCES_ASKED))
        idle = (each for index in asked for each in self.left.list_idle_for(claim, index))
        mention = next(idle, None)
        if mention is None or not _holds_in_part(claim):  # the dearer question comes last
            return None
        return Spot(mention.text, mention.start, mention.end)

    def place_in_clause(self, claim: Claim) -> Spot | None:
        """Find a place of the clause of what is in range where another clause says from where.

        "Missiles in Estonia could hit Moscow, while those kept near Pskov could hit Stockholm."
        """
        clause = locate_clause(self.left, claim)
        launch = claim.find_part("launch region")
        if claim.kind is not ClaimKind.REACH or clause is None or launch is None:
            return None
        if launch.where is not Where.OWN or begins_in(claim, clause):
            return None
        for mention in self.left.list_idle_for(claim, self.left.index_of(claim)):
            if clause[0] <= mention.start < clause[1]:
                return Spot(mention.text, mention.start, mention.end)
        return None

    def range_in_clause(self, claim: Claim) -> Spot | None:
        """Find a range in the clause of what is in range where another clause's was taken."""
        clause, told = locate_clause(self.left, claim), claim.find_part("range")
        if claim.kind is not ClaimKind.REACH or clause is None or told is None:
            return None
        if told.where is not Where.OWN or told.start is None:
            return None
        if clause[0] <= told.start < clause[1]:
            return None
        for figure in self.source.ranges[self.left.index_of(claim)]:
            if clause[0] <= figure.start < clause[1]:
                return Spot(figure.text, figure.start, figure.end)
        return None

    def missile_in_clause(self, claim: Claim) -> Spot | None:
        """Find another missile in the clause of what is in range than the claim's, named elsewhere."""
        clause = locate_clause(self.left, claim)
        if claim.kind is not ClaimKind.REACH or clause is None:
            return None
        named = [
            each.start
            for each in self.source.systems[self.left.index_of(claim)]
            if each.text == claim.system_text or each.system_id in claim.systems
        ]
        if not named or any(clause[0] <= at < clause[1] for at in named):
            return None
        match = DESIGNATION.search(self.source.text, *clause)
        return Spot(match.group(), match.start(), match.end()) if match else None

    def nearer_origin(self, claim: Claim) -> Spot | None:
        """Find the launch place of a claim on the same words that is said nearer to them.

        It stands in their own clause, or is said where ours is only whose missiles they are.
        """
        clause, ours = locate_clause(self.left, claim), claim.find_part("launch region")
        if clause is None or ours is None or begins_in(claim, clause):
            return None
        own = self.left.locate_stretch(claim, CONTRAST_BREAK, "launch region")
        if claim.denied and own != clause and DENYING.search(self.source.text, *own):
            return None  # "and from Kapan it can't either"
        for other in self._list_on_same(claim):
            launch = other.find_part("launch region")
            if launch is None or other.denied != claim.denied:
                continue
            if begins_in(other, clause) or (ours.by_default and not launch.by_default):
                return Spot(launch.text, launch.start, launch.end)
        return None

    def excepted(self, claim: Claim) -> Spot | None:
        """Find that a place is what is left out of all others, or all of one with another left out.

        "All of Japan but Okinawa", "nothing except Haifa".
        """
        place = claim.find_part("place")
        if claim.kind is not ClaimKind.REACH or place is None or place.start is None:
            return None
        start, end = self.left.locate_stretch(claim, CONTRAST_BREAK)
        before = ALL_BUT.search(self.source.text, start, place.start)
        behind = BUT_FOR.match(self.source.text, place.end or end) if claim.whole else None
        match = before or behind
        return Spot(match["but"], match.start("but"), match.end("but")) if match else None

    # Denials

    def denial_elsewhere(self, claim: Claim) -> Spot | None:
        """Find a place out of range by no word of its clause, nor of its launch region's."""
        clause = locate_clause(self.left, claim)
        if claim.kind is not ClaimKind.REACH or not claim.denied or clause is None:
            return None
        clauses = [clause, self.left.locate_stretch(claim, CONTRAST_BREAK, "launch region")]
        words = (CONTRAST_WORD, DENYING, RULED_OUT)
        said = any(word.search(self.source.text, *each) for word in words for each in clauses)
        return None if said else Spot(claim.place_text)

    def said_and_denied(self, claim: Claim) -> Spot | None:
        """Find a place that one sentence has in range and out of it, of which both hold in part."""
        for other in self._list_on_same(claim):
            same = other.region and claim.region and other.region.id == claim.region.id
            alike = (other.high_km, other.systems) == (claim.high_km, claim.systems)
            if same and alike and other.denied != claim.denied and _holds_in_part(claim):
                return Spot(claim.place_text)
        return None

    def _list_on_same(self, claim: Claim) -> Iterator[Claim]:
        """List the other claims of reach on the same words."""
        place = claim.find_part("place")
        if claim.kind is not ClaimKind.REACH or place is None or place.start is None:
            return
        for other in self.left.by_sentence[self.left.index_of(claim)]:
            told = other.find_part("place")
            same = told is not None and told.start == place.start
            if same and other is not claim and other.kind is ClaimKind.REACH:
                yield other


def _holds_in_part(claim: Claim) -> bool:
    return check_claim(claim).verdict is ClaimVerdict.HOLDS_IN_PART


CROSSED: dict[str, Callable[[Crossed, Claim], Spot | None]] = {
    "place-anywhere": Crossed.place_anywhere,
    "place-in-clause": Crossed.place_in_clause,
    "range-in-clause": Crossed.range_in_clause,
    "missile-in-clause": Crossed.missile_in_clause,
    "nearer-origin": Crossed.nearer_origin,
    "excepted": Crossed.excepted,
    "denial-elsewhere": Crossed.denial_elsewhere,
    "said-and-denied": Crossed.said_and_denied,
}
