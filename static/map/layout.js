/* Where labels go: each takes the first spot that is free, in the order in which they matter. */

export const HEIGHT = 17;

const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Spots for a label of width `w` beside a point, or over it. */
export function spotsFor(point, w, { gap = 0, centred = false } = {}) {
  const h = HEIGHT;
  const over = { x: point.x - w / 2, y: point.y - h / 2, w, h };
  if (centred) return [over];
  return [{ x: point.x + gap, y: over.y, w, h }, { x: point.x - gap - w, y: over.y, w, h },
    { x: over.x, y: point.y - gap - h, w, h }, { x: over.x, y: point.y + gap, w, h }];
}

/** Lay labels out: `size` is the room, `taken` boxes that are not free; gives [label, box] pairs.
 *
 * `wanted` gives labels with a text width `w` and `spots`, the most important first.
 */
export function layOut(wanted, size, taken, limit) {
  const boxes = [...taken];
  const placed = [];
  const isFree = (box) => box.x >= 2 && box.y >= 2 && box.x + box.w <= size.x - 2 &&
    box.y + box.h <= size.y - 2 && !boxes.some((other) => overlap(box, other));
  for (const label of wanted) {
    if (placed.length >= limit) break;
    const box = label.spots.find(isFree);
    if (!box) continue;
    boxes.push(box);
    placed.push([label, box]);
  }
  return placed;
}

/** Points along lines that are in sight, forty of them, the topmost first. */
export function pointsAlong(lines, size) {
  const margin = 12;
  const seen = lines.flat().filter(({ x, y }) => x > margin && y > margin && x < size.x - margin &&
    y < size.y - margin);
  seen.sort((a, b) => a.y - b.y);
  const step = Math.max(1, Math.floor(seen.length / 40));
  return seen.filter((_, index) => index % step === 0);
}
