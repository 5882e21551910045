// What a search has to say to its reader: the results, what was left out, and what else to try.

import { wordsOf } from "./search_index.js";
import { recommendedFor, relatedQueries } from "./search_words.js";

const LONGEST_QUOTED = 30;

/** A search that could not be made: the index, or a part of it, cannot be reached. */
export class IndexLost extends Error {}

/**
 * The answer to a state that has words: { found, instead, sentence, advice, related, recommended }.
 *
 * `found` is what the index finds. When that is nothing, it is what the first synonym finds that finds
 * something, and `instead` is that synonym; the sentence says so.
 */
export async function answerTo(index, state) {
  const exact = await find(index, state);
  const related = relatedQueries(wordsOf(state.query), index.words.synonyms);
  const isNarrow = exact.results.length === 0 && (await isTooNarrow(index, state));
  const isNothing = exact.results.length === 0 && !isNarrow;
  const { found, instead, rest } = isNothing
    ? await findRelated(index, state, related, exact)
    : { found: exact, instead: "", rest: related };
  return {
    found,
    instead,
    sentence: isNarrow ? "在所选的范围里没有找到文件" : sentenceOf(exact) + insteadOf(found, instead),
    advice: found.results.length > 0 ? "" : adviceOf(exact, isNarrow),
    related: rest,
    recommended: recommendedFor(state.query, index.words.pinned),
  };
}

/** What the index finds; what it does not find is believed only while it can be reached. */
async function find(index, state) {
  const found = await index.find(state);
  const isDoubtful = found.results.length === 0 || found.missing.length > 0;
  if (isDoubtful && !(await index.read.isReachable())) throw new IndexLost();
  return found;
}

/** Whether there would be results without the choices. */
async function isTooNarrow(index, state) {
  if (state.chosen.size === 0) return false;
  const { results } = await find(index, { ...state, chosen: new Map() });
  return results.length > 0;
}

/** What the first synonym finds that finds something, and the synonyms that were not asked for. */
async function findRelated(index, state, related, exact) {
  const most = Math.max(1, exact.missing.length);
  for (const [n, { word, query }] of related.entries()) {
    const found = await index.find({ ...state, query });
    // As long as the synonym itself is not missing: then the other words were found alone.
    if (found.results.length > 0 && found.missing.length < most) {
      return { found, instead: word, rest: related.slice(n + 1) };
    }
  }
  return { found: exact, instead: "", rest: [] };
}

function sentenceOf({ results, missing, words }) {
  if (missing.length === 0) {
    if (results.length > 0) return `找到 ${results.length} 份文件`;
    return `没有一份文件同时含有${quoted(words)}`;
  }
  if (words.length === 0) return `没有找到${quoted(missing)}`;
  const leftOut = `没有文件含有${quoted(missing)}，已去掉${missing.length > 1 ? "这些词" : "这个词"}；`;
  if (results.length > 0) return `${leftOut}下面是含有${quoted(words)}的 ${results.length} 份文件`;
  return `${leftOut}也没有一份文件同时含有其余的词${quoted(words)}`;
}

function insteadOf({ results }, instead) {
  return instead && `。下面是相关的词${quoted([instead])}的 ${results.length} 份文件`;
}

function adviceOf({ words }, isNarrow) {
  if (isNarrow) return "可以去掉一些筛选条件。";
  const advice = ["检查有没有错别字", "换一个更短的词"];
  if (words.length > 1) advice.unshift("少用一个词");
  return `可以试试：${advice.join("；")}。`;
}

function quoted(words) {
  return words.map((word) => `“${shortened(word)}”`).join("");
}

function shortened(word) {
  const characters = Array.from(word);
  if (characters.length <= LONGEST_QUOTED) return word;
  return `${characters.slice(0, LONGEST_QUOTED).join("")}……`;
}
