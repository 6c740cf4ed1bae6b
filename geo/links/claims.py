"""A report's claims as an address holds them: place, launch region, range; nothing of the text."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from geo.claims import CheckedClaim, Claim, ClaimKind, Found, Joined, Where
from geo.errors import GeoError, LinkError
from geo.gazetteer import find_place
from geo.links.places import link_region, resolve_link_region
from geo.links.view import View
from geo.reach import MAX_RANGE_KM, RangeOption, list_range_lines, require_range_km
from geo.systems import resolve_system

__all__ = ["MAX_CLAIMS_CHARACTERS", "aim_at_claim", "pack_claims", "unpack_claims"]

MAX_CLAIMS_CHARACTERS = 3_000
_MOST_CLAIMS = 40
_MOST_BYTES = 60_000
_KINDS = {ClaimKind.REACH: "r", ClaimKind.DISTANCE: "d", ClaimKind.FLIGHT: "f"}
# Parts that the report says in different places: on these nothing fails, in a link neither.
_APART = (Found("parts", Where.TEXT, "as the report has them"),)
_KIND_OF = {letter: kind for kind, letter in _KINDS.items()}


def aim_at_claim(view: View, checked: CheckedClaim) -> View | None:
    """Give the view of the map that shows a claim, at the figure that its verdict rests on.

    Parameters
    ----------
    view : View
        What is kept of it: unit, smallest population, what else the map shows.
    checked : CheckedClaim
        From `geo.claims.check_claim`.

    Returns
    -------
    View or None
        None where the claim lacks its place or its launch region.

    Raises
    ------
    GeoError
        For a launch region that no address can carry.

    Examples
    --------
    >>> from geo.claims import check_claim, load_claims
    >>> view = aim_at_claim(View(), check_claim(load_claims()[0]))
    >>> view.region, view.check
    ('western-iraq', 'zolfaqar:700')
    """
    claim = checked.claim
    if claim.region is None or claim.place is None:
        return None
    check, free_km = "", None if claim.systems else claim.high_km
    if checked.deciding:
        longest = max(checked.deciding, key=lambda entry: entry.range_km)
        lines = list_range_lines([resolve_system(name) for name in claim.systems])
        keys = {line.option: line.key for line in lines}
        check = keys.get(RangeOption(longest.system, longest.range_km), "free")
        free_km = min(longest.range_km, MAX_RANGE_KM) if check == "free" else None
    return replace(
        view,
        region=link_region(claim.region),
        systems=claim.systems,
        range_km=free_km,
        check=check,
        place=claim.place.id,
        find="",
        country="",
        claim=claim.id,
    )


def pack_claims(claims: Sequence[Claim]) -> str:
    """Write claims for an address.

    Parameters
    ----------
    claims : sequence of Claim
        Of a reader's text. Those without a place, and of kinds that no place is part of, are left
        out, as are the last ones of more than an address takes.

    Returns
    -------
    str
        Letters, digits, hyphens and underscores; empty where none can be written.

    Examples
    --------
    >>> from geo.claims import load_claims
    >>> (claim, *_) = load_claims()
    >>> (again,) = unpack_claims(pack_claims([claim]))
    >>> again.statement == claim.statement
    True
    """
    rows = [row for claim in claims[:_MOST_CLAIMS] if (row := _write(claim)) is not None]
    while rows:
        plain = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
        text = base64.urlsafe_b64encode(zlib.compress(plain, 9)).decode().rstrip("=")
        if len(text) <= MAX_CLAIMS_CHARACTERS:
            return text
        rows.pop()
    return ""


def _write(claim: Claim) -> list[Any] | None:
    # What an address cannot say whole (an area, a border, two readings of a figure, a doubt) it
    # leaves out.
    apart = claim.area or claim.edge or claim.other_km or claim.is_doubted
    if claim.place is None or claim.kind not in _KINDS or apart:
        return None
    try:
        region = link_region(claim.region) if claim.region else ""
    except GeoError:
        return None
    flags = "".join(
        letter
        for letter, is_so in (
            ("n", claim.denied),
            ("w", claim.whole),
            ("m", claim.most),
            ("a", claim.joined is Joined.ALL),
            ("t", not claim.is_said_together),
        )
        if is_so
    )
    figure = [claim.low_km, claim.high_km, claim.qualifier]
    return [_KINDS[claim.kind], claim.place.id, region, list(claim.systems), *figure, flags]


def unpack_claims(text: str) -> tuple[Claim, ...]:
    """Read claims out of an address.

    Parameters
    ----------
    text : str
        From `pack_claims`.

    Returns
    -------
    tuple of Claim
        Numbered from 1, without text.

    Raises
    ------
    LinkError
        When it is none, or names what is not known here.

    Examples
    --------
    >>> from geo.claims import load_claims
    >>> [claim.place.name for claim in unpack_claims(pack_claims(load_claims()[:1]))]
    ['Tel Aviv']
    """
    if len(text) > MAX_CLAIMS_CHARACTERS:
        raise LinkError("the claims of the address are too long")
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        plain = zlib.decompressobj().decompress(packed, _MOST_BYTES)
        rows = json.loads(plain)
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        raise LinkError("the claims of the address are cut or changed") from None
    if not isinstance(rows, list) or len(rows) > _MOST_CLAIMS:
        raise LinkError("the claims of the address are cut or changed")
    return tuple(replace(_read(row), id=str(number)) for number, row in enumerate(rows, start=1))


def _read(row: object) -> Claim:
    match row:
        case [
            str(letter), str(place_id), str(region), list(systems), low_km, high_km,
            str(qualifier), str(flags),
        ] if letter in _KIND_OF and all(isinstance(name, str) for name in systems):  # fmt: skip
            pass
        case _:
            raise LinkError("the claims of the address are cut or changed")
    place = find_place(place_id)
    if place is None:
        raise LinkError(f"no place is known as {place_id[:60]!r}")
    try:
        figures = [None if km is None else require_range_km(str(km)) for km in (low_km, high_km)]
        return Claim(
            id="",
            kind=_KIND_OF[letter],
            text="",
            place=place,
            region=resolve_link_region(region) if region else None,
            systems=tuple(name[:60] for name in systems[:12]),
            joined=Joined.ALL if "a" in flags else Joined.ANY,
            low_km=figures[0],
            high_km=figures[1],
            qualifier=qualifier[:30],
            denied="n" in flags,
            whole="w" in flags,
            most="m" in flags,
            found=_APART if "t" in flags else (),
        )
    except LinkError:
        raise
    except GeoError as error:
        raise LinkError(str(error)) from None
