/* The views for long ranges, as far as they need no browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geoArea, geoContains, geoDistance } from "d3-geo";
import { build } from "esbuild";
import geographic from "geographiclib-geodesic";
import { coastOf, dense, rewound, solid, turned } from "../../static/map/sphere.js";
import { simplify, sphereDirect, sphereDistance } from "../../static/map/union.js";

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("../../static/map/globe.js", import.meta.url))],
  bundle: true, format: "esm", write: false,
  nodePaths: [fileURLToPath(new URL("node_modules", import.meta.url))],
});
const globe = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
const { WGS84, LATITUDE, LONGITUDE } = geographic.Geodesic;

test("distances from the centre are true to 0.6 per cent, as the map says", () => {
  for (const centre of [[44.4, 33.3], [127, 40], [0, 0], [-150, 65], [20, -89]]) {
    const project = globe.projectionOf("azimuthal", centre).scale(1000).translate([0, 0]);
    for (const km of [100, 3000, 5500, 10000, 15000]) {
      for (let azimuth = 0; azimuth < 360; azimuth += 20) {
        const end = WGS84.Direct(centre[1], centre[0], azimuth, km * 1000, LATITUDE | LONGITUDE);
        const drawn = Math.hypot(...project([end.lon2, end.lat2])) * 6371.0088 / 1000;
        assert.ok(Math.abs(drawn / km - 1) < 0.006, `${centre} ${azimuth} ${km} ${drawn}`);
      }
    }
  }
});

test("what a range reaches lies on the right of its line, over poles and half the world", () => {
  for (const [centre, km] of [[[44, 33], 3000], [[100, 75], 5500], [[127, 40], 14000],
    [[179, 10], 4000]]) {
    for (const way of [1, -1]) {
      const line = Array.from({ length: 181 }, (_, k) =>
        sphereDirect(centre, way * k * 2, km * 1000));
      const right = turned(line, (point) => sphereDistance(centre, point));
      const area = { type: "Polygon", coordinates: [right] };
      assert.ok(geoContains(area, centre), `${centre} ${km} ${way}`);
      assert.ok(!geoContains(area, sphereDirect(centre, 180, km * 1000 * 1.1)));
    }
  }
});

test("countries are turned as a sphere wants them, whichever way they came", () => {
  const square = [[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]];
  for (const ring of [square, [...square].reverse()]) {
    const area = { type: "Polygon", coordinates: rewound([ring]) };
    assert.ok(geoContains(area, [15, 15]));
    assert.ok(!geoContains(area, [-100, 0]));
  }
});

test("no country, however thinned, fills the whole world", () => {
  const countries = JSON.parse(readFileSync(
    new URL("../../static/basemap/countries.json", import.meta.url), "utf8"));
  for (const { geometry } of countries.features) {
    for (const rings of geometry.coordinates) {
      const thin = solid(rings.map((ring) => simplify(ring, 0.1)), 0.01).map((ring) => dense(ring));
      if (!thin.length) continue;
      const area = geoArea({ type: "Polygon", coordinates: rewound(thin) });
      assert.ok(area < Math.PI, `${thin[0][0]} ${area}`);
    }
  }
});

test("a coast has no edge along the date line, and a long edge has points between", () => {
  const runs = coastOf([[170, 10], [180, 10], [180, 20], [170, 20], [170, 10]]);
  assert.deepEqual(runs, [[[170, 10], [180, 10]], [[180, 20], [170, 20], [170, 10]]]);
  assert.deepEqual(dense([[0, 0], [5, 0]]), [[0, 0], [5 / 3, 0], [10 / 3, 0], [5, 0]]);
});

test("all that is asked for fits, and never more than the world", () => {
  for (const name of ["azimuthal", "globe"]) {
    for (const far of [0, 0.5, 1.2, 3.1]) {
      const centre = [30, 20];
      const px = 400;
      const project = globe.projectionOf(name, centre).scale(globe.scaleFor(name, far, px))
        .translate([0, 0]);
      const edge = sphereDirect(centre, 70, Math.min(far, name === "globe" ? 1.56 : 3.1) * 6371008.8);
      assert.ok(geoDistance(centre, edge) <= far + 1e-9);
      assert.ok(Math.hypot(...project(edge)) <= px + 1e-6, `${name} ${far}`);
    }
  }
});
