/* The signs of places and sites: a verdict has a shape of its own, a site a triangle. */

export const VERDICTS = { e: "everywhere", s: "somewhere", n: "nowhere" };

/** Draw one sign on a canvas: full disc, half disc, open diamond; a triangle for a site. */
export function drawSign(pen, x, y, row, theme, { chosen = false } = {}) {
  const r = radiusOf(row) + (chosen ? 1.5 : 0);
  const ink = theme[VERDICTS[row.verdict]];
  pen.lineWidth = 1.4;
  pen.beginPath();
  if (row.site) {
    const mark = () => {
      pen.beginPath();
      pen.moveTo(x, y - r - 1); pen.lineTo(x + r + 1, y + r); pen.lineTo(x - r - 1, y + r);
      pen.closePath();
    };
    mark();
    pen.fillStyle = row.verdict === "n" ? theme.halo : ink;
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = theme.site;
    pen.stroke();
  } else if (row.verdict === "n") {
    pen.moveTo(x, y - r); pen.lineTo(x + r, y); pen.lineTo(x, y + r); pen.lineTo(x - r, y);
    pen.closePath();
    pen.fillStyle = theme.halo;
    pen.fill();
    pen.strokeStyle = ink;
    pen.stroke();
  } else if (row.verdict === "s") {
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fillStyle = theme.halo;
    pen.fill();
    pen.strokeStyle = ink;
    pen.stroke();
    pen.beginPath();
    pen.arc(x, y, r, Math.PI / 2, 1.5 * Math.PI);
    pen.closePath();
    pen.fillStyle = ink;
    pen.fill();
  } else {
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fillStyle = ink;
    pen.fill();
    pen.strokeStyle = theme.halo;
    pen.stroke();
  }
  if (chosen) {
    pen.beginPath();
    pen.arc(x, y, r + 4, 0, 2 * Math.PI);
    pen.lineWidth = 2.5;
    pen.strokeStyle = theme.region;
    pen.stroke();
  }
}

const radiusOf = (row) => (row.site ? 5.5 : 2.5 + row.size);

/** The row whose sign is nearest to a point, within its sign and a tolerance. */
export function nearestSign(rows, spots, { x, y }, tolerance) {
  let best = null;
  let least = Infinity;
  rows.forEach((row, index) => {
    const spot = spots[index];
    if (!spot) return;
    const off = Math.hypot(spot.x - x, spot.y - y) - radiusOf(row);
    if (off <= tolerance && off < least) { least = off; best = row; }
  });
  return best;
}
