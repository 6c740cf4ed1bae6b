/* The line of the union of geodesic circles about many points: what a range reaches from a region.
 *
 * Which part of each circle is free of all others is worked out on a sphere, in closed form; the
 * points of the free part are then laid by the geodesic that is given. On the ellipsoid the ends of
 * neighbouring parts differ by at most 0.3 % of the range, along lines that all but coincide there.
 */

const RADIANS = Math.PI / 180;
const FULL = 2 * Math.PI;
// Nearer to a pole a Mercator map has no end.
const EDGE_DEG = 84;
export const MEAN_RADIUS_M = 6371008.8;

const unit = ([lon, lat]) => {
  const across = Math.cos(lat * RADIANS);
  return [across * Math.cos(lon * RADIANS), across * Math.sin(lon * RADIANS),
    Math.sin(lat * RADIANS)];
};

/** Distance on the sphere in metres, between [lon, lat] in degrees. */
export function sphereDistance(from, to) {
  const a = unit(from);
  const b = unit(to);
  const across = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0]);
  return MEAN_RADIUS_M * Math.atan2(across, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
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

/** Unit vectors one after another in one array, which a loop over thousands reads fastest. */
function packed(points) {
  const axes = new Float64Array(3 * points.length);
  points.forEach((point, index) => axes.set(unit(point), 3 * index));
  return axes;
}

/** Points that lie farthest out: they cover most of other points' circles. */
function outermost(axes) {
  const found = new Set();
  for (const [x, y, z] of [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, -1, 0], [1, 0, 1],
    [0, 1, 1], [1, 1, 1], [1, -1, 1], [1, 1, -1]]) {
    let [low, high, least, most] = [0, 0, Infinity, -Infinity];
    for (let i = 0; i < axes.length; i += 3) {
      const along = x * axes[i] + y * axes[i + 1] + z * axes[i + 2];
      if (along < least) { least = along; low = i; }
      if (along > most) { most = along; high = i; }
    }
    found.add(low / 3).add(high / 3);
  }
  return Int32Array.from(found);
}

/** Prepare points [lon, lat] once, so that each frame of a drag costs little. */
export function prepare(points) {
  const axes = packed(points);
  // Directions of north and east at each point.
  const norths = new Float64Array(axes.length);
  const easts = new Float64Array(axes.length);
  points.forEach(([lon, lat], index) => {
    const [sine, cosine] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
    const [y, x] = [Math.sin(lon * RADIANS), Math.cos(lon * RADIANS)];
    norths.set([-sine * x, -sine * y, cosine], 3 * index);
    easts.set([-y, x, 0], 3 * index);
  });
  // The ellipsoid's mean curvature at each: WGS84's semi-minor axis over 1 - e^2 sin^2.
  const radiiM = points.map((_, index) =>
    6356752.3142 / (1 - 0.00669437999 * axes[3 * index + 2] ** 2));
  return { points, axes, norths, easts, radiiM, extremes: outermost(axes) };
}

/** Take off `free` what circle `j` covers of circle `i`, both of the radius with this cosine. */
function cut(free, { axes, norths, easts }, i, j, cosine, sine) {
  const [a, b] = [3 * i, 3 * j];
  const near = axes[a] * axes[b] + axes[a + 1] * axes[b + 1] + axes[a + 2] * axes[b + 2];
  // Circles whose centres lie more than two radii apart do not meet.
  if (near < (cosine > 0 ? 2 * cosine * cosine - 1 : -1) || near > 1 - 1e-13) return;
  const edge = cosine * (1 - near) / (Math.sqrt(1 - near * near) * sine);
  if (edge >= 1) return;
  if (edge <= -1) { free.count = 0; return; }
  const half = Math.acos(edge);
  const towards = Math.atan2(easts[a] * axes[b] + easts[a + 1] * axes[b + 1],
    norths[a] * axes[b] + norths[a + 1] * axes[b + 1] + norths[a + 2] * axes[b + 2]);
  free.subtract(towards - half, 2 * half);
}

/** Leave in `free` the parts of circle `i`, as azimuths, that no circle of the same radius covers. */
function findFree(free, prepared, i, cosine, sine) {
  const { extremes, points: { length: count } } = prepared;
  free.reset();
  for (let step = 1; step <= 4 && free.count; step += 1) {
    cut(free, prepared, i, (i + step) % count, cosine, sine);
    cut(free, prepared, i, (i - (step % count) + count) % count, cosine, sine);
  }
  for (let k = 0; k < extremes.length && free.count; k += 1) {
    cut(free, prepared, i, extremes[k], cosine, sine);
  }
  for (let j = 0; j < count && free.count; j += 1) cut(free, prepared, i, j, cosine, sine);
}

