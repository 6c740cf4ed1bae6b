/* Colours of the light and the dark map, and which of them the page shows. */

export const THEMES = {
  light: {
    land: "#f8f6f1", coast: "#8f9aa5", border: "#a9a396", admin: "#d3cdc0", sea: "#dde6ec",
    everywhere: "#8c2d04", somewhere: "#d95f0e", nowhere: "#5d6875", halo: "#ffffff",
    region: "#1d2733", site: "#5b2a86", accent: "#0b5cad", dim: "#5d6875", dimOpacity: 0.16, rim: "#eef1f4",
  },
  dark: {
    land: "#232c36", coast: "#5c6874", border: "#67727d", admin: "#3a444f", sea: "#111a23",
    everywhere: "#ffb27a", somewhere: "#ff8a3d", nowhere: "#a4b0bc", halo: "#10161d",
    region: "#f2f5f8", site: "#d5b3f5", accent: "#7db8f5", dim: "#000000", dimOpacity: 0.34, rim: "#0b1016",
  },
};

/** Tell whether a CSS colour is dark; null where it is none. */
export function isDarkColour(text) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillStyle = text;
  const hex = pen.fillStyle;
  return hex.startsWith("#") && parseInt(hex.slice(1, 3), 16) < 128;
}

/** Call `change(dark)` now and whenever the page, or without a page the reader's system, changes. */
export function followTheme(change) {
  const streamlit = window.Streamlit;
  if (streamlit && streamlit.events) {
    streamlit.events.addEventListener("streamlit:render", (event) => {
      const given = event.detail && event.detail.theme;
      if (given) change(given.base === "dark");
    });
    const now = getComputedStyle(document.documentElement).getPropertyValue("--background-color");
    if (now) change(isDarkColour(now.trim()));
    return;
  }
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  change(query.matches);
  query.addEventListener("change", () => change(query.matches));
}
