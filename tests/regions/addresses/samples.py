"""What several tests of this folder use."""

from hypothesis import strategies as st
from shapely.geometry import box

from geo.regions.addresses import (
    BorderAddress,
    CircleAddress,
    CoastAddress,
    DrawnAddress,
    NamedAddress,
    OutlineAddress,
    PartAddress,
    PointAddress,
    SectorAddress,
    clean_name,
    pack_area,
)

NAMES = st.text(max_size=100).map(clean_name)
LONS = st.floats(-180, 180).map(lambda lon: round(lon, 4))
LATS = st.floats(-90, 90).map(lambda lat: round(lat, 4))

ADDRESSES = st.one_of(
    st.sampled_from(["western-iraq", "IQ", "IQ-AN"]).map(NamedAddress),
    st.builds(NamedAddress, st.sampled_from(["GB", "UA-30"]), NAMES),
    st.sampled_from(["water:red-sea", "area:levant"]).map(OutlineAddress),
    st.builds(PointAddress, LONS, LATS, NAMES),
    st.builds(CircleAddress, LONS, LATS, st.integers(1, 5000).map(float), NAMES),
    st.just(PartAddress("western", "IR")),
    st.just(SectorAddress("south", 44.4, 33.3)),
    st.sampled_from([BorderAddress("SA"), BorderAddress("IQ", "SA"), CoastAddress("AE")]),
    st.builds(DrawnAddress, st.just(pack_area(box(40.1, 30.5, 41.9, 31))), NAMES),
)
