import pytest

from geo.errors import FileError
from geo.reading import MAX_FILE_BYTES, MAX_TEXT_CHARS, read_file, require_text
from tests.pdf import make_pdf


def test_html_loses_markup_scripts_and_styles():
    page = b"""<html><head><title>x</title><style>p{}</style></head><body>
    <p>Riyadh &amp; <b>Tel</b> Aviv</p><script>alert('Basra')</script><!-- Mosul --><p>Haifa"""
    assert read_file("a.html", page) == "Riyadh & Tel Aviv\n\nHaifa"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p title=\"a > b\" data-x='<b>'>Riyadh</p>", "Riyadh"),
        ("<p>3 < 4 and 5 > 4 <3</p>", "3 < 4 and 5 > 4 <3"),
        ("<SCRIPT>if (a<b) '</p>'</SCRIPT >Riyadh<STYLE>p{}</style>", "Riyadh"),
        ("<svg><svg><text>no</text></svg>Riyadh</svg>", "Riyadh"),
        ("<!DOCTYPE html><?xml a?><!---->Riyadh<!-- > -->", "Riyadh"),
        ("<br/>Riyadh<br>Basra<img src=x>", "Riyadh\n\nBasra"),
        (
            "Riyadh &eacute;&#233;&#xE9;&nbsp;&#99999999999999999999;&lt;b&gt;",
            "Riyadh ééé \ufffd<b>",
        ),
        ("Riyadh<p title='Basra", "Riyadh"),
        ("<title=>Riyadh</title=>", "Riyadh"),
    ],
)
def test_html_is_read_as_a_browser_shows_it(page, text):
    assert read_file("a.html", page.encode()) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<span aria-hidden=true>{}</span>", "<div class='box sr-only'>{}</div>", "<del>{}</del>",
        "<p class=\"visually-hidden\">{}</p>", "<div style=display:none>{}</div>", "<s>{}</s>",
        '<p style="opacity:0">{}</p>', '<p style="position:absolute;left:-9999px">{}</p>',
        '<p style="text-indent: -999px">{}</p>', '<p style="height:0;overflow:hidden">{}</p>',
        '<p style="clip:rect(0,0,0,0)">{}</p>', "<video>{}</video>", "<canvas>{}</canvas>",
        "<textarea>{}</textarea>", "<select><option>{}</select>", "<template>{}</template>",
        "<noscript>{}</noscript>", "<!-- {} -->", "<dialog>{}</dialog>", "<p hidden>{}</p>",
    ],
)  # fmt: skip
def test_what_a_page_does_not_show_is_not_read(hidden):
    page = f"<p>Riyadh</p>{hidden.format('Basra')}<p>Haifa</p>"
    assert read_file("a.html", page.encode()) == "Riyadh\n\nHaifa"


@pytest.mark.parametrize(
    "shown",
    [
        '<p aria-hidden="false">{}</p>', '<p style="opacity:0.9">{}</p>',
        '<p style="margin-left:-99px">{}</p>', '<p style="line-height:0.9">{}</p>',
        '<p class="sr-only-focusable">{}</p>', '<p style="max-width:900px;overflow:hidden">{}</p>',
    ],
)  # fmt: skip
def test_what_it_shows_is_read(shown):
    assert read_file("a.html", shown.format("Basra").encode()) == "Basra"


def test_pdf_gives_its_text():
    assert read_file("a.pdf", make_pdf("Missiles reach Riyadh.")) == "Missiles reach Riyadh."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Tel Aviv \N{EM DASH} Haifa".encode(), "Tel Aviv \N{EM DASH} Haifa"),
        ("\N{BYTE ORDER MARK}Haifa".encode(), "Haifa"),
        ("Haifa".encode("utf-16"), "Haifa"),
        ("Chamb\xe9ry".encode("latin-1"), "Chamb\xe9ry"),
        (b"one\r\ntwo", "one\ntwo"),
    ],
)
def test_encodings_are_told_apart(content, text):
    assert read_file("a.txt", content) == text


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t ", "is empty"),
        ("a.txt", b"\x00\x01\x02" * 100, "no text but binary"),
        ("a.txt", bytes(range(1, 32)) * 9, "no text but binary"),
        ("a.pdf", make_pdf(""), "PDF without text"),
        ("a.pdf", b"%PDF-1.7 broken", "cannot be read as PDF"),
        ("a.html", b"<html><script>1</script></html>", "without any text"),
        ("a.txt", b"x" * (MAX_FILE_BYTES + 1), "larger than 5 MB"),
        ("a.txt", b"x" * (MAX_TEXT_CHARS + 1), "at most 400,000"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_clear_message(name, content, says):
    with pytest.raises(FileError, match=says):
        read_file(name, content)


def test_a_text_of_one_long_line_is_read():
    from geo.reading import read_report

    text = require_text("Missiles in Iraq can reach Riyadh, " * 300)
    assert len(read_report(text).places) == 600
