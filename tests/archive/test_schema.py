"""The four tables: each column with its type and what it holds."""

import json

import duckdb
import geopandas as gpd
import pyarrow.parquet as pq
import pyogrio
import pytest

from geo.archive.schema import GEO_KEY, STAGED, TABLES, describe_tables, geo_metadata
from tests.archive.samples import ROOT


@pytest.mark.parametrize("table", TABLES)
def test_geopandas_and_duckdb_open_the_tables_with_the_types_that_are_documented(archive, table):
    folder = archive[0] / table
    frame = gpd.read_parquet(folder)
    assert frame.crs == "OGC:CRS84"
    assert list(frame.columns) == TABLES[table].names
    found = duckdb.sql(f"SELECT count(*), count(geometry) FROM '{folder}/*.parquet'").fetchall()  # noqa: S608
    assert found == [(len(frame), int(frame.geometry.notna().sum()))]
    assert pq.read_schema(next(folder.iterdir())).equals(TABLES[table], check_metadata=False)
    if "Parquet" in pyogrio.list_drivers():  # GDAL as its users build it; the wheel's has none
        assert len(pyogrio.read_dataframe(next(folder.iterdir()))) == len(frame)


def test_the_documents_say_what_each_column_holds():
    document = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
    assert describe_tables().strip() in document


def test_each_table_is_geoparquet_of_its_version_and_kind():
    for table, schema in TABLES.items():
        said = json.loads(schema.metadata[GEO_KEY])
        assert said == json.loads(geo_metadata(table))
        assert said["version"] == "1.1.0"
        assert said["columns"]["geometry"]["encoding"] == "WKB"
        assert all(field.metadata[b"holds"] for field in schema)


def test_a_staged_row_holds_what_the_tables_are_made_of_and_no_text():
    assert {"places", "figures", "claims", "signature"} <= set(STAGED.names)
    assert not {"text", "body", "content"} & set(STAGED.names)
