// Asking the index: which documents hold all words of a query, and in which order to show them.
//
// An *engine* (pagefind_engine.js, lunr_engine.js) knows of each token in which documents it stands,
// and where. Everything else is done here, so it is the same for both.

import { squeeze, visible } from "./bigrams.js";
import { documentsWith } from "./phrases.js";
import { inOrder } from "./ranking.js";
import { Catalog } from "./search_catalog.js";

/** Open the index whose list of shards is at `address`; where Pagefind does not start, by lunr. */
export async function openIndex(address) {
  if (runsPagefind()) {
    try {
      const { open } = await import("./pagefind_engine.js");
      return new SearchIndex(...(await open(address)));
    } catch (error) {
      console.warn(error);
    }
  }
  const { open } = await import("./lunr_engine.js");
  return new SearchIndex(...(await open(address)));
}

/** Not from a disk, where a page reads scripts only; nor where WebAssembly is missing or forbidden. */
function runsPagefind() {
  if (location.protocol === "file:") return false;
  try {
    // The shortest module: a signature and the number 1.
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** The words of a query, as written: what white space separates and what has a letter or digit. */
export function wordsOf(query) {
  return visible(query).split(/\s+/u).filter(squeeze);
}

export class SearchIndex {
  /**
   * @param engine placesOf(token): Promise of a Map from numbers of documents to places
   * @param shards what is known of all documents, shard by shard
   * @param read text(shard, name): Promise of a part of a text; titles(shard): Promise of titles
   * @param words { synonyms, pinned }: what a county writes in search.yaml, see search_words.js
   */
  constructor(engine, shards, read, words = { synonyms: [], pinned: [] }) {
    this.engine = engine;
    this.catalog = new Catalog(shards);
    this.read = read;
    this.words = words;
  }

  /**
   * The documents that hold every word of the query and have a value of each facet in `chosen`
   * (a Map from names of facets to Sets of values).
   *
   * `missing` are the words that no document holds: they are left out, unless all are missing.
   * `facets` says how many results each further choice would leave.
   */
  async find({ query, chosen = new Map(), byDate = false }) {
    const asked = await Promise.all(
      wordsOf(query).map(async (word) => ({ word, holders: await documentsWith(squeeze(word), this.engine) })),
    );
    const missing = asked.filter(({ holders }) => holders.size === 0).map(({ word }) => word);
    const held = asked.filter(({ holders }) => holders.size > 0);
    const all = intersection(held.map(({ holders }) => holders));
    const results = this.catalog.chosen(all, chosen);
    const whole = missing.length === 0 ? held : [];
    return {
      missing,
      words: held.map(({ word }) => word),
      results: inOrder(results, { held, whole, catalog: this.catalog, byDate }),
      facets: this.catalog.facets(all, chosen),
      placesIn: (document) => held.map(({ holders }) => holders.get(document).places),
    };
  }

  /** What a result shows: the part of its text in which its words first stand together. */
  async shown(document, { placesIn }) {
    const part = this.catalog.partOf(document, placesIn(document));
    const { shard, number } = this.catalog.home(document);
    return this.read.text(shard, `${number.toString(16)}-${part.toString(16)}`);
  }

  /** Titles and numbers of all documents, for suggestions: [[title, number...], ...] in order. */
  async titles() {
    this.names ??= Promise.all(this.catalog.shards.map(({ shard }) => this.read.titles(shard)));
    return (await this.names).flat();
  }
}

function intersection([first, ...others]) {
  if (!first) return [];
  return [...first.keys()].filter((document) => others.every((holders) => holders.has(document)));
}
