// The search page: reads what is asked for from the address, asks the index, shows what it says.

import { element } from "./excerpt.js";
import { answerTo } from "./search_answer.js";
import { showChips, showFacets } from "./search_facets.js";
import { openIndex, wordsOf } from "./search_index.js";
import { listenForKey } from "./search_key.js";
import { recommendationOf } from "./search_result.js";
import { ResultList } from "./search_results.js";
import { addressOf, stateOf, withChoice, withoutChoices } from "./search_state.js";
import { suggestIn } from "./suggestions.js";

const REPORT_LOADING_AFTER = 300;

class SearchPage {
  /** @param page the parts of search.html */
  constructor(page) {
    this.page = page;
    this.form = page.querySelector("form");
    this.box = this.form.elements.q;
    this.title = document.title;
    this.turn = 0;
    page.querySelector(".search-not-started").remove();
    this.#listen();
    this.#follow(stateOf(location.search));
    if (!this.state.query) this.box.focus({ preventScroll: true });
  }

  #listen() {
    const { page, form, box } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // Other words are another search: what was chosen for the last one would hide results.
      // On a phone its keyboard leaves the screen to the results.
      const isTouched = matchMedia("(pointer: coarse)").matches;
      this.#go({ ...withoutChoices(this.state), query: box.value }, isTouched);
    });
    addEventListener("popstate", () => this.#follow(stateOf(location.search)));
    page.querySelector(".search-related").addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(stateOf(link.search), true);
    });
    page.querySelector(".search-sort").addEventListener("change", ({ target }) => {
      this.#go({ ...this.state, byDate: target.value === "date" });
    });
    new ResizeObserver(() => this.#fitFilters()).observe(page.querySelector(".search-filters > summary"));
    suggestIn(box, {
      titles: async () => (await this.#index()).titles(),
      open: (document) => this.#openDocument(document).catch((error) => this.#complain(error)),
    });
  }

  /** The index; opened when it is needed, and anew when that has failed. */
  #index() {
    this.opening ??= openIndex(this.page.dataset.searchIndex).catch((error) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  async #openDocument(document) {
    const { url } = await (await this.#index()).shown(document, { placesIn: () => [] });
    location.assign(url);
  }

  /** Ask for another state, which the button "back" undoes. */
  #go(state, toResults = false) {
    const address = addressOf(state);
    try {
      if (address !== location.search) history.pushState(null, "", address);
    } catch {
      // A page that was opened from a disk has one address only; the search goes on.
    }
    this.#follow(state, toResults);
  }

  /** Show what a state asks for, and put the focus on the results if they are to be read now. */
  async #follow(state, toResults = false) {
    this.state = state;
    this.box.value = state.query;
    const query = state.query.trim();
    document.title = query ? `${query} - ${this.title}` : this.title;
    const turn = ++this.turn;
    const waiting = setTimeout(() => this.#say(query && "正在搜索……"), REPORT_LOADING_AFTER);
    try {
      const answer = wordsOf(query).length > 0 && (await answerTo(await this.#index(), state));
      if (turn !== this.turn) return;
      await (answer ? this.#show(answer) : this.#clear(query));
      if (toResults) document.getElementById("search-found").focus({ preventScroll: true });
    } catch (error) {
      if (turn === this.turn) this.#complain(error);
    } finally {
      clearTimeout(waiting);
      this.#showKey();
    }
  }

  async #show({ found, sentence, advice, related, recommended }) {
    const { page, state } = this;
    this.#say(sentence, advice, related);
    fillList(page.querySelector(".search-recommended"), recommended.map(recommendationOf));
    const choose = (...choice) => this.#go(withChoice(this.state, ...choice));
    const clear = () => this.#go(withoutChoices(this.state));
    showFacets(page.querySelector(".search-facets"), found.facets, state.chosen, choose);
    showChips(page.querySelector(".search-chips"), state.chosen, choose, clear);
    for (const radio of page.querySelectorAll(".search-sort input")) {
      radio.checked = (radio.value === "date") === state.byDate;
    }
    const columns = page.querySelector(".search-columns");
    const filters = page.querySelector(".search-filters");
    const wereThere = !columns.hidden && !filters.hidden;
    columns.hidden = false;
    filters.hidden = found.results.length < 2 && state.chosen.size === 0;
    if (!wereThere) this.#fitFilters();
    this.results?.end();
    this.results = new ResultList(page.querySelector(".search-found"), await this.#index(), found);
  }

  /** Beside the results the facets are always open, and there is nothing to open them with. */
  #fitFilters() {
    const filters = this.page.querySelector(".search-filters");
    const isLaidOut = !filters.hidden && !filters.parentElement.hidden;
    if (isLaidOut) filters.open = filters.querySelector("summary").offsetHeight === 0;
  }

  /** Nothing to look for. */
  #clear(query) {
    this.results?.end();
    this.results = undefined;
    this.page.querySelector(".search-columns").hidden = true;
    this.#say(query && "请输入文字或者数字，只有标点和符号不能搜索。");
  }

  /** Tell the reader, also one who listens, how the search stands. */
  #say(sentence, advice = "", related = []) {
    const { page } = this;
    page.querySelector(".search-status").textContent = sentence;
    page.querySelector(".search-advice").textContent = advice;
    const links = related.map(({ word, query }) => {
      const href = addressOf({ ...withoutChoices(this.state), query });
      return element("li", {}, [element("a", { href }, [word])]);
    });
    fillList(page.querySelector(".search-related"), links);
  }

  /** What was shown stays; the reader is told that it is not the answer. */
  #complain(error) {
    console.warn(error);
    // An engine that could not read something takes it for empty ever after: the next search has another.
    this.opening = undefined;
    const old = this.results ? "下面还是上一次的结果。" : "";
    this.#say(`搜索索引没有打开。请检查网络，再搜一次，或者刷新本页。${old}`);
  }

  /** The line on the key comes last: what comes before it would move it. */
  #showKey() {
    if (!this.listens) listenForKey(this.box, this.page.querySelector(".search-keys"));
    this.listens = true;
  }
}

/** Show a part of the page with a list, if there is something in it. */
function fillList(part, rows) {
  part.querySelector("ul").replaceChildren(...rows);
  part.hidden = rows.length === 0;
}

const page = document.querySelector("[data-search-index]");
if (page) new SearchPage(page);
