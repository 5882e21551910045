// What is known of every document without asking for its text: names, length, day, facets.

const ENDED = new Set(["废止", "失效", "到期"]);

/** How many characters of a text are in one part; the same as in plugins/search/shard_recipe.py. */
const PART = 2000;

export class Catalog {
  /** @param shards [{ shard, documents }], `documents` as shard_recipe.py writes them */
  constructor(shards) {
    this.shards = [];
    this.count = 0;
    let characters = 0;
    for (const { shard, documents } of shards) {
      this.shards.push({ shard, documents, from: this.count });
      this.count += documents.lengths.length;
      characters += documents.lengths.reduce((sum, length) => sum + length, 0);
    }
    this.meanLength = characters / Math.max(1, this.count);
  }

  /** The shard of a document, and its number there. */
  home(document) {
    const { shard, documents, from } = [...this.shards].reverse().find((one) => one.from <= document);
    return { shard, documents, number: document - from };
  }

  /** Where title and numbers stand among the folded characters: [{ start, end }, ...]. */
  namesOf(document) {
    const { documents, number } = this.home(document);
    let start = 0;
    return documents.names[number].map((length) => {
      const name = { start, end: start + length };
      start = name.end + 1;
      return name;
    });
  }

  lengthOf(document) {
    const { documents, number } = this.home(document);
    return documents.lengths[number];
  }

  /** The newest first; of one day, the order in which they were put in. */
  compareDays(a, b) {
    const [one, other] = [a, b].map((document) => this.#dayOf(document));
    return one === other ? a - b : one < other ? 1 : -1;
  }

  hasEnded(document) {
    return this.#valuesOf(document, "validity").some((state) => ENDED.has(state));
  }

  /** Those of the documents that have one of the chosen values of each facet. */
  chosen(documents, chosen, except = "") {
    const asked = [...chosen].filter(([name, values]) => name !== except && values.size > 0);
    return documents.filter((document) =>
      asked.every(([name, values]) => this.#valuesOf(document, name).some((value) => values.has(value))),
    );
  }

  /** For each facet its values with the number of results each would leave, most frequent first. */
  facets(documents, chosen) {
    const names = Object.keys(this.shards[0]?.documents.facets ?? {});
    return new Map(names.map((name) => [name, this.#counts(this.chosen(documents, chosen, name), name)]));
  }

  /** The part of the text in which most of the words stand, and of such parts the first. */
  partOf(document, placesOfWords) {
    const textStart = this.namesOf(document).at(-1).end + 1;
    const words = new Map();
    for (const [word, places] of placesOfWords.entries()) {
      for (const place of places) {
        if (place < textStart) continue;
        const part = Math.floor((place - textStart) / PART);
        words.set(part, (words.get(part) ?? new Set()).add(word));
      }
    }
    const ordered = [...words].sort(([a, m], [b, n]) => n.size - m.size || a - b);
    return ordered.length > 0 ? ordered[0][0] : 0;
  }

  #counts(documents, name) {
    const counts = new Map();
    for (const document of documents) {
      for (const value of this.#valuesOf(document, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  #valuesOf(document, name) {
    const { documents, number } = this.home(document);
    const { values, of } = documents.facets[name];
    return of[number].map((value) => values[value]);
  }

  #dayOf(document) {
    const { documents, number } = this.home(document);
    return documents.days[number];
  }
}
