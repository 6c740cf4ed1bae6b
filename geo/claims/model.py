"""What a claim is, and what is found out about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from geo.gazetteer import POINTS, normalise_name

if TYPE_CHECKING:
    from geo.gazetteer import Place
    from geo.reach import Verdict
    from geo.regions import LaunchRegion

__all__ = [
    "CheckedClaim",
    "CitedReport",
    "Claim",
    "ClaimEntry",
    "ClaimKind",
    "ClaimVerdict",
    "Found",
    "Joined",
    "Where",
]


class ClaimKind(StrEnum):
    """What a claim is about."""

    REACH = "reach"
    DISTANCE = "distance"
    FLIGHT = "flight"
    CLASS = "class"
    UNIT = "unit"


class ClaimVerdict(StrEnum):
    """Whether a claim holds."""

    HOLDS = "holds"
    HOLDS_IN_PART = "holds in part"
    FAILS = "fails"
    CANNOT_TELL = "cannot tell"

    @property
    def bears_out(self) -> bool:
        """Whether a claim holds, be it in part.

        Examples
        --------
        >>> ClaimVerdict.HOLDS_IN_PART.bears_out, ClaimVerdict.CANNOT_TELL.bears_out
        (True, False)
        """
        return self in {ClaimVerdict.HOLDS, ClaimVerdict.HOLDS_IN_PART}


class Joined(StrEnum):
    """How a claim joins several systems: one of them is enough, or each must do."""

    ANY = "any"
    ALL = "all"


class Where(StrEnum):
    """Where a part of a claim was found."""

    OWN = "own sentence"
    BEFORE = "sentence before"
    TEXT = "elsewhere in the text"
    CATALOGUE = "catalogue"
    DOUBT = "own sentence, of something else perhaps"
    UNREAD = "not read with the claim"
    BESIDE = "beside the claim"
    OTHERWISE = "another reading of the text"
    READER = "given by the reader"


@dataclass(frozen=True, slots=True)
class Found:
    """Where one part of a claim was found.

    Parameters
    ----------
    part : str
        "place", "launch region", "range" or "system"; of what is not read with the claim, what it
        is: "other place", "other figure", "denial".
    where : Where
        A claim fails only on parts that its own sentence or the one before says. Where something is
        not read with it, no verdict is given; where something stands beside it, or would let it
        hold, it does not fail.
    text : str
        The words, or a name.
    start, end : int or None
        Offsets in the text; None where it stands in none.
    by_default : bool
        Whether a launch region is only the country whose missiles they are.
    is_named : bool
        Whether the claim's own sentence or the one before names that country besides.
    is_only : bool
        Whether a range is the only one that the text prints, and it names no two missiles.
    """

    part: str
    where: Where
    text: str
    start: int | None = None
    end: int | None = None
    by_default: bool = False
    is_named: bool = False
    is_only: bool = False


@dataclass(frozen=True, slots=True)
class CitedReport:
    """A news report, by citation only.

    Parameters
    ----------
    id, publisher, title, date, note, source : str
        Citation; `note` says what is uncertain about it.
    figures_from : str
        Whose range figures the report prints, as `RangeFigure.source` has it.
    """

    id: str
    publisher: str
    title: str
    date: str
    figures_from: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One geographic claim: one place, one launch region.

    Parameters
    ----------
    id : str
        Id in the catalogue, or a number within a text.
    kind : ClaimKind
        What it is about.
    text : str
        The claim in our own words, or the quote from the reader's own text.
    place : Place or None
        What is said to be in range, or far from something.
    region : LaunchRegion or None
        Where from.
    systems : tuple of str
        Ids of the systems named.
    joined : Joined
        Whether one of the systems is enough.
    low_km, high_km : float or None
        The figure that the claim itself quotes; `low_km` only for a span.
    qualifier : str
        The word before the figure, such as "about" or "more than".
    denied : bool
        True for "could not reach": the claim then holds where the place is out of range.
    missile_class : str
        Id of the class that a claim of kind `CLASS` names, such as "short-range".
    report : str
        Id of the report; empty for a reader's text.
    figures_from : str
        Whose range figures decide, as `RangeFigure.source` has it; empty where the claim's own
        figure, or else every published one, decides.
    start, end : int or None
        Offsets in the reader's text.
    assumed : tuple of str
        What was taken from elsewhere than the claim's own sentence, and from where.
    pair_low_km, pair_high_km : float or None
        The same distance as printed in a second unit, in km; for a claim of kind `UNIT`.
    whole : bool
        Whether all or most of a country is said to be in range, not just some part of it.
    most : bool
        Whether it is most of it that is said to be in range, so that some of it need not be.
    part : str
        The part of a country that is said to be in range ("southern Israel"); empty where the
        country itself or a town is meant.
    area : LaunchRegion or None
        The area that is meant by that part, with its definition; None where the place itself is.
    found : tuple of Found
        Where each part was found; empty for a claim of the catalogue, which says all itself.
    edge : bool
        Whether a distance is one to the edge of the launch region, such as a border.
    other_km : float or None
        The other reading of a figure that may be thousands or a decimal: "1.300 km".
    system_text : str
        The missile by the text's own word; empty where none is named.
    place_text : str
        The place by the text's own word.
    namesakes : tuple of Place
        Other places of that name that the text may mean as well; empty where it tells which.
    rivals : tuple of Place
        Places of that name that are not small beside the one taken, whatever the text's other
        places speak for; only a "fails" is held against them.
    other_origins : tuple of LaunchRegion
        What else the launch region's name may mean; a verdict stands that none of them changes.
    said_by, said_by_kind : str
        Who says it, by the text's words, and what that is: maker, state, analyst, paper, group.
    hedge : str
        The words that make it less sure: "could", "reportedly".
    denied_by : str
        Who denies it.
    lofted : bool
        Whether what flew is said to have flown steeply, so that the distance is less than its
        range.
    winding : bool
        Whether what flew may have gone by another way than the straight line.
    in_development : bool
        Whether its sentence speaks of a missile that is only being developed.

    Examples
    --------
    >>> from geo.reading import extract_claims, read_report
    >>> text = "From western Iraq, a Zolfaqar with a range of up to 700 km can reach Tel Aviv."
    >>> [claim] = extract_claims(read_report(text))
    >>> claim.statement, claim.figure, claim.place_name
    ('Tel Aviv is in range from Western Iraq', 'up to 700 km', 'Tel Aviv')
    >>> claim.is_said_together, claim.is_doubted
    (True, False)
    """

    id: str
    kind: ClaimKind
    text: str
    place: Place | None = None
    region: LaunchRegion | None = None
    systems: tuple[str, ...] = ()
    joined: Joined = Joined.ANY
    low_km: float | None = None
    high_km: float | None = None
    qualifier: str = ""
    denied: bool = False
    missile_class: str = ""
    report: str = ""
    figures_from: str = ""
    start: int | None = None
    end: int | None = None
    assumed: tuple[str, ...] = ()
    pair_low_km: float | None = None
    pair_high_km: float | None = None
    whole: bool = False
    most: bool = False
    part: str = ""
    area: LaunchRegion | None = None
    found: tuple[Found, ...] = ()
    edge: bool = False
    other_km: float | None = None
    system_text: str = ""
    place_text: str = ""
    namesakes: tuple[Place, ...] = ()
    rivals: tuple[Place, ...] = ()
    other_origins: tuple[LaunchRegion, ...] = ()
    said_by: str = ""
    said_by_kind: str = ""
    hedge: str = ""
    denied_by: str = ""
    lofted: bool = False
    winding: bool = False
    in_development: bool = False

    def find_part(self, part: str) -> Found | None:
        """Find where a part of the claim is from; None where it has none.

        Examples
        --------
        >>> place = Found("place", Where.OWN, "Haifa", 11, 16)
        >>> Claim("", ClaimKind.REACH, "", found=(place,)).find_part("place").text
        'Haifa'
        """
        for each in self.found:
            if each.part == part:
                return each
        return None

    @property
    def is_said_together(self) -> bool:
        """Whether the claim's own sentence or the one before says every part, and nothing more."""
        # An owner's country that is only named near needs all else in the claim's own sentence.
        named = any(each.is_named for each in self.found)
        near = {Where.OWN, Where.READER} if named else {Where.OWN, Where.BEFORE, Where.READER}
        return all(each.is_named or each.is_only or each.where in near for each in self.found)

    @property
    def is_doubted(self) -> bool:
        """Whether a part may just as well belong to something else, or not all was read."""
        return any(each.where in {Where.DOUBT, Where.UNREAD} for each in self.found)

    @property
    def place_name(self) -> str:
        """The place as the text calls it, with the gazetteer's name where that is quite another."""
        if self.place is None:
            return ""
        if not self.place_text or self.place.kind not in POINTS:
            return self.place.name
        said, known = normalise_name(self.place_text), normalise_name(self.place.name)
        if said == known:
            return self.place_text
        alike = said[:3] == known[:3] or said in known or known in said
        return self.place.name if alike else f"{self.place_text} ({self.place.name})"

    @property
    def statement(self) -> str:
        """What is claimed, in our own words, with what is missing named as missing."""
        place = self.part or self.place_name or "a place that is missing"
        region = self.region.name if self.region else "a launch region that is missing"
        if self.kind is ClaimKind.REACH:
            reached = "out of range" if self.denied else "in range"
            extent = "Most of " if self.most else "All of " if self.whole else ""
            return f"{extent}{place} is {reached} from {region}"
        if self.kind is ClaimKind.DISTANCE:
            return f"{place} is {'not ' if self.denied else ''}{self.figure} from {region}"
        if self.kind is ClaimKind.FLIGHT:
            return f"Flown: {self.figure} from {region} to {place}"
        if self.kind is ClaimKind.CLASS:
            article = "An" if self.missile_class.startswith("i") else "A"
            figure = self.figure or "no figure"
            return f"{article} {self.missile_class} missile with a range of {figure}"
        return "One distance in two units"

    @property
    def figure(self) -> str:
        """The figure that the claim itself quotes, with its qualifier; empty where it has none."""
        if self.high_km is None:
            return ""
        span = f"{self.low_km:,.0f} to " if self.low_km else ""
        qualifier = f"{self.qualifier} " if self.qualifier else ""
        return f"{qualifier}{span}{self.high_km:,.0f} km"


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """What one published figure of one system says about a claim.

    Parameters
    ----------
    system : str
        Id of the system; empty for a figure that the claim quotes without one.
    range_km : float
        Kilometres.
    citation : str
        Who, when and what kind.
    verdict : Verdict or None
        From how much of the launch region the place is in range; None where no region is meant.
    margin_km : float or None
        Range less nearest distance.
    share : float or None
        Part of the region's area from which the place is in range, 0 to 1.
    decides : bool
        True where the verdict of the claim rests on this figure; the others are shown beside it.
    """

    system: str
    range_km: float
    citation: str
    verdict: Verdict | None
    margin_km: float | None
    share: float | None
    decides: bool


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim and what is found out about it.

    Parameters
    ----------
    claim : Claim
        What was checked.
    verdict : ClaimVerdict
        Whether it holds.
    reason : str
        A sentence with figures.
    missing : tuple of str
        The parts without which nothing can be told.
    nearest_km, farthest_km : float or None
        From the launch region's nearest and farthest point to the place: the ranges needed from
        somewhere and from everywhere.
    share : float or None
        Part of the region's area from which the place is in range, at the longest figure that
        decides.
    entries : tuple of ClaimEntry
        One for each system and each published figure.
    withheld : bool
        Whether "fails" is not said only because the parts stand in different places of the text: a
        reader who confirms them (`confirm_parts`) gets it.
    """

    claim: Claim
    verdict: ClaimVerdict
    reason: str
    missing: tuple[str, ...] = ()
    nearest_km: float | None = None
    farthest_km: float | None = None
    share: float | None = None
    entries: tuple[ClaimEntry, ...] = ()
    withheld: bool = False

    @property
    def deciding(self) -> tuple[ClaimEntry, ...]:
        """The figures that the verdict rests on.

        Examples
        --------
        >>> from geo.claims import check_claim, load_claims
        >>> max(entry.range_km for entry in check_claim(load_claims()[0]).deciding)
        700.0
        """
        return tuple(each for each in self.entries if each.decides)

    def as_json(self) -> dict[str, Any]:
        """Give the claim as the command line prints it.

        Returns
        -------
        dict
            Plain values only; kilometres to 0.1, shares to 0.001.

        Examples
        --------
        >>> from geo.claims import check_claim, load_claims
        >>> checked = check_claim(load_claims()[0]).as_json()
        >>> checked["kind"], checked["verdict"] in {"holds", "holds in part", "fails"}
        ('reach', True)
        """
        claim = self.claim
        return {
            "id": claim.id,
            "kind": claim.kind.value,
            "report": claim.report or None,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
            "place": claim.place_name or None,
            "region": claim.region.id if claim.region else None,
            "systems": list(claim.systems),
            "low_km": claim.low_km,
            "high_km": claim.high_km,
            "qualifier": claim.qualifier or None,
            "denied": claim.denied,
            "whole": claim.whole,
            "most": claim.most,
            "part": claim.part or None,
            "verdict": self.verdict.value,
            "reason": self.reason,
            "missing": list(self.missing),
            "assumed": list(claim.assumed),
            "system": claim.systems[0] if claim.systems else None,
            "system_text": claim.system_text or None,
            "said_by": _list_speaker(claim),
            "hedge": claim.hedge or None,
            "denied_by": claim.denied_by or None,
            "lofted": claim.lofted,
            "area": _list_area(claim.area),
            "other_km": claim.other_km,
            "namesakes": [each.id for each in claim.namesakes],
            "found": [_list_found(each) for each in claim.found],
            "nearest_km": _rounded(self.nearest_km, 1),
            "farthest_km": _rounded(self.farthest_km, 1),
            "share": _rounded_share(self.share),
            "entries": [
                {
                    "system": entry.system or None,
                    "range_km": entry.range_km,
                    "source": entry.citation,
                    "verdict": entry.verdict.value if entry.verdict else None,
                    "margin_km": _rounded(entry.margin_km, 1),
                    "share": _rounded_share(entry.share),
                    "decides": entry.decides,
                }
                for entry in self.entries
            ],
        }


def _list_speaker(claim: Claim) -> dict[str, str] | None:
    return {"text": claim.said_by, "kind": claim.said_by_kind} if claim.said_by else None


def _list_area(area: LaunchRegion | None) -> dict[str, str] | None:
    if area is None:
        return None
    return {"id": area.id, "name": area.name, "definition": area.definition}


def _list_found(found: Found) -> dict[str, Any]:
    return {
        "part": found.part,
        "where": found.where.value,
        "text": found.text,
        "start": found.start,
        "end": found.end,
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def _rounded_share(share: float | None) -> float | None:
    """Round a share so that 0 and 1 keep their meaning: nowhere and everywhere."""
    if share is None or share in {0.0, 1.0}:
        return share
    return min(max(round(share, 3), 0.001), 0.999)
