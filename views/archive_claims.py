"""The claims of an archive: all that are asked for, one whole, and where reports contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from geo.exports import guard_cells
from geo.markdown import plain_text
from geo.units import km_to_unit
from views import parts, state
from views.archive_rows import list_rows, name_system

if TYPE_CHECKING:
    from geo.archive.query import Archive, Asked, Counts

__all__ = ["KINDS", "VERDICTS", "show_claims", "show_conflicts"]

# Signs beside words, so that colour is never alone.
VERDICTS = {
    "holds": "● holds",
    "holds in part": "◐ holds in part",
    "fails": "✕ fails",
    "cannot tell": "? cannot tell",
}
KINDS = {
    "reach": "in range",
    "distance": "a distance",
    "flight": "a flight",
    "class": "a class by range",
    "unit": "one distance in two units",
}


def show_claims(archive: Archive, asked: Asked, counts: Counts) -> None:
    """Show what is claimed, each claim once, and the one that is chosen down to its parts.

    Parameters
    ----------
    archive : Archive
    asked : Asked
        Which claims.
    counts : Counts
        How many of them there are.
    """
    st.subheader("The claims", anchor=False)
    claims = list_rows(archive, asked, "claims")
    made = int(claims["made"].sum())
    rest = f" The first {len(claims):,} are shown: choose more above to see others."
    st.caption(
        "What reports say alike is one row. Those that fail come first, then those that most"
        f" independent sources make.{rest if made < counts.claims else ''}"
    )
    unit = state.present_view().unit
    parts.unit_select(st.container(width=180))
    rows = pd.DataFrame(
        {
            "Verdict": [VERDICTS.get(str(name), str(name)) for name in claims["verdict"]],
            "Claim": guard_cells(claims["statement"]),
            "Systems": [", ".join(map(name_system, names)) for names in claims["systems"]],
            f"Figure, {unit}": [_convert(value) for value in claims["high_km"]],
            "Denied": ["denied" if denied else "" for denied in claims["denied"]],
            "Times": claims["made"].to_numpy(),
            "Sources": claims["sources"].to_numpy(),
            "Publisher": guard_cells(claims["publisher"].fillna("")),
            "Date": claims["date"].to_numpy(),
            "First report": guard_cells(claims["report"]),
        }
    )
    chosen = st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=min(420, 38 + 35 * len(rows)),
        key=f"archive_claims_{abs(hash(asked.as_text()))}",
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "Claim": st.column_config.TextColumn(width="large"),
            **_write_thousands(f"Figure, {unit}"),
            "Times": st.column_config.NumberColumn(
                help="How often these reports claim it.", format="localized"
            ),
            "Sources": st.column_config.NumberColumn(
                help="How many of them are independent: copies of one text count once.",
                format="localized",
            ),
            "Date": st.column_config.DateColumn(),
        },
    )
    picked = chosen["selection"]["rows"]
    if picked and picked[0] < len(claims):
        row = claims.iloc[picked[0]]
        _show_claim(archive, str(row["report"]), int(row["claim"]))
    else:
        st.caption("Choose a row to see each part of its claim and where the report says it.")


def _convert(km: float | None) -> float | None:
    if km is None or pd.isna(km):
        return None
    return round(km_to_unit(float(km), state.present_view().unit))


def _write_thousands(*columns: str) -> dict[str, Any]:
    return {name: st.column_config.NumberColumn(format="localized") for name in columns}


def _show_claim(archive: Archive, report: str, claim: int) -> None:
    found = archive.find_claim(report, claim)
    if found is None:
        return
    unit = state.present_view().unit
    with st.container(border=True):
        st.markdown(f"**{plain_text(found['statement'])}**: {VERDICTS[found['verdict']]}")
        st.markdown(plain_text(str(found["reason"])))
        where = [
            {
                "Part": each["part"],
                "By the report's words": each["text"],
                "Found in": each["where"],
                "Characters": f"{each['start']} to {each['end']}"
                if each["start"] is not None
                else "",
            }
            for each in found["parts"]
        ]
        if where:
            st.dataframe(where, hide_index=True, width="stretch", key="archive_parts")
        entries = [
            {
                "System": name_system(str(each["system"])) if each["system"] else "own figure",
                f"Figure, {unit}": _convert(each["range_km"]),
                "Published by": each["source"],
                "In range from": each["verdict"] or "",
                f"To spare, {unit}": _convert(each["margin_km"]),
                "Decides": "yes" if each["decides"] else "",
            }
            for each in found["entries"]
        ]
        if entries:
            st.dataframe(
                entries,
                hide_index=True,
                width="stretch",
                key="archive_entries",
                column_config=_write_thousands(f"Figure, {unit}", f"To spare, {unit}"),
            )
        st.caption(plain_text(_cite(found)))


def _cite(found: dict[str, Any]) -> str:
    title, source, url = (found[name] for name in ("title", "source", "url"))
    date = found["date"]
    words = [str(each) for each in (source, title) if isinstance(each, str) and each]
    words += [f"{date:%Y-%m-%d}"] if not pd.isna(date) else []
    words += [url] if isinstance(url, str) and url else []
    words.append(f"characters {found['start']} to {found['end']} of {found['report']}")
    copies, sources = int(found["copies"]), int(found["sources"])
    others = f"one of {copies:,} copies" if copies > 1 else "no copy of another report"
    plural = "s" if sources > 1 else ""
    return f"{', '.join(words)}; {others}; {sources:,} independent source{plural} say so."


def show_conflicts(archive: Archive, asked: Asked) -> None:
    """Show where reports contradict one another.

    Parameters
    ----------
    archive : Archive
    asked : Asked
        Which claims.
    """
    st.subheader("Where reports contradict one another", anchor=False)
    conflicts = list_rows(archive, asked, "conflicts")
    if conflicts.empty:
        st.caption("None of these claims says what another denies, or gives a quite other figure.")
        return
    unit = state.present_view().unit
    st.caption(
        "One says that a place is in range and another that it is not, or their figures are more"
        " than a fifth apart."
    )
    st.dataframe(
        pd.DataFrame(
            {
                "Place": guard_cells(conflicts["place"]),
                "Launched from": guard_cells(conflicts["region"]),
                "About": [KINDS.get(str(kind), str(kind)) for kind in conflicts["kind"]],
                "Systems": guard_cells(
                    ", ".join(map(name_system, filter(None, str(names).split(", "))))
                    for names in conflicts["systems"]
                ),
                "Say so": conflicts["say"],
                "Deny it": conflicts["deny"],
                f"Lowest, {unit}": [_convert(value) for value in conflicts["low_km"]],
                f"Highest, {unit}": [_convert(value) for value in conflicts["high_km"]],
                "One report": guard_cells(conflicts["one"]),
                "Another": guard_cells(conflicts["other"]),
            }
        ),
        hide_index=True,
        width="stretch",
        height=min(320, 38 + 35 * len(conflicts)),
        key="archive_conflicts",
        column_config=_write_thousands("Say so", "Deny it", f"Lowest, {unit}", f"Highest, {unit}"),
    )
