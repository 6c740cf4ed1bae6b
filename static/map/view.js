/* What part of the world is seen: it follows region and range until the reader moves it. */

// Within its padding a frame has room for nothing: fitted there, the view is no number.
const PADDING = 14;
const SMALLEST_DEG = 1;
const ABOVE_CARD = { x: 0, w: 100, h: 100 };

/** Widen a box [west, south, east, north] that is too small to fit. */
export function widened([west, south, east, north]) {
  const x = Math.max(0, SMALLEST_DEG - (east - west)) / 2;
  const y = Math.max(0, SMALLEST_DEG - (north - south)) / 2;
  return [west - x, south - y, east + x, north + y];
}

/** The longitude of the same place that lies nearest to another, of the worlds side by side. */
const nearTo = (centre, lon) => lon + 360 * Math.round((centre - lon) / 360);

/** Whether a point of the map lies under a box on it, or next to its edge. */
export const inside = ({ x, y, w, h }, at) =>
  at.x > x - 4 && at.x < x + w + 4 && at.y > y - 4 && at.y < y + h + 4;

export class View {
  /** `showChip(shown)` shows or hides the offer to see everything again.
   *
   * `cover()` gives the legend's box, or null; `points()` what it must not lie on; `card()` gives
   * the box of the chosen place's card, or null, which must not lie on that place.
   */
  constructor(map, showChip, cover = () => null, points = () => [], card = () => null) {
    Object.assign(this, { map, showChip, cover, points, card });
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

  /** Where the map looks so that a box fits with this much of its sides left free. */
  looking(bounds, { left = 0, right = 0, bottom = 0 } = {}) {
    const { map } = this;
    const room = L.point(2 * PADDING + left + right, 2 * PADDING + bottom);
    const zoom = Math.min(map.getBoundsZoom(bounds, false, room), map.getMaxZoom());
    const middle = map.project(bounds.getNorthWest(), zoom)
      .add(map.project(bounds.getSouthEast(), zoom)).divideBy(2)
      .add(L.point((right - left) / 2, bottom / 2));
    return { zoom, middle, centre: map.unproject(middle, zoom) };
  }

  /** The closest look at a box in which no legend lies on the line and no card on the place. */
  uncovered(bounds) {
    const { map } = this;
    const size = map.getSize();
    const looks = [this.looking(bounds)];
    const steps = [1, 2, 3, 4, 5, 6, 7, 8];
    const hides = [];
    const legend = this.cover();
    // On a telephone there is no room to step aside from it.
    if (legend && legend.w <= size.x / 2 && legend.h <= size.y / 2) {
      hides.push([legend, this.points()]);
      for (const part of steps) {
        looks.push(this.looking(bounds, { left: legend.w * part / 8 }),
          this.looking(bounds, { bottom: legend.h * part / 8 }));
      }
    }
    const card = this.place && this.card();
    if (card) {
      const at = [[this.place[1], nearTo(bounds.getCenter().lng, this.place[0])]];
      hides.push([card, at]);
      // Where the card takes the whole width, legend and scale stand on it.
      if (card.w > size.x / 2) hides.push([{ ...ABOVE_CARD, y: card.y - ABOVE_CARD.h }, at]);
      for (const part of steps) {
        looks.push(card.w > size.x / 2
          ? this.looking(bounds, { bottom: Math.min(size.y - card.y, size.y / 2) * part / 8 })
          : this.looking(bounds, { right: (size.x - card.x) * part / 8 }));
      }
    }
    const shows = ({ zoom, middle }) => !hides.some(([box, points]) => points.some((point) =>
      inside(box, map.project(point, zoom).subtract(middle).add(size.divideBy(2)))));
    return [...looks].sort((a, b) => b.zoom - a.zoom).find(shows) || looks[0];
  }

  /** Show the chosen place, should it be out of sight or under its card, moving no more than that. */
  showPlace() {
    if (!this.place || !this.hasSize()) return;
    const { map } = this;
    const at = [this.place[1], nearTo(map.getCenter().lng, this.place[0])];
    const size = map.getSize();
    const card = this.card();
    const spot = map.latLngToContainerPoint(at);
    const seen = L.bounds([PADDING, PADDING], [size.x - PADDING, size.y - PADDING]).contains(spot);
    if (seen && !(card && inside(card, spot))) return;
    const wide = card && card.w > size.x / 2;
    const room = card ? L.point(wide ? PADDING : size.x - card.x + PADDING,
      wide ? size.y - card.y + PADDING : PADDING) : L.point(PADDING, PADDING);
    this.quietly(() => map.panInside(at, { animate: false, paddingTopLeft: [PADDING, PADDING],
      paddingBottomRight: room }));
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
    const changed = key !== this.key || String(fit) !== String(this.box);
    const asked = String(place || "") !== String(this.place || "");
    const first = this.key === null;
    this.box = fit;
    this.key = key;
    this.place = place;
    if (first || (changed && !this.moved)) this.fit();
    else this.offer();
    if (asked) {
      this.showPlace();
      if (this.moved) this.offer();
    }
  }

  /** Take a new size of the frame: what was fitted stays fitted. */
  resize() {
    this.quietly(() => this.map.invalidateSize(false));
    if (this.pending || !this.moved) this.fit();
    else this.offer();
  }
}
