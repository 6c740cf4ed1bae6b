"""What the server does beside the pages.

It asks nobody outside, keeps few files a reader, takes turns at drawing, ends the sessions of who
has left, and writes logs that hold nothing of a reader's.
"""

from starlette.middleware import Middleware

from views.serving.outside import ask_nobody
from views.serving.uploads import FewFiles

__all__ = ["GUARDS", "ask_nobody"]

GUARDS = [Middleware(FewFiles)]
