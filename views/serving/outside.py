"""The served process asks no host outside this machine for its own address.

Streamlit compares an `Origin` that is not the page's own with the addresses of the machine, and
asks a host outside for one of them, in the loop that serves everybody: five foreign origins held
all readers up for ten seconds. It knows the answer when it has one already, so it is given one.

The page's own origin, the one in the address bar, is compared before and needs neither address.
"""

from __future__ import annotations

from streamlit import net_util

__all__ = ["ask_nobody"]

# Of Streamlit 1.67, where both names are private: tests/trust/test_outside.py watches the system's
# calls, so that another version that looks elsewhere is noticed.
_NAMES = ("_external_ip", "_internal_ip")


def ask_nobody() -> None:
    """Give Streamlit the loopback address as the machine's outer and inner one.

    Examples
    --------
    >>> ask_nobody()
    >>> net_util.get_external_ip(), net_util.get_internal_ip()
    ('127.0.0.1', '127.0.0.1')
    """
    for name in _NAMES:
        setattr(net_util, name, "127.0.0.1")
