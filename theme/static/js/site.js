// The script of every page: starts the scripts of the components that stand on it.
//
// A component with a script has `data-script="name"`; its script, static/js/name.js, exports
// `start(element)`. Nothing here is needed to read, navigate or print.

for (const element of document.querySelectorAll("[data-script]")) {
  import(`./${element.dataset.script}.js`).then((script) => script.start(element));
}

// What was read stays readable without a network. After the page has come: it needs the line first.
if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  const worker = new URL("../../sw.js", import.meta.url);
  addEventListener("load", () => {
    navigator.serviceWorker.register(worker, { updateViaCache: "none" }).catch(() => {});
    navigator.serviceWorker.ready.then((kept) => kept.active.postMessage("shown"));
  });
}
