// One result as a reader sees it: title, what is known of the document, passages around the words.

import { element, marked, passagesOf } from "./excerpt.js";

const ENDED = new Set(["废止", "失效"]);
const IN_FORCE = "有效";

/** What stands in the row of a document; `shown` is what SearchIndex.shown() says of it. */
export function contentOf(shown, words) {
  const link = element("a", { href: shown.url }, marked(shown.title, words));
  return [element("h3", {}, [link]), factsOf(shown, words), ...textOf(shown, words)];
}

/** A document that an office recommends: title, kind, date. */
export function recommendationOf({ url, title, kind, date }) {
  const facts = [kind, date].map((fact) => element("span", {}, [fact]));
  return element("li", {}, [
    element("a", { href: url, className: "entry-title" }, [title]),
    element("p", { className: "entry-facts" }, facts),
  ]);
}

function factsOf({ kind, number, body, date, validity }, words) {
  const className = ENDED.has(validity) ? "state state-off" : "state";
  // What is in force is what a reader expects; anything else is said first.
  const state = validity && validity !== IN_FORCE ? [element("span", { className }, [validity])] : [];
  const facts = [kind, number, body, date, validity === IN_FORCE && validity].filter(Boolean);
  return element("p", { className: "entry-facts" }, [
    ...state,
    ...facts.map((fact) => element("span", {}, marked(fact, words))),
  ]);
}

/** The answer to a question, whole; of other documents the passages. */
function textOf(shown, words) {
  if (shown.answer === undefined) return passagesOf(shown, words).map((passage) => passageOf(passage, shown.url));
  const lines = shown.answer.split("\n").filter((line) => line.trim());
  return [element("div", { className: "search-answer" }, lines.map((line) => element("p", {}, marked(line, words))))];
}

function passageOf({ anchor, label, nodes }, url) {
  if (!anchor) return element("p", { className: "search-passage" }, nodes);
  const link = element("a", { href: `${url}#${encodeURIComponent(anchor)}` }, label);
  return element("p", { className: "search-passage" }, [link, " ", ...nodes]);
}
