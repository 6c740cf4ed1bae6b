/* A report's text with its mentions and claims marked; a press on one opens it beside the text.
 * The text is a reader's own: it reaches the page as text nodes only, never as HTML. */
const SIGNS = { "holds": "●", "holds in part": "◐", "fails": "✕", "cannot tell": "?" };

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".text");
  const drawn = JSON.stringify([data.segments, data.chosen]);
  if (root.dataset.drawn === drawn) return;
  root.dataset.drawn = drawn;
  const fresh = document.createDocumentFragment();
  let sentence = null;
  data.segments.forEach((segment, index) => {
    const before = data.segments[index - 1];
    if (segment.claim && (!before || before.claim !== segment.claim)) {
      sentence = document.createElement("span");
      sentence.className = `claim ${segment.verdict.replaceAll(" ", "-")}`;
      sentence.classList.toggle("chosen", segment.claim === data.chosen);
      const sign = document.createElement("button");
      sign.type = "button";
      sign.className = "sign";
      sign.textContent = SIGNS[segment.verdict];
      sign.setAttribute("aria-label", `Claim, ${segment.verdict}: open it`);
      sign.onclick = () => setTriggerValue("picked", { claim: segment.claim });
      sentence.append(sign);
      sentence.onclick = (event) => {
        if (!event.target.closest("button, mark")) setTriggerValue("picked", { claim: segment.claim });
      };
      fresh.append(sentence);
    } else if (!segment.claim) {
      sentence = null;
    }
    (sentence || fresh).append(segment.mark ? mark(segment, setTriggerValue) : segment.text);
  });
  root.replaceChildren(fresh);
}

function mark(segment, setTriggerValue) {
  const element = document.createElement("mark");
  element.className = segment.mark;
  element.title = segment.title;
  element.append(segment.text);
  const sign = document.createElement("sup");
  sign.textContent = segment.sign;
  element.append(sign);
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  const open = () => setTriggerValue("picked", { at: segment.at, claim: segment.claim || "" });
  element.onclick = open;
  element.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  };
  return element;
}
