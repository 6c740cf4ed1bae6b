"""What is not read with a claim and silences it: the table's rows, and a room for what each is about.

`rows` reads `unread.toml` and marks the claims; `leftovers` tells what a report's sentences name that
no claim uses. What is found for the rows stands by its matter: `origins`, `carriers`, `targets`,
`ranges`, `denials`, `distances`; `otherwise` has other readings under which a claim would hold.
"""

from __future__ import annotations

__all__: list[str] = []
