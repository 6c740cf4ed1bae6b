/* Opens and closes the drawer of places beside the map, without asking the server. */
const WIDE = window.matchMedia("(min-width: 641px)");
let chosen = null; // what the reader chose; until then a wide window has it open

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const show = () => {
    const open = chosen ?? WIDE.matches;
    const stage = document.querySelector(".st-key-stage");
    if (stage) stage.dataset.drawer = open ? "open" : "closed";
    button.setAttribute("aria-expanded", String(open));
    button.textContent = `${data.label} ${open ? "▾" : "▴"}`;
  };
  button.onclick = () => {
    chosen = !(chosen ?? WIDE.matches);
    show();
  };
  WIDE.onchange = show;
  show();
}
