/* Places for the keyboard: one stop for Tab, arrow keys from place to place, Enter to open. */
import { send } from "./messages.js";

const MAX_PLACES = 200;

export class Reader {
  /** `list()` gives the rows in sight, `point(row)` shows one; null shows none. */
  constructor(map, list, point, say) {
    Object.assign(this, { list, point, say });
    this.rows = [];
    this.at = -1;
    this.box = L.DomUtil.create("div", "rc-reader", map.getContainer());
    this.box.tabIndex = 0;
    this.box.setAttribute("role", "listbox");
    this.box.setAttribute("aria-label", "Places in sight: arrow keys move, Enter opens");
    this.box.addEventListener("focus", () => this.begin());
    this.box.addEventListener("blur", () => this.end());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.option = L.DomUtil.create("div", "", this.box);
    this.option.id = "rc-reader-option";
    this.option.setAttribute("role", "option");
    this.option.textContent = "No place in sight";
  }

  begin() {
    this.rows = this.list().slice(0, MAX_PLACES);
    this.move(0);
  }

  end() {
    this.point(null);
    this.box.removeAttribute("aria-activedescendant");
  }

  move(index) {
    if (!this.rows.length) return;
    this.at = (index + this.rows.length) % this.rows.length;
    const row = this.rows[this.at];
    this.option.textContent = this.say(row).filter(Boolean).join(", ");
    this.option.setAttribute("aria-selected", "true");
    this.box.setAttribute("aria-activedescendant", this.option.id);
    this.point(row);
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) this.move(this.at + step);
    else if (event.key === "Home") this.move(0);
    else if (event.key === "End") this.move(this.rows.length - 1);
    else if ((event.key === "Enter" || event.key === " ") && this.rows[this.at]) {
      send("place", { id: this.rows[this.at].id });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
