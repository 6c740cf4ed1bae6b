"""What the server does beside the pages.

It asks nobody outside, lets go of who asks for nothing, keeps few files a reader and its own ones
deflated, takes turns at drawing, ends the sessions of who has left, and writes logs that hold
nothing of a reader's.
"""

from starlette.middleware import Middleware

from views.serving.constant import keep_theme
from views.serving.deflated import DeflatedFiles
from views.serving.gathered import gather_messages
from views.serving.left import run_no_left_pages
from views.serving.outside import ask_nobody
from views.serving.silent import let_go_of_the_silent
from views.serving.uploads import FewFiles

__all__ = [
    "GUARDS",
    "ask_nobody",
    "gather_messages",
    "keep_theme",
    "let_go_of_the_silent",
    "run_no_left_pages",
]

GUARDS = [Middleware(FewFiles), Middleware(DeflatedFiles)]
