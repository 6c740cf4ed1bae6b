/* Buttons, hints and chips on the map; all of them reached by keyboard. */

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  fit: "M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 2v5M12 17v5M2 12h5M17 12h5",
  full: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  point: "M12 21s-6-6.2-6-11a6 6 0 0 1 12 0c0 4.800-6 11-6 11zM12 8v4M10 10h4",
  circle: "M12 4a8 8 0 1 0 .01 0M12 12h.01",
  polygon: "M5 8l8-4 7 7-5 9H6z",
  measure: "M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  globe: "M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
};

export function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries({ d: path, fill: "none", stroke: "currentColor",
    "stroke-width": 2, "stroke-linecap": "round" })) line.setAttribute(name, value);
  svg.append(line);
  return svg;
}

/** Act on a button's click, and end it there: a button that the act takes away is in no control. */
function onClick(button, act) {
  L.DomEvent.on(button, "click", (event) => {
    L.DomEvent.stop(event);
    act(event);
  });
}

/** Where an element lies on the map, in its pixels. */
export function boxOn(map, element) {
  const outer = map.getContainer().getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x - outer.x, y: y - outer.y, w: width, h: height };
}

/** Make a button with an icon. */
export function iconButton(bar, name, label, act) {
  const button = L.DomUtil.create("button", "", bar);
  button.type = "button";
  button.title = label;
  button.setAttribute("aria-label", label);
  button.dataset.tool = name;
  button.append(icon(ICONS[name]));
  onClick(button, act);
  return button;
}

/** Make a button with words. */
export function wordButton(parent, text, act) {
  const button = L.DomUtil.create("button", "", parent);
  button.type = "button";
  button.textContent = text;
  onClick(button, act);
  return button;
}

/** Put an element on the map as a control; clicks on it are none on the map. */
export function place(map, element, position) {
  const Holder = L.Control.extend({ onAdd: () => element });
  L.DomEvent.disableClickPropagation(element);
  L.DomEvent.disableScrollPropagation(element);
  const holder = new Holder({ position });
  holder.addTo(map);
  return holder;
}

/** A bar of buttons; `set(name)` presses the one in use. */
export class Toolbar {
  constructor(map, position) {
    this.bar = L.DomUtil.create("div", "leaflet-bar rc-tools");
    place(map, this.bar, position);
  }

  add(name, label, act, { toggles = false } = {}) {
    const button = iconButton(this.bar, name, label, act);
    if (toggles) button.setAttribute("aria-pressed", "false");
    return button;
  }

  set(name) {
    for (const button of this.bar.querySelectorAll("[aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.dataset.tool === name));
    }
  }
}

/** What to do next, with buttons to do it by. */
export class Hint {
  constructor(map) {
    this.words = "";
    this.more = "";
    this.box = L.DomUtil.create("div", "rc-hint");
    this.text = L.DomUtil.create("span", "", this.box);
    this.text.setAttribute("role", "status");
    this.actions = L.DomUtil.create("div", "rc-actions", this.box);
    this.box.hidden = true;
    place(map, this.box, "topright");
  }

  say(text, actions = {}) {
    this.words = text;
    this.write();
    this.actions.replaceChildren();
    for (const [name, act] of Object.entries(actions)) wordButton(this.actions, name, act);
    this.box.hidden = !text;
  }

  /** Say something more with all that is said, until it is empty. */
  add(more) {
    this.more = more;
    this.write();
  }

  write() {
    this.text.textContent = this.words && this.more ? `${this.words} ${this.more}` : this.words;
  }
}

/** A button that comes and goes over the middle of the map's upper edge. */
export function chip(map, text, act) {
  const button = wordButton(map.getContainer(), text, act);
  button.className = "rc-chip";
  button.hidden = true;
  L.DomEvent.disableClickPropagation(button);
  return button;
}

/** Fill the screen with the map, or, where a browser has no such way, the page with its frame. */
export class FullScreen {
  /** `change(filled)` follows it; while `busy()` the key Escape ends something else. */
  constructor(change, busy) {
    this.change = change;
    this.filled = false;
    document.addEventListener("fullscreenchange", () => this.tell(Boolean(document.fullscreenElement)));
    // Of its own full screen a browser sees to this key itself.
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.filled && !busy()) this.fill(false);
    });
  }

  toggle() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (this.filled) this.fill(false);
    else if (document.fullscreenEnabled) {
      document.documentElement.requestFullscreen().catch(() => this.fill(true));
    } else this.fill(true);
  }

  fill(filled) {
    const frame = window.frameElement || document.body.querySelector(".map-frame");
    if (!frame) return;
    this.filled = filled;
    const style = filled ? { position: "fixed", inset: "0", width: "100vw", height: "100dvh",
      "z-index": "1000000", "max-height": "none" } : {};
    for (const name of ["position", "inset", "width", "height", "z-index", "max-height"]) {
      if (style[name]) frame.style.setProperty(name, style[name], "important");
      else frame.style.removeProperty(name);
    }
    this.tell(filled);
  }

  tell(full) { this.change(full); }
}
