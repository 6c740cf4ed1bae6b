"""The pages: they read widgets, call `geo`, and render."""
