/* The legend: what each line and sign means, with the range to slide. */
import { boxOn, place } from "./controls.js";
import { drawSign } from "./places.js";

const SVG = "http://www.w3.org/2000/svg";

/** Draw a short piece of a line, as the map draws it. */
function lineSwatch(row, dark) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 30 12");
  svg.setAttribute("aria-hidden", "true");
  const ink = row.colors[dark ? 1 : 0];
  const make = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    svg.append(element);
  };
  if (row.sign === "band") {
    make("rect", { width: 30, height: 12, fill: `url(#${row.hatch_id})` });
  } else {
    make("path", { d: "M1 6h28", stroke: ink, fill: "none",
      "stroke-width": { strong: 3.6, common: 2.2, faint: 1.1 }[row.sign] || 1.8,
      "stroke-dasharray": row.sign === "common" ? "1 5" : row.sign === "strong" ? "none"
        : row.dash || (row.sign === "line" ? "none" : "9 5"),
      "stroke-linecap": row.sign === "common" ? "round" : "butt" });
  }
  return svg;
}

function signSwatch(sign, theme) {
  const canvas = document.createElement("canvas");
  const scale = window.devicePixelRatio || 1;
  canvas.width = canvas.height = 16 * scale;
  canvas.setAttribute("aria-hidden", "true");
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  const row = sign === "site" ? { site: true, verdict: "s" } : { verdict: sign, size: 2 };
  drawSign(pen, 8, 8, row, theme);
  return canvas;
}

// In a lower map an open legend would lie on what it explains; with less room below the tools, on them.
const LEAST_HEIGHT_PX = 360;
const LEAST_ROOM_PX = 220;

export class Legend {
  /** `light(key)` shows one line strong while its row is pointed at; `tools` stand above it. */
  constructor(map, light, tools) {
    Object.assign(this, { map, light, tools });
    this.rows = [];
    this.signs = [];
    this.box = L.DomUtil.create("details", "rc-legend");
    this.folded = false; // whether the reader has opened or folded it
    this.open(map.getSize());
    map.on("resize", ({ newSize }) => this.open(newSize));
    const summary = L.DomUtil.create("summary", "", this.box);
    summary.textContent = "Legend";
    summary.addEventListener("click", () => { this.folded = true; });
    this.slot = L.DomUtil.create("div", "rc-range", this.box);
    this.list = L.DomUtil.create("ul", "", this.box);
    this.marks = L.DomUtil.create("ul", "rc-signs-row", this.box);
    place(map, this.box, "bottomleft");
  }

  /** Open it where the map has room for it, until the reader says otherwise. */
  open({ x, y }) {
    if (this.folded || y <= 0) return;
    const tools = boxOn(this.map, this.tools);
    this.box.open = x > 640 && y > LEAST_HEIGHT_PX && y - tools.y - tools.h > LEAST_ROOM_PX;
  }

  /** Where the open legend lies on the map; null where it is folded. */
  cover() {
    const { box } = this;
    if (box.hidden || !box.open) return null;
    return boxOn(this.map, box);
  }

  show({ lines, signs }, theme, dark) {
    this.list.replaceChildren();
    this.marks.replaceChildren();
    for (const row of lines) {
      const item = L.DomUtil.create("li", "", this.list);
      item.append(lineSwatch(row, dark));
      L.DomUtil.create("span", "", item).textContent = row.text;
      if (row.key) {
        item.addEventListener("pointerenter", () => this.light(row.key));
        item.addEventListener("pointerleave", () => this.light(""));
      }
    }
    for (const [sign, text] of signs) {
      const item = L.DomUtil.create("li", "", this.marks);
      item.append(signSwatch(sign, theme));
      L.DomUtil.create("span", "", item).textContent = text;
    }
    this.box.hidden = !lines.length && !signs.length;
  }
}
