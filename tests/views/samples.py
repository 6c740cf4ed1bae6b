"""What several tests of this folder use."""

import html
import json
import re
import zlib
from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

from geo.layers import read_packed
from geo.links import View, format_query, parse_query

ROOT = Path(__file__).parents[2]
MARKS = {"e": "● from all", "s": "◐ from part", "n": "◇ out"}


def opened(app, **fields):
    app.query_params.clear()
    app.query_params.update(format_query(View(**fields)))
    app.run()
    assert not app.exception
    return app


def shown(app):
    """The view that the address holds."""
    query = {
        key: values if isinstance(values, str) else values[0]
        for key, values in app.query_params.items()
    }
    parsed = parse_query(query)
    assert parsed.faults == ()
    return parsed.view


def component(app):
    """What the map's component was given."""
    (found,) = [json.loads(node.proto.json_args) for node in app.get("component_instance")]
    drawn = read_packed(found["feature_group"])
    return found | {"drawn": json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))}


def widget(widgets, label):
    (found,) = [each for each in widgets if each.label.startswith(label)]
    return found


def said(text):
    """What a reader sees of quoted Markdown."""
    return html.unescape(re.sub(r"\\(?=[^\w\s])", "", text))


def answer(app):
    """The answer in a few words, and its sentence."""
    values = [each.value for each in app.markdown]
    head = next(index for index, value in enumerate(values) if "-badge[" in value)
    return said(f"{values[head]} {values[head + 1]}")


def told(app):
    """All that the drawer of an `AppTest` was given."""
    (node,) = [
        each.proto
        for each in app.get("bidi_component")
        if each.proto.component_name == "rangecheck_drawer"
    ]
    return json.loads(zlib.decompress(node.bytes))


def _shared(rows, name, unit):
    return {
        name: rows["name"],
        "Verdict": [MARKS[letter] for letter in rows["verdict"]],
        f"Nearest, {unit}": rows["nearest"],
        f"Margin, {unit}": rows["margin"],
    }


def places(app):
    """The table of places."""
    data = told(app)
    rows, unit = data["places"], data["unit"]
    return pd.DataFrame(
        _shared(rows, "Place", unit)
        | {
            "Country": [data["countries"][at] for at in rows["country"]],
            f"Farthest, {unit}": rows["farthest"],
            "Population": rows["population"],
        }
    )


def sites(app):
    """The table of sites."""
    data = told(app)
    rows = data["sites"]
    said = {"What reports say of it": rows["said"]}
    return pd.DataFrame(_shared(rows, "Site", data["unit"]) | said)


SCRIPT = """
import streamlit as st

from views import {name} as page
from views import frame, navigation, state

pages = frame.list_pages()
st.navigation(pages, position="hidden")
navigation.keep_pages(pages)
state.open_address()
state.begin_notices()
page.show()
state.show_notices()
"""


def open_page(page, **fields):
    """Run one page alone, at the address of these fields of the view."""
    script = SCRIPT.format(name=page.__name__.rpartition(".")[2])
    return opened(AppTest.from_string(script, default_timeout=120), **fields)


def run_parts(draw, **fields):
    """Run a function that draws, as a page would."""
    return opened(AppTest.from_function(draw, default_timeout=120), **fields)


def list_texts(app):
    """All that a page says, as a reader sees it."""
    kinds = (app.markdown, app.caption, app.text, app.info, app.warning, app.header, app.subheader)
    return " ".join(said(each.value) for kind in kinds for each in kind)
