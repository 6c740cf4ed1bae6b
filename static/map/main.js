/* What the map does in the browser, put together from its parts.
 *
 * Text from the gazetteer, a report or an uploaded file reaches the page only through
 * textContent or canvas; nothing here takes HTML. Coordinates arrive as longitude, latitude.
 */
import { inflateSync, strFromU8 } from "fflate";
import { Aim } from "./aim.js";
import { Base } from "./base.js";
import { Card, Tip, placeLines, ringLines } from "./card.js";
import { FullScreen, Hint, Toolbar, chip } from "./controls.js";
import { Draw } from "./draw.js";
import { Geodesics } from "./geodesic.js";
import { Gestures } from "./gestures.js";
import { Globe } from "./globe.js";
import { Handles } from "./handles.js";
import { Labels } from "./labels.js";
import { Legend } from "./legend.js";
import { Live } from "./live.js";
import { Measure } from "./measure.js";
import { send } from "./messages.js";
import { heedMotion } from "./motion.js";
import { unpackPlaces } from "./pack.js";
import { Reader } from "./reader.js";
import { Rings } from "./rings.js";
import { Signs } from "./signs.js";
import { THEMES, followTheme } from "./theme.js";
import { View } from "./view.js";

const LABELLED = new Set(["strong", "common", "span"]);
const TOLERANCE_PX = L.Browser.mobile ? 12 : 5;

class RangeMap {
  constructor(map, options) {
    this.map = map;
    this.options = options;
    this.theme = THEMES.light;
    this.dark = false;
    this.revision = 0;
    this.groups = [];
    this.places = { rows: [], chosen: "", unit: "km" };
    this.sites = [];
    this.frame = {};
    this.tiles = null;
    this.prepareFrame();
    heedMotion(map);
    this.makeParts();
    this.listen();
    followTheme((dark) => this.setTheme(dark));
  }

  get container() { return this.map.getContainer(); }

  accent = () => this.theme.accent;

  prepareFrame() {
    const { container } = this;
    container.classList.add("rc-map");
    // A click focuses the map; without this the frame's page would scroll to its top as it does,
    // and the click would land elsewhere.
    const focus = HTMLElement.prototype.focus.bind(container);
    container.focus = (options) => focus({ preventScroll: true, ...options });
    container.style.height = "100%";
    for (const node of [container.parentElement, container.parentElement.parentElement,
      document.getElementById("root")]) {
      if (node && node !== document.body) node.style.height = "100%";
    }
    const viewport = document.querySelector("meta[name=viewport][content*='user-scalable']");
    if (viewport) viewport.content = "width=device-width, initial-scale=1";
    document.documentElement.lang = "en";
    if (window.Streamlit) {
      document.title = "Map of rings and places";
      container.classList.add("rc-in-page");
    }
    this.map.invalidateSize(false);
  }

