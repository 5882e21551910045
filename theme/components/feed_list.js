// Adds a button to each feed that copies its address. The place where it is said that it is copied is
// the component copy_link, which stands on the same page.

import { copy } from "./copy_link.js";

/** Start for a list of feeds. */
export function start(list) {
  for (const feed of list.children) addButton(feed);
}

function addButton(feed) {
  const title = feed.querySelector(".feed-title").textContent;
  const address = feed.querySelector(".feed-address").textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "复制地址";
  button.setAttribute("aria-label", `复制地址：${title}`);
  button.addEventListener("click", () => copy(address, `已复制“${title}”的地址`));
  feed.querySelector(".feed-ways").prepend(button);
}