/** Whether the point of circle `i` at an azimuth lies within the union of all circles. */
function isCovered({ axes, norths, easts, every }, i, azimuth, cosine, sine, closest) {
  const a = 3 * i;
  const north = sine * Math.cos(azimuth);
  const east = sine * Math.sin(azimuth);
  const x = cosine * axes[a] + north * norths[a] + east * easts[a];
  const y = cosine * axes[a + 1] + north * norths[a + 1] + east * easts[a + 1];
  const z = cosine * axes[a + 2] + north * norths[a + 2];
  for (let j = 0; j < every.length; j += 3) {
    if (x * every[j] + y * every[j + 1] + z * every[j + 2] > closest) return true;
  }
  return false;
}

/** Keep the points that a union's edge can touch at this range or a longer one.
 *
 * A point touches the edge at a range when some ball of that radius has it on its edge and none of
 * the others inside; every smaller ball that touches from within then has none either. So the
 * points that touch at a longer range are among those that touch at a shorter one.
 */
export function keepTouching(prepared, shortestM) {
  const free = new FreeArcs();
  const kept = prepared.points.filter((_, i) => {
    const far = shortestM / prepared.radiiM[i];
    findFree(free, prepared, i, Math.cos(far), Math.sin(far));
    return free.count > 0;
  });
  return { ...prepare(kept), every: prepared.axes, shortestM };
}

/** Lines of the union's edge: lists of [lon, lat], longitudes running on over +-180.
 *
 * `direct(point, azimuthDeg, distanceM)` lays a point; `inside(point)` says whether it lies in the
 * region, whose inner edge is none of the union's; `step(point)` is how far apart, in radians,
 * points are laid on the circle about a point.
 */
export function unionLines(prepared, rangeM, options = {}) {
  const { direct = sphereDirect, inside = () => false, step = () => RADIANS } = options;
  const free = new FreeArcs();
  const lines = [];
  prepared.points.forEach((point, i) => {
    const far = rangeM / prepared.radiiM[i];
    const [cosine, sine] = [Math.cos(far), Math.sin(far)];
    // Nearer than this to any other point is within the union, whatever was kept.
    const closest = Math.cos(far * (1 - 1e-6));
    findFree(free, prepared, i, cosine, sine);
    for (let k = 0; k < free.count; k += 1) {
      const from = free.ends[2 * k];
      const to = free.ends[2 * k + 1];
      if (to - from < 1e-9) continue;
      const middle = (from + to) / 2;
      if (inside(sphereDirect(point, middle / RADIANS, rangeM))) continue;
      if (prepared.every && isCovered(prepared, i, middle, cosine, sine, closest)) continue;
      const count = Math.max(1, Math.ceil((to - from) / step(point)));
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

/** Make an even-odd test of points in rings of [lon, lat], wherever on the globe they were unrolled.
 *
 * Edges are kept by the degree of latitude that they pass, so that a test reads a few of them.
 */
export function insideOf(rings) {
  const areas = rings.filter((ring) => ring.length > 2).map((ring) => {
    const bands = new Map();
    let [west, east] = [Infinity, -Infinity];
    ring.forEach(([x, y], index) => {
      const [u, v] = ring[index ? index - 1 : ring.length - 1];
      west = Math.min(west, x);
      east = Math.max(east, x);
      for (let band = Math.floor(Math.min(y, v)); band <= Math.floor(Math.max(y, v)); band += 1) {
        if (!bands.has(band)) bands.set(band, []);
        bands.get(band).push(x, y, u, v);
      }
    });
    return { bands, middle: (west + east) / 2 };
  });
  return ([lon, lat]) => {
    let odd = false;
    for (const { bands, middle } of areas) {
      const edges = bands.get(Math.floor(lat));
      if (!edges) continue;
      const at = lon - 360 * Math.round((lon - middle) / 360);
      for (let k = 0; k < edges.length; k += 4) {
        const [y, v] = [edges[k + 1], edges[k + 3]];
        if ((y > lat) !== (v > lat) &&
          at < (edges[k + 2] - edges[k]) * (lat - y) / (v - y) + edges[k]) odd = !odd;
      }
    }
    return odd;
  };
}

/** Metres of a Mercator pixel as the range's line has them at its most stretched. */
export function finest(metresAPixelAt, lat, rangeM) {
  return metresAPixelAt(Math.min(EDGE_DEG, Math.abs(lat) + rangeM / 111320));
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
 * deeper than `dentM(lat)`: between circles of range R, s apart, a dent is s^2 / 8R deep.
 */
export function cornersFor(rings, perDegree, rangeM, dentM, keepPx = 0.7) {
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
      const spacing = Math.sqrt(8 * rangeM * dentM((point[1] + next[1]) / 2)) / 111320;
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
