// Adds buttons that copy the line of citation, with the day of today in it, and the address.

import { copy } from "./copy_link.js";

const DAY = "引用日期";

/** Start for the section of a page that says how to cite it and where it is. */
export function start(section) {
  const cite = section.querySelector(".cite-line");
  const address = section.querySelector(".address-line");
  if (cite) addButton(cite, "复制引用", () => cite.firstChild.data.replace(DAY, today()), "已复制引用格式");
  addButton(address, "复制网址", () => address.firstChild.data, "已复制网址");
}

function addButton(line, title, text, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet";
  button.textContent = title;
  button.addEventListener("click", () => copy(text(), words));
  line.append(document.createElement("br"), button);
}

/** The day on the reader's clock: `2026-11-22`. */
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
