"""Text is text: nothing of an input or of a table of names is read as Markdown."""

import pytest

from tests.trust.quoting import list_faults, list_unquoted

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
