/* Signs of places and sites on one canvas of their own. */
import { drawSign, nearestSign } from "./places.js";

export const Signs = L.Layer.extend({
  initialize(theme) {
    this.theme = theme;
    this.rows = [];
    this.chosen = "";
    this.spots = [];
  },

  onAdd(map) {
    this.map = map;
    this.canvas = L.DomUtil.create("canvas", "rc-signs", map.getPane("rc-places"));
    this.draw();
  },

  onRemove() { this.canvas.remove(); },

  // The end of a zoom is the end of a move as well.
  getEvents() { return { moveend: this.draw, resize: this.draw }; },

  show(rows, chosen) {
    this.rows = rows;
    this.chosen = chosen;
    this.draw();
  },

  setTheme(theme) {
    this.theme = theme;
    this.draw();
  },

  draw() {
    if (!this.map) return;
    const { map, canvas } = this;
    const size = map.getSize();
    // A third more on each side, so that a drag of the map shows what it uncovers.
    const pad = size.divideBy(3).round();
    const scale = window.devicePixelRatio || 1;
    const wide = size.add(pad.multiplyBy(2));
    canvas.width = wide.x * scale;
    canvas.height = wide.y * scale;
    canvas.style.width = `${wide.x}px`;
    canvas.style.height = `${wide.y}px`;
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint(pad.multiplyBy(-1)));
    const pen = canvas.getContext("2d");
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, wide.x, wide.y);
    const centre = map.getCenter().lng;
    this.spots = this.rows.map((row) => {
      // Of the worlds side by side, the one that is looked at.
      const lon = row.lon + 360 * Math.round((centre - row.lon) / 360);
      return map.latLngToContainerPoint([row.lat, lon]);
    });
    // The most populous come first and are drawn last, so that a town never hides a capital.
    for (let i = this.rows.length - 1; i >= 0; i -= 1) {
      const { x, y } = this.spots[i].add(pad);
      if (x < -20 || y < -20 || x > wide.x + 20 || y > wide.y + 20) continue;
      drawSign(pen, x, y, this.rows[i], this.theme, { chosen: this.rows[i].id === this.chosen });
    }
  },

  /** The row at a point of the map's container. */
  pick(at, tolerance) {
    const centre = this.map.getCenter().lng;
    const spots = this.rows.map((row) => this.map.latLngToContainerPoint(
      [row.lat, row.lon + 360 * Math.round((centre - row.lon) / 360)]));
    return nearestSign(this.rows, spots, at, tolerance);
  },
});
