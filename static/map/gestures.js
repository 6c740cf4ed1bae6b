/* The page scrolls over the map: ctrl and wheel, or two fingers, zoom; one finger passes.
 *
 * On a full screen nothing lies behind the map, so it takes every gesture.
 */

const SHOWN_MS = 1400;

export class Gestures {
  constructor(map) {
    this.map = map;
    this.free = false;
    this.timer = 0;
    this.hint = L.DomUtil.create("div", "rc-gesture", map.getContainer());
    this.hint.setAttribute("aria-hidden", "true");
    map.scrollWheelZoom.disable();
    if (L.Browser.mobile) map.dragging.disable();
    const container = map.getContainer();
    container.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    container.addEventListener("touchmove", (event) => {
      if (!this.free && event.touches.length === 1 && !event.target.closest(".rc-own-touch")) {
        this.say("Use two fingers to move the map");
      }
    }, { passive: true });
  }

  /** Take every gesture, or only those that cannot be meant for the page. */
  setFree(free) {
    this.free = free;
    if (!L.Browser.mobile) return;
    if (free) this.map.dragging.enable();
    else this.map.dragging.disable();
  }

  wheel(event) {
    if (!this.free && !event.ctrlKey && !event.metaKey) {
      const key = /Mac/.test(navigator.platform) ? "⌘" : "Ctrl";
      this.say(`Use ${key} and the wheel to zoom the map`);
      return;
    }
    event.preventDefault();
    const box = this.map.getContainer().getBoundingClientRect();
    const at = L.point(event.clientX - box.x, event.clientY - box.y);
    const lines = event.deltaMode === 1 ? 20 : 1;
    const steps = Math.max(-1, Math.min(1, -event.deltaY * lines / 100));
    const zoom = this.map.getZoom() + steps;
    this.map.setZoomAround(at, Math.max(this.map.getMinZoom(), Math.min(zoom, this.map.getMaxZoom())));
  }

  say(text) {
    this.hint.textContent = text;
    this.hint.classList.add("shown");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hint.classList.remove("shown"), SHOWN_MS);
  }
}
