"""The words that claims are read by."""

import re

from geo.reading.claims import cues


def test_each_cue_has_a_module_that_reads_by_it():
    folder = cues.TABLE.path.parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    asked = set(re.findall(r'= (?:gated_)?cue\("([a-z-]+)"\)', code))
    assert asked == set(cues.TABLE.rows)
