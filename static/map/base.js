/* The ground: countries, borders of divisions and names, from static/ and drawn once. */
import { partsOf } from "./pack.js";

const ADMIN_ZOOM = 6;
const PANES = [["rc-countries", 210], ["rc-borders", 220], ["rc-dim", 400], ["rc-rings", 410],
  ["rc-places", 420], ["rc-live", 430], ["rc-labels", 610]];

export const shifted = (degrees) => (c) => L.latLng(c[1], c[0] + degrees);

async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

function nameRows(labels) {
  return labels.features.map((feature) => ({
    lon: feature.geometry.coordinates[0], lat: feature.geometry.coordinates[1],
    text: feature.properties.name, minZoom: feature.properties.zoom,
    kind: feature.properties.kind === "country" ? "country" : "town",
  }));
}

export class Base {
  /** `ready()` is called when names are there; `failed(error)` when nothing could be loaded. */
  constructor(map, options, theme, { ready, failed }) {
    this.map = map;
    this.options = options;
    this.theme = theme;
    this.drawn = new Map();
    this.sources = {};
    this.names = [];
    this.bordersAsked = false;
    for (const [name, z] of PANES) {
      const pane = map.createPane(name);
      pane.style.zIndex = z;
      pane.style.pointerEvents = "none";
    }
    const canvas = (pane) => L.canvas({ pane, padding: 0.6 });
    this.renderers = { countries: canvas("rc-countries"), borders: canvas("rc-borders") };
    this.part("countries").then((countries) => {
      this.sources.countries = countries;
      this.show();
      map.getContainer().dataset.base = "painted";
      // Names come after the first picture; borders of divisions when they are first wanted.
      return this.part("labels").then((labels) => {
        this.names = nameRows(labels);
        ready();
      }, () => null);
    }).catch((error) => {
      map.getContainer().dataset.base = "failed";
      failed(error);
    });
  }

  part(name) {
    const inline = (this.options.inline || {})[name];
    return inline ? Promise.resolve(inline) : load(`${this.options.assets}/${name}.json`);
  }

  style(kind) {
    const { theme } = this;
    return kind === "countries"
      ? { color: theme.coast, weight: 0.8, fillColor: theme.land, fillOpacity: 1, opacity: 1 }
      : { color: theme.admin, weight: 0.8, opacity: 1, fill: false };
  }

  setTheme(theme) {
    this.theme = theme;
    for (const { layer, kind } of this.drawn.values()) layer.setStyle(this.style(kind));
  }

  /** Hide the ground under online tiles. */
  hide(hidden) {
    this.map.getPane("rc-countries").style.display = hidden ? "none" : "";
  }

  /** Countries as parts of areas, for another projection. */
  countries() {
    const { countries } = this.sources;
    return countries ? countries.features.flatMap((feature) => partsOf(feature.geometry)) : [];
  }

  /** Draw what the present view needs and has not got yet. */
  show() {
    const { map, sources } = this;
    const { x, y } = map.getSize();
    if (!sources.countries || Math.min(x, y) < 50) return;
    const box = map.getBounds();
    const shifts = [0];
    if (box.getWest() < -180) shifts.push(-360);
    if (box.getEast() > 180) shifts.push(360);
    const withAdmin = map.getZoom() >= ADMIN_ZOOM;
    if (withAdmin) this.wantBorders();
    for (const shift of shifts) {
      for (const kind of ["countries", "borders"]) {
        const key = `${kind}${shift}`;
        if (!sources[kind] || this.drawn.has(key) || (kind === "borders" && !withAdmin)) continue;
        const layer = L.geoJSON(sources[kind], {
          pane: `rc-${kind}`, renderer: this.renderers[kind], interactive: false,
          coordsToLatLng: shifted(shift), style: () => this.style(kind), smoothFactor: 0.6,
        });
        this.drawn.set(key, { layer, kind });
        layer.addTo(map);
      }
    }
    this.showBorders(withAdmin);
  }

  showBorders(shown) {
    const { map } = this;
    for (const { layer, kind } of this.drawn.values()) {
      if (kind !== "borders") continue;
      if (shown && !map.hasLayer(layer)) map.addLayer(layer);
      if (!shown && map.hasLayer(layer)) map.removeLayer(layer);
    }
  }

  wantBorders() {
    if (this.bordersAsked) return;
    this.bordersAsked = true;
    this.part("borders").then((borders) => {
      this.sources.borders = borders;
      this.show();
    }, () => null);
  }
}
