/* The line of the union while something is dragged, drawn on a canvas from frame to frame. */
import { cornersFor, finest, insideOf, keepTouching, prepare, stepFor, unionLines } from "./union.js";

// Corners stand so close that circles about them leave no deeper dents.
const DENT_PX = 0.3;
const METRES_A_DEGREE = 111320;
// What the page answers comes sooner; should it never come, the old lines come back.
const LONGEST_WAIT_MS = 10000;

export class Live {
  /** `elsewhere(lines)` draws the line where the flat map is not shown, and says whether it did. */
  constructor(map, rings, geodesics, accent, elsewhere) {
    Object.assign(this, { map, rings, geodesics, accent, elsewhere });
    this.canvas = L.DomUtil.create("canvas", "rc-live", map.getPane("rc-live"));
    this.due = 0;
    this.timer = 0;
    this.wanted = null;
    this.prepared = null;
    this.lines = [];
    this.frames = [];
    map.on("zoomend", () => { this.prepared = null; });
    map.on("moveend", () => { if (this.lines.length) this.paint(); });
  }

  get active() { return Boolean(this.wanted); }

  perDegree() { return 256 * 2 ** this.map.getZoom() / 360; }

  metresPerPixel(lat) {
    return METRES_A_DEGREE * Math.max(0.09, Math.cos(lat * Math.PI / 180)) / this.perDegree();
  }

  /** Corners of an area ready for ranges near this one; kept as long as they serve. */
  corners(area, rangeM) {
    const kept = this.prepared;
    if (kept && kept.area === area && rangeM >= kept.shortestM) return kept.points;
    const dentM = (lat) => DENT_PX * finest((each) => this.metresPerPixel(each), lat, rangeM);
    const all = cornersFor(area.rings, this.perDegree(), rangeM * 0.5, dentM);
    const points = keepTouching(prepare(all), rangeM * 0.5);
    this.prepared = { area, points, inside: insideOf(area.rings), shortestM: rangeM * 0.5 };
    return points;
  }

  /** Get ready for a drag before it begins: its first frames would otherwise be its slowest. */
  warm(area, rangeM) {
    if (this.warmed === area) return;
    this.warmed = area;
    this.geodesics.load().then(() => {
      for (let run = 0; run < 3 && this.warmed === area && !this.wanted; run += 1) {
        this.linesOf(area, rangeM * (1 - run / 100));
      }
    });
  }

  /** Draw the union about an area, or a circle `{ centre, radiusM }`, in the next frame. */
  draw(area, rangeM) {
    if (!this.wanted && !this.due) this.rings.fade(true);
    clearTimeout(this.timer);
    this.wanted = { area, rangeM };
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      if (!this.wanted) return;
      const began = performance.now();
      this.lines = this.linesOf(this.wanted.area, this.wanted.rangeM);
      this.paint();
      this.frames.push(performance.now() - began);
      if (this.frames.length > 2000) this.frames.shift();
    });
  }

  /** How far apart points stand on the circle about a point, in radians. */
  stepper(rangeM) {
    return ([, lat]) =>
      stepFor(rangeM / finest((each) => this.metresPerPixel(each), lat, rangeM));
  }

  /** Whether a point lies in the area that was made ready. */
  inside(point) { return this.prepared.inside(point); }

  /** Lines of the union about an area, or about a circle. */
  linesOf(area, rangeM) {
    const { direct } = this.geodesics;
    if (area.centre) {
      const far = rangeM + (area.radiusM || 0);
      return unionLines(prepare([area.centre]), far, { direct, step: this.stepper(far) });
    }
    const points = this.corners(area, rangeM);
    return unionLines(points, rangeM, { direct, step: this.stepper(rangeM),
      inside: this.prepared.inside });
  }

  paint() {
    if (this.elsewhere(this.lines)) return;
    const { map, canvas } = this;
    const size = map.getSize();
    const scale = window.devicePixelRatio || 1;
    if (canvas.width !== size.x * scale || canvas.height !== size.y * scale) {
      canvas.width = size.x * scale;
      canvas.height = size.y * scale;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    const pen = canvas.getContext("2d");
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, size.x, size.y);
    pen.strokeStyle = this.accent();
    pen.lineWidth = 3.6;
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.beginPath();
    const world = 360 * this.perDegree();
    for (const line of this.lines) {
      const points = line.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon]));
      const xs = points.map((point) => point.x);
      const low = Math.min(...xs);
      const high = Math.max(...xs);
      const first = Math.ceil(-high / world);
      const last = Math.floor((size.x - low) / world);
      for (let copy = first; copy <= Math.min(last, first + 3); copy += 1) {
        points.forEach(({ x, y }, index) => {
          if (index) pen.lineTo(x + copy * world, y);
          else pen.moveTo(x + copy * world, y);
        });
      }
    }
    pen.stroke();
  }

  /** Keep the last line until the page's exact one comes. */
  release() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.clear(), LONGEST_WAIT_MS);
  }

  clear() {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.due);
    this.due = 0;
    this.wanted = null;
    this.lines = [];
    this.rings.fade(false);
    this.elsewhere(null);
    this.canvas.getContext("2d").clearRect(0, 0, this.canvas.width, this.canvas.height);
  }
}
