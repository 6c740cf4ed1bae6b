"""What a reader gives is on no disk and in no log."""

import json
import logging
import sys

from tests.trust.samples import SECRET
from views.serving.logs import PrivateRecord


def test_a_log_line_tells_where_and_what_but_never_whose_words():
    try:
        int(SECRET)
    except ValueError:
        failure = sys.exc_info()
    record = PrivateRecord(
        "streamlit.runtime", logging.ERROR, "/x/app.py", 7, "Failed for %s", (SECRET,), failure
    )
    written = logging.Formatter("%(message)s").format(record)
    line = json.loads(written)
    assert SECRET not in written
    assert line["failure"] == "ValueError"
    assert line["event"] == "Failed for %s"
    assert line["frames"][-1].startswith("test_logs.py:")
    other = PrivateRecord("pypdf", logging.WARNING, "/x/a.py", 7, f"bad {SECRET}", (), None)
    assert SECRET not in logging.Formatter("%(message)s").format(other)
