import assert from "node:assert/strict";
import { test } from "node:test";
import { WORLD, projectFeatures, traceRing } from "../../static/map/outline.js";

const ring = (points) => projectFeatures([{ geometry: { type: "Polygon", coordinates: [points] } }])[0][0];

/** A pen that keeps where it went. */
const penOf = () => {
  const path = [];
  const go = (x, y) => path.push([x, y]);
  return { path, moveTo: go, lineTo: go };
};

/** What a ring covers of a picture, by even and odd crossings at the middle of each of its cells. */
function covered(path, width, height, step) {
  const cells = [];
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) {
      let inside = false;
      for (let i = 0, j = path.length - 1; i < path.length; j = i, i += 1) {
        const [ax, ay] = path[i];
        const [bx, by] = path[j];
        if ((ay > y) !== (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)) inside = !inside;
      }
      cells.push(inside);
    }
  }
  return cells;
}

test("the world's corners and middle are where Mercator has them", () => {
  const { points, box } = ring([[-180, 85.0511287798], [0, 0], [180, -89], [-180, 85.0511287798]]);
  for (const [i, value] of [0, 0, 0.5, 0.5, 1, 1].entries()) {
    assert.ok(Math.abs(points[i] - value * WORLD) < 1e-6, `${points[i]}`);
  }
  assert.ok(Math.abs(box[3] - WORLD) < 1e-6);
});

test("what is out of sight takes nothing", () => {
  const pen = penOf();
  assert.equal(traceRing(pen, ring([[10, 10], [11, 10], [11, 11], [10, 10]]),
    { scale: 64, x: 0, y: 0 }, 500, 500), 0);
  assert.deepEqual(pen.path, []);
});

test("points that are left out change nothing of what is covered", () => {
  // A star about a picture, with thousands of points, most of them out of sight.
  const star = Array.from({ length: 4001 }, (_, i) => {
    const angle = 2 * Math.PI * i / 4000;
    const reach = 20 + 15 * Math.sin(12 * angle);
    return [40 + reach * Math.cos(angle), 30 + reach * Math.sin(angle)];
  });
  const shape = ring(star);
  const scale = 64;
  for (const [x, y] of [[9900, 6600], [10400, 6300], [9700, 6900], [10100, 5600]]) {
    const pen = penOf();
    const count = traceRing(pen, shape, { scale, x, y }, 600, 600);
    assert.equal(count, pen.path.length);
    const all = [];
    for (let i = 0; i < shape.points.length; i += 2) {
      all.push([shape.points[i] * scale - x, shape.points[i + 1] * scale - y]);
    }
    assert.ok(count < all.length / 1.5, `${count} of ${all.length}`);
    const wanted = covered(all, 600, 600, 20);
    const drawn = covered(pen.path, 600, 600, 20);
    const differ = wanted.filter((each, i) => each !== drawn[i]).length;
    assert.ok(differ <= 2, `${differ} cells differ at ${x}, ${y}`);
    assert.ok(wanted.includes(true) && wanted.includes(false));
  }
});

test("a small island stays a spot", () => {
  const pen = penOf();
  const island = ring([[10, 10], [10.01, 10], [10.01, 10.01], [10, 10]]);
  traceRing(pen, island, { scale: 1, x: 0, y: 0 }, 256, 256);
  assert.equal(pen.path.length, 2);
});
