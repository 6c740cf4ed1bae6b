/* The ground: countries, borders of divisions and names, from static/ and drawn once. */
import { Ground } from "./ground.js";
import { partsOf } from "./pack.js";

const ADMIN_ZOOM = 6;
const PANES = [["rc-countries", 210], ["rc-borders", 220], ["rc-dim", 400], ["rc-rings", 410],
  ["rc-places", 420], ["rc-live", 430], ["rc-labels", 610]];

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
    this.drawn = {};
    this.sources = {};
    this.names = [];
    this.bordersAsked = false;
    for (const [name, z] of PANES) {
      const pane = map.createPane(name);
      pane.style.zIndex = z;
      pane.style.pointerEvents = "none";
    }
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
    const { inline = {}, ground = {} } = this.options;
    if (inline[name]) return Promise.resolve(inline[name]);
    // A map that needs no internet holds what it has: borders of divisions are not among it.
    return name in ground ? load(ground[name]) : Promise.reject(new Error(`${name} is not here`));
  }

  style(kind) {
    const { theme } = this;
    return kind === "countries" ? { color: theme.coast, weight: 0.8, fill: theme.land }
      : { color: theme.admin, weight: 0.8 };
  }

  setTheme(theme) {
    this.theme = theme;
    for (const [kind, layer] of Object.entries(this.drawn)) layer.setStyle(this.style(kind));
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
    const { x, y } = this.map.getSize();
    if (!this.sources.countries || Math.min(x, y) < 50) return;
    const withAdmin = this.map.getZoom() >= ADMIN_ZOOM;
    if (withAdmin) this.wantBorders();
    this.toggle("countries", true);
    this.toggle("borders", withAdmin);
  }

  toggle(kind, shown) {
    const { map, drawn } = this;
    if (shown && !drawn[kind] && this.sources[kind]) {
      drawn[kind] = new Ground(this.sources[kind].features, `rc-${kind}`, this.style(kind));
    }
    const layer = drawn[kind];
    if (!layer || shown === map.hasLayer(layer)) return;
    if (shown) map.addLayer(layer);
    else map.removeLayer(layer);
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
