// The facets: checkboxes with the number of results that each would leave, and what is chosen of them.

import { element } from "./excerpt.js";
import { choicesOf, FACETS } from "./search_state.js";

const MOST_VALUES = 8;
// The facets of which a reader has asked to see all values.
const opened = new Set();

/**
 * Show the facets of what was found; `choose(facet, value, isChosen)` is told of every change. The
 * checkbox that has the focus keeps it.
 */
export function showFacets(panel, facets, chosen, choose) {
  const { name, value } = panel.contains(document.activeElement) ? document.activeElement : {};
  const groups = Array.from(FACETS, ([facet, title]) => groupOf(facet, title, facets, chosen));
  panel.replaceChildren(...groups.filter(Boolean));
  panel.onchange = ({ target }) => choose(target.name, target.value, target.checked);
  const boxes = [...panel.querySelectorAll("input")];
  boxes.find((box) => box.name === name && box.value === value)?.focus({ preventScroll: true });
}

/** Show what is chosen, each with a button that takes it away; the focus goes to the next one. */
export function showChips(list, chosen, choose, clear) {
  const place = [...list.querySelectorAll("button")].indexOf(document.activeElement);
  const chips = choicesOf(chosen).map(([facet, value]) =>
    chipOf([hidden("去掉"), shownValue(facet, value), cross()], () => choose(facet, value, false)),
  );
  if (chips.length > 1) chips.push(chipOf(["全部去掉"], clear));
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
  if (place < 0) return;
  const buttons = list.querySelectorAll("button");
  (buttons[Math.min(place, buttons.length - 1)] ?? document.getElementById("search-found")).focus();
}

function groupOf(facet, title, facets, chosen) {
  const values = valuesOf(facet, facets.get(facet) ?? [], chosen.get(facet) ?? new Set());
  if (values.length < 2 && !chosen.has(facet)) return undefined;
  const rows = values.map(([value, count]) => rowOf(facet, value, count, chosen.get(facet)?.has(value)));
  const list = element("ul", {}, rows);
  return element("fieldset", {}, [element("legend", {}, [title]), list, ...folded(facet, rows)]);
}

/** Values with their counts; those that are chosen stand there even if they leave nothing. */
function valuesOf(facet, counts, chosen) {
  const known = new Map(counts);
  for (const value of chosen) if (!known.has(value)) known.set(value, 0);
  const values = [...known];
  return facet === "year" ? values.sort(([a], [b]) => (a < b ? 1 : -1)) : values;
}

function rowOf(facet, value, count, isChosen = false) {
  const box = element("input", { type: "checkbox", name: facet, value, checked: isChosen });
  const number = element("span", { className: "count" }, [`（${count}）`]);
  return element("li", {}, [element("label", {}, [box, element("span", {}, [shownValue(facet, value), number])])]);
}

/** The button that shows the rest of a long list; what is chosen is always to be seen. */
function folded(facet, rows) {
  const rest = rows.slice(MOST_VALUES).filter((row) => !row.querySelector("input").checked);
  if (rest.length === 0 || opened.has(facet)) return [];
  rest.forEach((row) => (row.hidden = true));
  const button = element("button", { type: "button", className: "button quiet" }, [`全部 ${rows.length} 项`]);
  button.onclick = () => {
    opened.add(facet);
    rest.forEach((row) => (row.hidden = false));
    button.remove();
    rest[0].querySelector("input").focus();
  };
  return [button];
}

function chipOf(children, onclick) {
  return element("li", {}, [element("button", { type: "button", className: "button quiet", onclick }, children)]);
}

function shownValue(facet, value) {
  return facet === "year" ? `${value}年` : value;
}

function hidden(text) {
  return element("span", { className: "search-unseen" }, [text]);
}

function cross() {
  const sign = element("span", {}, ["✕"]);
  sign.setAttribute("aria-hidden", "true");
  return sign;
}
