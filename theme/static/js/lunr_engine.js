// The engine without WebAssembly and without a server: lunr, with the index of each shard in parts.
//
// All data are scripts `found(...)`, which a browser runs also for a page that is opened from a disk,
// where it reads no other files. Of each part (plugins/search/lunr_format.py) lunr has an index, in which
// the shard is one document.

import { scriptData, scriptRun } from "./script_data.js";
import { ShardPlaces } from "./shard_places.js";

const FIELD = "t";
const DOCUMENT = "0";
const PLACES = "p";

/** Open what the list of shards at `address` names; see SearchIndex for what comes back. */
export async function open(address) {
  const list = new URL(address, document.baseURI);
  const [{ shards: listed, synonyms, pinned }] = await Promise.all([
    scriptData(newest(list)),
    window.lunr ?? scriptRun(new URL("../vendor/lunr.min.js", import.meta.url)),
  ]);
  const shards = listed.map((shard) => ({ ...shard, folder: new URL(shard.folder, list) }));
  const documents = await Promise.all(shards.map(({ folder }) => scriptData(new URL("documents.js", folder))));
  let from = 0;
  const indexes = shards.map(({ folder, parts }, n) => {
    const places = new ShardPlaces(documents[n].lengths, from);
    from += documents[n].lengths.length;
    return new ShardIndex(new URL("lunr/", folder), parts, places);
  });
  const known = shards.map((shard, n) => ({ shard, documents: documents[n] }));
  const read = {
    text: (shard, name) => scriptData(new URL(`texts/${name}.js`, shard.folder)),
    titles: (shard) => scriptData(new URL("titles.js", shard.folder)),
    // A part that does not come is an error here; what comes can be believed.
    isReachable: async () => true,
  };
  return [new LunrEngine(indexes), known, read, { synonyms, pinned }];
}

class LunrEngine {
  constructor(indexes) {
    this.indexes = indexes;
  }

  /** In which documents a token stands, and where. */
  async placesOf(token) {
    const found = await Promise.all(this.indexes.map((index) => index.placesOf(token)));
    return new Map(found.flat());
  }
}

/** The index of a shard, in parts. */
class ShardIndex {
  constructor(folder, parts, places) {
    Object.assign(this, { folder, parts, places });
    this.opened = new Map();
  }

  async placesOf(token) {
    const index = await this.#part(crc32(token) % this.parts);
    const only = { presence: window.lunr.Query.presence.REQUIRED, usePipeline: false };
    const found = index.query((query) => query.term(token, only));
    return found.flatMap(({ matchData }) => {
      const steps = matchData.metadata[token][FIELD][PLACES];
      return this.places.byDocument(token, placesFrom(steps));
    });
  }

  /** A part, read when it is asked for; and anew when that has failed. */
  #part(number) {
    if (!this.opened.has(number)) {
      const opening = this.#open(new URL(`${number.toString(16)}.js`, this.folder));
      opening.catch(() => this.opened.delete(number));
      this.opened.set(number, opening);
    }
    return this.opened.get(number);
  }

  async #open(address) {
    const postings = Object.entries(await scriptData(address));
    return window.lunr.Index.load({
      version: window.lunr.version,
      fields: [FIELD],
      // lunr orders results by vectors of documents. Ours are ordered elsewhere: there is only one.
      fieldVectors: [[`${FIELD}/${DOCUMENT}`, []]],
      invertedIndex: postings.map(([token, steps], number) => [
        token,
        { _index: number, [FIELD]: { [DOCUMENT]: { [PLACES]: steps } } },
      ]),
      pipeline: [],
    });
  }
}

/** Places from their distances. */
function placesFrom(steps) {
  let place = 0;
  return steps.map((step) => (place += step));
}

/** The CRC-32 of small Latin letters. */
export function crc32(text) {
  let sum = -1;
  for (let at = 0; at < text.length; at += 1) {
    sum ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** The list of shards names files that the next build may take away: a kept copy would be too old. */
function newest(list) {
  return list.protocol === "file:" ? list : new URL(`?${Date.now()}`, list);
}
