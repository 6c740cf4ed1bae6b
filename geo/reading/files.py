"""A report's file to its text: plain text, HTML and PDF.

Nothing of a file is run, and no address in it is fetched. Plain text and HTML are read as UTF-8,
then as what a byte order mark or the HTML itself says, then as Windows-1252; PDF by pypdf.
"""

from __future__ import annotations

import codecs
import html
import re
import time
from pathlib import PurePath
from typing import TYPE_CHECKING

from geo.errors import FileError
from geo.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf import PdfReader

__all__ = ["MAX_FILE_BYTES", "MAX_TEXT_CHARS", "read_file", "require_text"]

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
_CONTROL = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALVES = late(r"[\ud800-\udfff]")
_SILENT = frozenset(
    "noscript template svg head object canvas audio video datalist select textarea dialog annotation rp "
    "del s strike".split()
)
# Nothing inside is markup until their own end.
_RAW = {name: late(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "iframe")}
_TAG_START = late(r"</?[A-Za-z]")
# Each part takes all it can and gives nothing back, so a tag without an end costs one look.
_TAG = late(r"<(/?)([A-Za-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_LONG_NUMBER = late(r"&#x?[0-9a-fA-F]{9,};?", re.IGNORECASE)
# A report's PDF takes a second or two. Some short ones unfold to hours of work.
_MAX_PDF_S = 5.0
_MAX_PDF_STREAM_BYTES = 20_000_000
# What a page has but does not show is no part of the report: neither what it strikes out, keeps for
# screen readers, or puts off the screen.
_HIDING = (
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0[^.\d]|opacity\s*:\s*0(?![.\d])|mso-hide\s*:\s*all"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3}|(?<![\w-])(?:max-)?(?:height|width)\s*:\s*0[^;]{0,4};?[^\"']{0,80}overflow\s*:\s*hidden"
    r"|clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:50|100)%)"
)
_HIDDEN = late(
    rf"(?:\shidden(?=[\s=/>])|\saria-hidden\s*=\s*[\"']?true|style\s*=\s*(?:[\"'][^\"']*(?:{_HIDING})|display:none)"
    r"|class\s*=\s*[\"']?[^\"'>]{0,80}(?<![\w-])(?:sr-only|visually-?hidden|screen-reader-text)(?![\w-]))",
    re.IGNORECASE,
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_CELLS = frozenset(("td", "th"))
_CELL_MARK, _ROW_MARK = "\x1e", "\x1f"
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
        return require_text(_read_pdf(shown, content), shown)
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
    return require_text(text, shown)


def require_text(text: str, name: str = "The text") -> str:
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
        The same, line ends written as one character; half a character, which no file and no
        message can hold, as the sign for what cannot be read.

    Raises
    ------
    FileError
        When it is empty, too long, or no text.

    Examples
    --------
    >>> require_text("a\r\nb")
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
    return _HALVES.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


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
        except (UnicodeError, LookupError):  # some codecs refuse without saying where
            continue
    raise FileError(f"{name} is text in an encoding that cannot be told: save it as UTF-8.")


def _strip_html(text: str) -> str:
    """Keep what a reader would see, in one pass: what has no end, ends the text.

    `html.parser` looks for each missing end again from every start, so 100 kB can take it a day. A
    parser that builds the tree a browser would (lexbor, by selectolax 1.0.2) walks what stands open
    again at each tag: 470 kB of `<div>` take it 27 s, and this 0.1 s (benchmarks/html.py).
    """
    pieces: list[str] = []
    silent: list[str] = []
    hidden: tuple[str, int] | None = None
    in_cell = False
    at = 0
    while at < len(text):
        start = text.find("<", at)
        words = text[at:] if start < 0 else text[at:start]
        if words and not silent and not hidden:
            pieces.append(re.sub(r"\s+", " ", _unescape(words)))
        if start < 0:
            break
        if text.startswith(("<!", "<?"), start):
            at = _skip_aside(text, start)
            continue
        if not _TAG_START.match(text, start):
            pieces += [] if silent else ["<"]
            at = start + 1
            continue
        tag = _TAG.match(text, start)
        if tag is None:
            break
        at = tag.end()
        name = tag[2].lower()
        if not tag[1] and name in _RAW:
            closed = _RAW[name].search(text, at)
            at = closed.start() if closed else len(text)
            continue
        _turn_silent(silent, name, is_end=bool(tag[1]))
        if hidden:
            hidden = _count_hidden(hidden, name, is_end=bool(tag[1]))
        elif not tag[1] and name not in _VOID and _HIDDEN.search(tag.group()):
            hidden = (name, 1)
        in_cell = _lay_out(pieces, name, is_end=bool(tag[1]), in_cell=in_cell)
    whole = re.sub(rf"{_ROW_MARK}[ \n]*{_CELL_MARK}", _ROW_MARK, "".join(pieces))
    whole = whole.replace(_CELL_MARK, " | ").replace(_ROW_MARK, "\n")
    lines = [" ".join(line.split()) for line in whole.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(line for line in lines if line))


def _skip_aside(text: str, start: int) -> int:
    """Give where a comment or a declaration ends: with the text where it is not closed."""
    end = "-->" if text.startswith("<!--", start) else ">"
    found = text.find(end, start + 2)
    return len(text) if found < 0 else found + len(end)


def _lay_out(pieces: list[str], name: str, *, is_end: bool, in_cell: bool) -> bool:
    """Add the break that a tag makes, and tell whether a cell of a table is open after it."""
    if name in _CELLS:
        # A cell is a part of its row's line, whatever blocks stand in it.
        pieces.append(" " if is_end else _CELL_MARK)
        return not is_end
    if name == "tr":
        pieces.append(_ROW_MARK)
        return False
    if name in _BLOCKS:
        in_cell = in_cell and name != "table"
        pieces.append(" " if in_cell else "\n")
    return in_cell


def _count_hidden(hidden: tuple[str, int], name: str, *, is_end: bool) -> tuple[str, int] | None:
    """Follow an element that is not shown to its end; another block ends a paragraph."""
    element, depth = hidden
    if element == "p" and not is_end and name in _BLOCKS:
        return None
    if name != element:
        return hidden
    depth += -1 if is_end else 1
    return (element, depth) if depth else None


def _turn_silent(silent: list[str], name: str, *, is_end: bool) -> None:
    """Note which elements that hold no prose are open: the first of each name."""
    if is_end:
        if name in silent:
            del silent[silent.index(name) :]
    elif name == "body":
        silent.clear()
    elif name in _SILENT and name not in silent:
        silent.append(name)


def _unescape(text: str) -> str:
    # Python refuses to convert numbers of thousands of digits; no character has more than seven.
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text))


def _read_pages(reader: PdfReader, name: str, require_time: Callable[..., None]) -> list[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileError(f"{name} is a PDF with a password.")
    if len(reader.pages) > MAX_PAGES:
        raise FileError(f"{name} has {len(reader.pages)} pages; at most {MAX_PAGES} are read.")
    pages = []
    for page in reader.pages:
        require_time()
        pages.append(page.extract_text(visitor_operand_before=require_time) or "")
    return pages


def _read_pdf(name: str, content: bytes) -> str:
    import io
    import logging

    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import PyPdfError

    # pypdf tells of every oddity of a file; what matters to the reader is raised below.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    started_s = time.thread_time()

    def require_time(*_: object) -> None:
        if time.thread_time() - started_s > _MAX_PDF_S:
            raise FileError(f"{name} takes too long to read: paste the text instead.")

    most = _MAX_PDF_STREAM_BYTES
    try:
        with apply_configuration(
            zlib_maximum_output_length=most,
            lzw_maximum_output_length=most,
            run_length_maximum_output_length=most,
            array_based_stream_maximum_output_length=most,
        ):
            pages = _read_pages(PdfReader(io.BytesIO(content)), name, require_time)
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
