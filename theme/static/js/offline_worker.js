// The service worker: what a reader has read, and the current issue, open without a network.
//
// Loaded by sw.js, which says in SITE what the build knows: `base` (the folder of the site on its
// host), `files` (what every page needs), `issue` (the pages of the current issue), `search` (the
// folder of the index); `patience` is how many milliseconds a page that is kept waits for the network.
// A page always comes from the network when there is one; a kept copy says
// that it is one, and of which day. Downloads are never kept.

const { base, files, issue, search, patience = 8000 } = self.SITE;
const OFFLINE = `${base}offline.html`;
const WEEK = 7 * 24 * 60 * 60 * 1000;
const ROOM = { pages: 80, search: 300, files: 60 };
const cacheName = (kind) => `gongbao ${base} ${kind}`;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepAll("files", [OFFLINE, ...files], true));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

// A page that has come says so (site.js). While a worker is being activated pages wait for it, so it
// fetches nothing then.
self.addEventListener("message", (event) => {
  event.waitUntil(keepShown(new URL(event.source.url).pathname).then(keepIssue));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(base)) return;
  if (request.mode === "navigate") event.respondWith(page(event, pathname));
  else if (pathname.startsWith(search)) event.respondWith(asked(event, "search", pathname));
  else if (pathname.startsWith(`${base}static/`)) event.respondWith(file(event, pathname));
});

// --- The ways of answering ---

// A page: the network first. A page that is withdrawn is not kept either.
async function page(event, path) {
  const kept = await keptCopy(path, ["pages", "issue"]);
  let answer;
  try {
    // Not what the browser's own cache takes for fresh: it would show an old page without a word.
    const asking = fetch(event.request, { cache: "no-cache" });
    answer = await (kept ? inTime(asking) : asking);
  } catch {
    return kept ? withNotice(kept) : offlinePage();
  }
  if (kept && answer.status >= 500) return withNotice(kept);
  if (isPage(answer) && path !== OFFLINE) event.waitUntil(keep("pages", path, answer.clone()));
  else if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(path));
  return answer;
}

// A part of the index: what it holds must fit together, so the network first here too.
async function asked(event, kind, path) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(kind, path, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await keptCopy(path, [kind]);
    if (kept) return kept;
    throw error;
  }
}

// Style and scripts: the kept file at once, and the new one for the next page. A host that wants to
// be asked each time (no-cache, as the preview does) is asked each time.
async function file(event, path) {
  const kept = await keptCopy(path, ["files"]);
  if (!kept || kept.headers.get("Cache-Control")?.includes("no-cache")) {
    return asked(event, "files", path);
  }
  event.waitUntil(asked(event, "files", path).catch(() => {}));
  return kept;
}

async function offlinePage() {
  const kept = await keptCopy(OFFLINE, ["files"]);
  return kept ? new Response(kept.body, { status: 503, headers: kept.headers }) : Response.error();
}

function inTime(answer) {
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error("late")));
  return Promise.race([answer, late]);
}

// --- What is kept ---

// The copy that was kept last of the caches named.
async function keptCopy(path, kinds) {
  const found = await Promise.all(
    kinds.map(async (kind) => (await caches.open(cacheName(kind))).match(path)),
  );
  const day = (copy) => copy.headers.get("X-Kept");
  return found.filter(Boolean).sort((a, b) => (day(a) < day(b) ? 1 : -1))[0];
}

// A copy carries the moment at which it was kept, and a page its title, for the list of all.
async function keep(kind, path, answer) {
  const body = await answer.blob();
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set("X-Kept", new Date().toISOString());
  if (isPage(answer)) {
    const title = /<h1[^>]*>([^]*?)<\/h1>/.exec(await body.text())?.[1] ?? path;
    headers.set("X-Title", encodeURIComponent(title.replace(/<[^>]*>/g, "").trim()));
  }
  const cache = await caches.open(cacheName(kind));
  // Put anew, so that the keys stand in the order in which they were kept.
  await cache.delete(path);
  await cache.put(path, new Response(body, { headers }));
  const paths = await cache.keys();
  const tooMany = Math.max(0, paths.length - (ROOM[kind] ?? Infinity));
  await Promise.all(paths.slice(0, tooMany).map((old) => cache.delete(old)));
}

async function forget(path) {
  for (const kind of ["pages", "issue"]) await (await caches.open(cacheName(kind))).delete(path);
}

// One after the other: the reader's own requests go first.
async function keepAll(kind, paths, all = false) {
  for (const path of paths) {
    const answer = await fetch(path, { cache: "no-cache" }).catch(() => null);
    if (answer?.ok) await keep(kind, path, answer);
    else if (all) throw new Error(`${path} cannot be kept`);
  }
}

// The page that was read when the worker came, which came before it.
async function keepShown(path) {
  if (path !== OFFLINE && !(await keptCopy(path, ["pages"]))) await keepAll("pages", [path]);
}

// The pages of the current issue, unless the reader saves data; those of the last one go.
async function keepIssue() {
  const cache = await caches.open(cacheName("issue"));
  for (const { url } of await cache.keys()) {
    if (!issue.includes(new URL(url).pathname)) await cache.delete(url);
  }
  if (self.navigator.connection?.saveData) return;
  for (const path of issue) {
    const kept = await cache.match(path);
    const age = kept ? Date.now() - Date.parse(kept.headers.get("X-Kept")) : Infinity;
    if (age > WEEK) await keepAll("issue", [path]);
  }
}

const isPage = (answer) => answer.ok && !!answer.headers.get("Content-Type")?.includes("html");

// --- What a kept copy says of itself ---

async function withNotice(kept) {
  const day = new Date(kept.headers.get("X-Kept")).toLocaleDateString("zh-CN", { dateStyle: "long" });
  const notice = `<p class="kept-notice">没有连上网络，这是${day}留存在本机的页面。此后的变化，包括文件是否仍然有效，请联网后查看。</p>`;
  const html = (await kept.text()).replace(/<main[^>]*>/, `$&${notice}`);
  return new Response(html, { headers: kept.headers });
}
