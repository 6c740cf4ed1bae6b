/* Times and errors of the line that a drag draws: called by benchmarks/live.py. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import geographic from "geographiclib-geodesic";
import { ringsOf } from "../../static/map/pack.js";
import { cornersFor, finest, insideOf, keepTouching, mercator, offLine, prepare, sphereDirect, stepFor,
  unionLines } from "../../static/map/union.js";

const [folder, rangeText] = process.argv.slice(2);
const rangeM = Number(rangeText) * 1000;
const FRAMES = 60;
const WINDOW = [1252, 692];
// The map's own bounds: nearer to a pole its scale has no end, and no line is looked at.
const EDGE_DEG = 84;
const { WGS84, LATITUDE, LONGITUDE, LONG_UNROLL } = geographic.Geodesic;
const direct = ([lon, lat], azimuth, metres) => {
  const end = WGS84.Direct(lat, lon, azimuth, metres, LATITUDE | LONGITUDE | LONG_UNROLL);
  return [end.lon2, end.lat2];
};

function fitted(lines) {
  const points = lines.flat().filter(([, lat]) => Math.abs(lat) < EDGE_DEG)
    .map((point) => mercator(point, 1));
  const span = (axis) => points.reduce(([low, high], point) =>
    [Math.min(low, point[axis]), Math.max(high, point[axis])], [Infinity, -Infinity]);
  const [[west, east], [south, north]] = [span(0), span(1)];
  const least = 256 * 4 / 360;
  // The map's zoom goes in quarters, down to 2.
  const exact = Math.min(WINDOW[0] / (east - west), WINDOW[1] / (north - south));
  return Math.max(least, least * 2 ** (Math.floor(4 * Math.log2(exact / least)) / 4));
}

function worst(drawn, exact, perDegree) {
  const world = 360 * perDegree;
  const lines = exact.map((line) => line.map((point) => mercator(point, perDegree)));
  let most = 0;
  for (const point of drawn.flat()) {
    if (Math.abs(point[1]) > EDGE_DEG) continue;
    const [x, y] = mercator(point, perDegree);
    let off = Infinity;
    for (const line of lines) {
      for (let i = 1; i < line.length; i += 1) {
        const shift = world * Math.round((x - line[i][0]) / world);
        off = Math.min(off, offLine([x - shift, y], line[i - 1], line[i]));
      }
    }
    most = Math.max(most, off);
  }
  return most;
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];

const rows = readdirSync(folder).sort().map((name) => {
  const { id, region, line } = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const rings = ringsOf(region);
  const exact = ringsOf(line);
  const perDegree = fitted(exact);
  const metresAt = (lat) => 111320 * Math.max(0.09, Math.cos(lat * Math.PI / 180)) / perDegree;
  const metresAPixel = metresAt(rings[0][0][1]);
  const began = performance.now();
  const isPoint = rings.length === 1 && rings[0].length === 1;
  const corners = isPoint ? prepare(rings[0]) : keepTouching(
    prepare(cornersFor(rings, perDegree, rangeM / 2,
      (lat) => 0.3 * finest(metresAt, lat, rangeM))), rangeM / 2);
  const warm = performance.now() - began;
  const step = ([, lat]) => stepFor(rangeM / finest(metresAt, lat, rangeM));
  const inside = insideOf(rings);
  for (let i = 0; i < 5; i += 1) unionLines(corners, rangeM, { direct, inside, step });
  // Processor time: what a machine that others share adds is not the page's.
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e3; };
  const times = [];
  for (let i = 0; i < FRAMES; i += 1) {
    const start = spent();
    unionLines(corners, rangeM * (1 + 0.3 * Math.sin(i / 6)), { direct, inside, step });
    times.push(spent() - start);
  }
  times.sort((a, b) => a - b);
  const drawn = unionLines(corners, rangeM, { direct, inside, step });
  const sphere = unionLines(corners, rangeM, { direct: sphereDirect, inside, step });
  return { id, warm, kept: corners.points.length, median: at(times, 0.5), p95: at(times, 0.95),
    px: worst(drawn, exact, perDegree), sphere: worst(sphere, exact, perDegree), metresAPixel };
});

const show = ({ id, kept, warm, median, p95, px, sphere, metresAPixel }) => [id, kept,
  warm.toFixed(0), median.toFixed(1), p95.toFixed(1), px.toFixed(2), sphere.toFixed(2),
  (metresAPixel / 1000).toFixed(1)].join(" | ");
console.log(["country", "corners kept", "ready ms", "frame median ms", "p95 ms", "off, px",
  "sphere off, px", "km a px"].join(" | "));
const slowest = [...rows].sort((a, b) => b.p95 - a.p95).slice(0, 8);
const leastTrue = [...rows].sort((a, b) => b.px - a.px).slice(0, 8);
for (const row of new Set([...slowest, ...leastTrue])) console.log(show(row));
const times = rows.map((row) => row.p95).sort((a, b) => a - b);
const errors = rows.map((row) => row.px).sort((a, b) => a - b);
console.log(`${rows.length} countries: p95 of a frame at most ${at(times, 1).toFixed(1)} ms, ` +
  `over 20 ms in ${times.filter((t) => t > 20).length}; ` +
  `off by at most ${at(errors, 1).toFixed(2)} px, ` +
  `over 2 px in ${errors.filter((e) => e > 2).length}`);
