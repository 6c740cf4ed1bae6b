"""Checks of the code that no linter knows."""
