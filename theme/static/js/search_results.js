// The list of results: ten rows at a time, each filled when it comes near the screen.
//
// Rows are laid out at once with the height that they will need, unseen until they are filled, and
// filled in order, so that nothing that is seen moves. What is not looked at is not asked for.

import { element } from "./excerpt.js";
import { contentOf } from "./search_result.js";

const STEP = 10;
const NEAR = "0px 0px 60% 0px";

export class ResultList {
  /** @param section the part of the page that holds the list, the button for more, and the trouble */
  constructor(section, index, found) {
    this.list = section.querySelector(".search-results");
    this.button = section.querySelector(".search-more");
    this.trouble = section.querySelector(".search-trouble");
    this.index = index;
    this.found = found;
    this.filled = 0;
    this.wanted = 0;
    this.isOver = false;
    this.observer = "IntersectionObserver" in window ? new IntersectionObserver((seen) => this.#see(seen), { rootMargin: NEAR }) : null;
    this.list.replaceChildren();
    this.trouble.hidden = true;
    this.button.onclick = () => this.#more();
    this.trouble.querySelector("button").onclick = () => this.#fill();
    // Who goes through the list with the keyboard meets every row that is there.
    const { signal } = (this.listening = new AbortController());
    this.list.addEventListener("focusin", () => this.#want(this.list.children.length), { signal });
    this.#addRows();
  }

  /** Another list takes the place of this one. */
  end() {
    this.isOver = true;
    this.observer?.disconnect();
    this.listening.abort();
  }

  #addRows() {
    const shown = this.list.children.length;
    const count = Math.min(STEP, this.found.results.length - shown);
    const rows = Array.from({ length: count }, () => element("li"));
    this.list.append(...rows);
    this.button.hidden = shown + count >= this.found.results.length;
    if (this.observer) rows.forEach((row) => this.observer.observe(row));
    else this.#want(shown + count);
  }

  /** Show the next rows; the focus goes to the first of them. */
  async #more() {
    const next = this.list.children.length;
    this.#addRows();
    await this.#want(next + 1);
    this.list.children[next].querySelector("a")?.focus();
  }

  #see(seen) {
    const rows = [...this.list.children];
    const near = seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => rows.indexOf(target) + 1);
    if (near.length > 0) this.#want(Math.max(...near));
  }

  #want(count) {
    if (count <= this.wanted) return this.filling;
    this.wanted = count;
    return this.#fill();
  }

  #fill() {
    this.trouble.hidden = true;
    const before = this.filling ?? Promise.resolve();
    this.filling = before.then(() => this.#fillRows()).catch((error) => this.#tell(error));
    return this.filling;
  }

  async #fillRows() {
    const { found, index } = this;
    const shown = found.results.slice(this.filled, this.wanted).map((document) => index.shown(document, found));
    // A failure is met when its turn comes, not when it happens.
    for (const one of shown) one.catch(() => {});
    for (const one of shown) {
      const content = contentOf(await one, found.words);
      if (this.isOver) return;
      this.list.children[this.filled].append(...content);
      this.filled += 1;
    }
  }

  #tell(error) {
    console.warn(error);
    if (!this.isOver) this.trouble.hidden = false;
  }
}
