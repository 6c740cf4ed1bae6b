/* Words about what is pointed at: the card of the chosen place, and tips beside the pointer. */
import { send } from "./messages.js";
import { boxOn, wordButton } from "./controls.js";
import { KM_A_MILE } from "./ranges.js";

const VERDICT_TEXT = {
  e: "in range from all of the region", s: "in range from part of the region", n: "out of range",
};

function line(parent, tag, text, className = "") {
  const element = L.DomUtil.create(tag, className, parent);
  element.textContent = text;
  element.dir = "auto";
  return element;
}

async function copy(text, button) {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    done = document.execCommand("copy");
    field.remove();
  }
  const before = button.textContent;
  button.textContent = done ? "Copied" : "Not copied: select the sentence above";
  setTimeout(() => { button.textContent = before; }, 2000);
}

/** The card of the chosen place; until the page has answered, what the map itself knows. */
export class Card {
  constructor(map, changed) {
    this.map = map;
    this.box = L.DomUtil.create("section", "rc-card", map.getContainer());
    this.box.hidden = true;
    this.box.setAttribute("aria-live", "polite");
    L.DomEvent.disableClickPropagation(this.box);
    this.box.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
    new ResizeObserver(() => {
      map.getContainer().style.setProperty("--rc-card", `${this.box.offsetHeight}px`);
      changed();
    }).observe(this.box);
  }

  close() {
    this.hide();
    send("place", { id: "" });
    this.map.getContainer().focus();
  }

  hide() {
    this.box.hidden = true;
    this.map.getContainer().classList.remove("rc-with-card");
  }

  /** Where the open card lies on the map; null where there is none. */
  cover() { return this.box.hidden ? null : boxOn(this.map, this.box); }

  /** Show what is known of a row before the page has answered. */
  preview(row, unit) {
    this.show({ title: row.name, local: row.local, subtitle: "", said: row.said, rows: [],
      brief: `${row.distance.toLocaleString("en")} ${unit}, ${VERDICT_TEXT[row.verdict]}` });
  }

  /** Show a card from the page, or none. */
  show(card) {
    if (!card) { this.hide(); return; }
    const { box } = this;
    box.replaceChildren();
    box.setAttribute("aria-label", card.title);
    const head = L.DomUtil.create("div", "rc-card-head", box);
    line(head, "h2", card.title);
    if (card.local) line(head, "span", card.local, "rc-local");
    const close = wordButton(head, "×", () => this.close());
    close.setAttribute("aria-label", `Close ${card.title}`);
    close.className = "rc-close";
    if (card.subtitle) line(box, "p", card.subtitle, "rc-faint");
    if (card.brief) line(box, "p", card.brief, "rc-brief");
    if (card.rows.length) {
      const table = L.DomUtil.create("dl", "", box);
      for (const [name, value] of card.rows) {
        const row = L.DomUtil.create("div", "", table);
        line(row, "dt", name);
        line(row, "dd", value);
      }
    }
    if (card.said) line(box, "p", card.said, "rc-said");
    const actions = L.DomUtil.create("div", "rc-actions", box);
    if (card.sentence) {
      const button = wordButton(actions, "Copy sentence", () => copy(card.sentence, button));
    }
    for (const [name, action] of card.actions || []) {
      wordButton(actions, name, () => send(action, { id: card.id }));
    }
    box.hidden = false;
    this.map.getContainer().classList.add("rc-with-card");
  }
}

/** A few words beside the pointer. */
export class Tip {
  constructor(map) {
    this.map = map;
    this.box = L.DomUtil.create("div", "rc-tip", map.getContainer());
    this.box.hidden = true;
  }

  show(at, lines) {
    this.box.replaceChildren();
    lines.filter(Boolean).forEach((text, index) => line(this.box, index ? "div" : "strong", text));
    this.box.hidden = false;
    const size = this.map.getSize();
    const { offsetWidth: w, offsetHeight: h } = this.box;
    const x = Math.max(4, Math.min(at.x + 14, size.x - w - 4));
    const y = at.y + 16 + h > size.y ? at.y - h - 12 : at.y + 16;
    this.box.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(4, y))}px)`;
  }

  hide() { this.box.hidden = true; }
}

/** What a tip says of a place. */
export const placeLines = (row, unit) => [
  row.local ? `${row.name} · ${row.local}` : row.name,
  `${row.distance.toLocaleString("en")} ${unit}: ${VERDICT_TEXT[row.verdict]}`, row.said];

/** What a tip says of a line: system and figure in both units, and who says so. */
export const ringLines = ({ label, km, who }, unit) => [
  `${label} (${Math.round(unit === "km" ? km / KM_A_MILE : km).toLocaleString("en")} ` +
    `${unit === "km" ? "mi" : "km"})`,
  ...who.slice(0, 4), who.length > 4 ? `and ${who.length - 4} more` : ""];
