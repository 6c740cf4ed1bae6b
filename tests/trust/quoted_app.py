"""A page of nothing but quoted injections: tests/trust/test_text.py looks at what a browser shows.

The number in the address says from which of them on.
"""

import sys
from pathlib import Path

import streamlit as st

AT_ONCE = 40


def show():
    from geo.markdown import plain_link, plain_text
    from tests.trust.injections import CORPUS

    first = int(st.query_params.get("from", 0))
    for number, injection in enumerate(CORPUS[first : first + AT_ONCE], start=first):
        quoted = plain_text(injection)
        with st.container(key=f"i{number}"):
            st.markdown(quoted)
            st.markdown(f"Between **{quoted}** and {quoted} and the end")
            st.caption(quoted)
            st.warning(quoted, icon=":material/info:")
            st.subheader(quoted, anchor=False)
            st.toggle(quoted, key=f"t{number}", help=quoted)
            st.expander(quoted)
            st.button(quoted, key=f"b{number}")
            st.radio(quoted, [quoted], key=f"r{number}")
            st.caption(plain_link(injection, f"https://outside.invalid/{injection}"))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    show()
    st.text("done")
