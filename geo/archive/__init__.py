"""Archives: reports by the million to tables, on Dask.

Importing this needs the `archive` extra; nothing else of the package does.
"""

from geo.archive.model import Options, Summary
from geo.archive.run import read_archive

__all__ = ["Options", "Summary", "read_archive"]