  makeParts() {
    const { map, options } = this;
    const withDrawing = options.drawing !== false;
    this.base = new Base(map, options, this.theme, {
      ready: () => { this.globe.schedule(); this.labels.schedule(); },
      failed: (error) => this.hint.say(`The base map could not be loaded (${error.message}).` +
        " Rings and places are complete.", { Close: () => this.hint.say("") }),
    });
    this.rings = new Rings(map, this.theme);
    this.signs = new Signs(this.theme).addTo(map);
    this.geodesics = new Geodesics(options.geodesic);
    this.live = new Live(map, this.rings, this.geodesics,
      () => (this.checked ? this.rings.colour(this.checked) : this.theme.accent),
      (lines) => { if (this.globe.on) this.globe.drag(lines); return this.globe.on; });
    this.labels = new Labels(map, () => this.labelled(), (lon, lat) => this.spot(lon, lat));
    this.allChip = chip(map, "Show all", () => this.view.fit());
    this.view = new View(map, (shown) => { this.allChip.hidden = !shown; },
      () => this.legend && this.legend.cover(), () => this.ringPoints(),
      () => this.card && this.card.cover());
    this.gestures = new Gestures(map);
    this.full = new FullScreen((filled) => {
      this.gestures.setFree(filled);
      this.container.classList.toggle("rc-full", filled);
    }, () => this.busy);
    this.globe = new Globe(map, this.theme, {
      rings: this.rings, base: this.base, rows: () => this.rows(), place: () => this.places.chosen,
      isFree: () => this.gestures.free,
      chosen: (name) => { this.stopTools(); send("projection", { name }); },
      drawn: () => this.labels.schedule(),
      click: (at) => this.click({ containerPoint: at }),
    });
    this.addTools(withDrawing);
    L.control.scale({ metric: true, imperial: true, maxWidth: 100 }).addTo(map);
    map.attributionControl.setPrefix(false);
    map.attributionControl.addAttribution("Natural Earth · GeoNames");
    this.legend = new Legend(map, (key) => this.light(key), this.own.bar);
    this.tip = new Tip(map);
    this.card = new Card(map, () => this.labels.schedule());
    this.reader = new Reader(map, () => this.inSight(), (row) => this.pointAt(row),
      (row) => placeLines(row, this.places.unit));
    if (withDrawing) {
      this.handles = new Handles(map, this.live, this.rings, this.tip, this.legend.slot);
    }
  }

  addTools(withDrawing) {
    const { map } = this;
    const tools = new Toolbar(map, "topleft");
    this.hint = new Hint(map);
    // Before the tools hear of it: the click that ends a drawing chooses no place below it.
    map.on("click", (event) => this.click(event));
    tools.add("fit", "Show all", () => { this.view.fit(); this.globe.fit(); });
    tools.add("globe", "Views for long ranges: true distances, globe", () => this.globe.toggle());
    tools.add("full", "Full screen", () => this.full.toggle());
    const own = new Toolbar(map, "topleft");
    this.own = own;
    own.bar.classList.add("rc-own");
    this.aim = new Aim(map, this.hint, () => this.busy);
    const set = (name) => {
      own.set(name);
      if (!name) this.aim.stop();
    };
    // A button that is pressed by keyboard, where no click was counted, is followed by keyboard.
    const aim = ({ detail, currentTarget }) => {
      if (!detail && this.busy) this.aim.start(currentTarget);
    };
    if (withDrawing) {
      this.draw = new Draw(map, this.hint, this.rings.renderer, this.accent, set);
      for (const [name, label] of Object.entries({
        point: "Launch from a point: click it on the map",
        circle: "Launch from a circle: click its centre, then its edge",
        polygon: "Launch from an area: click its corners" })) {
        own.add(name, label, (event) => {
          if (this.measure.on) this.measure.set(false);
          this.draw.start(this.draw.tool === name ? null : name);
          aim(event);
        }, { toggles: true });
      }
    }
    this.measure = new Measure(map, this.hint, this.geodesics, this.accent, set);
    own.add("measure", "Measure between two points", (event) => {
      if (this.draw && this.draw.tool) this.draw.start(null);
      this.measure.set(!this.measure.on);
      aim(event);
    }, { toggles: true });
  }

  listen() {
    const { map } = this;
    map.on("moveend resize", () => { this.base.show(); this.labels.schedule(); });
    map.on("mousemove", ({ containerPoint }) => this.hover(containerPoint));
    map.on("mouseout", () => { this.tip.hide(); this.light(""); });
    new ResizeObserver(() => this.view.resize()).observe(this.container);
    // A scale, legend or hint that grows takes the room of labels.
    const controls = new ResizeObserver(() => this.labels.schedule());
    for (const control of this.container.querySelectorAll(".leaflet-control")) {
      controls.observe(control);
    }
  }

