"""Read and validate what data/ holds, hand-made tables and built stores, and tables of points.

Hand-made tables are CSV files with a header. `load_table` turns one into frozen rows, and reports
every unusable value of the file at once, by file, line and column. Built stores are SQLite files
made by data/build.py; `open_store` checks cheaply that a store is there, whole and of the layout
that this code reads, and `verify_data` compares the sums of all of them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.tables.parsers import (
        Parser,
        parse_choice,
        parse_date,
        parse_flag,
        parse_list,
        parse_number,
        parse_optional,
        parse_text,
    )
    from geo.tables.points import POINT_TABLE_ENDINGS, PointTable, read_points
    from geo.tables.rows import load_table
    from geo.tables.stores import (
        CHECKSUMS_FILE,
        DATA_DIR,
        SEAL_FILE,
        STORE_APPLICATION_ID,
        STORE_LAYOUT,
        data_version,
        load_bytes,
        load_checksums,
        load_text,
        open_store,
        verify_data,
    )
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "CHECKSUMS_FILE",
    "DATA_DIR",
    "POINT_TABLE_ENDINGS",
    "SEAL_FILE",
    "STORE_APPLICATION_ID",
    "STORE_LAYOUT",
    "Parser",
    "PointTable",
    "data_version",
    "load_bytes",
    "load_checksums",
    "load_table",
    "load_text",
    "open_store",
    "parse_choice",
    "parse_date",
    "parse_flag",
    "parse_list",
    "parse_number",
    "parse_optional",
    "parse_text",
    "read_points",
    "verify_data",
]
