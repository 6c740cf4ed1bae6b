/* What d3-geo wants of areas: rings that keep their inside on the right hand, on a sphere. */

const RADIANS = Math.PI / 180;
const wrapped = (degrees) => degrees - 360 * Math.round(degrees / 360);

/** Twice the signed area of a ring in degrees: above zero where it turns to the left. */
function turning(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    sum += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  }
  return -sum;
}

/** Turn a polygon's rings, of less than half the world, the way that a sphere wants them. */
export function rewound(coordinates) {
  return coordinates.map((ring, index) =>
    (turning(ring) > 0) === (index === 0) ? [...ring].reverse() : ring);
}

/** A polygon's rings that enclose something: one thinned to a line would fill the whole world. */
export function solid(rings, leastDeg2 = 1e-6) {
  const encloses = (ring) => ring.length > 3 && Math.abs(turning(ring)) > 2 * leastDeg2;
  return rings.length && encloses(rings[0]) ? rings.filter(encloses) : [];
}

/** Points of a step to the right and to the left of a ring's edge. */
function sides([lon, lat], [nextLon, nextLat], stepDeg) {
  const squeeze = Math.max(0.01, Math.cos(lat * RADIANS));
  const east = wrapped(nextLon - lon) * squeeze;
  const north = nextLat - lat;
  const long = Math.hypot(east, north) || 1;
  const across = [north / long * stepDeg / squeeze, -east / long * stepDeg];
  return [1, -1].map((side) => [lon + side * across[0],
    Math.max(-90, Math.min(90, lat + side * across[1]))]);
}

/** Turn a line of a range so that what it reaches lies on its right.
 *
 * `distance(point)` is how far a point lies from the region: the nearer side is within range.
 */
export function turned(line, distance, stepDeg = 0.3) {
  let votes = 0;
  const count = Math.min(9, line.length - 1);
  for (let k = 0; k < count; k += 1) {
    const i = Math.floor(k * (line.length - 1) / count);
    const [right, left] = sides(line[i], line[i + 1], stepDeg);
    votes += distance(right) < distance(left) ? 1 : -1;
  }
  return votes < 0 ? [...line].reverse() : line;
}

/** A line with points along its long edges, straight in degrees as a flat map draws them. */
export function dense(line, longestDeg = 2) {
  const made = [];
  line.forEach(([lon, lat], index) => {
    const [nextLon, nextLat] = line[index + 1] || [lon, lat];
    const parts = Math.ceil(Math.max(Math.abs(nextLon - lon), Math.abs(nextLat - lat)) / longestDeg);
    made.push([lon, lat]);
    for (let k = 1; k < parts; k += 1) {
      made.push([lon + (nextLon - lon) * k / parts, lat + (nextLat - lat) * k / parts]);
    }
  });
  return made;
}

/** A coast without what only a flat map has: edges along the date line and the pole. */
export function coastOf(ring) {
  const runs = [];
  let run = [];
  const isEdge = (a, b) => (Math.abs(a[0]) > 179.99 && Math.abs(b[0]) > 179.99) ||
    (a[1] < -89.9 && b[1] < -89.9);
  ring.forEach((point, index) => {
    if (index && isEdge(ring[index - 1], point)) {
      if (run.length > 1) runs.push(run);
      run = [];
    }
    run.push(point);
  });
  if (run.length > 1) runs.push(run);
  return runs;
}
