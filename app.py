"""Rangecheck: page configuration and navigation, nothing else."""

import streamlit as st

from views import frame, state

st.set_page_config(
    page_title="Rangecheck",
    page_icon="static/icon.svg",
    layout="wide",
    initial_sidebar_state="collapsed",
)
page = st.navigation(frame.PAGES, position="hidden")
state.open_address()
frame.show_page(page)
