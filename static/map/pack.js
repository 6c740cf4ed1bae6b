/* What the server packed to save bytes, unpacked. */

/** Lines come as steps of a thousandth of a degree, or finer: [lon, lat, step, step, ...]. */
export function walk(steps, perDegree = 1000) {
  if (Array.isArray(steps[0])) return steps.map((part) => walk(part, perDegree));
  const line = [];
  let lon = 0;
  let lat = 0;
  for (let i = 0; i < steps.length; i += 2) {
    lon += steps[i];
    lat += steps[i + 1];
    line.push([lon / perDegree, lat / perDegree]);
  }
  return line;
}

/** Give a geometry its coordinates back. */
export function unpackGeometry(geometry) {
  if (!geometry) return geometry;
  if (geometry.geometries) {
    return { ...geometry, geometries: geometry.geometries.map(unpackGeometry) };
  }
  const { type, steps, per_degree: perDegree } = geometry;
  return steps ? { type, coordinates: walk(steps, perDegree) } : geometry;
}

/** Ids and names come as one text of lines; an id that begins with a colon is GeoNames'. */
export function unpackPlaces(columns) {
  if (!columns.id) return [];
  const names = columns.name.split("\n");
  const capitals = new Set(columns.capital);
  return columns.id.split("\n").map((id, index) => ({
    id: id.startsWith(":") ? `geonames${id}` : id, name: names[index],
    lon: columns.lon[index] / 1000, lat: columns.lat[index] / 1000,
    verdict: columns.verdict[index], size: columns.size[index],
    local: (columns.local || {})[index] || "", distance: columns.distance[index],
    capital: capitals.has(index), said: "",
  }));
}

/** Rings of an area, or its point, as lists of [lon, lat]. */
export function ringsOf(geometry) {
  if (!geometry) return [];
  if (geometry.geometries) return geometry.geometries.flatMap(ringsOf);
  const { type, coordinates } = geometry;
  if (type === "Point") return [[coordinates]];
  if (type === "MultiPoint") return coordinates.map((point) => [point]);
  if (type === "LineString") return [coordinates];
  if (type === "Polygon" || type === "MultiLineString") return coordinates;
  return coordinates.flat();
}

/** The parts of a multi-geometry, each a geometry of its own. */
export function partsOf(geometry) {
  if (!geometry) return [];
  if (geometry.geometries) return geometry.geometries.flatMap(partsOf);
  if (!geometry.type.startsWith("Multi")) return [geometry];
  const type = geometry.type.slice("Multi".length);
  return geometry.coordinates.map((coordinates) => ({ type, coordinates }));
}
