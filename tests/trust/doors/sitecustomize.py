"""Tell of every address beyond this machine that a Python asks for, by name or by number.

Imported by every Python that finds this folder on its path; a line goes to standard error.
"""

import os
import sys


def _is_inside(host):
    here = {None, "", "localhost", "0.0.0.0", "::", "::1"}  # noqa: S104  # compared, not bound to
    return host in here or str(host).startswith("127.")


def _tell(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    host = host.decode(errors="replace") if isinstance(host, bytes) else host
    if not _is_inside(host):
        sys.stderr.write(f"asked outside this machine: {host}\n")


# The search for doctests imports this file, too, and must change nothing.
if "RANGECHECK_DOORS" in os.environ:
    sys.addaudithook(_tell)
