"""The encodings of Unicode that programs write files in."""

from __future__ import annotations

import codecs

__all__ = ["decode_unicode"]


def decode_unicode(content: bytes) -> str:
    r"""Decode UTF-8 or UTF-16, with or without a mark at the beginning.

    Parameters
    ----------
    content : bytes
        A file whose first character is ASCII, so that UTF-16 without a mark shows in a null byte.

    Returns
    -------
    str
        Without the mark.

    Raises
    ------
    UnicodeDecodeError
        When it is neither.

    Examples
    --------
    >>> decode_unicode("lon;lat".encode("utf-16-be")), decode_unicode(b"\xef\xbb\xbflon;lat")
    ('lon;lat', 'lon;lat')
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le")
    if content[:1] == b"\0":
        return content.decode("utf-16-be")
    return content.decode("utf-8-sig")
