export default function ({ data, parentElement }) {
  const input = parentElement.querySelector("input");
  const status = parentElement.querySelector("span");
  const here = new URL(window.location.href);
  here.hash = "";
  here.search = data.query;
  input.value = here.href;
  status.textContent = "";
  parentElement.querySelector("button").onclick = async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      status.textContent = "Copied.";
    } catch {
      status.textContent = document.execCommand("copy") ? "Copied." : "Press Ctrl+C to copy.";
    }
  };
}
