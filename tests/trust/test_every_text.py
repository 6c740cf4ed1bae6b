"""Every text that enters, on every page: none reaches what Streamlit reads as Markdown unquoted.

The texts of `MARKDOWN` name a host below .invalid. `plain_text` breaks each such name, so where it
stands whole in what Streamlit reads as Markdown, it was not quoted.
"""

import json
from dataclasses import replace

import pytest
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from geo.gazetteer import resolve_place
from geo.links import region_from_upload
from geo.markdown import plain_text
from geo.reach import describe_distance
from tests.trust.injections import MARKDOWN, OUTSIDE
from tests.trust.servers import ROOT
from tests.views.folded import unfold

PATHS = ["", "read", "claims", "exposure", "compare", "method"]
KEYS = ["from", "systems", "range", "at", "show", "pop", "country", "find", "sort", "unit", "place"]
KEYS += ["vs", "vsat", "a", "b", "city", "claim", "tiles", "common", "other", "v"]
# What of an element Streamlit reads as Markdown. Text and code show theirs as it is; what is
# given as HTML is escaped, which test_attack.py tries in a browser.
READ = {"body", "label", "help", "caption", "captions"}
AS_IT_IS = {"text", "code", "json", "html"}
NAMED = [text for text in MARKDOWN if OUTSIDE in text]


@pytest.fixture
def app(monkeypatch):
    monkeypatch.chdir(ROOT)
    return start()


def start():
    return unfold(AppTest.from_file(str(ROOT / "app.py"), default_timeout=120))


def opened(app, path, query):
    app._page_hash = calc_hash(path)
    app.query_params.clear()
    app.query_params.update(query)
    app.run()
    assert not app.exception
    return app


def list_marked(node):
    """Give each text below a node that is read as Markdown."""
    proto = getattr(node, "proto", None)
    if proto is not None and getattr(node, "type", "") not in AS_IT_IS:
        yield from list_strings(MessageToDict(proto, preserving_proto_field_name=True))
    children = getattr(node, "children", {})
    for child in children.values():
        yield from list_marked(child)


def list_strings(value, name=""):
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from list_strings(inside, key)
    elif isinstance(value, list):
        for inside in value:
            yield from list_strings(inside, name)
    elif isinstance(value, str) and name in READ:
        yield value


def list_unquoted(app):
    whole = [text for text in list_marked(app._tree) if "outside.invalid" in text]
    return [text for text in whole if OUTSIDE in text or "www.outside" in text or "](" in text]


def test_an_unquoted_text_would_be_seen():
    raw = AppTest.from_string(f"import streamlit as st\nst.warning({NAMED[0]!r})").run()
    assert list_unquoted(raw) == [NAMED[0]]
    quoted = AppTest.from_string(f"import streamlit as st\nst.info({plain_text(NAMED[0])!r})").run()
    assert not list_unquoted(quoted)
    label = f"import streamlit as st\nst.expander({NAMED[0]!r}).toggle('x', help={NAMED[1]!r})"
    assert len(list_unquoted(AppTest.from_string(label).run())) == 2


@pytest.mark.slow
@pytest.mark.parametrize("path", PATHS)
def test_an_address_is_quoted(app, path):
    for at in range(0, len(NAMED), 6):
        query = {"v": "1"} | {
            key: NAMED[(at + number) % len(NAMED)] for number, key in enumerate(KEYS)
        }
        opened(app, path, query)
        assert not list_unquoted(app)
        assert len(app.warning) <= 1


def test_the_page_that_was_asked_for_is_the_one_that_is_shown(app):
    headings = {
        path: [head.value for head in [*opened(app, path, {"v": "1"}).header]] for path in PATHS[1:]
    }
    assert len({tuple(heads) for heads in headings.values()}) == len(PATHS) - 1


SQUARE = {"type": "Polygon", "coordinates": [[[40, 30], [41, 30], [41, 31], [40, 31], [40, 30]]]}


@pytest.mark.slow
@pytest.mark.parametrize("path", ["", "exposure", "compare"])
def test_the_name_of_an_upload_is_quoted(monkeypatch, path):
    monkeypatch.chdir(ROOT)
    for number, name in enumerate(NAMED[::4]):
        region = region_from_upload(f"{name}.geojson", json.dumps(SQUARE).encode())
        key, app = f"upload:{number:012}", start()
        app.session_state["uploads"] = {key: region}
        opened(app, path, {"v": "1", "from": key, "range": "700", "city": "Basra", "vs": "IQ"})
        assert not list_unquoted(app)


@pytest.mark.slow
def test_the_text_of_a_report_is_quoted(app):
    opened(app, "read", {"v": "1"})
    text = "\n".join(
        f"{name} Zolfaqar {name} missiles of {700 + n} km can reach Riyadh {name} from Basra."
        for n, name in enumerate(NAMED)  # each a claim of its own
    )
    app.text_area[0].set_value(text)
    app.button[0].click().run()
    assert not app.exception
    assert len([each for each in app.expander if "figure" in each.label]) > 5
    assert not list_unquoted(app)


@pytest.mark.parametrize("name", NAMED[::3])
def test_names_of_places_are_quoted(app, monkeypatch, name):
    from views import scene

    found = scene.find_place
    monkeypatch.setattr(
        scene,
        "find_place",
        lambda place_id: replace(found(place_id), name=name, local_name=name, admin1=name),
    )
    chosen = resolve_place("Riyadh").id
    # A range of its own, so that no other test is given what is kept of these names.
    opened(app, "", {"v": "1", "range": "713.125", "place": chosen})
    assert any("outside.invalid" in text for text in list_marked(app._tree))
    assert not list_unquoted(app)


@pytest.mark.parametrize("name", NAMED[::3])
def test_a_distance_between_places_quotes_their_names(name):
    start = replace(resolve_place("Riyadh"), name=name, admin1=name)
    said = describe_distance(start, resolve_place("Basra"))
    assert "outside.invalid" in said
    assert OUTSIDE not in said
