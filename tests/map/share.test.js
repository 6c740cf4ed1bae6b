import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import show from "../../static/share.js";

/** As much of a page as Share touches, with its buttons as its markup has them. */
function pageOf() {
  const markup = readFileSync(new URL("../../static/share.html", import.meta.url), "utf8");
  const buttons = [...markup.matchAll(/<button[^>]*?( disabled)? data-copy="(\w+)"/g)]
    .map(([, disabled, copy]) => ({ disabled: Boolean(disabled), dataset: { copy } }));
  const found = new Map();
  const find = (selector) => {
    if (!found.has(selector)) {
      found.set(selector, { value: "", textContent: "", hidden: false, select() {} });
    }
    return found.get(selector);
  };
  return { buttons, status: find("[role=status]"),
    parentElement: { querySelector: find, querySelectorAll: () => buttons } };
}

function draw(page, sentence) {
  globalThis.window = { location: { href: "http://a/?v=1" } };
  Object.defineProperty(globalThis, "navigator", { configurable: true,
    value: { clipboard: { writeText: async () => undefined } } });
  show({ data: { query: "v=1", title: "t", sentence, embed: true },
    parentElement: page.parentElement });
}

test("a button that copies cannot be pressed before it copies", () => {
  const page = pageOf();
  assert.equal(page.buttons.length, 3);
  assert.ok(page.buttons.every(({ disabled }) => disabled));
  draw(page, "In range.");
  assert.ok(page.buttons.every(({ disabled, onclick }) => !disabled && onclick));
});

test("what was copied is said until there is something else to copy", async () => {
  const page = pageOf();
  draw(page, "In range.");
  await page.buttons[0].onclick();
  assert.equal(page.status.textContent, "Copied.");
  draw(page, "In range.");
  assert.equal(page.status.textContent, "Copied.");
  draw(page, "Out of range.");
  assert.equal(page.status.textContent, "");
});
