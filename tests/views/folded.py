"""Parts of a page that are drawn while they are open: tests that look into them open them all."""

FOLDED = ("panel", "figures", "share_open")


def unfold(app):
    """Open all folded parts of an `AppTest` that has not run yet."""
    for key in FOLDED:
        app.session_state[key] = True
    return app
