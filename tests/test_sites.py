"""Sites that reports name: shown whatever their population, with who says so."""

from geo.regions import resolve_region
from geo.sites import check_sites, list_sites

BAGHDAD = resolve_region("baghdad")


def test_every_site_stands_somewhere_and_says_who_named_it():
    sites = list_sites()
    assert len(sites) > 3
    assert len({site.place.id for site in sites}) == len(sites)
    for site in sites:
        assert -180 <= site.place.lon <= 180
        assert -90 <= site.place.lat <= 90


def test_sites_are_judged_like_places():
    near, far = check_sites(BAGHDAD, 100.0), check_sites(BAGHDAD, 2_000.0)
    assert near["said"].str.len().min() > 0
    within = near["verdict"] != "nowhere"
    assert (near.loc[within, "nearest_km"] <= 100.0).all()
    assert (far["verdict"] != "nowhere").sum() > within.sum()
