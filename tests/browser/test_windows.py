"""A window that several tests use keeps nothing of the test before."""

from tests.windows import FAILED

LEAVE = """() => {
    localStorage.setItem('left', '1');
    sessionStorage.setItem('left', '1');
    document.cookie = 'left=1';
    window.name = 'left';
    window.open('about:blank');
}"""
FIND = """async () => [
    localStorage.length, sessionStorage.length, document.cookie.includes('left'), window.name,
    matchMedia('(prefers-color-scheme: dark)').matches, innerWidth,
    (await navigator.permissions.query({ name: 'clipboard-read' })).state === 'granted',
    window.opener,
]"""


def test_a_window_keeps_nothing_of_the_test_before(request, windows, server):
    own = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
    own["permissions"] = ["clipboard-read"]
    with windows.open_page(request.node, server, **own) as page:
        page.goto(f"{server}/_stcore/health")
        page.evaluate(LEAVE)
        assert page.evaluate(FIND) == [1, 1, True, "left", True, 390, True, None]
        left = page.context
        left.set_offline(True)
    with windows.open_page(request.node, server) as page:
        assert page.context is left
        page.goto(f"{server}/_stcore/health")
        assert page.evaluate(FIND) == [0, 0, False, "", False, 1280, False, None]
        assert len(left.pages) == 2, "its own and the resident"


def test_nobody_comes_into_a_window_in_which_a_test_failed(request, windows, server):
    with windows.open_page(request.node, server) as page:
        left = page.context
        request.node.stash[FAILED] = True
    request.node.stash[FAILED] = False
    with windows.open_page(request.node, server) as page:
        assert page.context is not left
