"""What a reader puts in the place of a claim's parts: another place, region or figure.

A part that the report does not say is filled in the same way; the verdict follows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from geo.claims import (
    CheckedClaim,
    Claim,
    ClaimKind,
    confirm_parts,
    take_place,
    take_range,
    take_region,
)
from geo.errors import GeoError
from geo.exports.kept import KeptCorrection
from geo.gazetteer import Place
from geo.links import link_region, resolve_link_region
from geo.markdown import plain_text
from geo.regions import LaunchRegion
from geo.search import Hit, Want, resolve_choice
from views.searchbox import search_box

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

__all__ = ["correct", "forget", "list_kept", "restore", "show_parts"]

_CLAIMS = "corrected claims"


@dataclass(frozen=True, slots=True)
class _Correction:
    """What the reader puts in the place of a claim's own parts."""

    place: Place | None = None
    region: LaunchRegion | None = None
    high_km: float | None = None
    confirmed: bool = False


# What can be put in the place of a claim's own part, by kind: nothing of a unit's slip.
_OPEN: dict[ClaimKind, tuple[str, ...]] = {
    ClaimKind.REACH: ("place", "region", "figure"),
    ClaimKind.DISTANCE: ("place", "region", "figure"),
    ClaimKind.FLIGHT: ("place", "region", "figure"),
    ClaimKind.CLASS: ("figure",),
    ClaimKind.UNIT: (),
}


def forget() -> None:
    """Drop every correction: another text is read."""
    st.session_state[_CLAIMS] = {}


def correct(claim: Claim) -> Claim:
    """Put the reader's place, region and figure in the place of those that were read.

    Parameters
    ----------
    claim : Claim
        As it was read.

    Returns
    -------
    Claim
        With what the reader gave, and a note of it in `assumed`.
    """
    corrected = _corrections().get(_claim_key(claim), _Correction())
    if corrected.place is not None:
        claim = take_place(claim, corrected.place)
    if corrected.region is not None:
        claim = take_region(claim, corrected.region)
    if corrected.high_km is not None:
        claim = take_range(claim, corrected.high_km)
    return confirm_parts(claim) if corrected.confirmed else claim


def _corrections() -> dict[str, _Correction]:
    corrections: dict[str, _Correction] = st.session_state.get(_CLAIMS, {})
    return corrections


def _claim_key(claim: Claim) -> str:
    return f"{claim.id} {claim.start} {claim.kind}"


def show_parts(checked: CheckedClaim) -> None:
    """Show the parts of a claim, with a field to correct each; open where one is missing.

    Parameters
    ----------
    checked : CheckedClaim
    """
    claim = checked.claim
    opened = _OPEN[claim.kind]
    if not opened:
        return
    key = _claim_key(claim)
    with st.container():
        _show_confirmation(checked, key)
    title = f"Parts of claim {claim.id}, and their correction"
    if checked.missing:
        title = f"Fill in what claim {claim.id} does not say: {', '.join(checked.missing)}"
    fields = st.expander(
        plain_text(title),
        icon=":material/edit:",
        expanded=bool(checked.missing),
        key=f"fix fields {bool(checked.missing)} {key}",
        on_change="rerun",
    )
    # A search box costs as much as a card: only those that are looked at are drawn.
    if fields.open is False:
        return
    with fields:
        st.text(
            "\n".join(
                f"{part}: {value}"
                for part, value, field in (
                    ("Kind", str(claim.kind), "figure"),
                    ("Place", claim.place.name if claim.place else "missing", "place"),
                    ("Launch region", claim.region.name if claim.region else "missing", "region"),
                    ("Figure", claim.figure or "missing", "figure"),
                )
                if field in opened
            )
        )
        if claim.region is not None and claim.region.definition:
            name, definition = claim.region.name, claim.region.definition
            st.caption(f"{plain_text(name)}: {plain_text(definition)}")
        columns = st.columns(len(opened))
        for column, field in zip(columns, opened, strict=True):
            _show_field(column, field, key)


def _show_confirmation(checked: CheckedClaim, key: str) -> None:
    """Ask whether the parts of a claim belong together, where its verdict hangs on that."""
    confirmed = _corrections().get(key, _Correction()).confirmed
    if not (checked.withheld or confirmed):
        return
    st.button(
        "The parts do not belong together" if confirmed else "These parts belong together",
        key=f"fix claim confirmed {key}",
        icon=":material/undo:" if confirmed else ":material/link:",
        help="The verdict then rests on your word that the report means these parts as one.",
        on_click=_take_confirmation,
        args=(key,),
    )


def _take_confirmation(key: str) -> None:
    kept = _corrections().get(key, _Correction())
    _keep(key, replace(kept, confirmed=not kept.confirmed))


def _show_field(column: DeltaGenerator, field: str, key: str) -> None:
    corrected = _corrections().get(key, _Correction())
    if field == "figure":
        column.number_input(
            "Another figure, km",
            min_value=1.0,
            max_value=20_000.0,
            value=None,
            step=50.0,
            format="%.0f",
            placeholder="such as 700",
            key=f"fix claim figure {key}",
            on_change=_take_figure,
            args=(key,),
        )
        return
    with column:
        if field == "place":
            search_box(
                "Another place",
                Want.PLACE,
                partial(_take_place, key),
                key=f"fix claim place {key}",
                chosen=corrected.place.name if corrected.place else "",
                placeholder="a city or country",
                can_be_empty=True,
            )
        else:
            search_box(
                "Another launch region",
                Want.REGION,
                partial(_take_region, key),
                key=f"fix claim region {key}",
                chosen=corrected.region.name if corrected.region else "",
                placeholder="a region, place or point",
                can_be_empty=True,
            )


def _take_place(key: str, hit: Hit | None) -> None:
    place = None
    if hit is not None and isinstance(hit.value, Place):
        place = replace(hit.value, name=hit.label)
    _keep(key, replace(_corrections().get(key, _Correction()), place=place))


def _find_place(text: str) -> Place | None:
    value = resolve_choice(text, Want.PLACE).value
    return value if isinstance(value, Place) else None


def _take_region(key: str, hit: Hit | None) -> None:
    region = resolve_link_region(hit.key) if hit else None
    _keep(key, replace(_corrections().get(key, _Correction()), region=region))


def _take_figure(key: str) -> None:
    given = st.session_state[f"fix claim figure {key}"]
    figure_km = None if given is None else float(given)
    _keep(key, replace(_corrections().get(key, _Correction()), high_km=figure_km))


def _keep(key: str, correction: _Correction) -> None:
    st.session_state[_CLAIMS] = _corrections() | {key: correction}


def list_kept() -> dict[str, KeptCorrection]:
    """List the corrections as a file keeps them; one of a region that no address holds is left out.

    Returns
    -------
    dict of str to KeptCorrection
    """
    kept = {}
    for key, each in _corrections().items():
        try:
            region = link_region(each.region) if each.region else ""
        except GeoError:
            region = ""
        kept[key] = KeptCorrection(
            each.place.id if each.place else "", region, each.high_km, each.confirmed
        )
    return kept


def restore(kept: dict[str, KeptCorrection]) -> None:
    """Take corrections from a file.

    Parameters
    ----------
    kept : dict of str to KeptCorrection
        From `list_kept`.

    Raises
    ------
    GeoError
        When a place or region of it is not known.
    """
    st.session_state[_CLAIMS] = {
        key: _Correction(
            _find_place(each.place) if each.place else None,
            resolve_link_region(each.region) if each.region else None,
            each.high_km,
            each.confirmed,
        )
        for key, each in kept.items()
    }
