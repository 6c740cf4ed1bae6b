"""Results that sessions share: kept by the content of all that they depend on."""

from views import caching


def test_all_caches_of_results_are_bounded_together():
    assert {name.rpartition(".")[2] for name in caching.KEPT} >= {"measured", "checked", "line"}
    assert sum(kept.max_bytes for kept in caching.KEPT.values()) <= caching.MAX_KEPT_BYTES
