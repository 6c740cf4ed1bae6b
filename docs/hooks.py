"""What the site takes from elsewhere in the tree, so that no text stands twice."""

import re
from pathlib import Path

from geo import method

ROOT = Path(__file__).parents[1]


def on_page_markdown(markdown: str, **_: object) -> str:
    """Put in the method's texts and the data's README, and lead links to it to its page."""
    markdown = re.sub(r"\{\{ method\.(\w+) \}\}", lambda of: getattr(method, of[1]), markdown)
    markdown = markdown.replace(
        "{{ data/README.md }}", (ROOT / "data/README.md").read_text(encoding="utf-8")
    )
    return markdown.replace("](../data/README.md)", "](data.md)")
