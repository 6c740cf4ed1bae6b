"""A report's file to its text: plain text, HTML and PDF.

Nothing of a file is run, and no address in it is fetched. Plain text and HTML are read as UTF-8,
then as what a byte order mark or the HTML itself says, then as Windows-1252; PDF by pypdf.
"""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser
from pathlib import PurePath

from geo.errors import FileError

__all__ = ["MAX_FILE_BYTES", "MAX_TEXT_CHARS", "check_text", "read_file"]

MAX_FILE_BYTES = 5_000_000
# About 60,000 words, and 6 s of work at worst; a report has 800.
MAX_TEXT_CHARS = 400_000
MAX_PAGES = 400
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,20})", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "source", "col", "embed"})
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer aside nav blockquote "
    "figcaption figure hr dd dt td th main form pre".split()
)


def read_file(name: str, content: bytes) -> str:
    """Read the text of a report's file.

    Parameters
    ----------
    name : str
        File name; its ending says what it is, unless the content does.
    content : bytes
        At most `MAX_FILE_BYTES`.

    Returns
    -------
    str
        The text that offsets count in.

    Raises
    ------
    FileError
        When the file is empty, too large, binary, or a PDF without text.

    Examples
    --------
    >>> read_file("a.html", b"<p>Riyadh &amp; Basra</p><script>alert(1)</script>")
    'Riyadh & Basra'
    """
    shown = PurePath(name).name[:80] or "The file"
    if len(content) > MAX_FILE_BYTES:
        raise FileError(
            f"{shown} is larger than {MAX_FILE_BYTES / 1e6:.0f} MB, the most that is read. Cut it to the report."
        )
    if not content.strip():
        raise FileError(f"{shown} is empty.")
    if content[:1024].lstrip().startswith(b"%PDF"):
        return check_text(_read_pdf(shown, content), shown)
    text = _decode(shown, content)
    start = text[:2000].lower()
    if (
        name.lower().endswith((".html", ".htm", ".xhtml"))
        or "<html" in start
        or "<!doctype html" in start
    ):
        text = _strip_html(text)
        if not text:
            raise FileError(f"{shown} is HTML without any text.")
    return check_text(text, shown)


def check_text(text: str, name: str = "The text") -> str:
    r"""Check that a text can be read at all.

    Parameters
    ----------
    text : str
        Any text.
    name : str
        What it is called in a message.

    Returns
    -------
    str
        The same, line ends written as one character.

    Raises
    ------
    FileError
        When it is empty, too long, or no text.

    Examples
    --------
    >>> check_text("a\r\nb")
    'a\nb'
    """
    if not text.strip():
        raise FileError(f"{name} holds no text.")
    if len(text) > MAX_TEXT_CHARS:
        raise FileError(
            f"{name} has {len(text):,} characters; at most {MAX_TEXT_CHARS:,} are read. Cut it to the report."
        )
    if len(_CONTROL.findall(text[:20_000])) > 0.02 * min(len(text), 20_000):
        raise FileError(f"{name} is no text but binary: save it as txt, html or pdf.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(name: str, content: bytes) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    if encoding is None and b"\x00" in content[:4096]:
        raise FileError(f"{name} is no text but binary: save it as txt, html or pdf.")
    stated = _CHARSET.search(content[:4096])
    tried = (
        [encoding]
        if encoding
        else ["utf-8", *([stated[1].decode("ascii")] if stated else []), "cp1252"]
    )
    for candidate in tried:
        try:
            return content.decode(candidate)
        except (UnicodeDecodeError, LookupError):
            continue
    raise FileError(f"{name} is text in an encoding that cannot be told: save it as UTF-8.")


class _TextParser(HTMLParser):
    """Collect what a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _SILENT:
            self.silent.append(tag)
        if tag == "body":
            self.silent.clear()
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            del self.silent[self.silent.index(tag) :]
        if tag in _BLOCKS and tag not in _VOID:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(re.sub(r"\s+", " ", data))


def _strip_html(text: str) -> str:
    parser = _TextParser()
    parser.feed(text)
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(line for line in lines if line))


def _read_pdf(name: str, content: bytes) -> str:
    import io
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # pypdf tells of every oddity of a file; what matters to the reader is raised below.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileError(f"{name} is a PDF with a password.")
        if len(reader.pages) > MAX_PAGES:
            raise FileError(f"{name} has {len(reader.pages)} pages; at most {MAX_PAGES} are read.")
        pages = [page.extract_text() or "" for page in reader.pages]
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OverflowError,
        NotImplementedError,
    ) as error:
        raise FileError(f"{name} cannot be read as PDF: {str(error)[:100]}.") from None
    text = "\n\n".join(pages).strip()
    if not text:
        raise FileError(
            f"{name} is a PDF without text, such as scanned pages: paste the text instead."
        )
    return re.sub(r"(?<=\w)-\n(?=[a-z])", "", text)
