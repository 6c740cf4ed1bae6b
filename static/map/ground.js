/* Countries or borders, on one canvas of their own in the pane that is named.
 *
 * Leaflet makes an object of each of 200,000 points and works all of them out anew at each zoom;
 * here they are projected once, and only what is in sight is traced. What lies around it, twice as
 * much to fill, comes after the picture, for a drag of the map to uncover.
 */
import { WORLD, projectFeatures, traceRing } from "./outline.js";

const AROUND_MS = 150; // after a change of view, and its picture is painted

export const Ground = L.Layer.extend({
  initialize(features, pane, style) {
    this.shapes = projectFeatures(features);
    L.setOptions(this, { pane, style });
  },

  onAdd(map) {
    this.map = map;
    this.canvas = L.DomUtil.create("canvas", "rc-ground", this.getPane());
    this.show();
  },

  onRemove() {
    clearTimeout(this.due);
    this.canvas.remove();
    this.map = null;
  },

  // The end of a zoom is the end of a move as well.
  getEvents() { return { moveend: this.show, resize: this.show, dragstart: this.showAround }; },

  setStyle(style) {
    this.options.style = style;
    if (this.map) this.show();
  },

  /** Draw what is in sight now, and soon what a drag of the map would uncover. */
  show() {
    clearTimeout(this.due);
    this.draw(L.point(0, 0));
    this.due = setTimeout(() => this.showAround(), AROUND_MS);
  },

  showAround() {
    if (!this.due) return;
    clearTimeout(this.due);
    this.due = 0;
    this.draw(this.map.getSize().divideBy(3).round());
  },

  /** Draw the ground with so many pixels more on each side. */
  draw(pad) {
    const { map, canvas } = this;
    const size = map.getSize();
    const wide = size.add(pad.multiplyBy(2));
    const dots = window.devicePixelRatio || 1;
    canvas.width = wide.x * dots;
    canvas.height = wide.y * dots;
    canvas.style.width = `${wide.x}px`;
    canvas.style.height = `${wide.y}px`;
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint(pad.multiplyBy(-1)));
    const pen = canvas.getContext("2d");
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    const { color, weight, fill } = this.options.style;
    Object.assign(pen, { strokeStyle: color, lineWidth: weight, lineJoin: "round", lineCap: "round" });
    if (fill) pen.fillStyle = fill;
    const corner = map.getPixelBounds().min.subtract(pad);
    const scale = map.getZoomScale(map.getZoom(), 0);
    // The worlds side by side of which a part is in sight.
    const world = WORLD * scale;
    for (let k = Math.floor(corner.x / world); k * world < corner.x + wide.x; k += 1) {
      const at = { scale, x: corner.x - k * world, y: corner.y };
      for (const rings of this.shapes) {
        pen.beginPath();
        let count = 0;
        for (const ring of rings) count += traceRing(pen, ring, at, wide.x, wide.y);
        if (!count) continue;
        if (fill) pen.fill("evenodd");
        pen.stroke();
      }
    }
  },
});
