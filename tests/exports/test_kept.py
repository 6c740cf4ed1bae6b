"""A report as a reader left it, in a file that the page opens again: text, choices, corrections."""

import pytest

from geo.errors import FileError
from geo.exports.kept import read_kept


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"format":"other"}', b'{"format":"rangecheck reading","version":9}',
     b'{"format":"rangecheck reading","version":1}', b"[" * 100_000],
)  # fmt: skip
def test_a_file_that_is_no_reading_is_a_message(content):
    with pytest.raises(FileError, match="reading"):
        read_kept(content)
