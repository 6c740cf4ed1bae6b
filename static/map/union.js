/* The line of the union of geodesic circles about many points: what a range reaches from a region.
 *
 * Which part of each circle is free of all others is worked out on a sphere, in closed form; the
 * points of the free part are then laid by the geodesic that is given. On the ellipsoid the ends of
 * neighbouring parts differ by at most 0.3 % of the range, along lines that all but coincide there.
 */

const RADIANS = Math.PI / 180;
const FULL = 2 * Math.PI;
export const MEAN_RADIUS_M = 6371008.8;

const unit = ([lon, lat]) => {
  const across = Math.cos(lat * RADIANS);
  return [across * Math.cos(lon * RADIANS), across * Math.sin(lon * RADIANS),
    Math.sin(lat * RADIANS)];
};

const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Distance on the sphere in metres, between [lon, lat] in degrees. */
export function sphereDistance(from, to) {
  const a = unit(from);
  const b = unit(to);
  const across = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0]);
  return MEAN_RADIUS_M * Math.atan2(across, dot(a, b));
}

/** Point at a distance and azimuth on the sphere, longitude not wrapped. */
export function sphereDirect([lon, lat], azimuthDeg, distanceM) {
  const far = distanceM / MEAN_RADIUS_M;
  const turn = azimuthDeg * RADIANS;
  const sine = Math.sin(lat * RADIANS) * Math.cos(far) +
    Math.cos(lat * RADIANS) * Math.sin(far) * Math.cos(turn);
  const east = Math.atan2(Math.sin(turn) * Math.sin(far) * Math.cos(lat * RADIANS),
    Math.cos(far) - Math.sin(lat * RADIANS) * sine);
  return [lon + east / RADIANS, Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS];
}

/** Arcs of a circle that nothing covers yet: [start, end] pairs within 0 to 2 pi, in one array. */
export class FreeArcs {
  constructor() {
    this.ends = new Float64Array(256);
    this.count = 0;
  }

  /** Begin with the whole circle. */
  reset() {
    this.ends[0] = 0;
    this.ends[1] = FULL;
    this.count = 1;
  }

  /** Take an arc of this start and length off; a length of 2 pi and more takes all. */
  subtract(start, length) {
    if (length >= FULL) { this.count = 0; return; }
    const from = start - FULL * Math.floor(start / FULL);
    const to = from + length;
    this.cut(from, Math.min(to, FULL));
    if (to > FULL) this.cut(0, to - FULL);
  }

  cut(low, high) {
    const { ends } = this;
    for (let k = this.count - 1; k >= 0; k -= 1) {
      const a = ends[2 * k];
      const b = ends[2 * k + 1];
      if (high <= a || low >= b) continue;
      if (low > a && high < b) {
        // More pieces than fit are never cut apart: the line is then too long, never too short.
        if (2 * this.count + 2 > ends.length) continue;
        ends[2 * k + 1] = low;
        ends[2 * this.count] = high;
        ends[2 * this.count + 1] = b;
        this.count += 1;
      } else if (low > a) {
        ends[2 * k + 1] = low;
      } else if (high < b) {
        ends[2 * k] = high;
      } else {
        this.count -= 1;
        ends[2 * k] = ends[2 * this.count];
        ends[2 * k + 1] = ends[2 * this.count + 1];
      }
    }
  }
}

/** Points that lie farthest out: they cover most of other points' circles. */
function outermost(vectors) {
  const found = new Set();
  for (const direction of [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, -1, 0], [1, 0, 1],
    [0, 1, 1], [1, 1, 1], [1, -1, 1], [1, 1, -1]]) {
    let low = 0;
    let high = 0;
    vectors.forEach((vector, index) => {
      if (dot(vector, direction) < dot(vectors[low], direction)) low = index;
      if (dot(vector, direction) > dot(vectors[high], direction)) high = index;
    });
    found.add(low).add(high);
  }
  return [...found];
}

