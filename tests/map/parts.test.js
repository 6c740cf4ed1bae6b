import assert from "node:assert/strict";
import { test } from "node:test";
import { stepped } from "../../static/map/aim.js";
import { HEIGHT, layOut, pointsAlong, spotsFor } from "../../static/map/layout.js";
import { partsOf, ringsOf, unpackGeometry, unpackPlaces } from "../../static/map/pack.js";
import { bothUnits, fromSlider, rounded, stepKm, stepOfPixel, toSlider } from "../../static/map/ranges.js";
import { outlineWeight, pointRadius, sizeOf } from "../../static/map/rings.js";
import { nearestSign } from "../../static/map/places.js";
import { widened } from "../../static/map/view.js";

test("steps are walked back to coordinates, however deep", () => {
  const packed = { type: "MultiLineString", steps: [[44000, 33000, 1, -2], [0, 0, 5, 5]] };
  assert.deepEqual(unpackGeometry(packed).coordinates, [[[44, 33], [44.001, 32.998]],
    [[0, 0], [0.005, 0.005]]]);
  const fine = { type: "MultiLineString", steps: [[440001, 330000, 1, -2]], per_degree: 10000 };
  assert.deepEqual(unpackGeometry(fine).coordinates, [[[44.0001, 33], [44.0002, 32.9998]]]);
  const both = { type: "GeometryCollection", geometries: [packed, { type: "Point", coordinates: [1, 2] }] };
  assert.equal(unpackGeometry(both).geometries[1].coordinates[0], 1);
});

test("places come back with their ids, and none from no columns", () => {
  const [first, second] = unpackPlaces({ id: ":1\nsite:x", name: "A\nB", lon: [1000, 2], lat: [3, 4],
    verdict: "es", size: [1, 2], distance: [5, 6], capital: [1], local: { 0: "ا" } });
  assert.equal(first.id, "geonames:1");
  assert.equal(first.local, "ا");
  assert.equal(second.id, "site:x");
  assert.equal(second.capital, true);
  assert.deepEqual(unpackPlaces({ id: "" }), []);
});

test("areas and lines fall into rings and parts", () => {
  const square = [[0, 0], [1, 0], [1, 1], [0, 0]];
  const multi = { type: "MultiPolygon", coordinates: [[square], [square]] };
  assert.equal(ringsOf(multi).length, 2);
  assert.equal(partsOf(multi)[1].type, "Polygon");
  assert.deepEqual(ringsOf({ type: "Point", coordinates: [1, 2] }), [[[1, 2]]]);
  assert.equal(sizeOf(partsOf(multi)[0]), 1);
});

test("points along a border are drawn small, and a few launch points large", () => {
  assert.ok(pointRadius(200) < outlineWeight(80));
  assert.ok(pointRadius(3) > 5);
});

test("small islands have thin outlines", () => {
  assert.ok(outlineWeight(1) < outlineWeight(8));
  assert.ok(outlineWeight(8) < outlineWeight(80));
});

test("labels take the first free spot and none covers another", () => {
  const size = { x: 300, y: 200 };
  const labels = Array.from({ length: 30 }, (_, i) =>
    ({ text: i, spots: spotsFor({ x: 20 + i * 9, y: 100 }, 60, { gap: 6 }) }));
  const placed = layOut(labels, size, [{ x: 0, y: 0, w: 300, h: 95 }], 20);
  assert.ok(placed.length > 2);
  placed.forEach(([, a], i) => placed.slice(i + 1).forEach(([, b]) =>
    assert.ok(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + HEIGHT <= b.y || b.y + HEIGHT <= a.y)));
  assert.ok(placed.every(([, box]) => box.y >= 95));
});

test("a line's label goes where the line is in sight, the topmost first", () => {
  const line = Array.from({ length: 500 }, (_, i) => ({ x: i, y: 500 - i }));
  const points = pointsAlong([line], { x: 300, y: 400 });
  assert.ok(points.length <= 80);
  assert.ok(points.every(({ x, y }) => x < 300 && y < 400 && y > 0));
  assert.ok(points[0].y < points[points.length - 1].y);
});

test("a slider comes back to its range, and every key stroke changes it", () => {
  for (const km of [10, 55, 300, 700, 2500, 11000, 19900]) {
    assert.equal(rounded(fromSlider(toSlider(km))), km);
    assert.notEqual(rounded(km + (km < 19900 ? 1 : -1) * stepKm(km)), km);
  }
  assert.equal(rounded(3), 10);
  assert.equal(rounded(30000), 19900);
  assert.equal(stepOfPixel(3.2), 5);
  assert.equal(bothUnits(700), "700 km · 435 mi");
});

test("a point's box is widened to what lies around it", () => {
  assert.deepEqual(widened([44, 33, 44, 33]), [43.5, 32.5, 44.5, 33.5]);
  assert.deepEqual(widened([40, 30, 50, 35]), [40, 30, 50, 35]);
});

test("of signs on top of each other the nearest is picked, and none far off", () => {
  const rows = [{ id: "a", size: 1 }, { id: "b", size: 1 }];
  const spots = [{ x: 10, y: 10 }, { x: 16, y: 10 }];
  assert.equal(nearestSign(rows, spots, { x: 15, y: 10 }, 4).id, "b");
  assert.equal(nearestSign(rows, spots, { x: 50, y: 50 }, 4), null);
});

test("a step of the cross stays on the map, which gives way for the rest", () => {
  const size = { x: 300, y: 200 };
  assert.deepEqual(stepped({ x: 100, y: 100 }, [16, -2], size), { at: { x: 116, y: 98 }, pan: [0, 0] });
  assert.deepEqual(stepped({ x: 290, y: 1 }, [16, -16], size), { at: { x: 300, y: 0 }, pan: [6, -15] });
});
