// Links to the other pages that carry what is seen. The address bar says what that is, so a change
// of the page sends no link anew.

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
