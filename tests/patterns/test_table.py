"""The needs of the project's own patterns, as data/build_needs.py worked them out."""

import re

from geo.patterns.needs import find_needs
from geo.patterns.table import find_kept, make_key
from geo.reading.claims import cues as of_claims


def test_a_key_tells_pattern_and_flags_apart():
    keys = {make_key(pattern, flags) for pattern in ("a", "b") for flags in (0, re.IGNORECASE)}
    assert len(keys) == 4


def test_what_is_kept_of_a_pattern_is_what_it_needs():
    kept = {row: find_kept(row.pattern, row.flags) for row in of_claims.TABLE.rows.values()}
    known = {row: needs for row, needs in kept.items() if needs is not None}
    assert len(known) > 5
    for row, needs in known.items():
        assert needs == find_needs(row.pattern, row.flags), row.id


def test_a_pattern_that_is_not_kept_has_none():
    assert find_kept("no pattern of this project", 0) is None
