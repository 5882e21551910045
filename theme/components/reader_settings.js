// The switch of the care mode and the reading settings of the head of every page.
//
// What is chosen stands in the attributes of <html>, where static/js/settings.js has put it before
// the first paint, and is kept in this browser for all pages of the site.

const KEY = "reader-settings";
const NAMES = ["size", "contrast", "care"];
const CARE_SIZE = 24;
const page = document.documentElement;

export function start(element) {
  const show = () => showChosen(element);
  for (const link of element.querySelectorAll(".care-switch")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const isOn = link.classList.contains("care-on");
      choose("care", isOn ? "on" : "");
      // The care mode begins with large text; who has chosen larger text keeps it.
      if (isOn && Number(page.dataset.size) < CARE_SIZE) choose("size", "");
      show();
      // The link that was followed is gone now; the keyboard goes on from the other one.
      element.querySelector(page.dataset.care ? ".care-off" : ".care-on").focus();
    });
  }
  element.addEventListener("change", ({ target }) => choose(target.name, target.value));
  element.querySelector("button").addEventListener("click", () => {
    for (const name of NAMES) choose(name, "");
    show();
  });
  // A page that the browser has kept whole, and a page in another window, follow the last choice.
  addEventListener("pageshow", (event) => event.persisted && (applyKept(), show()));
  addEventListener("storage", (event) => event.key === KEY && (applyKept(), show()));
  show();
}

function showChosen(element) {
  const size = page.dataset.size ?? String(page.dataset.care ? CARE_SIZE : 18);
  const contrast = page.dataset.contrast ?? "";
  for (const radio of element.querySelectorAll("input")) {
    radio.checked = radio.value === (radio.name === "size" ? size : contrast);
  }
}

function choose(name, value) {
  apply(name, value);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...page.dataset }, NAMES));
  } catch {
    // Nothing is kept in this browser; the choice holds for this page.
  }
  forgetAddress();
}

function apply(name, value) {
  if (value) page.dataset[name] = value;
  else delete page.dataset[name];
  page.toggleAttribute("data-large", Boolean(page.dataset.care || page.dataset.size > 20));
}

function applyKept() {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  for (const name of NAMES) apply(name, kept[name]);
}

// What an address asked for once must not undo a later choice when the page is loaded again.
function forgetAddress() {
  const address = new URL(location.href);
  if (!address.searchParams.has("care")) return;
  address.searchParams.delete("care");
  history.replaceState(history.state, "", address);
}
