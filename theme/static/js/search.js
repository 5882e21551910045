// The search page: reads the query from the address, asks the index, shows what was found.

import { element, excerpt, marked } from "./excerpt.js";
import { openIndex, wordsOf } from "./search_index.js";

const STEP = 10;
const REPORT_LOADING_AFTER = 300;

/** Run the search that stands in the address of the page; `page` holds the parts of search.html. */
export async function runSearch(page) {
  const state = stateOf(location.search);
  const box = page.querySelector("form");
  box.elements.q.value = state.query;
  box.elements.q.focus({ preventScroll: true });
  page.querySelector(".search-not-started").remove();
  try {
    const index = await openIndex(page.dataset.searchIndex);
    await Promise.all([
      index.choices().then((choices) => addChoices(page, choices, state)),
      state.query.trim() ? search(page, index, state) : undefined,
    ]);
  } catch (error) {
    console.warn(error);
    say(page, "搜索索引没有打开。请检查网络后刷新本页；直接打开的文件不能搜索，请通过网址访问本站。");
  }
}

/** What the address asks for. */
function stateOf(address) {
  const asked = new URLSearchParams(address);
  return {
    query: asked.get("q") ?? "",
    kind: asked.get("kind") ?? "",
    year: asked.get("year") ?? "",
    byDate: asked.get("sort") === "date",
  };
}

async function search(page, index, state) {
  if (wordsOf(state.query).length === 0) {
    say(page, "请输入文字或者数字，只有标点和符号不能搜索。");
    return;
  }
  const waiting = setTimeout(() => say(page, "正在搜索……"), REPORT_LOADING_AFTER);
  try {
    const labels = [state.kind, state.year].filter(Boolean);
    const found = await index.find({ query: state.query, labels, byDate: state.byDate });
    if (found.results.length === 0 && !(await index.isReachable())) throw new Error("index lost");
    if (found.results.length > 0) await showMore(page, found);
    say(page, sentenceOf(found), adviceOf(found, labels));
  } finally {
    clearTimeout(waiting);
  }
}

function sentenceOf({ results, missing, words }) {
  if (results.length > 0) return `找到 ${results.length} 份文件`;
  if (missing.length > 0) return `没有找到${missing.map((word) => `“${word}”`).join("")}`;
  return `没有一份文件同时含有${words.map((word) => `“${word}”`).join("")}`;
}

function adviceOf({ results, words }, labels) {
  if (results.length > 0) return "";
  const advice = ["检查有没有错别字", "换一个更短的词"];
  if (words.length > 1) advice.unshift("少用一个词");
  if (labels.length > 0) advice.unshift("不限类别和年份");
  return `可以试试：${advice.join("；")}。`;
}

/** Tell the reader, also one who listens, how the search stands. */
function say(page, sentence, advice = "") {
  page.querySelector(".search-status").textContent = sentence;
  page.querySelector(".search-advice").textContent = advice;
}

/** Show the next results; the focus goes to the first of them if a button asked for more. */
async function showMore(page, found) {
  const list = page.querySelector(".search-results");
  const shown = list.children.length;
  const next = await Promise.all(found.results.slice(shown, shown + STEP).map((result) => result.data()));
  list.append(...next.map((document) => resultOf(document, found.words)));
  if (shown > 0) list.children[shown].querySelector("a").focus();
  const more = page.querySelector(".search-more");
  more.hidden = list.children.length >= found.results.length;
  more.onclick = () => showMore(page, found).catch(() => say(page, "没有能够载入更多结果，请检查网络。"));
}

function resultOf({ raw_url: address, meta }, words) {
  const facts = [meta.kind, meta.date, meta.validity].filter(Boolean);
  return element("li", {}, [
    element("a", { href: address }, marked(meta.title, words)),
    element("p", { className: "search-facts" }, facts.map((fact) => element("span", {}, [fact]))),
    element("p", { className: "search-excerpt" }, excerpt(meta.text, words)),
  ]);
}

/** Let the reader narrow down and order; a choice asks again, so the address always says it all. */
function addChoices(page, { kinds, years }, state) {
  const form = page.querySelector("form");
  const choices = page.querySelector(".search-choices");
  choices.append(
    choice("类别", "kind", [["", "全部"], ...kinds.map((kind) => [kind, kind])], state.kind),
    choice("年份", "year", [["", "全部"], ...years.map((year) => [year, `${year}年`])], state.year),
    choice("排序", "sort", [["", "按相关度"], ["date", "按日期"]], state.byDate ? "date" : ""),
  );
  for (const select of choices.querySelectorAll("select")) {
    select.setAttribute("form", form.id);
    select.onchange = () => form.requestSubmit();
  }
  choices.hidden = false;
}

function choice(name, field, options, chosen) {
  const entries = options.map(([value, text]) => new Option(text, value, false, value === chosen));
  return element("label", {}, [name, element("select", { name: field }, entries)]);
}

const page = document.querySelector("[data-search-index]");
if (page) runSearch(page);
