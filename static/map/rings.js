/* The launch region, the lines of ranges, their band, and the dimmed outside. */
import { partsOf, unpackGeometry } from "./pack.js";
import { offLine } from "./union.js";

const shifted = (degrees) => (c) => L.latLng(c[1], c[0] + degrees);

const SVG = "http://www.w3.org/2000/svg";
const HATCHES = {
  diagonal: "M-2 2l4-4M0 8l8-8M6 10l4-4", back: "M-2 6l4 4M0 0l8 8M6-2l4 4",
  across: "M0 4h8", upright: "M4 0v8", dots: "M3 4h2", cross: "M0 4h8M4 0v8",
};
// An island smaller than this gets a hair for an outline, or a coast of islands is one blob.
const ISLAND_PX = 14;
const WHOLE_WORLD = [[-720, -89], [720, -89], [720, 89], [-720, 89], [-720, -89]];

/** How wide a part's outline is drawn, by its size on the screen. */
export function outlineWeight(sizePx) {
  return sizePx < 3 ? 0.4 : sizePx < ISLAND_PX ? 0.8 : 2.2;
}

/** How large a launch point is drawn: many, as along a border, are a line and no row of discs. */
export function pointRadius(points) {
  return points > 12 ? 1 : 7;
}

/** Width and height of a part, the larger of the two, in degrees. */
export function sizeOf(geometry) {
  if (geometry.type === "Point") return Infinity;
  const points = geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return Math.max(east - west, north - south);
}

const linesOf = ({ type, coordinates }) => (type === "LineString" ? [coordinates] : coordinates);

const isClosed = (line) => line.length > 3 && line[0][0] === line[line.length - 1][0] &&
  line[0][1] === line[line.length - 1][1];

/** A band is bounded by its lowest and highest line: filled even-odd, the lower is its hole. */
function span(band, features) {
  const bounds = features.filter(({ properties }) =>
    properties.role === "outer" && band.geometry.of.includes(properties.key));
  return { type: "Feature", geometry: { type: "Polygon",
    coordinates: bounds.flatMap(({ geometry }) => linesOf(geometry)) },
  properties: { ...band.properties, seam: bounds.some(({ properties }) => properties.seam) } };
}

/** What lies outside the lines of the figure in question; null where they are open. */
function outside(features) {
  const checked = features.find(({ properties }) => properties.checked && properties.role === "outer");
  if (!checked) return null;
  const lines = linesOf(checked.geometry);
  if (!lines.every(isClosed)) return null;
  const shifts = checked.properties.seam ? [-360, 0, 360] : [0];
  const holes = shifts.flatMap((shift) =>
    lines.map((line) => line.map(([lon, lat]) => [lon + shift, lat])));
  return { type: "Feature", properties: { role: "outside" },
    geometry: { type: "Polygon", coordinates: [WHOLE_WORLD, ...holes] } };
}

export class Rings {
  constructor(map, theme) {
    Object.assign(this, { map, theme });
    this.dark = false;
    this.renderer = L.svg({ pane: "rc-rings", padding: 0.6 });
    this.dimRenderer = L.svg({ pane: "rc-dim", padding: 0.6 });
    this.regionCopies = [];
    this.copies = [];
    this.region = [];
    this.features = [];
    this.hatches = [];
    this.lit = "";
    this.cache = null;
    // Patterns may stand in any SVG of the page.
    this.patterns = document.createElementNS(SVG, "svg");
    this.patterns.setAttribute("class", "rc-patterns");
    this.patterns.setAttribute("aria-hidden", "true");
    map.getContainer().append(this.patterns);
    map.on("zoomend", () => {
      this.cache = null;
      for (const copy of this.regionCopies) copy.setStyle((feature) => this.style(feature));
    });
  }

  clear() {
    this.regionCopies = [];
    this.copies = [];
    this.region = [];
    this.features = [];
    this.lit = "";
    this.cache = null;
  }

  setTheme(theme, dark) {
    Object.assign(this, { theme, dark });
    this.restyle();
    this.defineHatches();
  }

  restyle() {
    for (const copy of [...this.regionCopies, ...this.copies]) {
      copy.setStyle((feature) => this.style(feature));
    }
  }

  colour(properties) { return properties.colors[this.dark ? 1 : 0]; }

  style({ properties: p }) {
    const { theme } = this;
    if (p.role === "region") {
      const sizePx = p.size * 256 * 2 ** this.map.getZoom() / 360;
      return { color: theme.region, weight: outlineWeight(sizePx), fill: true,
        dashArray: p.second ? "2 4" : null, fillColor: theme.region, fillOpacity: 0.16 };
    }
    if (p.role === "outside") {
      return { stroke: false, fill: true, fillColor: theme.dim, fillOpacity: theme.dimOpacity };
    }
    const lit = this.lit === p.key;
    if (p.role === "band") {
      const shown = p.strong || lit;
      return { stroke: false, fill: shown, fillColor: `url(#${p.hatch_id})`, fillOpacity: 0.8 };
    }
    const ink = this.colour(p);
    if (p.role === "common") {
      return { color: ink, weight: 2.2, dashArray: "1 6", lineCap: "round", fill: false };
    }
    if (p.checked) {
      return { color: ink, weight: lit ? 5 : 3.6, dashArray: null, fill: true, fillColor: ink,
        fillOpacity: 0.05 };
    }
    const strong = p.strong || lit;
    return { color: ink, weight: lit ? 3 : strong ? 1.8 : 1.1, fill: false,
      opacity: strong ? 1 : 0.5,
      dashArray: p.dash || (p.rank === "strong" ? null : "9 5") };
  }

