"""The constant base map, and the one place where latitude comes first."""

import hashlib

from geo import layers


def test_the_base_map_asks_for_nothing_outside():
    base = layers.BaseMap()
    addresses = [address for _, address in (*base.default_js, *base.default_css)]
    assert len(addresses) == 4
    assert all(address.startswith("../../app/static/") for address in addresses)


def test_each_part_of_the_ground_is_addressed_by_its_content():
    script = layers.BaseMap()._children["start"].statement
    for name in ("countries", "labels", "borders"):
        content = (layers.STATIC_DIR / "basemap" / f"{name}.json").read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:8]
        assert f"../../app/static/basemap/{name}.json?v={digest}" in script


def test_the_base_map_is_the_same_every_time():
    from streamlit_folium import _get_map_string, generate_js_hash

    scripts = []
    for _ in range(2):
        base = layers.BaseMap()
        base.get_root().render()
        scripts.append(generate_js_hash(_get_map_string(base), "key"))
    assert scripts[0] == scripts[1]


def test_a_map_writes_no_page_of_its_own():
    base = layers.BaseMap()
    base.get_root().render()
    assert list(base.get_root().header._children) == ["meta_http"]


def test_latitude_comes_first_only_for_the_renderer():
    assert layers.turn_to_lat_lon(44.4, 33.3) == (33.3, 44.4)
