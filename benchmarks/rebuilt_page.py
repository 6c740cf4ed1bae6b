"""The plain way to write the page, for comparison: the whole map rebuilt at every change.

Leaflet comes from static/ as for the real page, so that both can be measured with no internet; as
streamlit-folium has it by default, it would come from six public hosts. benchmarks/page.py serves
it from a folder with a link to static/, because Streamlit looks for that beside the script.
"""

import json
from pathlib import Path

import folium
import streamlit as st
from streamlit_folium import st_folium

from geo import layers, reach
from geo.gazetteer import load_places
from geo.reach import check_places
from geo.regions import resolve_region

STATIC = Path(__file__).resolve().parent / "static"
REGIONS = {"western-iraq": "Western Iraq", "southern-iraq": "Southern Iraq"}

st.set_page_config(layout="wide")
count = int(st.query_params.get("places", "200"))
region_id = st.selectbox("Launch region", list(REGIONS), format_func=REGIONS.__getitem__)
region = resolve_region(region_id)
range_km = 700.0 if count == 200 else 1500.0
near = reach.find_near_places(region, load_places(min_population=15_000), range_km)
places = reach.select_places(check_places(region, range_km, near), limit=count)

folium.Map.default_js = [("leaflet", "../../app/static/leaflet/leaflet.js")]
folium.Map.default_css = [("leaflet_css", "../../app/static/leaflet/leaflet.css")]
plain = folium.Map(location=(32, 44), zoom_start=5, tiles=None)
countries = json.loads((STATIC / "basemap" / "countries.json").read_text(encoding="utf-8"))
folium.GeoJson(countries, name="countries").add_to(plain)
ring = layers.draw_line(region, range_km)
folium.GeoJson(ring, style_function=lambda _: {"color": "#b00020", "fill": False}).add_to(plain)
for place in places.itertuples():
    # A backtick in a name would end the script's string and leave the map blank.
    tooltip = f"{place.name}: {place.verdict}".replace("`", "'")
    folium.CircleMarker((place.lat, place.lon), radius=4, tooltip=tooltip).add_to(plain)
st_folium(plain, use_container_width=True, height=560)
st.dataframe(places)
