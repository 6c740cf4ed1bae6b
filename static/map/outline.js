/* Outlines of the ground in the map's own projection, and how they are traced on a canvas. */
import { ringsOf } from "./pack.js";

/** Pixels of the whole world at zoom 0. */
export const WORLD = 256;
const MOST_LAT = 85.0511287798;
// A point nearer than this to the last one drawn changes nothing that is seen.
const LEAST_PX = 0.7;
const RADIANS = Math.PI / 180;

const spotX = (lon) => (lon / 360 + 0.5) * WORLD;
const spotY = (lat) => {
  const bounded = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
  return (0.5 - Math.asinh(Math.tan(bounded * RADIANS)) / (2 * Math.PI)) * WORLD;
};

function projectRing(ring) {
  const points = new Float64Array(2 * ring.length);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  ring.forEach(([lon, lat], i) => {
    const x = spotX(lon);
    const y = spotY(lat);
    points[2 * i] = x;
    points[2 * i + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { points, box };
}

/** Project features once, to the pixels of zoom 0: a list of rings for each. */
export const projectFeatures = (features) =>
  features.map(({ geometry }) => ringsOf(geometry).map(projectRing));

/** On which sides of a picture a point lies: 0 within, else bits for left, right, above, below. */
const sideOf = (x, y, width, height) =>
  (x < 0 ? 1 : x > width ? 2 : 0) | (y < 0 ? 4 : y > height ? 8 : 0);

/** Trace a ring that lies in a picture at least in part; give how many points that took.
 *
 * `at` turns pixels of zoom 0 into the picture's: times `scale`, less `x` and `y`. Points that are
 * out of sight on one side together with both their neighbours are left out, as are those within
 * a pixel's part of the last.
 */
export function traceRing(pen, { points, box }, at, width, height) {
  const { scale, x: left, y: top } = at;
  if (box[2] * scale < left || box[0] * scale > left + width ||
    box[3] * scale < top || box[1] * scale > top + height) return 0;
  const last = points.length - 2;
  let x = points[0] * scale - left;
  let y = points[1] * scale - top;
  let side = sideOf(x, y, width, height);
  let count = 1;
  pen.moveTo(x, y);
  for (let i = 2; i <= last; i += 2) {
    const nextX = points[i] * scale - left;
    const nextY = points[i + 1] * scale - top;
    if (i < last) {
      if (Math.abs(nextX - x) < LEAST_PX && Math.abs(nextY - y) < LEAST_PX) continue;
      const here = side & sideOf(nextX, nextY, width, height);
      if (here && here & sideOf(points[i + 2] * scale - left, points[i + 3] * scale - top,
        width, height)) continue;
    }
    x = nextX;
    y = nextY;
    side = sideOf(x, y, width, height);
    pen.lineTo(x, y);
    count += 1;
  }
  return count;
}
