/* Drawing a launch region: a point, a circle by centre and edge, an area by its corners. */
import { send } from "./messages.js";

const SAME_PX = 8;
const CLOSE_PX = 14;
const round5 = (value) => Math.round(value * 1e5) / 1e5;
export const lonLat = (point) => [round5(point.wrap().lng), round5(point.lat)];

/** A ring's corners as a closed GeoJSON polygon; longitudes run on, so a date line cuts nothing. */
export function polygonOf(corners) {
  const ring = corners.map(([lon, lat]) => [round5(lon), round5(lat)]);
  return { type: "Polygon", coordinates: [[...ring, [...ring[0]]]] };
}

/** Kilometres for a radius that was drawn: a tenth, and never nothing. */
export const radiusKm = (metres) => Math.max(1, Math.round(metres / 100) / 10);

export class Draw {
  /** `chosen(tool)` follows the tool in use; `renderer` draws the sketch. */
  constructor(map, hint, renderer, accent, chosen) {
    Object.assign(this, { map, hint, renderer, accent, chosen });
    this.tool = null;
    this.points = [];
    this.preview = null;
    map.on("click", (event) => this.click(event));
    map.on("mousemove", (event) => this.move(event));
    map.on("dblclick", (event) => this.doubleClick(event));
    L.DomEvent.on(document, "keydown", (event) => this.key(event));
  }

  start(tool) {
    this.clear();
    this.tool = tool;
    this.map.getContainer().classList.toggle("rc-drawing", Boolean(tool));
    // A double click ends an area; it must not zoom as well.
    if (tool) this.map.doubleClickZoom.disable();
    else this.map.doubleClickZoom.enable();
    this.chosen(tool);
    this.tell();
  }

  clear() {
    if (this.preview) this.preview.remove();
    this.preview = null;
    this.points = [];
  }

  tell() {
    const cancel = { Cancel: () => this.start(null) };
    const count = this.points.length;
    if (this.tool === "point") this.hint.say("Click where to launch from.", cancel);
    else if (this.tool === "circle") {
      this.hint.say(count ? "Click the circle's edge." : "Click the circle's centre.",
        count ? { Undo: () => this.undo(), ...cancel } : cancel);
    } else if (this.tool === "polygon") {
      const finish = count > 2 ? { Finish: () => this.finishPolygon() } : {};
      const undo = count ? { Undo: () => this.undo() } : {};
      this.hint.say(count > 2 ? "Click more corners; double click, or Finish, closes the area."
        : "Click each corner of the area.", { ...finish, ...undo, ...cancel });
    } else this.hint.say("");
  }

  undo() {
    this.points.pop();
    if (this.preview) this.preview.remove();
    this.preview = null;
    if (this.points.length) this.sketch(this.points[this.points.length - 1]);
    this.tell();
  }

  style() {
    return { color: this.accent(), weight: 2, dashArray: "4 4", interactive: false,
      renderer: this.renderer, fillOpacity: 0.08 };
  }

  sketch(at) {
    if (this.preview) this.preview.remove();
    this.preview = this.tool === "circle"
      ? L.circle(this.points[0], { ...this.style(), radius: this.points[0].distanceTo(at) })
      : L.polygon([...this.points, at], this.style());
    this.preview.addTo(this.map);
  }

  pixelsBetween(a, b) {
    return this.map.latLngToContainerPoint(a).distanceTo(this.map.latLngToContainerPoint(b));
  }

  click(event) {
    if (!this.tool) return;
    const { latlng } = event;
    const { points } = this;
    if (this.tool === "point") {
      const [lon, lat] = lonLat(latlng);
      this.start(null);
      send("point", { lon, lat });
      return;
    }
    const last = points[points.length - 1];
    // The second click of a double click sets no corner of its own.
    if (last && this.pixelsBetween(last, latlng) < SAME_PX) return;
    if (this.tool === "circle" && points.length) {
      this.finishCircle(latlng);
      return;
    }
    if (points.length > 2 && this.pixelsBetween(points[0], latlng) < CLOSE_PX) {
      this.finishPolygon();
      return;
    }
    points.push(latlng);
    this.sketch(latlng);
    this.tell();
  }

  move(event) {
    if (this.tool && this.points.length) this.sketch(event.latlng);
  }

  doubleClick(event) {
    if (!this.tool) return;
    L.DomEvent.stop(event);
    if (this.tool === "polygon" && this.points.length > 2) this.finishPolygon();
  }

  finishCircle(edge) {
    const [lon, lat] = lonLat(this.points[0]);
    const radius = radiusKm(this.points[0].distanceTo(edge));
    this.start(null);
    send("circle", { lon, lat, radius_km: radius });
  }

  finishPolygon() {
    const corners = this.points.map((point) => [point.lng, point.lat]);
    this.start(null);
    if (corners.length > 2) send("polygon", {}, polygonOf(corners));
  }

  key(event) {
    if (!this.tool) return;
    if (event.key === "Escape") this.start(null);
    if (event.target.closest && event.target.closest("button")) return;
    if (event.key === "Enter" && this.tool === "polygon") this.finishPolygon();
    if (event.key === "Backspace") this.undo();
  }
}
