/* Places and sites as signs on one canvas: a verdict has a shape of its own, a site a triangle. */

export const VERDICTS = { e: "everywhere", s: "somewhere", n: "nowhere" };

/** Draw one sign on a canvas: full disc, half disc, open diamond; a triangle for a site. */
export function drawSign(pen, x, y, row, theme, { chosen = false } = {}) {
  const r = radiusOf(row) + (chosen ? 1.5 : 0);
  const ink = theme[VERDICTS[row.verdict]];
  pen.lineWidth = 1.4;
  pen.beginPath();
  if (row.site) {
    const mark = () => {
      pen.beginPath();
      pen.moveTo(x, y - r - 1); pen.lineTo(x + r + 1, y + r); pen.lineTo(x - r - 1, y + r);
      pen.closePath();
    };
    mark();
    pen.fillStyle = row.verdict === "n" ? theme.halo : ink;
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = theme.site;
    pen.stroke();
  } else if (row.verdict === "n") {
    pen.moveTo(x, y - r); pen.lineTo(x + r, y); pen.lineTo(x, y + r); pen.lineTo(x - r, y);
    pen.closePath();
    pen.fillStyle = theme.halo;
    pen.fill();
    pen.strokeStyle = ink;
    pen.stroke();
  } else if (row.verdict === "s") {
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fillStyle = theme.halo;
    pen.fill();
    pen.strokeStyle = ink;
    pen.stroke();
    pen.beginPath();
    pen.arc(x, y, r, Math.PI / 2, 1.5 * Math.PI);
    pen.closePath();
    pen.fillStyle = ink;
    pen.fill();
  } else {
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fillStyle = ink;
    pen.fill();
    pen.strokeStyle = theme.halo;
    pen.stroke();
  }
  if (chosen) {
    pen.beginPath();
    pen.arc(x, y, r + 4, 0, 2 * Math.PI);
    pen.lineWidth = 2.5;
    pen.strokeStyle = theme.region;
    pen.stroke();
  }
}

const radiusOf = (row) => (row.site ? 5.5 : 2.5 + row.size);

/** The row whose sign is nearest to a point, within its sign and a tolerance. */
export function nearestSign(rows, spots, { x, y }, tolerance) {
  let best = null;
  let least = Infinity;
  rows.forEach((row, index) => {
    const spot = spots[index];
    if (!spot) return;
    const off = Math.hypot(spot.x - x, spot.y - y) - radiusOf(row);
    if (off <= tolerance && off < least) { least = off; best = row; }
  });
  return best;
}

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

  getEvents() { return { moveend: this.draw, zoomend: this.draw, resize: this.draw }; },

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
