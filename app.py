"""Rangecheck: page configuration and navigation, nothing else."""

import streamlit as st

from views import frame, state

st.set_page_config(
    page_title="Rangecheck",
    page_icon="static/icon.svg",
    layout="wide",
    initial_sidebar_state="collapsed",
)
pages = frame.list_pages()
page = st.navigation(pages, position="hidden")
state.open_address()
frame.show_page(page, pages)