/** Prepare points [lon, lat] once, so that each frame of a drag costs little. */
export function prepare(points) {
  const vectors = points.map(unit);
  const norths = points.map(([lon, lat]) => [-Math.sin(lat * RADIANS) * Math.cos(lon * RADIANS),
    -Math.sin(lat * RADIANS) * Math.sin(lon * RADIANS), Math.cos(lat * RADIANS)]);
  const easts = points.map(([lon]) => [-Math.sin(lon * RADIANS), Math.cos(lon * RADIANS), 0]);
  // The ellipsoid's mean curvature there: WGS84's semi-minor axis over 1 - e^2 sin^2.
  const sine = vectors.reduce((sum, vector) => sum + vector[2], 0) / (vectors.length || 1);
  const radiusM = 6356752.3142 / (1 - 0.00669437999 * sine * sine);
  return { points, vectors, norths, easts, radiusM, extremes: outermost(vectors) };
}

/** Leave in `free` the parts of circle `i`, as azimuths, that no circle of the same radius covers. */
function findFree(free, { vectors, norths, easts, extremes }, i, cosine, sine) {
  const count = vectors.length;
  const a = vectors[i];
  const north = norths[i];
  const east = easts[i];
  // Circles whose centres lie more than two radii apart do not meet.
  const apart = cosine > 0 ? 2 * cosine * cosine - 1 : -1;
  free.reset();
  const cut = (b) => {
    const near = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    if (near < apart || near > 1 - 1e-13) return;
    const reach = Math.sqrt(1 - near * near) * sine;
    const edge = cosine * (1 - near) / reach;
    if (edge >= 1) return;
    if (edge <= -1) { free.count = 0; return; }
    const half = Math.acos(edge);
    const towards = Math.atan2(east[0] * b[0] + east[1] * b[1],
      north[0] * b[0] + north[1] * b[1] + north[2] * b[2]);
    free.subtract(towards - half, 2 * half);
  };
  for (let step = 1; step <= 4 && free.count; step += 1) {
    cut(vectors[(i + step) % count]);
    cut(vectors[(i - (step % count) + count) % count]);
  }
  for (let k = 0; k < extremes.length && free.count; k += 1) cut(vectors[extremes[k]]);
  for (let j = 0; j < count && free.count; j += 1) cut(vectors[j]);
}

/** The point of circle `i` at an azimuth, as a vector. */
function onCircle({ vectors, norths, easts }, i, azimuth, cosine, sine) {
  const north = sine * Math.cos(azimuth);
  const east = sine * Math.sin(azimuth);
  return [0, 1, 2].map((axis) => cosine * vectors[i][axis] + north * norths[i][axis] +
    (axis < 2 ? east * easts[i][axis] : 0));
}

/** Keep the points that a union's edge can touch at this range or a longer one.
 *
 * A point touches the edge at a range when some ball of that radius has it on its edge and none of
 * the others inside; every smaller ball that touches from within then has none either. So the
 * points that touch at a longer range are among those that touch at a shorter one.
 */
export function keepTouching(prepared, shortestM) {
  const far = shortestM / prepared.radiusM;
  const free = new FreeArcs();
  const kept = prepared.points.filter((_, i) => {
    findFree(free, prepared, i, Math.cos(far), Math.sin(far));
    return free.count > 0;
  });
  return { ...prepare(kept), radiusM: prepared.radiusM, every: prepared.vectors, shortestM };
}

/** Lines of the union's edge: lists of [lon, lat], longitudes running on over +-180.
 *
 * `direct(point, azimuthDeg, distanceM)` lays a point; `inside(point)` says whether it lies in the
 * region, whose inner edge is none of the union's; points lie `stepRad` apart on their circle.
 */
export function unionLines(prepared, rangeM, options = {}) {
  const { direct = sphereDirect, inside = () => false, stepRad = RADIANS } = options;
  const far = rangeM / prepared.radiusM;
  const cosine = Math.cos(far);
  const sine = Math.sin(far);
  const free = new FreeArcs();
  const lines = [];
  // Nearer than this to any other point is within the union, whatever was kept.
  const closest = Math.cos(far * (1 - 1e-6));
  prepared.points.forEach((point, i) => {
    findFree(free, prepared, i, cosine, sine);
    for (let k = 0; k < free.count; k += 1) {
      const from = free.ends[2 * k];
      const to = free.ends[2 * k + 1];
      if (to - from < 1e-9) continue;
      if (prepared.every) {
        const middle = onCircle(prepared, i, (from + to) / 2, cosine, sine);
        if (prepared.every.some((other) => dot(other, middle) > closest)) continue;
      }
      if (inside(sphereDirect(point, (from + to) / 2 / RADIANS, rangeM))) continue;
      const count = Math.max(1, Math.ceil((to - from) / stepRad));
      const line = [];
      for (let n = 0; n <= count; n += 1) {
        line.push(direct(point, (from + (to - from) * n / count) / RADIANS, rangeM));
      }
      lines.push(line);
    }
  });
  return lines;
}

