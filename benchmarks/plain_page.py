"""The plain page to compare with: the whole folium map rebuilt, a marker a city, every time.

What a first tutorial on maps in Streamlit shows. benchmarks/load.py starts it beside ours.
"""

import folium
import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geo.gazetteer import load_places

CITIES = 2_000
BAGHDAD_LON, BAGHDAD_LAT = 44.3661, 33.3128

st.set_page_config(page_title="Plain page", layout="wide")
range_km = st.number_input("Free range, km", 1.0, 20_000.0, 700.0)


@st.cache_data
def load_cities() -> pd.DataFrame:
    """Load the most populous places, which every session shares."""
    places = load_places(min_population=100_000)
    return places.sort_values("population", ascending=False).head(CITIES)


page_map = folium.Map(location=[BAGHDAD_LAT, BAGHDAD_LON], zoom_start=5, tiles=None)
for place in load_cities().itertuples():
    folium.CircleMarker([place.lat, place.lon], radius=3, tooltip=place.name).add_to(page_map)
folium.Circle([BAGHDAD_LAT, BAGHDAD_LON], radius=range_km * 1_000).add_to(page_map)
st_folium(page_map, key="map", height=560, use_container_width=True)
st.markdown(f"Range: {range_km:,.0f} km")
