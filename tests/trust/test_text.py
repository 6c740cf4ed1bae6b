"""Text is text: nothing of an input or of a table of names is read as Markdown."""

import pytest

from geo.markdown import unbroken_text
from tests.trust import servers
from tests.trust.injections import CORPUS
from tests.trust.quoted_app import AT_ONCE
from tests.trust.quoting import list_faults, list_unquoted
from tests.trust.servers import ROOT

TAKEN = [
    'st.markdown("The text")',
    "st.warning(plain_text(message))",
    'st.caption(f"{len(rows):,} of {total:,} rows, {plain_text(name)}")',
    "if 1:\n    word = 'a' if few else 'b'\nst.info(f'{word} and {format_distance(km, unit)}')",
    "def show():\n    said = plain_text(name)\n    st.header(said)",
    'st.page_link(page, label="See it")',
    'column.text_input("City", placeholder=city)',
    'st.pills("Verdicts", ["a", "b"], format_func=lambda each: plain_text(each))',
]
REFUSED = [
    "st.warning(message)",
    "st.markdown(f'From {name}')",
    'st.caption(f"{name:>20}")',
    "st.subheader(str(row))",
    "left.header(name)",
    "def show(name):\n    st.header(name)",
    "for name in names:\n    st.header(name)",
    "name, other = find()\nst.header(name)",
    "with open_it() as name:\n    st.header(name)",
    "said = 'a'\nsaid += name\nst.header(said)",
    'st.button("Go", help=name)',
    "st.expander(label=name)",
    "st.radio('Which', names)",
    "st.write('a' + name)",
    "st.page_link(page, label=name)",
    'st.error("; ".join(names))',
    "st.info('a' if few else name)",
]


@pytest.mark.parametrize("source", TAKEN)
def test_text_that_is_quoted_is_taken(source):
    assert not list_unquoted(source)


@pytest.mark.parametrize("source", REFUSED)
def test_text_that_is_not_quoted_is_refused(source):
    assert list_unquoted(source)


def test_every_text_of_the_views_is_quoted():
    assert not list_faults()


# ----------------------------------------------------------------------------- in the browser
# What Markdown makes of a text, apart from the paragraph that it stands in.
MEANT = (
    "a, img, em, i, b, code, pre, del, s, sup, sub, table, ul, ol, hr, blockquote, input, math,"
    " .katex, [role=img], .stMarkdownColoredText, .stMarkdownColoredBackground, .stMarkdownBadge,"
    " .stMarkdownShimmer, span[style], [data-testid=stMarkdownPre]"
)

# Elements of a kind come with a script of their own, so a page is whole some time after its run.
SHOWN = "[data-testid=stMarkdownContainer], [data-testid=stCaptionContainer]"
EACH_SHOWN = """shown => [...document.querySelectorAll('[class*=st-key-i]')].every(
    box => box.querySelectorAll(shown).length === 11)"""
READ = """(box, meant) => {
    const marked = [...box.querySelectorAll(
        '[data-testid=stMarkdownContainer], [data-testid=stCaptionContainer]')];
    const link = marked.pop();
    return {
        texts: marked.map(each => each.textContent),
        meant: marked.flatMap(each => [...each.querySelectorAll(meant)])
            .map(each => each.outerHTML.slice(0, 200)),
        link: link.textContent, links: link.querySelectorAll('a').length,
    };
}"""


@pytest.fixture(scope="module")
def quoted_page():
    server = servers.start_streamlit(ROOT / "tests" / "trust" / "quoted_app.py", ROOT)
    with servers.running(server):
        yield server


@pytest.mark.browser
@pytest.mark.parametrize("first", range(0, len(CORPUS), AT_ONCE))
def test_a_quoted_text_is_shown_as_it_is(request, windows, quoted_page, first):
    with windows.open_page(request.node, quoted_page.origin) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{quoted_page.origin}/?from={first}")
        page.get_by_text("done", exact=True).wait_for(timeout=60_000)
        page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        page.wait_for_function(EACH_SHOWN, arg=SHOWN, timeout=60_000)
        for number, injection in enumerate(CORPUS[first : first + AT_ONCE], start=first):
            shown = page.locator(f".st-key-i{number}").evaluate(READ, MEANT)
            wanted = unbroken_text(injection).replace("\u2060", "")
            plain = [text.replace("\u2060", "") for text in shown["texts"]]
            assert not shown["meant"], injection
            assert plain == [wanted, f"Between {wanted} and {wanted} and the end", *[wanted] * 8]
            assert shown["link"].replace("\u2060", "") == wanted
            assert shown["links"] == 1
    assert not [url for url in asked if not url.startswith((quoted_page.origin, "data:", "blob:"))]
