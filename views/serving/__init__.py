"""What the server does beside the pages: it asks nobody outside, and keeps few files a reader."""

from starlette.middleware import Middleware

from views.serving.outside import ask_nobody
from views.serving.uploads import FewFiles

__all__ = ["GUARDS", "ask_nobody"]

GUARDS = [Middleware(FewFiles)]
