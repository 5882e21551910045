// The order of results: exact names first, then names before texts, in force before what has ended,
// then relevance, then the newest; or by date alone.

import { squeeze } from "./bigrams.js";

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.5;

/**
 * The numbers of documents in order. `held` are the words with the documents that hold them,
 * `whole` the same, or nothing when a word of the query was left out.
 */
export function inOrder(documents, { held, whole, catalog, byDate }) {
  const keys = new Map();
  for (const document of documents) {
    keys.set(document, byDate ? [] : keysOf(document, held, whole, catalog));
  }
  return [...documents].sort((a, b) => byKeys(keys.get(a), keys.get(b)) || catalog.compareDays(a, b));
}

function byKeys(a, b) {
  for (const [n, key] of a.entries()) {
    if (key !== b[n]) return b[n] - key;
  }
  return 0;
}

function keysOf(document, held, whole, catalog) {
  const names = catalog.namesOf(document);
  return [
    isExact(document, whole, names),
    held.every(({ holders }) => isNamed(holders.get(document), names)),
    !catalog.hasEnded(document),
    relevance(document, held, catalog),
  ].map(Number);
}

/** Whether the words, one behind the other, are a whole title or number. */
function isExact(document, whole, names) {
  let length = -1;
  const begins = whole.map(({ word, holders }) => {
    const offset = length + 1;
    length = offset + Array.from(squeeze(word)).length;
    return new Set(holders.get(document).places.map((place) => place - offset));
  });
  return names.some(
    ({ start, end }) => whole.length > 0 && end - start === length && begins.every((set) => set.has(start)),
  );
}

function isNamed({ places, inName }, names) {
  const end = names.at(-1).end;
  return inName ?? places.some((place) => place < end);
}

/** How often and how densely the words stand in a document, the rare ones weighing more (BM25). */
function relevance(document, held, catalog) {
  const length = catalog.lengthOf(document) / catalog.meanLength;
  let sum = 0;
  for (const { holders } of held) {
    const times = Math.max(1, holders.get(document).places.length);
    const rarity = Math.log(1 + catalog.count / holders.size);
    sum += (rarity * times) / (times + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length));
  }
  return sum;
}