  /** Points of the line in question, some hundreds. */
  ringPoints() {
    return this.rings.lines().filter(({ properties: p }) => p.checked && p.role === "outer")
      .flatMap(({ lines }) => lines.flatMap((line) =>
        line.filter((_, i) => i % Math.ceil(line.length / 300) === 0)))
      .map(([lon, lat]) => [lat, lon]);
  }

  stopTools() {
    if (this.measure.on) this.measure.set(false);
    if (this.draw && this.draw.tool) this.draw.start(null);
  }

  get busy() { return Boolean((this.draw && this.draw.tool) || this.measure.on); }

  // ---------------------------------------------------------------- pointing and choosing
  /** Where a place is drawn, of the worlds side by side in the one that is looked at. */
  spot(lon, lat) {
    if (this.globe.on) return this.globe.spot([lon, lat]);
    const centre = this.map.getCenter().lng;
    return this.map.latLngToContainerPoint([lat, lon + 360 * Math.round((centre - lon) / 360)]);
  }

  rowAt(at, tolerance) {
    return this.globe.on ? this.globe.pickRow(at, tolerance) : this.signs.pick(at, tolerance);
  }

  ringAt(at, tolerance) {
    return this.globe.on ? this.globe.pickRing(at, tolerance) : this.rings.pick(at, tolerance);
  }

  click({ containerPoint }) {
    if (this.busy || (this.handles && this.handles.endsDrag())) return;
    const row = this.rowAt(containerPoint, TOLERANCE_PX);
    if (row) {
      this.tip.hide();
      this.card.preview(row, this.places.unit);
      send("place", { id: row.id });
      return;
    }
    const ring = this.ringAt(containerPoint, TOLERANCE_PX);
    this.light(ring ? ring.key : "");
    if (ring) this.tip.show(containerPoint, ringLines(ring, this.places.unit));
    else this.tip.hide();
  }

  hover(at) {
    if (this.busy || this.live.active || L.Browser.mobile) return;
    cancelAnimationFrame(this.hovering);
    this.hovering = requestAnimationFrame(() => {
      const row = this.rowAt(at, 3);
      const ring = row ? null : this.ringAt(at, TOLERANCE_PX);
      this.light(ring ? ring.key : "");
      const { style } = this.container;
      style.cursor = row ? "pointer" : ring && ring.checked && this.handles ? "move" : "";
      if (row) this.tip.show(at, placeLines(row, this.places.unit));
      else if (ring) this.tip.show(at, ringLines(ring, this.places.unit));
      else this.tip.hide();
    });
  }

  /** Make one figure's line strong, or none. */
  light(key) {
    if (key === this.rings.lit) return;
    this.rings.light(key);
    this.globe.schedule();
  }

  pointAt(row) {
    const at = row && this.labels.spot(row);
    if (!at) { this.tip.hide(); return; }
    this.tip.show(at, placeLines(row, this.places.unit));
  }

  /** Sites first; a place that is one is shown as one. */
  rows() {
    const sites = new Set(this.sites.map(({ id }) => id));
    return [...this.sites, ...this.places.rows.filter(({ id }) => !sites.has(id))];
  }

  inSight() {
    const size = this.map.getSize();
    return this.rows().filter((row) => this.labels.sees(row, size));
  }

  // ---------------------------------------------------------------- what is shown
  labelled() {
    const lines = this.rings.lines().filter(({ properties: p }) => p.label && LABELLED.has(p.rank))
      .map(({ lines: each, properties: p }) => ({ lines: each,
        properties: { ...p, ink: this.rings.colour(p) } }));
    return {
      rows: this.rows(), chosen: this.places.chosen, rings: lines,
      zoom: this.globe.on ? this.globe.likeZoom() : this.map.getZoom(),
      regions: this.rings.region.filter(({ properties }) => properties.label)
        .map(({ properties: p }) => ({ text: p.label, lon: p.lon, lat: p.lat })),
      names: this.tiles ? [] : this.base.names,
      region: (this.rings.region[0] || { properties: {} }).properties.label,
    };
  }

