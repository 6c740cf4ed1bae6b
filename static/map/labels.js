/* Names on the map: text only, laid out so that none covers another or lies under a button. */
import { layOut, pointsAlong, spotsFor } from "./layout.js";

const MAX_LABELS = 70;
const FONT = '"Source Sans", "Segoe UI", system-ui, sans-serif';
const ROOM = { ring: 12, country: 4 };

export class Labels {
  /** `content()` says what to name; `spot(lon, lat)` where that is, null where it is hidden. */
  constructor(map, content, spot) {
    Object.assign(this, { map, content });
    this.spotOf = spot;
    this.due = 0;
    this.widths = new Map();
    this.pen = document.createElement("canvas").getContext("2d");
    this.pane = map.getPane("rc-labels");
    this.pane.classList.add("rc-labels");
    this.pane.setAttribute("aria-hidden", "true");
  }

  schedule() {
    cancelAnimationFrame(this.due);
    this.due = requestAnimationFrame(() => this.show());
  }

  width(text, kind) {
    const weight = kind === "place" || kind === "town" ? "" : "600 ";
    const px = { ring: 11, town: 11, country: 10.5, selected: 13 }[kind] || 12;
    const shown = kind === "country" ? text.toUpperCase() : text;
    const key = `${weight}${px}${shown}`;
    if (!this.widths.has(key)) {
      if (this.widths.size > 5000) this.widths.clear();
      this.pen.font = `${weight}${px}px ${FONT}`;
      this.widths.set(key, this.pen.measureText(shown).width + (ROOM[kind] || 4) +
        (kind === "country" ? shown.length : 0));
    }
    return this.widths.get(key);
  }

  spot(row) { return this.spotOf(row.lon, row.lat); }

  /** Whether a row is within the map, and not on the far side of a globe. */
  sees(row, size = this.map.getSize()) {
    const at = this.spot(row);
    return Boolean(at) && at.x > 0 && at.y > 0 && at.x < size.x && at.y < size.y;
  }

  at(kind, row, options) {
    const w = this.width(row.text || row.name, kind);
    const at = this.spot(row);
    return { kind, text: row.text || row.name, w, spots: at ? spotsFor(at, w, options) : [] };
  }

  *wanted(size) {
    const { rows, chosen, rings, regions, names, zoom, region } = this.content();
    const seen = (row) => this.sees(row, size);
    const first = rows.find((row) => row.id === chosen);
    if (first) yield this.at("selected", first, { gap: 9 });
    for (const { lines, properties } of rings) {
      const w = this.width(properties.label, "ring");
      const pixels = lines.map((line) => line.map(([lon, lat]) => this.spotOf(lon, lat))
        .filter(Boolean));
      yield { kind: "ring", text: properties.label, ink: properties.ink, w,
        spots: pointsAlong(pixels, size).flatMap((p) => spotsFor(p, w, { centred: true })) };
    }
    const visible = rows.filter((row) => row !== first && seen(row));
    for (const row of visible.filter((r) => r.site)) yield this.at("site", row, { gap: 9 });
    for (const row of visible.filter((r) => r.capital && !r.site)) {
      yield this.at("capital", row, { gap: 7 });
    }
    for (const row of regions) yield this.at("region", row, { centred: true });
    for (const row of visible.filter((r) => !r.capital && !r.site)) {
      yield this.at("place", row, { gap: 6 });
    }
    const drawn = new Set(rows.map((row) => row.name));
    for (const row of names) {
      if (zoom < row.minZoom || row.text === region || !seen(row)) continue;
      if (row.kind === "country" || !drawn.has(row.text)) yield this.at(row.kind, row, { centred: true });
    }
  }

  /** Boxes of buttons, card, legend and scale, which lie above the labels. */
  controls() {
    const outer = this.map.getContainer().getBoundingClientRect();
    return [...this.map.getContainer().querySelectorAll(
      ".leaflet-control, .rc-card, .rc-chip, .rc-knob, .rc-views")]
      .map((control) => control.getBoundingClientRect())
      .map((box) => ({ x: box.x - outer.x, y: box.y - outer.y, w: box.width, h: box.height }));
  }

  show() {
    const { map } = this;
    const size = map.getSize();
    if (Math.min(size.x, size.y) < 60) return;
    const origin = map.containerPointToLayerPoint([0, 0]);
    const fresh = document.createDocumentFragment();
    for (const [label, box] of layOut(this.wanted(size), size, this.controls(), MAX_LABELS)) {
      const element = document.createElement("div");
      element.className = `rc-label ${label.kind}`;
      element.textContent = label.text;
      element.dir = "auto";
      if (label.ink) element.style.color = label.ink;
      element.style.transform =
        `translate(${Math.round(box.x + origin.x)}px, ${Math.round(box.y + origin.y)}px)`;
      fresh.append(element);
    }
    this.pane.replaceChildren(fresh);
  }
}
