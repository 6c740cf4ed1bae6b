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
  /** `showChip(shown)` shows or hides the offer to see everything again.
   *
   * `cover()` gives the legend's box, or null; `points()` what it must not lie on.
   */
  constructor(map, showChip, cover = () => null, points = () => []) {
    Object.assign(this, { map, showChip, cover, points });
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
    const bounds = L.latLngBounds([[south, west], [north, east]]);
    const { centre, zoom } = this.uncovered(bounds);
    this.quietly(() => this.map.setView(centre, zoom, { animate: false }));
    this.moved = false;
    this.showChip(false);
  }

  /** Where the map looks so that a box fits with this much of the left and the bottom left free. */
  looking(bounds, left, bottom) {
    const { map } = this;
    const room = L.point(2 * PADDING + left, 2 * PADDING + bottom);
    const zoom = Math.min(map.getBoundsZoom(bounds, false, room), map.getMaxZoom());
    const middle = map.project(bounds.getNorthWest(), zoom)
      .add(map.project(bounds.getSouthEast(), zoom)).divideBy(2)
      .add(L.point(-left / 2, bottom / 2));
    return { zoom, middle, centre: map.unproject(middle, zoom) };
  }

  /** The closest look at a box in which the legend lies on none of the points. */
  uncovered(bounds) {
    const { map } = this;
    const plain = this.looking(bounds, 0, 0);
    const cover = this.cover();
    const size = map.getSize();
    // On a telephone there is no room to step aside.
    if (!cover || cover.w > size.x / 2 || cover.h > size.y / 2) return plain;
    const points = this.points();
    const covered = ({ zoom, middle }) => points.some((point) => {
      const at = map.project(point, zoom).subtract(middle).add(size.divideBy(2));
      return at.x > cover.x - 4 && at.x < cover.x + cover.w + 4 && at.y > cover.y - 4;
    });
    const looks = [plain];
    for (let part = 1; part <= 8; part += 1) {
      looks.push(this.looking(bounds, cover.w * part / 8, 0));
      looks.push(this.looking(bounds, 0, cover.h * part / 8));
    }
    return looks.sort((a, b) => b.zoom - a.zoom).find((look) => !covered(look)) || plain;
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