  setTheme(dark) {
    if (dark === this.dark) return;
    this.dark = dark;
    this.theme = dark ? THEMES.dark : THEMES.light;
    this.container.classList.toggle("rc-dark", dark);
    this.base.setTheme(this.theme);
    this.rings.setTheme(this.theme, dark);
    this.signs.setTheme(this.theme);
    this.globe.setTheme(this.theme);
    this.showLegend();
    this.labels.schedule();
  }

  showLegend() {
    this.legend.show(this.frame.legend || { lines: [], signs: [] }, this.theme, this.dark);
  }

  setTiles(online) {
    if (online && !this.tiles) {
      this.tiles = L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png", {
        maxZoom: 12,
        attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
      }).addTo(this.map);
    } else if (!online && this.tiles) {
      this.tiles.remove();
      this.tiles = null;
    }
    this.base.hide(online);
  }

  /** Begin a new picture: what the last one drew is taken off and let go. */
  begin(group, frame) {
    for (const old of this.groups) { old.clearLayers(); this.map.removeLayer(old); }
    this.groups = [group];
    // streamlit-folium keeps every group it ever added; only the present one is needed.
    if (window.feature_group) window.feature_group.length = 0;
    // A sketch belongs to the region that it would have replaced.
    if (this.draw && this.draw.tool && frame.region !== this.frame.region) this.draw.start(null);
    this.rings.clear();
    this.sites = [];
    this.frame = frame;
    this.live.clear();
    this.rings.setHatches(frame.hatches || []);
    this.setTiles(Boolean(frame.tiles));
    this.revision += 1;
    this.container.dataset.revision = String(this.revision);
    queueMicrotask(() => this.end(group, frame));
  }

  /** Finish a picture once all its layers are there. */
  end(group, frame) {
    this.checked = (this.rings.lines().find(({ properties: p }) =>
      p.checked && p.role === "outer") || {}).properties;
    if (this.handles) this.handles.show(group, frame, this.rings.region[0]);
    this.showLegend();
    this.showCard(frame.card);
    // The view keeps clear of legend and card, whose sizes are known by now.
    this.view.follow({ fit: frame.fit, key: frame.follow, place: frame.place });
    this.signs.show(this.rows(), this.places.chosen);
    this.globe.show({ region: this.rings.region[0], rangeKm: frame.range_km || 0,
      key: frame.follow, projection: frame.projection || "" });
    this.labels.schedule();
    requestAnimationFrame(() => { this.container.dataset.painted = frame.digest || ""; });
  }

  showCard(card) {
    const chosen = this.rows().find((row) => row.id === this.places.chosen);
    if (!card && chosen) this.card.preview(chosen, this.places.unit);
    else this.card.show(card);
  }

  layer(group, name, content) {
    if (name === "region") group.addLayer(this.rings.drawRegions(content));
    else if (name === "rings") group.addLayer(this.rings.drawRings(content));
    else if (name === "places") {
      this.places = { rows: unpackPlaces(content.columns), chosen: content.chosen,
        unit: content.unit };
    } else if (name === "sites") this.sites = content.map((site) => ({ ...site, site: true }));
  }
}

let shown = null;

/** Take over a Leaflet map that has nothing on it yet. */
export function start(map, options) { shown = new RangeMap(map, options); }

/** Begin a new picture in a group of layers. */
export function begin(group, frame) { shown.begin(group, frame); }

/** Draw one layer of a picture: region, rings, places or sites. */
export function layer(group, name, content) { shown.layer(group, name, content); }

/** Draw a whole picture that the page deflated: its frame and its layers. */
export function unpack(group, text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const picture = JSON.parse(strFromU8(inflateSync(bytes)));
  shown.begin(group, picture.frame);
  for (const [name, content] of Object.entries(picture.layers)) shown.layer(group, name, content);
}

/** What is on the map now, for those who test it. */
export function look() { return shown; }
