/* Geodesics on WGS84 by GeographicLib, from static/ when first wanted; on a sphere until then. */
import { sphereDirect, sphereDistance } from "./union.js";

export class Geodesics {
  constructor(address) {
    this.address = address;
    this.wanted = null;
    this.geographic = null;
  }

  /** Load the library, once. */
  load() {
    if (!this.address) return Promise.resolve();
    this.wanted ||= new Promise((done) => {
      const script = document.createElement("script");
      script.src = this.address;
      script.onload = () => { this.geographic = window.geodesic.Geodesic; done(); };
      // The sphere's line is within 0.6 %: better than none.
      script.onerror = () => done();
      document.head.append(script);
    });
    return this.wanted;
  }

  /** Point at an azimuth and distance, longitude running on. */
  direct = (from, azimuthDeg, distanceM) => {
    const G = this.geographic;
    if (!G) return sphereDirect(from, azimuthDeg, distanceM);
    const end = G.WGS84.Direct(from[1], from[0], azimuthDeg, distanceM,
      G.LATITUDE | G.LONGITUDE | G.LONG_UNROLL);
    return [end.lon2, end.lat2];
  };

  /** Distance in metres. */
  distance(from, to) {
    const G = this.geographic;
    return G ? G.WGS84.Inverse(from[1], from[0], to[1], to[0], G.DISTANCE).s12
      : sphereDistance(from, to);
  }

  /** Points of the shortest line between two, about a hundred km apart. */
  line(from, to) {
    const G = this.geographic;
    const count = Math.max(2, Math.min(200, Math.ceil(sphereDistance(from, to) / 1e5)));
    if (!G) return [from, to];
    const { WGS84 } = G;
    const course = WGS84.InverseLine(from[1], from[0], to[1], to[0],
      G.LATITUDE | G.LONGITUDE | G.DISTANCE_IN | G.LONG_UNROLL);
    return Array.from({ length: count + 1 }, (_, k) => {
      const at = course.Position(course.s13 * k / count,
        G.LATITUDE | G.LONGITUDE | G.LONG_UNROLL);
      return [at.lon2, at.lat2];
    });
  }
}
