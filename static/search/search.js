// A combobox whose suggestions come from the server at each keystroke, after the ARIA pattern
// "editable combobox with list autocomplete". What is typed counts only once it is chosen.

const boxes = new WeakMap();

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  let box = boxes.get(parentElement);
  if (!box) {
    box = new SearchBox(parentElement.querySelector(".box"));
    boxes.set(parentElement, box);
  }
  // Counted, so that the same words asked again are asked again.
  box.ask = (text) => setStateValue("query", { text, turn: (box.turn += 1) });
  box.choose = (key) => setTriggerValue("choice", key);
  box.take(data);
}

// How long the server may take to answer before the next letters are sent all the same.
const PATIENCE_MS = 1500;

class SearchBox {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("input");
    this.list = root.querySelector("[role=listbox]");
    this.label = root.querySelector("label");
    this.said = root.querySelector(".said");
    this.status = root.querySelector("[role=status]");
    this.words = root.querySelectorAll(".word");
    this.empty = root.querySelector(".empty");
    this.data = { hits: [], text: "", chosen: "" };
    this.active = -1;
    this.touched = false; // whether the words in the field are not those that were chosen
    this.wanted = null; // words that wait until the server has answered the last ones
    this.pressed = false; // Enter was pressed before the answer to these words came
    this.asked = null;
    this.turn = 0;
    this.told = null; // what is chosen as another part of the page told it, later than the server
    window.addEventListener("rangecheck-asked", ({ detail }) => this.hear(detail[this.data.name]));
    this.input.addEventListener("input", () => this.type());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("focus", () => this.input.select());
    this.input.addEventListener("click", () => this.open());
    this.input.addEventListener("blur", () => this.leave());
    // A press on the list must not take the focus from the field.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.pick(Number(option.dataset.at));
    });
    this.empty.addEventListener("click", () => {
      this.input.value = "";
      this.settle();
      this.choose("");
      this.input.focus();
    });
  }

  /** A drag on the map, say, chose something else: this box was not drawn anew for it. */
  hear(told) {
    if (!told) return;
    const [chosen, hint] = told;
    const isOther = chosen !== this.data.chosen;
    this.told = { chosen, hint };
    this.take(isOther && this.usual ? { ...this.given, ...this.usual } : this.given);
  }

  take(given) {
    if (this.given && given.chosen !== this.given.chosen) this.told = null;
    this.given = given;
    const data = { ...given, ...this.told };
    // What an empty box offers is offered again once something is chosen.
    if (!data.text) this.usual = { hits: data.hits, note: data.note, sure: data.sure, text: "" };
    const before = this.data.chosen;
    this.data = data;
    this.words.forEach((word, at) => { word.textContent = (data.words || [])[at] || ""; });
    this.turn = Math.max(this.turn, data.turn);
    this.label.textContent = data.label;
    this.root.classList.toggle("hidden-label", data.hideLabel);
    this.input.placeholder = data.placeholder;
    this.empty.hidden = !(data.canBeEmpty && data.chosen);
    this.empty.setAttribute("aria-label", `Empty: ${data.label}`);
    if (!this.touched || data.chosen !== before) {
      this.touched = false;
      this.input.value = data.chosen;
    }
    this.tell();
    if (this.asked !== null && data.text === this.asked) {
      this.asked = null;
      clearTimeout(this.timer);
      if (this.wanted !== null) this.send(this.wanted);
    }
    if (this.touched && data.text !== this.input.value.trim()) return; // older than the words
    this.draw();
    if (this.pressed) {
      this.pressed = false;
      this.accept();
    } else if (!this.list.hidden) {
      this.announce();
    }
  }

  type() {
    this.touched = true;
    this.pressed = false;
    this.active = -1;
    this.open();
    const text = this.input.value.trim();
    if (this.asked === null) this.send(text);
    else this.wanted = text;
  }

  send(text) {
    this.wanted = null;
    this.asked = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.asked = null;
      if (this.wanted !== null) this.send(this.wanted);
    }, PATIENCE_MS);
    this.ask(text);
  }

  press(event) {
    if (event.isComposing) return; // letters of an input method are not yet words
    const last = this.data.hits.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) {
        this.open();
        if (event.altKey) return;
      }
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = this.active + step;
      this.mark(next > last ? 0 : next < 0 ? last : next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.active >= 0) this.pick(this.active);
      else if (this.touched) this.accept();
      else this.open();
    } else if (event.key === "Escape") {
      if (!this.list.hidden) this.close();
      else {
        this.settle();
        this.input.value = this.data.chosen;
        this.input.select(); // what is typed next stands in its place
      }
      event.stopPropagation();
    }
  }

  // Enter on words: taken only where the server is sure what they mean.
  accept() {
    const text = this.input.value.trim();
    if (text !== this.data.text) {
      this.pressed = true;
      if (this.asked === null) this.send(text);
      return;
    }
    if (text === "" && this.data.canBeEmpty) {
      this.settle();
      this.choose("");
    } else if (this.data.sure >= 0) {
      this.pick(this.data.sure);
    } else {
      this.open();
      this.announce();
    }
  }

  pick(at) {
    const hit = this.data.hits[at];
    if (!hit) return;
    this.input.value = hit.label;
    this.settle();
    this.choose(hit.key);
    this.status.textContent = `Chosen: ${hit.label}, ${hit.kind}.`;
  }

  settle() {
    this.touched = false;
    this.pressed = false;
    this.wanted = null;
    this.close();
    this.tell();
  }

  leave() {
    this.close();
    this.tell();
  }

  // Words that were not chosen stay, and the field says that they do not count.
  tell() {
    const open = this.touched && this.input.value.trim() !== this.data.chosen;
    const away = open && this.input.getRootNode().activeElement !== this.input;
    this.root.classList.toggle("open-question", away);
    const still = this.data.chosen ? ` Still: ${this.data.chosen}.` : "";
    this.said.textContent = away ? `Not chosen yet.${still}` : this.data.hint;
  }

  open() {
    if (!this.list.hidden) return;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.draw();
    this.announce();
    // A box near the right edge opens to the left.
    this.list.classList.remove("to-left");
    const over = this.list.getBoundingClientRect().right > document.documentElement.clientWidth;
    this.list.classList.toggle("to-left", over);
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  mark(at) {
    this.active = at;
    this.list.querySelectorAll("[role=option]").forEach((option) => {
      const chosen = Number(option.dataset.at) === at;
      option.setAttribute("aria-selected", String(chosen));
      if (chosen) {
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
  }

  announce() {
    const count = this.data.hits.length;
    const found = count === 1 ? "1 suggestion." : `${count} suggestions.`;
    this.status.textContent = [this.data.note, found].filter(Boolean).join(" ");
  }

  draw() {
    this.list.replaceChildren();
    this.list.setAttribute("aria-label", this.data.label);
    if (this.data.note) this.list.append(element("p", "note", this.data.note));
    let group = null;
    let heading = "";
    this.data.hits.forEach((hit, at) => {
      if (!group || hit.group !== heading) {
        heading = hit.group;
        group = element("div");
        group.setAttribute("role", "group");
        const title = element("div", "heading", hit.group);
        title.id = `group-${at}`;
        title.setAttribute("role", "presentation");
        group.setAttribute("aria-labelledby", title.id);
        group.append(title);
        this.list.append(group);
      }
      const option = element("div");
      option.id = `hit-${at}`;
      option.dataset.at = at;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(element("strong", "", hit.label), element("span", "kind", `, ${hit.kind}`));
      if (hit.detail) option.append(element("span", "detail", hit.detail));
      group.append(option);
    });
    if (this.active >= this.data.hits.length) this.active = -1;
    if (this.active >= 0) this.mark(this.active);
    else this.input.removeAttribute("aria-activedescendant");
  }
}

function element(name, style = "", text = "") {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.textContent = text;
  return made;
}