/** Angle between points on a circle of so many pixels, for chords a tenth of a pixel within it. */
export function stepFor(radiusPx) {
  return Math.min(0.25, Math.sqrt(0.8 / Math.max(radiusPx, 1)));
}

/** Even-odd test of a point in rings of [lon, lat], wherever on the globe they were unrolled. */
export function isInside(rings, [lon, lat]) {
  let odd = false;
  for (const ring of rings) {
    if (ring.length < 3) continue;
    const shift = 360 * Math.round((lon - ring[0][0]) / 360);
    const at = lon - shift;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [x, y] = ring[i];
      const [u, v] = ring[j];
      if ((y > lat) !== (v > lat) && at < (u - x) * (lat - y) / (v - y) + x) odd = !odd;
    }
  }
  return odd;
}

/** A point in pixels of a Mercator map with so many pixels a degree of longitude. */
export function mercator([lon, lat], perDegree) {
  const safe = Math.max(-85.05, Math.min(85.05, lat));
  const north = Math.log(Math.tan(Math.PI / 4 + safe * RADIANS / 2)) / RADIANS;
  return [lon * perDegree, north * perDegree];
}

/** Thin rings of [lon, lat] to what a screen shows: corners at least `keepPx` pixels apart.
 *
 * Long edges get points in between, so that circles of this range about them leave no dents
 * deeper than `dentM`: between circles of range R, s apart, a dent is s^2 / 8R deep.
 */
export function cornersFor(rings, perDegree, rangeM, dentM, keepPx = 0.7) {
  const spacing = Math.sqrt(8 * rangeM * dentM) / 111320;
  const seen = new Set();
  const kept = [];
  const keep = (point) => {
    const [x, y] = mercator(point, perDegree);
    const key = `${Math.round(x / keepPx)},${Math.round(y / keepPx)}`;
    if (!seen.has(key)) { seen.add(key); kept.push(point); }
  };
  for (const ring of rings) {
    const placed = ring.map((point) => [...mercator(point, perDegree), ...point]);
    const thin = simplify(placed, keepPx / 2).map(([, , lon, lat]) => [lon, lat]);
    thin.forEach((point, index) => {
      keep(point);
      const next = thin[index + 1];
      if (!next) return;
      const squeeze = Math.cos((point[1] + next[1]) / 2 * RADIANS);
      const long = Math.hypot((next[0] - point[0]) * squeeze, next[1] - point[1]);
      const parts = Math.min(400, Math.ceil(long / spacing));
      for (let k = 1; k < parts; k += 1) {
        keep([point[0] + (next[0] - point[0]) * k / parts,
          point[1] + (next[1] - point[1]) * k / parts]);
      }
    });
  }
  return kept;
}

/** Douglas and Peucker's thinning by the first two coordinates, without recursion. */
export function simplify(line, tolerance) {
  if (line.length < 3) return [...line];
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const todo = [[0, line.length - 1]];
  while (todo.length) {
    const [first, last] = todo.pop();
    let worst = 0;
    let at = -1;
    for (let i = first + 1; i < last; i += 1) {
      const off = offLine(line[i], line[first], line[last]);
      if (off > worst) { worst = off; at = i; }
    }
    if (worst > tolerance) {
      keep[at] = 1;
      todo.push([first, at], [at, last]);
    }
  }
  return line.filter((_, index) => keep[index]);
}

/** Distance of a point from a straight piece, in the units of its coordinates. */
export function offLine([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const long = dx * dx + dy * dy;
  const part = long ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
