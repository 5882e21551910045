// The key "/" goes to the search box. Who speaks to the computer, or presses keys by accident, can
// switch it off (WCAG 2.2, 2.1.4); the choice is kept in this browser. A phone has no such key.

const KEY = "search-key";
const TYPED_IN = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** Listen, and show the line of the page with the checkbox. */
export function listenForKey(box, line) {
  if (!matchMedia("(any-pointer: fine)").matches) return;
  line.hidden = false;
  const checkbox = line.querySelector("input");
  checkbox.checked = isOn();
  checkbox.addEventListener("change", () => {
    try {
      localStorage.setItem(KEY, checkbox.checked ? "on" : "off");
    } catch {
      // Nothing is kept in this browser; the choice holds for this page.
    }
  });
  document.addEventListener("keydown", (event) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (event.key !== "/" || isOther || !checkbox.checked || event.target.closest(TYPED_IN)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

function isOn() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}
