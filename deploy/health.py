"""Ask this replica whether it serves; exit 0 when it does, 1 when it does not."""

from __future__ import annotations

import os
import sys
import urllib.error
import urllib.request

address = f"http://127.0.0.1:{os.environ.get('PORT', '8501')}"
path = f"{os.environ.get('BASE_PATH', '')}/_stcore/health"
try:
    with urllib.request.urlopen(address + path, timeout=4) as answer:  # noqa: S310  # http, fixed host
        sys.exit(answer.read() != b"ok")
except (OSError, urllib.error.URLError):
    sys.exit(1)
