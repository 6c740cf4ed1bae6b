"""The words by which a report says that something is in range, far away, flown or of a class.

They are rows of data (`cues.toml`): a module that reads by one takes it by its id.
"""

from __future__ import annotations

from pathlib import Path

from geo.reading.cues import CueTable

__all__ = ["TABLE", "cue", "gated_cue"]

TABLE = CueTable(Path(__file__).with_name("cues.toml"))
cue, gated_cue = TABLE.cue, TABLE.gated
