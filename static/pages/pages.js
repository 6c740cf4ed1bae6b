// Links to the other pages that carry what is seen. The address bar says what that is, so a change
// of the page sends no link anew. And on every page: the way by keyboard into what a button opened.

export default function ({ data, parentElement }) {
  const nav = parentElement.querySelector("nav");
  const query = () => (isAsked(data.asked) ? data.query : location.search.slice(1));
  const links = data.pages.map(({ path, title }) => {
    const link = document.createElement("a");
    link.textContent = title;
    if (path === data.here) link.setAttribute("aria-current", "page");
    const aim = () => {
      const to = new URL(path || ".", document.baseURI);
      to.search = query();
      to.hash = "";
      link.href = to.href;
    };
    // Before a reader opens it, copies it, or opens it in another window.
    for (const event of ["pointerenter", "pointerdown", "focus", "keydown", "contextmenu"]) {
      link.addEventListener(event, aim);
    }
    link.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      aim();
      history.pushState(null, "", link.href);
      // As Back and Forward do: Streamlit then shows the page of the address bar.
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
    aim();
    return link;
  });
  nav.replaceChildren(...links);
}

/** Whether the address bar still shows what the page was asked by, trackers and slips and all. */
function isAsked(asked) {
  const shown = Object.fromEntries(new URLSearchParams(location.search));
  // Streamlit keeps what embeds a page to itself.
  const names = Object.keys(shown).filter((name) => !/^embed(_options)?$/.test(name));
  return names.length === Object.keys(asked).length
    && names.every((name) => shown[name] === asked[name]);
}

const OPENED = '[data-testid="stPopoverBody"]';
const OPENER = '[data-testid="stPopoverButton"][aria-expanded="true"]';
const STOP = "a[href], button, input, select, textarea, summary, [tabindex]";

/** The first stop of the key Tab within a part of the page, through shadow roots. */
function findStop(part) {
  for (const child of (part.shadowRoot || part).children) {
    const stops = child.matches(STOP) && child.tabIndex >= 0 && !child.disabled
      && child.getClientRects().length > 0;
    const found = stops ? child : findStop(child);
    if (found) return found;
  }
  return null;
}

/** Tab goes from a button into what it opened, and at its ends back to the button; Escape closes it.
 *
 * Streamlit puts what is open at the end of the page, behind all else that Tab comes to.
 */
function passIntoOpened(event) {
  const opened = document.querySelector(OPENED);
  const opener = document.querySelector(OPENER);
  if (event.key !== "Tab" || !opened || !opener) return;
  if (event.target === opener && !event.shiftKey) {
    event.preventDefault();
    opened.tabIndex = -1; // to be scrolled by its keys, where it is words alone
    (findStop(opened) || opened).focus();
  } else if (opened.contains(event.target)) {
    setTimeout(() => {
      // The list of a select box lies beside what is open, not in it.
      if (document.activeElement.closest("[data-st-overlay-root]")) return;
      opener.focus();
    });
  }
}
document.addEventListener("keydown", passIntoOpened);

const PAGE_LINK = '[data-testid="stPageLink-NavLink"]';

/** A link to a page opens in another tab and is copied as any link is.
 *
 * Streamlit writes that of the first page as a query alone, which leads to the page that is shown,
 * and takes a press for another tab for one of its own.
 */
function aimPageLink(event) {
  const link = event.target.closest?.(PAGE_LINK);
  if (!link) return;
  const written = link.getAttribute("href");
  if (written.startsWith("?")) link.href = new URL(`./${written}`, document.baseURI).href;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (event.type === "click" && elsewhere) event.stopPropagation();
}
for (const type of ["pointerover", "pointerdown", "focusin", "contextmenu", "click"]) {
  document.addEventListener(type, aimPageLink, true);
}

const PRESSED = "a[href], button";
const STILL_PX = 4;
let press = null; // by a mouse: what it began on, and where

/** A press counts for what it began on, though the page moved or was drawn anew under it.
 *
 * While a page is drawn, what comes late moves what stands below. A browser gives a press that ends
 * on something else to neither.
 */
function beginPress(event) {
  const on = event.composedPath().find((each) => each.matches?.(PRESSED));
  const { clientX: x, clientY: y, button, pointerType } = event;
  press = on && !button && pointerType === "mouse" ? { on, href: on.href, x, y } : null;
}

function endPress({ clientX, clientY }) {
  const made = press;
  press = null;
  if (!made || Math.hypot(clientX - made.x, clientY - made.y) > STILL_PX) return;
  const hear = (event) => { made.heard ||= event.composedPath().includes(made.on); };
  document.addEventListener("click", hear, true);
  setTimeout(() => { // after the click that the browser itself makes of it
    document.removeEventListener("click", hear, true);
    if (made.heard) return;
    const same = made.on.isConnected ? made.on
      : made.href && [...document.links].find(({ href }) => href === made.href);
    if (same) same.click();
  });
}
document.addEventListener("pointerdown", beginPress, true);
document.addEventListener("pointerup", endPress, true);
