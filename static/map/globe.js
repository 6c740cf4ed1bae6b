/* Other views of the world for long ranges, which a flat map bends: one with true distances from
 * its centre, and a globe. Drawn by d3-geo on a canvas over the flat map, which stays as it is. */
import { geoAzimuthalEquidistant, geoDistance, geoGraticule10, geoOrthographic,
  geoPath } from "d3-geo";
import { Toolbar, wordButton } from "./controls.js";
import { ringsOf, partsOf } from "./pack.js";
import { nearestSign, drawSign } from "./places.js";
import { sizeOf } from "./rings.js";
import { coastOf, dense, rewound, solid, turned } from "./sphere.js";
import { offLine, simplify, sphereDistance } from "./union.js";

export const LONG_RANGE_KM = 3000;
const RADIANS = Math.PI / 180;
const MARGIN = 0.93;
const TURN_DEG = 10;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const [LEAST_ZOOM, MOST_ZOOM] = [0.5, 12];
// A hair beyond the rim would be drawn on its far side.
const RIM_RAD = 1e-3;
// Coasts at the first size of a globe, where a pixel is a tenth of a degree and more.
const COARSE_DEG = 0.1;
const SMALLEST_DEG = 0.3;
// While it turns nobody reads a bay, a name or a faint line: they are back this long after.
const [TURNING_COARSE_DEG, TURNING_SMALLEST_DEG, STILL_MS] = [0.5, 2, 160];
const WORDS = {
  azimuthal: { name: "True distances",
    note: "True from the region’s centre, to 0.6 %; stretched far out. Ranges count from its edge." },
  globe: { name: "Globe",
    note: "True in the middle only; the far half is hidden. Drag it, or press arrow keys, to turn it." },
};

/** The projection of a name, centred on [lon, lat]. */
export function projectionOf(name, [lon, lat]) {
  const made = name === "globe" ? geoOrthographic().clipAngle(90)
    : geoAzimuthalEquidistant().clipAngle(180 - RIM_RAD / RADIANS);
  // Edges come short enough (sphere.js): bending each anew would take most of a frame.
  return made.rotate([-lon, -lat]).precision(0);
}

/** How far from the centre a view sees, in radians. */
const horizon = (name) => (name === "globe" ? Math.PI / 2 : Math.PI) - RIM_RAD;

/** The scale that fits all within `far` radians of the centre into so many pixels. */
export function scaleFor(name, far, px) {
  const seen = Math.max(0.02, Math.min(far * 1.06, horizon(name)));
  return px / (name === "globe" ? Math.sin(seen) : seen);
}

/** A part of a projected line that is in sight, as pixels: broken where it passes the horizon. */
function seenRuns(line, spot) {
  const runs = [[]];
  for (const point of line) {
    const at = spot(point);
    if (at) runs[runs.length - 1].push([at.x, at.y]);
    else if (runs[runs.length - 1].length) runs.push([]);
  }
  return runs;
}

export class Globe {
  /** Draws `rings`, `base` and `rows()`; tells what is `chosen(view)`, `drawn()` and `click(at)`ed.
   *
   * `isFree()` says whether the map takes every turn of the wheel, `place()` which row is chosen.
   */
  constructor(map, theme, parts) {
    Object.assign(this, { map, theme, parts });
    this.name = "";
    this.rangeKm = 0;
    this.refused = false;
    this.zoom = 1;
    this.live = null;
    this.pane = map.createPane("rc-globe");
    this.pane.style.zIndex = 605;
    this.canvas = L.DomUtil.create("canvas", "rc-globe", this.pane);
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application");
    L.DomEvent.disableClickPropagation(this.canvas);
    this.pane.hidden = true;
    this.makeBar();
    this.makeTools();
    this.listen();
  }

  get on() { return Boolean(this.name); }

  // ---------------------------------------------------------------- what is around it
  makeBar() {
    const container = this.map.getContainer();
    this.bar = L.DomUtil.create("section", "rc-views", container);
    this.bar.setAttribute("aria-label", "Views for long ranges");
    this.say = L.DomUtil.create("p", "", this.bar);
    this.say.setAttribute("role", "status");
    this.buttons = L.DomUtil.create("div", "rc-actions", this.bar);
    for (const name of ["azimuthal", "globe"]) {
      const button = wordButton(this.buttons, WORDS[name].name, () => this.choose(name));
      button.dataset.view = name;
      button.setAttribute("aria-pressed", "false");
    }
    this.flat = wordButton(this.buttons, "Flat map", () => this.choose(""));
    this.close = wordButton(this.buttons, "Not now", () => { this.refused = true; this.tell(); });
    L.DomEvent.disableClickPropagation(this.bar);
    L.DomEvent.disableScrollPropagation(this.bar);
    this.bar.hidden = true;
  }

