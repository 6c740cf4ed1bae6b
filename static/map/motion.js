/* Who has asked for no motion sees the map jump: Leaflet lets it glide by its keys and after a drag. */

const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Let a map move at once wherever no motion is wanted; a change of that wish counts at once, too. */
export function heedMotion(map) {
  const { panBy } = map;
  const still = (options) => (STILL.matches ? { ...options, animate: false } : options);
  map.panBy = (by, options) => panBy.call(map, by, still(options));
  const heed = () => { map.options.inertia = !STILL.matches; };
  STILL.addEventListener("change", heed);
  heed();
}
