"""Two readers at once: neither is shown what the other asked for, on any page."""

import re

import pytest
import shapely
import streamlit as st
from streamlit.testing.v1 import AppTest

from geo.links import pack_area
from tests.views.folded import unfold
from views import caching, state

PAGES = ("map", "exposure", "compare", "claims", "read", "method")
SYRIA, AUSTRALIA = shapely.box(36.0, 32.5, 36.5, 33.0), shapely.box(134.0, -25.0, 135.0, -24.0)


def file_of(centre_lon, centre_lat):
    """Write a file of more corners than an address holds."""
    disc = shapely.Point(centre_lon, centre_lat).buffer(2.0, quad_segs=100)
    return shapely.to_geojson(disc)


# What a reader has: an address, and the content of a file named area.geojson.
READERS = {
    "near": ({"from": pack_area(SYRIA)}, ""),
    "far": ({"from": pack_area(AUSTRALIA)}, ""),
    "file in Syria": ({}, file_of(38, 34)),
    "file in Australia": ({}, file_of(134, -25)),
    "unknown file": ({"from": "upload:0123456789ab"}, ""),
    "usual": ({"from": "western-iraq"}, ""),
}


def script(page, query, content):
    """Show one page as a reader with an address, or with a file, sees it."""
    import importlib

    import streamlit as st

    from geo.links import region_from_upload
    from views import frame, navigation, state

    pages = frame.list_pages()
    st.navigation(pages, position="hidden")
    navigation.keep_pages(pages)  # as the frame does, which bounds time, too
    if "asked" not in st.session_state:
        st.session_state["asked"] = True
        st.query_params.from_dict(query)
        state.open_address()
        if content:
            region = region_from_upload("area.geojson", content.encode())
            state.change(region=state.keep_upload(region, content.encode()))
    state.open_address()
    importlib.import_module(f"views.{page}").show()
    state.show_notices()


def shown_to(reader, page):
    query, content = READERS[reader]
    asked = {"v": "1", "city": "Tel Aviv", "vs": "baghdad", "range": "700", **query}
    arguments = {"page": page, "query": asked, "content": content}
    app = unfold(AppTest.from_function(script, kwargs=arguments, default_timeout=300)).run()
    assert not app.exception, app.exception
    protos = (getattr(element, "proto", None) for part in app for element in part)
    # Files to take away have a new name each time.
    return [re.sub(r"deferred_file_id.*", "", str(proto)) for proto in protos if proto is not None]


def forget():
    st.cache_resource.clear()
    st.cache_data.clear()
    for kept in caching.KEPT.values():
        kept.clear()


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_no_reader_is_shown_what_another_asked_for(page):
    readers = list(READERS) if page in {"map", "exposure", "compare"} else ["near", "usual"]
    alone = {}
    for reader in readers:
        forget()
        alone[reader] = shown_to(reader, page)
    if len(readers) > 2:
        assert len({tuple(shown) for shown in alone.values()}) == len(readers)
    # In one order and in the other: what each left is there for each.
    forget()
    for reader in [*readers, *reversed(readers)]:
        assert shown_to(reader, page) == alone[reader]


@pytest.mark.slow
def test_an_unknown_upload_leaves_nothing_for_the_file_that_is_named_so():
    content = READERS["file in Australia"][1]
    forget()
    alone = shown_to("file in Australia", "map")
    forget()
    READERS["its link"] = ({"from": state.upload_name(content.encode())}, "")
    assert shown_to("its link", "map") != alone
    assert shown_to("file in Australia", "map") == alone
