// Asking the index: which documents hold all words of a query, and in which order to show them.

import { label, phrase, squeeze, titlePhrase, visible, wholeTitlePhrase } from "./bigrams.js";

// Records were added newest first; without an order of its own a search gives them back so.
const NEWEST_FIRST = { place: "asc" };

/** Open the index that lies in the folder `address`. */
export async function openIndex(address) {
  const folder = new URL(address, document.baseURI);
  const engine = await import(new URL("pagefind.js", folder));
  // Without its worker the engine is 41 KB less to load, and a search takes milliseconds.
  const pagefind = engine.createInstance({ basePath: folder.pathname, noWorker: true });
  return new SearchIndex(folder, pagefind);
}

/** The words of a query, as written: what white space separates and what has a letter or digit. */
export function wordsOf(query) {
  return visible(query).split(/\s+/u).filter(squeeze);
}

class SearchIndex {
  constructor(folder, pagefind) {
    this.folder = folder;
    this.pagefind = pagefind;
  }

  /** The kinds and years by which a search can be narrowed down. */
  async choices() {
    return (await this.#fetch("choices.json")).json();
  }

  /** Whether the index can still be reached: the engine takes a lost connection for no result. */
  async isReachable() {
    return this.#fetch("choices.json").then(() => true, () => false);
  }

  /**
   * The documents that hold every word of the query and carry every label.
   * `missing` are the words that no document holds.
   */
  async find({ query, labels, byDate }) {
    const words = wordsOf(query);
    const found = await Promise.all(words.map((word) => this.#ask(phrase(squeeze(word)))));
    const missing = words.filter((_, n) => found[n].length === 0);
    const narrowed = await Promise.all(labels.map((text) => this.#ask(label(text))));
    const results = intersection([...found, ...narrowed]);
    if (!byDate && results.length > 1) await this.#rank(results, words, squeeze(query));
    return { words, missing, results };
  }

  // Exact title or number first, then documents with every word in title or number, then by score.
  // Sorting is stable: documents that are equal in all this stay newest first.
  async #rank(results, words, whole) {
    const [exact, score, ...inTitle] = await Promise.all([
      this.#ask(wholeTitlePhrase(whole)),
      this.#scores(words),
      ...words.map((word) => this.#ask(titlePhrase(squeeze(word)))),
    ]);
    const isExact = idsOf(exact);
    const isInTitle = idsOf(intersection(inTitle));
    const weight = ({ id }) => 2 * isExact.has(id) + isInTitle.has(id);
    const difference = (a, b) => weight(b) - weight(a) || (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0);
    results.sort(difference);
  }

  // Quotation marks ask for the tokens in this order, side by side.
  async #ask(tokens) {
    const { results } = await this.pagefind.search(`"${tokens}"`, { sort: NEWEST_FIRST });
    return results;
  }

  // Quoted results all have one score; how often and how densely the words occur says another search.
  async #scores(words) {
    const tokens = words.map(squeeze).filter((word) => Array.from(word).length > 1).map((word) => phrase(word));
    if (tokens.length === 0) return new Map();
    const { results } = await this.pagefind.search(tokens.join(" "));
    return new Map(results.map(({ id, score }) => [id, score]));
  }

  async #fetch(name) {
    const answer = await fetch(new URL(name, this.folder), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer;
  }
}

function idsOf(results) {
  return new Set(results.map(({ id }) => id));
}

/** What is in all lists, in the order of the first. */
function intersection([first, ...others]) {
  const sets = others.map(idsOf);
  return first.filter(({ id }) => sets.every((ids) => ids.has(id)));
}
