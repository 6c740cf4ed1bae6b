"""Parts of a claim that the reader gives: they count as said together with the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.claims.model import Claim, ClaimKind, Found, Where

if TYPE_CHECKING:
    from geo.gazetteer import Place
    from geo.regions import LaunchRegion

__all__ = ["confirm_parts", "give_missing", "take_place", "take_range", "take_region"]


def take_place(claim: Claim, place: Place) -> Claim:
    """Put the reader's place in a claim.

    Parameters
    ----------
    claim : Claim
    place : Place

    Returns
    -------
    Claim

    Examples
    --------
    >>> from geo.gazetteer import resolve_place
    >>> claim = Claim("1", ClaimKind.REACH, "It can hit the port.")
    >>> take_place(claim, resolve_place("Haifa")).place.name
    'Haifa'
    """
    claim = replace(claim, place=place, place_text="", part="", area=None, whole=False)
    return _note(claim, "place", place.name, "place: chosen by the reader")


def take_region(claim: Claim, region: LaunchRegion) -> Claim:
    """Put the reader's launch region in a claim.

    Parameters
    ----------
    claim : Claim
    region : LaunchRegion

    Returns
    -------
    Claim

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> claim = Claim("1", ClaimKind.REACH, "It can hit Haifa.")
    >>> take_region(claim, resolve_region("LB")).region.name
    'Lebanon'
    """
    claim = replace(claim, region=region, edge=False)
    return _note(claim, "launch region", region.name, "launch region: chosen by the reader")


def take_range(claim: Claim, range_km: float) -> Claim:
    """Put the reader's figure in a claim.

    Parameters
    ----------
    claim : Claim
    range_km : float
        Kilometres.

    Returns
    -------
    Claim

    Examples
    --------
    >>> take_range(Claim("1", ClaimKind.REACH, "It can hit Haifa."), 75.0).figure
    '75 km'
    """
    claim = replace(claim, high_km=range_km, low_km=None, other_km=None, qualifier="", systems=())
    return _note(claim, "range", f"{range_km:g} km", "figure: given by the reader")


def give_missing(
    claim: Claim, *, region: LaunchRegion | None = None, range_km: float | None = None
) -> Claim:
    """Put the reader's own launch region and range where a claim lacks one.

    A launch region that was only guessed from the catalogue is one that it lacks.

    Parameters
    ----------
    claim : Claim
    region : LaunchRegion, optional
    range_km : float, optional
        Kilometres.

    Returns
    -------
    Claim
        With a note in `assumed` for each part that was put in.

    Examples
    --------
    >>> from geo.regions import resolve_region
    >>> claim = Claim("1", ClaimKind.REACH, "It can hit Haifa.")
    >>> give_missing(claim, region=resolve_region("LB"), range_km=75).assumed
    ('launch region Lebanon: given by the reader', 'range 75 km: given by the reader')
    """
    guessed = any(
        each.part == "launch region" and each.where is Where.CATALOGUE for each in claim.found
    )
    lacks_region = claim.kind not in {ClaimKind.CLASS, ClaimKind.UNIT} and (
        claim.region is None or guessed
    )
    if region is not None and lacks_region:
        note = f"launch region {region.name}: given by the reader"
        claim = _note(replace(claim, region=region), "launch region", region.name, note)
    lacks_range = claim.kind is ClaimKind.REACH and claim.high_km is None and not claim.systems
    if range_km is not None and lacks_range:
        note = f"range {range_km:g} km: given by the reader"
        claim = _note(replace(claim, high_km=range_km), "range", f"{range_km:g} km", note)
    return claim


def confirm_parts(claim: Claim) -> Claim:
    """Take every part of a claim as it was found: the reader says that they belong together.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    Claim

    Examples
    --------
    >>> confirm_parts(Claim("1", ClaimKind.REACH, "It can hit Haifa.")).assumed
    ('parts: confirmed by the reader',)
    """
    found = tuple(
        replace(each, where=Where.READER) if each.where not in {Where.OWN, Where.BEFORE} else each
        for each in claim.found
    )
    return replace(claim, found=found, assumed=(*claim.assumed, "parts: confirmed by the reader"))


def _note(claim: Claim, part: str, text: str, note: str) -> Claim:
    kept = tuple(each for each in claim.found if each.part != part)
    assumed = tuple(each for each in claim.assumed if not each.startswith(f"{part} "))
    return replace(claim, found=(*kept, Found(part, Where.READER, text)), assumed=(*assumed, note))
