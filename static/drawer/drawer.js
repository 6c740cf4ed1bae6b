// The drawer beside the map: sites and places as tables, and the button that opens and closes it
// without asking the server. Names come from the gazetteer and reach the page as text alone.

const WIDE = window.matchMedia("(min-width: 641px)");
const ROWS = 80; // that are drawn at first, and each time the last of them comes in sight
const MARKS = { e: "● from all", s: "◐ from part", n: "◇ out" };
const drawers = new WeakMap();
let chosen = null; // what the reader chose; until then a wide window has it open

export default function ({ data, parentElement, setTriggerValue }) {
  let drawer = drawers.get(parentElement);
  if (!drawer) {
    drawer = new Drawer(parentElement.querySelector(".drawer"));
    drawers.set(parentElement, drawer);
  }
  drawer.pick = (id) => setTriggerValue("place", id);
  drawer.unpack(data);
}

class Drawer {
  constructor(root) {
    this.root = root;
    this.lists = root.querySelector(".lists");
    this.handle = root.querySelector(".handle");
    this.handle.addEventListener("click", () => {
      chosen = !(chosen ?? WIDE.matches);
      this.open();
    });
    WIDE.addEventListener("change", () => this.open());
    this.sites = new List(this, "sites", "Sites that reports name");
    this.places = new List(this, "places", "Places in range");
  }

  /** Unpack what came and show it, unless more has come meanwhile. */
  async unpack(packed) {
    this.packed = packed;
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    const data = await new Response(stream).json();
    if (packed === this.packed) this.take(data);
  }

  take(data) {
    this.data = data;
    // What the boxes of the question show changes with what is shown here, without their asking.
    window.dispatchEvent(new CustomEvent("rangecheck-asked", { detail: data.asked }));
    this.handle.hidden = !data.label;
    this.open();
    const { unit } = data;
    const name = (title, { id, name: names }) => ({ title, texts: names, ids: id });
    const shared = (rows) => [
      { title: "Verdict", texts: [...rows.verdict].map((letter) => MARKS[letter]),
        order: [...rows.verdict].map((letter) => "esn".indexOf(letter)) },
      { title: `Nearest, ${unit}`, numbers: rows.nearest },
      { title: `Margin, ${unit}`, numbers: rows.margin },
    ];
    this.sites.take([name("Site", data.sites), ...shared(data.sites),
      { title: "What reports say of it", texts: data.sites.said }], data.chosen);
    const drawn = [this.sites.box];
    if (data.hidden) drawn.push(note(data.hidden));
    if (data.places) {
      const { places } = data;
      this.places.take([name("Place", places), ...shared(places),
        { title: "Country", texts: places.country.map((at) => data.countries[at]) },
        { title: `Farthest, ${unit}`, numbers: places.farthest },
        { title: "Population", numbers: places.population }], data.chosen);
      drawn.push(this.places.box);
    } else drawn.push(note(data.empty, "empty"));
    if (data.note) drawn.push(note(data.note));
    if (drawn.length !== this.lists.children.length
      || drawn.some((part, at) => part !== this.lists.children[at])) this.lists.replaceChildren(...drawn);
    this.sites.show();
    this.places.show();
  }

  open() {
    // A map alone, in a page that embeds it, has no handle, and its list open.
    if (!this.data) return;
    const open = !this.data.label || (chosen ?? WIDE.matches);
    const stage = document.querySelector(".st-key-stage");
    if (stage) stage.dataset.drawer = open ? "open" : "closed";
    this.root.classList.toggle("closed", !open);
    this.handle.setAttribute("aria-expanded", String(open));
    this.handle.textContent = `${this.data.label} ${open ? "▾" : "▴"}`;
  }
}

// A table of which a row can be chosen and each column orders the rows.
class List {
  constructor(drawer, kind, label) {
    this.drawer = drawer;
    this.order = null; // title of the column that orders, and whether downwards
    this.box = document.createElement("div");
    this.box.className = `list ${kind}`;
    this.box.addEventListener("scroll", () => this.more());
    this.table = element("table");
    this.table.setAttribute("aria-label", label);
    this.head = this.table.createTHead().insertRow();
    this.body = this.table.createTBody();
    this.box.append(this.table);
    this.body.addEventListener("click", ({ target }) => this.pick(target.closest("tr")));
    this.table.addEventListener("keydown", (event) => this.press(event));
  }

