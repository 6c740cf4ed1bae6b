/* Measuring between two points: the shortest line over the ellipsoid, in km and miles. */
import { bothUnits } from "./ranges.js";

export class Measure {
  constructor(map, hint, geodesics, accent, chosen) {
    Object.assign(this, { map, hint, geodesics, accent, chosen });
    this.renderer = L.svg({ pane: "rc-rings", padding: 0.6 });
    this.on = false;
    this.ends = [];
    this.drawn = [];
    map.on("click", ({ latlng }) => this.click(latlng));
    map.on("mousemove", ({ latlng }) => { if (this.ends.length === 1) this.show(latlng); });
    L.DomEvent.on(document, "keydown", (event) => {
      if (this.on && event.key === "Escape") this.set(false);
    });
  }

  set(on) {
    this.on = on;
    this.ends = [];
    this.clear();
    this.chosen(on ? "measure" : null);
    this.map.getContainer().classList.toggle("rc-drawing", on);
    if (on) {
      this.geodesics.load();
      this.say("Click the first point.");
    } else this.hint.say("");
  }

  say(text) { this.hint.say(text, { Done: () => this.set(false) }); }

  clear() {
    for (const layer of this.drawn) layer.remove();
    this.drawn = [];
  }

  click(latlng) {
    if (!this.on) return;
    if (this.ends.length === 2) this.ends = [];
    this.ends.push(latlng);
    if (this.ends.length === 2) this.geodesics.load().then(() => this.show(this.ends[1]));
    else { this.clear(); this.say("Click the second point."); }
  }

  show(latlng) {
    const [first] = this.ends;
    if (!first) return;
    this.clear();
    const from = [first.lng, first.lat];
    const to = [latlng.lng, latlng.lat];
    const style = { color: this.accent(), weight: 2.5, interactive: false, renderer: this.renderer };
    const line = this.geodesics.line(from, to).map(([lon, lat]) => [lat, lon]);
    this.drawn = [L.polyline(line, style), ...[first, latlng].map((at) =>
      L.circleMarker(at, { ...style, radius: 4, fillOpacity: 1 }))];
    for (const layer of this.drawn) layer.addTo(this.map);
    this.say(bothUnits(this.geodesics.distance(from, to) / 1000));
  }
}
