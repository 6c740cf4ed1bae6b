"""The pages: each reads widgets, calls geo, renders."""
