"""Results that sessions share: kept by the content of all that they depend on."""

from views import caching, results


def test_all_caches_of_results_are_bounded_together():
    kept = {f"{results.__name__}.{name}" for name in ("measured", "checked", "line")}
    assert kept <= caching.KEPT.keys()
    assert sum(kept.max_bytes for kept in caching.KEPT.values()) <= caching.MAX_KEPT_BYTES
