import assert from "node:assert/strict";
import { test } from "node:test";
import geographic from "geographiclib-geodesic";
import { FreeArcs, cornersFor, insideOf, keepTouching, offLine, prepare, simplify, sphereDirect,
  sphereDistance, stepFor, unionLines } from "../../static/map/union.js";

const { WGS84, LATITUDE, LONGITUDE, LONG_UNROLL } = geographic.Geodesic;
const direct = ([lon, lat], azimuth, metres) => {
  const end = WGS84.Direct(lat, lon, azimuth, metres, LATITUDE | LONGITUDE | LONG_UNROLL);
  return [end.lon2, end.lat2];
};
const distance = (a, b) => WGS84.Inverse(a[1], a[0], b[1], b[0]).s12;

/** Numbers between 0 and 1, the same in every run. */
function* numbers(seed) {
  let state = seed;
  while (true) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}

function scattered(seed, count, lon, lat, spread) {
  const next = numbers(seed);
  return Array.from({ length: count }, () =>
    [lon + (next.next().value - 0.5) * spread, lat + (next.next().value - 0.5) * spread]);
}

test("one point gives one circle, closed, at its distance", () => {
  const [line] = unionLines(prepare([[44.4, 33.3]]), 700000, { direct });
  assert.ok(line.length > 300);
  for (const point of line) assert.ok(Math.abs(distance([44.4, 33.3], point) - 700000) < 0.01);
  assert.ok(distance(line[0], line[line.length - 1]) < 0.01);
});

test("no point of the line lies nearer than the range to any point, but for the ellipsoid's part", () => {
  for (const [seed, lon, lat] of [[1, 44, 33], [2, 179.5, -17], [3, -150, 64], [4, 10, 84]]) {
    const points = scattered(seed, 60, lon, lat, 8);
    for (const rangeM of [120000, 700000, 4000000]) {
      const lines = unionLines(prepare(points), rangeM, { direct });
      assert.ok(lines.length > 0);
      for (const point of lines.flat()) {
        const nearest = Math.min(...points.map((each) => distance(each, point)));
        assert.ok(nearest > rangeM * 0.994, `${nearest} of ${rangeM}`);
        assert.ok(nearest < rangeM + 0.01);
      }
    }
  }
});

test("points kept for a shorter range give the same line at longer ones", () => {
  for (const [lon, lat] of [[60, 40], [178, -2], [20, 78]]) {
  const points = scattered(7, 150, lon, lat, 12);
  const kept = keepTouching(prepare(points), 300000);
  assert.ok(kept.points.length < points.length);
  for (const rangeM of [300000, 450000, 900000, 2500000]) {
    const all = unionLines(prepare(points), rangeM, { direct });
    const few = unionLines(kept, rangeM, { direct });
    const length = (lines) => lines.reduce((sum, line) => sum + line.slice(1).reduce((part, point, i) =>
      part + sphereDistance(line[i], point), 0), 0);
    assert.ok(Math.abs(length(all) - length(few)) < 1e-6 * length(all));
  }
  }
});

test("the inner edge of circles about a large region is none of the union's", () => {
  const ring = [[40, 30], [50, 30], [50, 40], [40, 40], [40, 30]];
  const points = cornersFor([ring], 40, 100000, () => 300);
  const lines = unionLines(prepare(points), 100000, { direct, inside: insideOf([ring]) });
  for (const point of lines.flat()) assert.ok(!insideOf([ring])(point));
});

test("dents between corners stay below what is asked for", () => {
  const ring = [[40, 30], [50, 30], [50, 31], [40, 31], [40, 30]];
  const rangeM = 300000;
  const points = cornersFor([ring], 40, rangeM, () => 500);
  const lines = unionLines(prepare(points), rangeM, { direct });
  const south = lines.flat().filter(([lon, lat]) => lon > 41 && lon < 49 && lat < 30);
  const edge = points.filter(([, lat]) => lat === 30);
  for (const point of south) {
    // The nearest point of the edge itself, not only of its corners.
    const nearest = Math.min(...edge.map((each) => distance(each, point)),
      distance([point[0], 30], point));
    assert.ok(nearest > rangeM - 600, `${nearest}`);
  }
});

test("arcs are taken off a circle, also over its beginning", () => {
  const free = new FreeArcs();
  free.reset();
  free.subtract(-0.5, 1);
  assert.equal(free.count, 1);
  assert.ok(Math.abs(free.ends[0] - 0.5) < 1e-12);
  assert.ok(Math.abs(free.ends[1] - (2 * Math.PI - 0.5)) < 1e-12);
  free.subtract(1, 1);
  assert.equal(free.count, 2);
  free.subtract(0, 7);
  assert.equal(free.count, 0);
});

test("thinning keeps ends and what lies off the line", () => {
  const line = [[0, 0], [1, 0.01], [2, 3], [3, 0.01], [4, 0]];
  assert.deepEqual(simplify(line, 0.1), [[0, 0], [1, 0.01], [2, 3], [3, 0.01], [4, 0]]);
  assert.deepEqual(simplify(line, 5), [[0, 0], [4, 0]]);
  assert.equal(offLine([1, 1], [0, 0], [2, 0]), 1);
  assert.equal(offLine([3, 0], [0, 0], [2, 0]), 1);
});

test("a point is inside a ring on whichever side of the date line it was unrolled", () => {
  const ring = [[170, -20], [190, -20], [190, -10], [170, -10], [170, -20]];
  assert.ok(insideOf([ring])([180, -15]));
  assert.ok(insideOf([ring])([-175, -15]));
  assert.ok(!insideOf([ring])([-165, -15]));
});

test("the sphere's formulas agree with each other", () => {
  for (const azimuth of [0, 45, 133, 270]) {
    const end = sphereDirect([44, 33], azimuth, 5000000);
    assert.ok(Math.abs(sphereDistance([44, 33], end) - 5000000) < 0.1);
  }
});

test("chords of a circle stay within a tenth of a pixel", () => {
  for (const px of [20, 300, 2000]) {
    const sagitta = px * (1 - Math.cos(stepFor(px) / 2));
    assert.ok(sagitta < 0.17, `${sagitta} px of ${px}`);
  }
});
