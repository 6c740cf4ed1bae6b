"""Rangecheck: page configuration and navigation, nothing else."""

import streamlit as st
from streamlit import runtime

# `streamlit run` reads this file twice over: first for the server, before anybody is served, then
# as each reader's page.
if not runtime.exists():
    from views import serving

    serving.ask_nobody()
    serving.let_go_of_the_silent()
    serving.gather_messages()
    serving.keep_theme()
    serving.run_no_left_pages()
    app = st.App(__file__, middleware=serving.GUARDS)
else:
    from views import frame, state

    pages = frame.list_pages()
    page = st.navigation(pages, position="hidden")
    st.set_page_config(
        page_title=f"{page.title} · Rangecheck",
        page_icon="static/icon.svg",
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    state.open_address()
    frame.show_page(page, pages)
