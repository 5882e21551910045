// The list of the pages that offline_worker.js has kept in this browser, newest first.

const base = new URL("../../", import.meta.url).pathname;
const cacheName = (kind) => `gongbao ${base} ${kind}`;

export async function start(element) {
  if (!("caches" in self)) return;
  const lists = element.querySelectorAll("[data-kept]");
  for (const list of lists) await fill(list);
  const sections = [...element.querySelectorAll("section")];
  element.querySelector(".kept-none").hidden = sections.some((section) => !section.hidden);
  element.querySelector("button").addEventListener("click", async () => {
    await caches.delete(cacheName("pages"));
    start(element);
  }, { once: true });
}

async function fill(list) {
  const cache = await caches.open(cacheName(list.dataset.kept));
  const entries = await Promise.all((await cache.keys()).map((request) => entry(cache, request)));
  entries.sort((a, b) => (a.day < b.day ? 1 : -1));
  list.replaceChildren(...entries.map(item));
  list.closest("section").hidden = !entries.length;
}

async function entry(cache, request) {
  const { headers } = await cache.match(request);
  const day = headers.get("X-Kept");
  return { address: request.url, day, title: decodeURIComponent(headers.get("X-Title")) };
}

function item({ address, day, title }) {
  const link = Object.assign(document.createElement("a"), { href: address, textContent: title });
  const note = document.createElement("p");
  link.className = "entry-title";
  note.className = "entry-facts";
  note.textContent = `${new Date(day).toLocaleDateString("zh-CN", { dateStyle: "long" })}留存`;
  const line = document.createElement("li");
  line.append(link, note);
  return line;
}
