// The engine over a network: Pagefind, with one index for each shard, and data beside it. To Pagefind a
// shard is one page.

import { ShardPlaces } from "./shard_places.js";

const LANGUAGE = "und";

// Pagefind takes a file of its index that does not come for one without the word, and waits for ever
// for its WebAssembly. It asks by `fetch`, so what it is answered is looked at on the way.
const OWN_FILES = /(\.pf_index|\.pf_meta|\.pagefind|pagefind-entry\.json)(\?|$)/;
const BEGINNINGS = ["\x1f\x8b", "pagefind_dcd", "{"];
const plainFetch = window.fetch.bind(window);
let reportLoss = () => {};
window.fetch = (input, options) => (OWN_FILES.test(input) ? ownFile(input, options) : plainFetch(input, options));

async function ownFile(address, options) {
  try {
    const bytes = await (await asked(address, options)).arrayBuffer();
    const start = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(12, bytes.byteLength)));
    if (!BEGINNINGS.some((beginning) => start.startsWith(beginning))) throw new Error(`${address}: no index`);
    return new Response(bytes);
  } catch (error) {
    reportLoss(error);
    throw error;
  }
}

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
    engine.shards.set(shard.name, new ShardPlaces(documents[n].lengths, from));
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
    const lost = new Promise((_, reject) => {
      reportLoss = reject;
    });
    // Without its worker the engine is 41 KB less to load, and a search takes milliseconds.
    const pagefind = createInstance({ basePath: folder.pathname, noWorker: true });
    const merged = shards.map((shard) => pagefind.mergeIndex(shard.folder.pathname, { language: LANGUAGE }));
    await Promise.race([Promise.all(merged), lost]);
    return new PagefindEngine(pagefind, lost);
  }

  /** @param lost is rejected when a file of the index has not come */
  constructor(pagefind, lost) {
    this.pagefind = pagefind;
    this.lost = lost;
    this.lost.catch(() => {});
    this.shards = new Map();
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
    const { results } = await Promise.race([this.pagefind.search(token), this.lost]);
    return new Map(
      results.flatMap(({ id, words }) => this.shards.get(id).byDocument(token, [...words].sort((a, b) => a - b))),
    );
  }
}

async function asked(address, options) {
  const answer = await plainFetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** The data of a script `found(...)`, which is not run. */
async function dataOf(address, options) {
  const script = await (await asked(address, options)).text();
  return JSON.parse(script.slice(script.indexOf("(") + 1, -1));
}
