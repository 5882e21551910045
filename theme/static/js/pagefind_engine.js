// The engine over a network: Pagefind, with one index for each shard, and data beside it.

const LANGUAGE = "und";

/** Open what the list of shards at `address` names; see SearchIndex for what comes back. */
export async function open(address) {
  const list = new URL(address, document.baseURI);
  const { shards: listed, synonyms, pinned } = await dataOf(list, { cache: "no-cache" });
  const shards = listed.map((shard) => ({ ...shard, folder: new URL(shard.folder, list) }));
  const [engine, ...documents] = await Promise.all([
    PagefindEngine.start(new URL("engine/", list), shards),
    ...shards.map((shard) => dataOf(new URL("documents.js", shard.folder))),
  ]);
  let from = 0;
  for (const [n, shard] of shards.entries()) {
    engine.firstNumbers.set(shard.name, from);
    from += documents[n].lengths.length;
  }
  const known = shards.map((shard, n) => ({ shard, documents: documents[n] }));
  const read = {
    text: (shard, name) => dataOf(new URL(`texts/${name}.js`, shard.folder)),
    titles: (shard) => dataOf(new URL("titles.js", shard.folder)),
    isReachable: () => asked(list, { cache: "no-cache" }).then(() => true, () => false),
  };
  return [engine, known, read, { synonyms, pinned }];
}

class PagefindEngine {
  static async start(folder, shards) {
    const { createInstance } = await import(new URL("pagefind.js", folder));
    // Without its worker the engine is 41 KB less to load, and a search takes milliseconds.
    const pagefind = createInstance({ basePath: folder.pathname, noWorker: true });
    await Promise.all(shards.map((shard) => pagefind.mergeIndex(shard.folder.pathname, { language: LANGUAGE })));
    return new PagefindEngine(pagefind);
  }

  constructor(pagefind) {
    this.pagefind = pagefind;
    this.firstNumbers = new Map();
    this.known = new Map();
  }

  /** In which documents a token stands, and where. */
  placesOf(token) {
    if (!this.known.has(token)) this.known.set(token, this.#ask(token));
    return this.known.get(token);
  }

  // All tokens of a kind have one length, so none is the beginning of another: the engine, which
  // also looks for words that begin like the one asked for, finds this one only.
  async #ask(token) {
    const { results } = await this.pagefind.search(token);
    return new Map(results.map(({ id, words }) => [this.#number(id), [...words].sort((a, b) => a - b)]));
  }

  #number(id) {
    const [shard, number] = id.split(".");
    return this.firstNumbers.get(shard) + parseInt(number, 16);
  }
}

async function asked(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** The data of a script `found(...)`, which is not run. */
async function dataOf(address, options) {
  const script = await (await asked(address, options)).text();
  return JSON.parse(script.slice(script.indexOf("(") + 1, -1));
}
