"""Any text as Markdown that shows exactly that text: names, inputs, messages that quote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.markdown import plain_link, plain_text, shorten_text, unbroken_text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("a*b_c", r"a\*b\_c"), ("[x](y)", r"\[x\]\(y\)"), ("$5 and $6", r"\$5 and \$6"),
        ("- list", r"\- list"), ("12. Corps", r"12\. Corps"), (":red[x]", r"&#58;red\[x\]"),
        ("<b>", r"\<b\>"), ("two\nlines", "two lines"),
    ],
)  # fmt: skip
def test_no_sign_of_markdown_keeps_its_meaning(text, quoted):
    assert plain_text(text) == quoted


@given(st.text(max_size=80))
def test_any_text_is_one_line_that_can_be_written(text):
    line = unbroken_text(text)
    line.encode()
    assert line == " ".join(line.split())
    assert not set(line) & set("\n\r\x00\u2028\u202e\ufeff")
    assert "\n" not in plain_text(text)


def test_addresses_and_mails_in_a_text_are_no_links():
    quoted = plain_text("See https://a.example or www.b.example, c@d.example")
    assert "https://" not in quoted.replace("&#58;", ":")
    assert "www." not in quoted
    assert "@d" not in quoted


def test_only_an_address_of_the_web_is_a_link_and_it_cannot_end_early():
    assert plain_link("x", "https://a.example/b>c d") == "[x](<https://a.example/b%3Ec%20d>)"
    assert plain_link("x", "file:///etc/passwd") == "x"
    assert plain_link("a]b", "http://a.example") == r"[a\]b](<http://a.example>)"


@pytest.mark.parametrize(
    ("text", "room", "cut"), [("abcd", 4, "abcd"), ("abcde", 4, "abc…"), ("ab", 1, "…")]
)
def test_a_cut_shows_and_fits(text, room, cut):
    assert shorten_text(text, room) == cut
