/* Link, sentence and embedding of what is seen; the address is read by the browser that shows it,
 * so it is right behind any proxy. */
export default function ({ data, parentElement }) {
  const find = (selector) => parentElement.querySelector(selector);
  const status = find("[role=status]");
  const here = new URL(window.location.href);
  here.hash = "";
  here.search = data.query;
  const link = here.href;
  const before = find("#sentence").value;
  find("#link").value = link;
  find("#sentence").value = `${data.sentence}\n${link}`;
  here.searchParams.set("embed", "true");
  const title = data.title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const source = here.href.replaceAll("&", "&amp;");
  find("#embed").value = `<iframe src="${source}" title="${title}"` +
    ' style="width:100%;border:0;aspect-ratio:4/3;min-height:30rem" loading="lazy"></iframe>';
  find("[data-part=embed]").hidden = !data.embed;
  // Drawn anew as it was, it still says what was copied.
  if (find("#sentence").value !== before) status.textContent = "";
  for (const button of parentElement.querySelectorAll("[data-copy]")) {
    button.disabled = false; // a press before now would be lost
    button.onclick = async () => {
      const field = find(`#${button.dataset.copy}`);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = "Copied.";
      } catch {
        status.textContent = document.execCommand("copy") ? "Copied." : "Press Ctrl+C to copy.";
      }
    };
  }
  const native = find("[data-native]");
  native.hidden = !navigator.share;
  native.onclick = () =>
    navigator.share({ title: data.title, text: data.sentence, url: link }).catch(() => null);
}