  copy(feature, pane, renderer) {
    const shifts = feature.properties.seam ? [-360, 0, 360] : [0];
    return shifts.map((shift) => L.geoJSON(feature, {
      pane, renderer, interactive: false, smoothFactor: 0.3,
      coordsToLatLng: shifted(shift), style: (each) => this.style(each),
      pointToLayer: (f, at) =>
        L.circleMarker(at, { radius: pointRadius(f.properties.parts), renderer, interactive: false }),
    }));
  }

  /** Draw launch regions, each part by itself so that it has an outline of its size. */
  drawRegions(collection) {
    const group = L.layerGroup();
    this.region = collection.features.map((feature) =>
      ({ ...feature, geometry: unpackGeometry(feature.geometry) }));
    for (const { geometry, properties } of this.region) {
      const parts = partsOf(geometry);
      const features = parts.map((part) => ({ type: "Feature", geometry: part,
        properties: { ...properties, size: sizeOf(part), parts: parts.length } }));
      const whole = { type: "FeatureCollection", features, properties };
      this.regionCopies.push(...this.copy(whole, "rc-rings", this.renderer));
    }
    this.regionCopies.forEach((each) => group.addLayer(each));
    return group;
  }

  /** Draw lines and bands; the outside of the figure in question lies dimmed under them. */
  drawRings(collection) {
    const group = L.layerGroup();
    this.features = collection.features.map((feature) =>
      ({ ...feature, geometry: unpackGeometry(feature.geometry) })).filter((f) => f.geometry);
    const dim = outside(this.features);
    if (dim) this.copies.push(...this.copy(dim, "rc-dim", this.dimRenderer));
    for (const feature of this.features) {
      const drawn = feature.geometry.type === "Band" ? span(feature, this.features) : feature;
      this.copies.push(...this.copy(drawn, "rc-rings", this.renderer));
    }
    this.copies.forEach((each) => group.addLayer(each));
    return group;
  }

  /** Lines that are drawn, each with its properties. */
  lines() {
    return this.features.filter(({ properties }) => properties.role !== "band")
      .map(({ geometry, properties }) => ({ lines: linesOf(geometry), properties }));
  }

  /** Bands, each with the keys of the lines that bound it. */
  bands() {
    return this.features.filter(({ geometry }) => geometry.type === "Band");
  }

  /** Make one figure's line strong, or none. */
  light(key) {
    if (key === this.lit) return;
    this.lit = key;
    for (const copy of this.copies) copy.setStyle((feature) => this.style(feature));
  }

  /** Fade all lines while the line that is dragged is drawn in their place. */
  fade(faded) {
    for (const pane of ["rc-rings", "rc-dim"]) {
      this.map.getPane(pane).classList.toggle("rc-faded", faded);
    }
  }

  /** The line within so many pixels of a point of the map, the one in question first. */
  pick(at, tolerance) {
    const origin = this.map.getPixelBounds().min;
    const x = at.x + origin.x;
    const y = at.y + origin.y;
    if (!this.cache) this.cache = this.placed();
    let best = null;
    for (const { lines, properties } of this.cache) {
      let off = Infinity;
      for (const line of lines) {
        for (let i = 1; i < line.length; i += 1) {
          off = Math.min(off, offLine([x, y], line[i - 1], line[i]));
        }
      }
      const rank = off - (properties.checked ? 2 : 0);
      if (off <= tolerance && (!best || rank < best.rank)) best = { properties, rank };
    }
    return best && best.properties;
  }

  placed() {
    const zoom = this.map.getZoom();
    return this.lines().map(({ lines, properties }) => ({
      properties,
      lines: (properties.seam ? [-360, 0, 360] : [0]).flatMap((shift) => lines.map((line) =>
        line.map(([lon, lat]) => {
          const p = this.map.project([lat, lon + shift], zoom);
          return [p.x, p.y];
        }))),
    }));
  }

  setHatches(rows) {
    this.hatches = rows;
    this.defineHatches();
  }

  defineHatches() {
    const make = (name, attributes) => {
      const element = document.createElementNS(SVG, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const defs = make("defs", {});
    for (const row of this.hatches) {
      const ink = row.colors[this.dark ? 1 : 0];
      const pattern = make("pattern", { id: row.id, width: 8, height: 8,
        patternUnits: "userSpaceOnUse" });
      pattern.append(
        make("rect", { width: 8, height: 8, fill: ink, opacity: 0.14 }),
        make("path", { d: HATCHES[row.hatch] || HATCHES.diagonal, stroke: ink, fill: "none",
          "stroke-width": row.hatch === "dots" ? 2 : 1, opacity: 0.55 }),
      );
      defs.append(pattern);
    }
    this.patterns.replaceChildren(defs);
  }
}
