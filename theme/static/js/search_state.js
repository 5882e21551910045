// What a reader has asked for, as it stands in the address of the search page: words, choices, order.

/** The facets by which results are narrowed down, in the order in which they are shown. */
export const FACETS = new Map([
  ["kind", "类别"],
  ["validity", "有效性"],
  ["year", "年份"],
  ["body", "发文机关"],
  ["theme", "主题分类"],
  ["audience", "服务对象"],
]);

/** The state that an address asks for: { query, chosen: Map of facet to Set of values, byDate }. */
export function stateOf(address) {
  const asked = new URLSearchParams(address);
  const chosen = new Map();
  for (const facet of FACETS.keys()) {
    const values = asked.getAll(facet).filter(Boolean);
    if (values.length > 0) chosen.set(facet, new Set(values));
  }
  return { query: asked.get("q") ?? "", chosen, byDate: asked.get("sort") === "date" };
}

/** The address of a state, to be put behind that of the page. */
export function addressOf({ query, chosen, byDate }) {
  const asked = new URLSearchParams({ q: query });
  for (const [facet, value] of choicesOf(chosen)) asked.append(facet, value);
  if (byDate) asked.set("sort", "date");
  return `?${asked}`;
}

/** All that is chosen, as pairs of facet and value. */
export function choicesOf(chosen) {
  return [...chosen].flatMap(([facet, values]) => Array.from(values, (value) => [facet, value]));
}

/** The state with one choice more, or without it. */
export function withChoice(state, facet, value, isChosen) {
  const values = new Set(state.chosen.get(facet));
  if (isChosen) values.add(value);
  else values.delete(value);
  const chosen = new Map(state.chosen);
  if (values.size > 0) chosen.set(facet, values);
  else chosen.delete(facet);
  return { ...state, chosen };
}

/** The state without any choice. */
export function withoutChoices(state) {
  return { ...state, chosen: new Map() };
}
