// Suggestions below the search box: titles and numbers that hold what is typed (ARIA APG: combobox
// with a list). The arrow keys go through them, Enter opens the document, Escape closes.

import { squeeze } from "./bigrams.js";
import { element, marked } from "./excerpt.js";
import { wordsOf } from "./search_index.js";

const MOST = 8;
const ANNOUNCE_AFTER = 600;
// What an input method has not made into Chinese yet: pinyin, strokes of zhuyin.
const UNFINISHED = /[\p{Script=Latin}\p{Script=Bopomofo}]/u;

/**
 * Suggest in `input`. `titles()` promises [[title, number...], ...] of all documents, the newest first;
 * it is asked when something is typed. `open(document)` opens one by its number.
 */
export function suggestIn(input, { titles, open }) {
  return new Suggestions(input, titles, open);
}

class Suggestions {
  constructor(input, titles, open) {
    this.input = input;
    this.titles = titles;
    this.open = open;
    this.active = -1;
    this.list = element("ul", { id: "search-suggestions", className: "search-suggestions", hidden: true });
    this.status = element("p", { className: "search-unseen" });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "建议的文件");
    this.status.setAttribute("role", "status");
    input.form.append(this.list, this.status);
    this.#describeInput();
    this.#listen();
  }

  close() {
    this.turn = undefined;
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.#activate(-1);
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
  }

  // Only a text field may be a combobox (ARIA in HTML).
  #describeInput() {
    const attributes = {
      type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
  }

  #listen() {
    const { input, list } = this;
    input.addEventListener("input", (event) => {
      if (!(event.isComposing && UNFINISHED.test(event.data ?? ""))) this.#update();
    });
    input.addEventListener("compositionend", () => this.#update());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    // A press does not take the focus from the box; the click opens.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => this.#openOption(target.closest("[role=option]")));
  }

  async #update() {
    const turn = (this.turn = {});
    const words = wordsOf(this.input.value);
    const all = words.length > 0 ? await this.#names() : [];
    // Typed on, or left, in the meantime.
    if (turn === this.turn) this.#show(found(all, words, squeeze(this.input.value)), words);
  }

  async #names() {
    this.names ??= this.titles().then((titles) =>
      titles.map((names, document) => ({ names, document, folded: names.map(squeeze) })),
    );
    // Without a network there are no suggestions; the search itself will say what is wrong.
    return this.names.catch(() => {
      this.names = undefined;
      return [];
    });
  }

  #show(suggested, words) {
    if (suggested.length === 0) return this.close();
    this.list.replaceChildren(...suggested.map((one, place) => optionOf(one, place, words)));
    this.list.hidden = false;
    this.#activate(-1);
    this.input.setAttribute("aria-expanded", "true");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.status.textContent = `有 ${suggested.length} 条建议，用上下箭头键选择`;
    }, ANNOUNCE_AFTER);
    return undefined;
  }

  #press(event) {
    // The keys that choose a candidate of an input method are not for us.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    const isOpen = !this.list.hidden;
    const last = this.list.children.length - 1;
    if (event.key === "ArrowDown" && !isOpen) this.#update();
    else if (event.key === "ArrowDown" && isOpen) this.#activate(this.active < last ? this.active + 1 : -1);
    else if (event.key === "ArrowUp" && isOpen) this.#activate(this.active < 0 ? last : this.active - 1);
    else if (event.key === "Enter" && this.active >= 0) this.#openOption(this.list.children[this.active]);
    else if (event.key === "Escape" && isOpen) this.close();
    else return;
    event.preventDefault();
  }

  #activate(place) {
    this.active = place;
    for (const [n, option] of [...this.list.children].entries()) option.setAttribute("aria-selected", String(n === place));
    const option = this.list.children[place];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #openOption(option) {
    if (option) this.open(Number(option.dataset.document));
  }
}

/** The documents of which a title or number holds each word; those that begin so come first. */
function found(all, words, whole) {
  const folded = words.map(squeeze);
  const holding = all.filter((one) => folded.every((word) => one.folded.some((name) => name.includes(word))));
  const begins = (one) => one.folded.some((name) => name.startsWith(whole));
  return [...holding.filter(begins), ...holding.filter((one) => !begins(one))].slice(0, MOST);
}

function optionOf({ names: [title, number], document }, place, words) {
  const option = element("li", { id: `search-suggestion-${place}` }, [element("span", {}, marked(title, words))]);
  option.setAttribute("role", "option");
  option.dataset.document = document;
  if (number) option.append(element("span", { className: "number" }, marked(number, words)));
  return option;
}
