/* What part of the world is seen: it follows region and range until the reader moves it. */

// Within its padding a frame has room for nothing: fitted there, the view is no number.
const PADDING = 14;
const SMALLEST_DEG = 1;

/** Widen a box [west, south, east, north] that is too small to fit. */
export function widened([west, south, east, north]) {
  const x = Math.max(0, SMALLEST_DEG - (east - west)) / 2;
  const y = Math.max(0, SMALLEST_DEG - (north - south)) / 2;
  return [west - x, south - y, east + x, north + y];
}

export class View {
  /** `showChip(shown)` shows or hides the offer to see everything again. */
  constructor(map, showChip) {
    this.map = map;
    this.showChip = showChip;
    this.box = null;
    this.key = null;
    this.place = null;
    this.moved = false;
    this.quiet = 0;
    this.pending = false;
    map.on("movestart zoomstart", () => { if (!this.quiet) this.moved = true; });
    map.on("moveend", () => { if (!this.quiet && this.moved) this.offer(); });
  }

  hasSize() {
    const { x, y } = this.map.getSize();
    return Math.min(x, y) > 4 * PADDING;
  }

  /** Move the map without counting it as the reader's own move. */
  quietly(act) {
    this.quiet += 1;
    try { act(); } finally { this.quiet -= 1; }
  }

  fit() {
    if (!this.box) return;
    // The frame has no height before its first answer; fit as soon as it has one.
    this.pending = !this.hasSize();
    if (this.pending) return;
    const [west, south, east, north] = widened(this.box);
    this.quietly(() => this.map.fitBounds([[south, west], [north, east]],
      { animate: false, padding: [PADDING, PADDING] }));
    this.moved = false;
    this.showChip(false);
  }

  /** Offer to show everything where some of it is out of sight. */
  offer() {
    if (!this.box || !this.hasSize()) return;
    const [west, south, east, north] = this.box;
    const seen = this.map.getBounds();
    const whole = seen.getWest() <= west && seen.getSouth() <= south && seen.getEast() >= east &&
      seen.getNorth() >= north;
    this.showChip(!whole);
  }

  /** Take what is drawn now: its box, a key of region and longest range, and the chosen place. */
  follow({ fit, key, place }) {
    const changed = key !== this.key;
    this.box = fit;
    if (this.key === null || (changed && !this.moved)) this.fit();
    else this.offer();
    const at = place && L.latLng(place[1], place[0]);
    if (at && String(place) !== String(this.place) && !this.map.getBounds().contains(at)) {
      this.quietly(() => this.map.panTo(at, { animate: false }));
      this.offer();
    }
    this.key = key;
    this.place = place;
  }

  /** Take a new size of the frame: what was fitted stays fitted. */
  resize() {
    this.quietly(() => this.map.invalidateSize(false));
    if (this.pending || !this.moved) this.fit();
    else this.offer();
  }
}
