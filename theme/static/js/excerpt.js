// Texts with the words of a query marked: titles whole, long texts as passages around the words.
// Everything becomes text nodes; nothing from a query or a document is ever read as HTML.

import { fold, squeeze } from "./bigrams.js";

const BEFORE = 24;
const LENGTH = 84;
const MOST_PASSAGES = 3;

/** The text as nodes, with every occurrence of the words in <mark>. */
export function marked(text, words) {
  return markedPart(text, hitsIn(text, words), 0, text.length);
}

/** Passages of a long text around the words, or its beginning when no word is in it. */
export function excerpt(text, words) {
  const hits = hitsIn(text, words);
  const nodes = passages(text, hits, words).flatMap(([start, end]) => [
    start > 0 ? "……" : "",
    ...markedPart(text, hits, start, end),
    end < text.length ? "……" : "",
  ]);
  return nodes.filter((node, n) => node !== "……" || nodes[n - 1] !== "……");
}

/** Where the words stand: [start, end, number of the word], in the order of the text. */
function hitsIn(text, words) {
  const folded = fold(text);
  const hits = words.flatMap((word, number) =>
    Array.from(folded.matchAll(patternOf(word)), (m) => [m.index, m.index + m[0].length, number]),
  );
  return hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

// A folded word holds letters, digits and spaces only: nothing that a pattern would interpret.
function patternOf(word) {
  return new RegExp(squeeze(word).replaceAll(" ", " +"), "gu");
}

/** Start and end of a passage for the first hit of each word, joined where they touch. */
function passages(text, hits, words) {
  const firsts = words.flatMap((_, number) => hits.filter((hit) => hit[2] === number).slice(0, 1));
  const starts = firsts.map(([start]) => Math.max(0, start - BEFORE)).sort((a, b) => a - b);
  const joined = [];
  for (const start of starts.length ? starts.slice(0, MOST_PASSAGES) : [0]) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = start + LENGTH;
    else joined.push([start, start + LENGTH]);
  }
  return joined.map(([start, end]) => [wholeCharacter(text, start), wholeCharacter(text, end)]);
}

/** A position that is inside the text and not between the two halves of a rare character. */
function wholeCharacter(text, position) {
  const within = Math.min(position, text.length);
  return /[\uDC00-\uDFFF]/.test(text[within] ?? "") ? within - 1 : within;
}

function markedPart(text, hits, start, end) {
  const nodes = [];
  let position = start;
  for (const [from, to] of hits) {
    if (to <= position || from >= end) continue;
    nodes.push(text.slice(position, Math.max(position, from)));
    nodes.push(element("mark", {}, [text.slice(Math.max(position, from), Math.min(to, end))]));
    position = Math.min(to, end);
  }
  return [...nodes, text.slice(position, end)].filter((node) => node !== "");
}

/** An element with properties and children; strings among the children become text. */
export function element(name, properties = {}, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
