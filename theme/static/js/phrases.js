// Where a phrase stands, from the places of its pairs of characters.

import { nameToken, pairToken, singleToken } from "./bigrams.js";

/**
 * The documents that hold a folded phrase: a Map from their numbers to
 * { places: where it stands, nothing for a single character; inName: known for a single one only }.
 *
 * Every other pair covers the phrase: 政府信息公开 is 政府 信息 公开, two characters apart.
 */
export async function documentsWith(folded, engine) {
  const characters = Array.from(folded);
  if (characters.length === 1) return documentsWithOne(characters[0], engine);
  const starts = coveringStarts(characters.length);
  const lists = await Promise.all(
    starts.map((at) => engine.placesOf(pairToken(characters[at], characters[at + 1]))),
  );
  const rarest = lists.reduce((best, list, n) => (list.size < lists[best].size ? n : best), 0);
  const found = new Map();
  for (const [document, places] of lists[rarest]) {
    const standing = placesOfAll(document, places, starts, lists, rarest);
    if (standing.length > 0) found.set(document, { places: standing });
  }
  return found;
}

async function documentsWithOne(character, engine) {
  const [all, named] = await Promise.all([
    engine.placesOf(singleToken(character)),
    engine.placesOf(nameToken(character)),
  ]);
  return new Map(Array.from(all.keys(), (document) => [document, { places: [], inName: named.has(document) }]));
}

/** 0 2 4 ... and the last pair, which overlaps the one before if the length is odd. */
function coveringStarts(length) {
  const starts = [];
  for (let at = 0; at < length - 1; at += 2) starts.push(at);
  if (length % 2 === 1) starts.push(length - 2);
  return starts;
}

/** Where in a document all pairs stand at their distances, as places of the first character. */
function placesOfAll(document, places, starts, lists, rarest) {
  let begins = places.map((place) => place - starts[rarest]);
  for (const [n, list] of lists.entries()) {
    if (n === rarest) continue;
    const others = list.get(document);
    if (!others) return [];
    const standing = new Set(others);
    begins = begins.filter((begin) => standing.has(begin + starts[n]));
  }
  return begins;
}