  makeTools() {
    const tools = new Toolbar(this.map, "topleft");
    tools.bar.classList.add("rc-globe-tools");
    tools.add("plus", "Zoom in", () => this.magnify(1.5));
    tools.add("minus", "Zoom out", () => this.magnify(1 / 1.5));
  }

  listen() {
    const { canvas, map } = this;
    map.on("move zoom viewreset resize", () => { if (this.on) this.schedule(); });
    canvas.addEventListener("pointerdown", (event) => this.grab(event));
    canvas.addEventListener("keydown", (event) => this.key(event));
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey && !this.parts.isFree()) return;
      event.preventDefault();
      event.stopPropagation();
      this.magnify(event.deltaY < 0 ? 1.25 : 0.8);
    }, { passive: false });
  }

  /** Offer the other views for a long range, and tell what the one that is shown is true to. */
  tell() {
    const { on, rangeKm, refused } = this;
    for (const button of this.buttons.querySelectorAll("[data-view]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === this.name));
    }
    const offered = rangeKm > LONG_RANGE_KM && !refused;
    this.flat.hidden = !on;
    this.close.hidden = on;
    this.bar.hidden = !on && !offered;
    const text = on ? WORDS[this.name].note
      : offered ? "A flat map bends a range this long. See it with" : "";
    if (this.say.textContent !== text) this.say.textContent = text;
    this.bar.classList.toggle("rc-offer", !on);
  }

  // ---------------------------------------------------------------- what is shown
  /** Choose a view as a reader does. */
  choose(name) {
    if (name === this.name) return;
    const hadFocus = this.bar.contains(document.activeElement);
    this.set(name);
    this.parts.chosen(name);
    if (hadFocus && name) this.canvas.focus({ preventScroll: true });
  }

  toggle() { this.choose(this.on ? "" : "azimuthal"); }

  /** Show a view; what the flat map is moved by rests meanwhile. */
  set(name) {
    this.name = name in WORDS ? name : "";
    const { map, on } = this;
    map.getContainer().classList.toggle("rc-other-view", on);
    this.pane.hidden = !on;
    for (const handler of [map.keyboard, map.doubleClickZoom, map.touchZoom, map.boxZoom]) {
      if (on) handler.disable();
      else handler.enable();
    }
    if (on) {
      this.fit();
      this.canvas.setAttribute("aria-label", `${WORDS[this.name].name}: ` +
        "arrow keys turn it, plus and minus zoom, Home shows all");
    }
    this.tell();
    this.parts.drawn();
  }

  /** Take what a new picture shows. */
  show({ region, rangeKm, key, projection }) {
    const moved = key !== this.followKey;
    this.rangeKm = rangeKm;
    this.region = region;
    this.followKey = key;
    this.live = null;
    this.areas = null;
    if (projection !== this.name) this.set(projection);
    else {
      if (this.on && moved) this.fit();
      this.tell();
      this.schedule();
    }
  }

  setTheme(theme) {
    this.theme = theme;
    this.schedule();
  }

  /** Corners of the launch region, its middle first. */
  corners() {
    const { properties, geometry } = this.region;
    return [[properties.lon, properties.lat], ...ringsOf(geometry).flat()];
  }

  /** Centre on the launch region, with all lines in sight. */
  fit() {
    if (!this.region) return;
    const [centre] = this.corners();
    this.centre = centre;
    const points = [...this.parts.rings.lines().filter(({ properties }) => properties.rank !== "faint")
      .flatMap(({ lines }) => lines.flat()), ...this.corners()];
    this.far = points.reduce((most, point) => Math.max(most, geoDistance(centre, point)), 0);
    this.zoom = 1;
    this.schedule();
  }

  /** Draw the line that is dragged in place of the others; null ends it. */
  drag(lines) {
    this.live = lines;
    this.schedule();
  }

  schedule() {
    this.projected = null;
    if (!this.on) return;
    this.due ||= requestAnimationFrame(() => { this.due = 0; this.draw(); });
  }

  /** Draw with less until it has stood still for a moment. */
  keepTurning() {
    this.turning = true;
    clearTimeout(this.still);
    this.still = setTimeout(() => { this.turning = false; this.schedule(); }, STILL_MS);
  }

  magnify(times) {
    this.zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, this.zoom * times));
    this.schedule();
  }

  turn(east, north) {
    const { centre } = this;
    this.keepTurning();
    this.centre = [((centre[0] + east + 540) % 360) - 180,
      Math.max(-90, Math.min(90, centre[1] + north))];
    this.schedule();
  }

  key(event) {
    const step = ARROWS[event.key];
    if (step) this.turn(...step.map((each) => each * TURN_DEG / Math.max(1, this.zoom)));
    else if (event.key === "+" || event.key === "=") this.magnify(1.5);
    else if (event.key === "-") this.magnify(1 / 1.5);
    else if (event.key === "Home") this.fit();
    else if (event.key === "Escape") this.choose("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Turn the world with a pointer; a press that moves nothing is a click. */
  grab(event) {
    if (event.button || (event.pointerType === "touch" && !event.isPrimary)) return;
    const { canvas, map } = this;
    const began = map.mouseEventToContainerPoint(event);
    let last = began;
    const move = (each) => {
      const at = map.mouseEventToContainerPoint(each);
      const perDegree = this.scale() * RADIANS;
      const squeeze = Math.max(0.3, Math.cos(this.centre[1] * RADIANS));
      this.turn((last.x - at.x) / perDegree / squeeze, (at.y - last.y) / perDegree);
      last = at;
    };
    const end = (each) => {
      canvas.removeEventListener("pointermove", move);
      canvas.removeEventListener("pointerup", end);
      canvas.removeEventListener("pointercancel", end);
      if (each.type === "pointerup" && last.distanceTo(began) < 4) this.parts.click(began);
    };
    canvas.setPointerCapture(event.pointerId);
    canvas.addEventListener("pointermove", move);
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
  }

  // ---------------------------------------------------------------- where things are
  scale() {
    const { x, y } = this.map.getSize();
    return scaleFor(this.name, this.far, MARGIN * Math.min(x, y) / 2) * this.zoom;
  }

  /** The flat map's zoom at which the middle is drawn as large. */
  likeZoom() { return Math.log2(this.scale() * 2 * Math.PI / 256); }

  projection() {
    const { x, y } = this.map.getSize();
    return projectionOf(this.name, this.centre).scale(this.scale()).translate([x / 2, y / 2]);
  }

  /** Where a point is drawn in the map's container; null beyond the horizon. */
  spot = ([lon, lat]) => {
    if (geoDistance(this.centre, [lon, lat]) > horizon(this.name)) return null;
    const [x, y] = (this.projected ||= this.projection())([lon, lat]);
    return L.point(x, y);
  };

  pickRow(at, tolerance) {
    const rows = this.parts.rows();
    return nearestSign(rows, rows.map(({ lon, lat }) => this.spot([lon, lat])), at, tolerance);
  }

  pickRing(at, tolerance) {
    let best = null;
    for (const { lines, properties } of this.parts.rings.lines()) {
      let off = Infinity;
      for (const run of lines.flatMap((line) => seenRuns(line, this.spot))) {
        for (let i = 1; i < run.length; i += 1) {
          off = Math.min(off, offLine([at.x, at.y], run[i - 1], run[i]));
        }
      }
      const rank = off - (properties.checked ? 2 : 0);
      if (off <= tolerance && (!best || rank < best.rank)) best = { properties, rank };
    }
    return best && best.properties;
  }

  // ---------------------------------------------------------------- drawing
  /** Countries and coasts, thinned once to what a whole world shows, and in full beside. */
  ground() {
    if (this.land || !this.parts.base.countries().length) return this.land;
    const parts = this.parts.base.countries().map(({ coordinates }) => coordinates);
    const thinned = (leastDeg, deg) => parts.filter(([outer]) =>
      sizeOf({ type: "LineString", coordinates: outer }) > leastDeg)
      .map((rings) => rings.map((ring) => simplify(ring, deg)));
    const made = (each) => ({
      land: { type: "MultiPolygon", coordinates: each.map(rewound) },
      coast: { type: "MultiLineString", coordinates: each.flat().flatMap(coastOf) },
    });
    const ready = (each, leastDeg2) => made(each.map((rings) =>
      solid(rings, leastDeg2).map((ring) => dense(ring))).filter((rings) => rings.length));
    this.land = {
      coarse: ready(thinned(SMALLEST_DEG, COARSE_DEG), COARSE_DEG ** 2),
      turning: ready(thinned(TURNING_SMALLEST_DEG, TURNING_COARSE_DEG), TURNING_COARSE_DEG ** 2),
      get fine() { return (this.kept ||= ready(parts)); },
    };
    return this.land;
  }

  /** Lines and region as areas on the sphere, each with its inside on its right. */
  prepared() {
    if (this.areas) return this.areas;
    const corners = this.corners();
    const sparse = corners.filter((_, i) => i % Math.ceil(corners.length / 200) === 0);
    const distance = (point) =>
      sparse.reduce((least, corner) => Math.min(least, sphereDistance(corner, point)), Infinity);
    const lines = this.parts.rings.lines().map(({ lines: each, properties }) => ({ properties,
      rings: properties.role === "outer" ? each.map((line) => turned(line, distance)) : each }));
    const regions = this.parts.rings.region.flatMap(({ geometry }) => partsOf(geometry)
      .map((part) => (part.type === "Polygon"
        ? { ...part, coordinates: rewound(solid(part.coordinates).map((ring) => dense(ring))) }
        : part)).filter(({ coordinates }) => coordinates.length));
    this.areas = { lines, regions };
    return this.areas;
  }

  draw() {
    const { map, canvas, theme } = this;
    const size = map.getSize();
    const { turning } = this;
    const dots = turning ? 1 : window.devicePixelRatio || 1;
    canvas.width = size.x * dots;
    canvas.height = size.y * dots;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    const pen = canvas.getContext("2d");
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    this.projected ||= this.projection();
    const path = geoPath(this.projected, pen);
    const fill = (thing, ink, opacity = 1) => {
      pen.beginPath(); path(thing);
      pen.globalAlpha = opacity; pen.fillStyle = ink; pen.fill(); pen.globalAlpha = 1;
    };
    const stroke = (thing, ink, width, { dash = [], opacity = 1 } = {}) => {
      pen.beginPath(); path(thing);
      pen.globalAlpha = opacity; pen.strokeStyle = ink; pen.lineWidth = width;
      pen.setLineDash(dash); pen.stroke(); pen.setLineDash([]); pen.globalAlpha = 1;
    };
    pen.clearRect(0, 0, size.x, size.y);
    pen.fillStyle = theme.rim;
    pen.fillRect(0, 0, size.x, size.y);
    fill({ type: "Sphere" }, theme.sea);
    if (!turning) stroke(geoGraticule10(), theme.border, 0.5, { opacity: 0.5 });
    const ground = this.ground();
    if (ground && turning) {
      fill(ground.turning.land, theme.land); // its coasts are the same path
      pen.strokeStyle = theme.coast; pen.lineWidth = 0.7; pen.stroke();
    } else if (ground) {
      const { land, coast } = this.zoom > 2.5 ? ground.fine : ground.coarse;
      fill(land, theme.land);
      stroke(coast, theme.coast, 0.7);
    }
    this.drawRings(fill, stroke);
    if (this.live) stroke({ type: "MultiLineString", coordinates: this.live }, theme.accent, 3.6);
    stroke({ type: "Sphere" }, theme.coast, 1);
    this.drawRows(pen);
    map.getContainer().classList.toggle("rc-turning", Boolean(turning));
    if (!turning) this.parts.drawn();
    map.getContainer().dataset.view = this.name;
  }

  drawRings(fill, stroke) {
    const { theme, parts: { rings } } = this;
    const { lines, regions } = this.prepared();
    const checked = lines.find(({ properties: p }) => p.checked && p.role === "outer");
    const faded = this.live ? 0.25 : 1;
    if (checked) {
      const outside = checked.rings.map((ring) => [...ring].reverse());
      fill({ type: "Polygon", coordinates: outside }, theme.dim, theme.dimOpacity);
    }
    for (const part of regions) {
      if (part.type === "Point") continue;
      fill(part, theme.region, 0.16);
      stroke({ type: "MultiLineString", coordinates: part.coordinates.flatMap(coastOf) },
        theme.region, 1.6);
    }
    for (const { geometry, properties } of rings.bands()) {
      if (!properties.strong || this.turning) continue;
      const bounds = lines.filter(({ properties: p }) =>
        p.role === "outer" && geometry.of.includes(p.key))
        .sort((a, b) => b.properties.km - a.properties.km);
      if (bounds.length !== 2) continue;
      const lower = bounds[1].rings.map((ring) => [...ring].reverse());
      fill({ type: "Polygon", coordinates: [...bounds[0].rings, ...lower] },
        rings.colour(properties), 0.16);
    }
    const ordered = lines.filter(({ properties: p }) => !this.turning || p.rank !== "faint")
      .sort((a, b) => Number(a === checked) - Number(b === checked));
    for (const { rings: each, properties } of ordered) {
      const { color, weight, opacity = 1, dashArray } = rings.style({ properties });
      stroke({ type: "MultiLineString", coordinates: each }, color, weight, {
        opacity: opacity * faded, dash: dashArray ? dashArray.split(" ").map(Number) : [] });
    }
  }

  drawRows(pen) {
    const { theme } = this;
    for (const part of this.prepared().regions.filter(({ type }) => type === "Point")) {
      const at = this.spot(part.coordinates);
      if (!at) continue;
      pen.beginPath(); pen.arc(at.x, at.y, 7, 0, 2 * Math.PI);
      pen.strokeStyle = theme.region; pen.lineWidth = 2.2; pen.stroke();
      pen.globalAlpha = 0.16; pen.fillStyle = theme.region; pen.fill(); pen.globalAlpha = 1;
    }
    const rows = this.parts.rows();
    const picked = this.parts.place();
    for (let i = rows.length - 1; i >= 0; i -= 1) {
      const row = rows[i];
      const at = this.spot([row.lon, row.lat]);
      if (at) drawSign(pen, at.x, at.y, row, theme, { chosen: row.id === picked });
    }
  }
}
