"""The encodings of Unicode that programs write files in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.tables.encoding import decode_unicode


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_of_unicode_is_read_with_or_without_a_mark(encoding, text):
    written = f"n{text}"
    assert decode_unicode(written.encode(encoding)) == written


def test_what_is_no_unicode_is_refused():
    with pytest.raises(UnicodeDecodeError):
        decode_unicode("Zürich".encode("cp1252"))
