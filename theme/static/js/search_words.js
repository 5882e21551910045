// The words of a county: which mean the same, and what is recommended for which (search.yaml).

import { fold, patternOf, squeeze, visible } from "./bigrams.js";

const MOST_RELATED = 6;

/**
 * The queries that say the same with a synonym: [{ word, query }, ...]. A synonym is known inside
 * of a longer word, too: 惠民补贴 becomes 惠农补贴.
 */
export function relatedQueries(words, synonyms) {
  const related = new Map();
  for (const group of synonyms) {
    for (const [place, written] of words.entries()) {
      const word = visible(written);
      for (const member of group) {
        const hit = patternOf(member).exec(fold(word));
        if (!hit) continue;
        for (const other of group.filter((one) => one !== member)) {
          const changed = word.slice(0, hit.index) + other + word.slice(hit.index + hit[0].length);
          related.set(changed, words.map((one, n) => (n === place ? changed : one)).join(" "));
        }
      }
    }
  }
  return Array.from(related, ([word, query]) => ({ word, query })).slice(0, MOST_RELATED);
}

/** The documents that are recommended for a query: one of their words stands in it. */
export function recommendedFor(query, pinned) {
  const asked = closed(query);
  const found = new Map();
  for (const { words, documents } of pinned) {
    if (!words.some((word) => asked.includes(closed(word)))) continue;
    for (const document of documents) found.set(document.url, document);
  }
  return [...found.values()];
}

/** A text as the search sees it, without spaces: 公报 查阅 is 公报查阅. */
function closed(text) {
  return squeeze(text).replaceAll(" ", "");
}
