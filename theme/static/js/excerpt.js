// Texts with the words of a query marked: titles whole, long texts as passages around the words.
// Everything becomes text nodes; nothing from a query or a document is ever read as HTML.

import { fold, patternOf } from "./bigrams.js";

const BEFORE = 24;
const LENGTH = 72;
const MOST_PASSAGES = 3;

/** The text as nodes, with every occurrence of the words in <mark>. */
export function marked(text, words) {
  return markedPart(text, hitsIn(text, words), 0, text.length);
}

/**
 * Passages of a part of a text around the words, or its beginning when no word is in it:
 * [{ anchor, label, nodes }, ...], `anchor` and `label` of the article (条) or heading in which it stands.
 *
 * `places` are [offset, anchor, label]; one without an anchor ends the text that has them.
 */
export function passagesOf({ text: lines, is_first: isFirst, is_last: isLast, places }, words) {
  const text = lines.replaceAll("\n", "\u3000");
  const hits = hitsIn(text, words);
  return spansOf(text, hits, words, places).map(({ start, end, from, to, place }) => ({
    anchor: place?.[1] ?? "",
    label: place ? marked(place[2], words) : [],
    nodes: [
      start > from || (start === 0 && !isFirst) ? "……" : "",
      ...markedPart(text, hits, start, end),
      end < to || (to === text.length && !isLast) ? "……" : "",
    ].filter((node) => node !== ""),
  }));
}

/** Where the words stand: [start, end, number of the word], in the order of the text. */
function hitsIn(text, words) {
  const folded = fold(text);
  const hits = words.flatMap((word, number) =>
    Array.from(folded.matchAll(patternOf(word)), (m) => [m.index, m.index + m[0].length, number]),
  );
  return hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Start and end of a passage for the first hit of each word, joined where they touch. */
function spansOf(text, hits, words, places) {
  const firsts = words.flatMap((_, number) => hits.filter((hit) => hit[2] === number).slice(0, 1));
  const wanted = firsts.map(([at]) => spanAround(text, at, places)).sort((a, b) => a.start - b.start);
  const joined = [];
  for (const span of wanted.length ? wanted.slice(0, MOST_PASSAGES) : [spanAround(text, 0, [])]) {
    const last = joined.at(-1);
    if (last && last.place === span.place && span.start <= last.end) last.end = span.end;
    else joined.push(span);
  }
  return joined;
}

/** The passage around a position: within its place, and behind the label, which is shown by itself. */
function spanAround(text, at, places) {
  const before = places.filter(([start]) => start <= at).at(-1);
  const next = places.find(([start]) => start > at);
  const place = before?.[1] ? before : undefined;
  const isLabelled = before && text.startsWith(before[2], before[0]);
  const from = before ? skipSpace(text, before[0] + (isLabelled ? before[2].length : 0)) : 0;
  const start = skipSpace(text, wholeCharacter(text, Math.max(from, at - BEFORE)));
  // Not into the next place, unless a heading is all that there is.
  const last = next ? skipSpaceBack(text, next[0]) : text.length;
  const to = last > start ? last : text.length;
  return { start, end: wholeCharacter(text, Math.min(to, start + LENGTH)), from, to, place };
}

function skipSpace(text, position) {
  return position + text.slice(position).search(/\S|$/);
}

function skipSpaceBack(text, position) {
  return text.slice(0, position).trimEnd().length;
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
