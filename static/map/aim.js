/* Clicks by keyboard: while a tool waits for one, arrow keys move a cross and Enter clicks there. */
export const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP_PX = 16;
const FINE_PX = 2;
const WORDS = "Arrow keys move the cross, Shift by less; Enter clicks there.";

/** Where a step leads on a map of a size, and by how much the map must give way for it. */
export function stepped(at, [dx, dy], size) {
  const to = { x: at.x + dx, y: at.y + dy };
  const inside = { x: Math.max(0, Math.min(size.x, to.x)), y: Math.max(0, Math.min(size.y, to.y)) };
  return { at: inside, pan: [to.x - inside.x, to.y - inside.y] };
}

export class Aim {
  /** `inUse()` tells whether a tool waits for a click; `hint` says how to give it. */
  constructor(map, hint, inUse) {
    Object.assign(this, { map, hint, inUse });
    this.at = null;
    this.set = null; // where Enter was pressed last: there a second press is no click, but an end
    this.cross = L.DomUtil.create("div", "rc-aim", map.getContainer());
    this.cross.setAttribute("aria-hidden", "true");
    this.cross.hidden = true;
    map.getContainer().addEventListener("keydown", (event) => this.press(event), true);
  }

  /** Begin in the middle of the map; `button` has the focus again when the tool is done. */
  start(button = null) {
    this.button = button;
    this.set = null;
    this.hint.add(WORDS);
    this.map.getContainer().focus();
    this.move(this.map.getSize().divideBy(2));
  }

  stop() {
    const container = this.map.getContainer();
    if (this.at && this.button && document.activeElement === container) this.button.focus();
    this.at = null;
    this.cross.hidden = true;
    this.hint.add("");
  }

  move(at) {
    this.at = at;
    this.cross.hidden = false;
    this.cross.style.transform = `translate(${at.x}px, ${at.y}px)`;
    this.fire("mousemove");
  }

  fire(name) {
    const containerPoint = L.point(this.at.x, this.at.y);
    this.map.fire(name, { containerPoint, latlng: this.map.containerPointToLatLng(containerPoint) });
  }

  press(event) {
    const { map } = this;
    const arrow = ARROWS[event.key];
    if (!this.inUse() || event.target !== map.getContainer()) return;
    if (arrow) {
      if (!this.at) this.start();
      const step = arrow.map((way) => way * (event.shiftKey ? FINE_PX : STEP_PX));
      const { at, pan } = stepped(this.at, step, map.getSize());
      if (pan[0] || pan[1]) map.panBy(pan, { animate: false });
      this.move(at);
      this.set = null;
    } else if (event.key === "Enter" && this.at && this.set !== this.at) {
      this.set = this.at;
      this.fire("click");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
