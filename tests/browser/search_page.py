"""A page of three search boxes, for the tests of the box alone."""

import streamlit as st

from geo.search import Want
from views.searchbox import search_box
from views.state import PAGE


def keep(name):
    def choose(hit):
        st.session_state[name] = (hit.label, hit.kind, hit.key) if hit else ("", "", "")

    return choose


@st.fragment(key=PAGE)
def show_boxes():
    runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    st.markdown(f"Runs of the page: {runs}")
    for want, start in ((Want.RANGE, ""), (Want.REGION, "Western Iraq"), (Want.PLACE, "")):
        label, kind, key = st.session_state.get(want, (start, "", ""))
        search_box(
            want.capitalize(),
            want,
            keep(want),
            key=f"box {want}",
            chosen=label,
            hint=kind,
            can_be_empty=want is Want.PLACE,
        )
        st.text(f"{want}: {label} = {key}")


show_boxes()