  take(columns, place) {
    const said = JSON.stringify([columns, place]);
    if (said === this.said) return;
    const before = this.place;
    Object.assign(this, { said, columns, place });
    [this.first] = columns;
    this.table.setAttribute("aria-rowcount", String(this.first.texts.length + 1));
    if (this.order && !columns.some(({ title }) => title === this.order.title)) this.order = null;
    this.draw();
    this.seek = place && place !== before ? place : "";
  }

  draw() {
    const { order } = this;
    this.head.replaceChildren(...this.columns.map(({ title, numbers }) => {
      const cell = element("th", numbers ? "number" : "");
      cell.scope = "col";
      const here = order && order.title === title;
      if (here) cell.ariaSort = order.down ? "descending" : "ascending";
      const button = element("button", "", title + (here ? (order.down ? " ▾" : " ▴") : ""));
      button.type = "button";
      button.addEventListener("click", () => this.sort(title));
      cell.append(button);
      return cell;
    }));
    this.rows = this.first.ids.map((_, at) => at);
    if (order) {
      const column = this.columns.find(({ title }) => title === order.title);
      const keys = column.numbers || column.order;
      const way = order.down ? -1 : 1;
      this.rows.sort(keys ? (a, b) => way * (keys[a] - keys[b])
        : (a, b) => way * column.texts[a].localeCompare(column.texts[b]));
    }
    // Who has a row under the fingers keeps it there.
    const root = this.box.getRootNode();
    const held = root.activeElement && this.body.contains(root.activeElement)
      ? root.activeElement.closest("tr").dataset.id : "";
    this.body.replaceChildren();
    const stop = this.rows.findIndex((at) => this.first.ids[at] === (held || this.place));
    this.stop = Math.max(0, stop);
    this.add(Math.max(ROWS, stop + 5));
    if (held) this.row(held)?.querySelector(".pick").focus({ preventScroll: true });
  }

  /** Once the list is on the page: bring the chosen row in sight within the list alone. */
  show() {
    const row = this.seek && this.row(this.seek);
    this.seek = "";
    if (!row) return;
    const { box } = this;
    const top = row.offsetTop - this.head.offsetHeight;
    if (top < box.scrollTop || row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top - box.clientHeight / 3;
    }
  }

  row(id) { return [...this.body.rows].find((row) => row.dataset.id === id); }

  sort(title) {
    const { order } = this;
    if (!order || order.title !== title) this.order = { title, down: false };
    else this.order = order.down ? null : { title, down: true };
    const at = this.columns.findIndex((column) => column.title === title);
    this.draw();
    this.head.cells[at].firstChild.focus();
  }

  more() {
    const { box } = this;
    if (box.scrollTop + box.clientHeight > box.scrollHeight - 400) this.add(ROWS);
  }

  add(count) {
    const from = this.body.rows.length;
    const fresh = document.createDocumentFragment();
    this.rows.slice(from, from + count).forEach((at, step) => fresh.append(this.line(at, from + step)));
    this.body.append(fresh);
  }

  line(at, position) {
    const row = element("tr");
    row.dataset.id = this.first.ids[at];
    row.ariaRowIndex = String(position + 2);
    const here = row.dataset.id === this.place;
    row.classList.toggle("chosen", here);
    this.columns.forEach(({ texts, numbers }, column) => {
      const text = numbers ? numbers[at].toLocaleString("en") : texts[at];
      const cell = element("td", numbers ? "number" : "", column ? text : "");
      if (!numbers) cell.title = text;
      if (!column) {
        cell.className = "name";
        const button = element("button", "pick", text);
        button.type = "button";
        button.setAttribute("aria-pressed", String(here));
        // One stop for the key Tab in each list; arrows go on from there.
        button.tabIndex = position === this.stop ? 0 : -1;
        cell.append(button);
      }
      row.append(cell);
    });
    return row;
  }

  /** Ask of a place; of none, where it is asked of already. */
  pick(row) {
    if (row) this.drawer.pick(row.dataset.id === this.place ? "" : row.dataset.id);
  }

  press(event) {
    const row = event.target.closest("tbody tr");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!row || !step) return;
    event.preventDefault();
    if (step > 0 && !row.nextElementSibling) this.add(ROWS);
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (!next) return;
    for (const button of this.body.querySelectorAll(".pick[tabindex='0']")) button.tabIndex = -1;
    const button = next.querySelector(".pick");
    button.tabIndex = 0;
    button.focus();
  }
}

function note(text, style = "") { return element("p", style, text); }

function element(name, style = "", text = "") {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.textContent = text;
  return made;
}
