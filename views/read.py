"""Read a report: its places, systems and ranges, and what it claims."""

import streamlit as st


def show() -> None:
    """Draw the page."""
    st.header("Read a report")
    st.info("Reading a report's text comes here.")
