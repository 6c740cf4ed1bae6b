"""Thin caches around geo: what several sessions ask for is worked out once."""

import numpy as np

from views import results


def test_the_most_populous_places_are_checked_where_there_are_too_many():
    from geo.regions import region_from_point
    from views import results

    region = region_from_point(44.0, 33.0)
    least = results.least_population(region, 0, 3_000.0)
    checked = results.checked(region, 0, 3_000.0)
    assert results.MOST_PLACES / 2 < len(checked) <= results.MOST_PLACES
    assert least <= checked["population"].min()
    assert results.least_population(region, least, 3_000.0) == least
    assert results.least_population(region, least, 30.0) == least


def test_one_table_of_places_is_kept_and_a_smaller_one_is_its_beginning():
    few = results.places(1_000_000).copy()
    many = results.places(50_000)
    assert len(many) > len(few)
    assert many.iloc[: len(few)].equals(few)
    assert results.places(1_000_000).equals(few)
    assert 0 < results.places_bytes() < 120e6


def test_populations_that_no_page_offers_keep_no_table_of_their_own():
    asked = (250_000, 250_001, 260_000, 499_999)
    tables = [results.places(population) for population in asked]
    whole = tables[0]["lon"].to_numpy()
    assert all(np.shares_memory(whole, table["lon"].to_numpy()) for table in tables)
    for table, population in zip(tables, asked, strict=True):
        assert table["population"].min() >= population
