/* What the map tells the page: one GeoJSON feature a message, as the page's component returns it. */

let sequence = 0;

/** Send an action with its values, and a geometry where it has one. */
export function send(action, properties = {}, geometry = null) {
  const { Streamlit } = window;
  if (!Streamlit) return;
  sequence += 1;
  const feature = {
    type: "Feature", geometry,
    properties: { action, ...properties, sequence: `${Date.now()}-${sequence}` },
  };
  // Straight to the page: streamlit-folium's own way waits a quarter of a second first.
  Streamlit.setComponentValue({ last_active_drawing: feature });
}
