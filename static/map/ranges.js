/* Ranges as a reader sets them: round figures, and a slider whose steps grow with the range. */

export const SHORTEST_KM = 10;
export const LONGEST_KM = 19900;
export const KM_A_MILE = 1.609344;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** The step of a range: 5 km of 700, 50 km of 7,000. */
export function stepKm(km) {
  return km < 200 ? 1 : km < 1000 ? 5 : km < 3000 ? 10 : km < 10000 ? 50 : 100;
}

/** The least round step that is not finer than a pixel. */
export const stepOfPixel = (kmPerPixel) => STEPS.find((step) => step >= kmPerPixel) || 200;

/** A range within bounds, in whole steps. */
export function rounded(km, step = stepKm(km)) {
  return Math.max(SHORTEST_KM, Math.min(LONGEST_KM, Math.round(km / step) * step));
}

/** Where a range stands on a slider of 0 to 1000, and back. */
export const toSlider = (km) =>
  1000 * Math.log(km / SHORTEST_KM) / Math.log(LONGEST_KM / SHORTEST_KM);
export const fromSlider = (value) =>
  SHORTEST_KM * (LONGEST_KM / SHORTEST_KM) ** (value / 1000);

/** A distance in km and in miles. */
export const bothUnits = (km) => `${Math.round(km).toLocaleString("en")} km · ` +
  `${Math.round(km / KM_A_MILE).toLocaleString("en")} mi`;
