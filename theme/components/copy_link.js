// Copies the full address of an article (第五条) or a heading, and says so.

/** How long it is said that something is copied, in milliseconds. */
const SAID_FOR = 6000;

let status = null;
let timer = 0;

/** Start for the place where it is said; the links are in the text of the page. */
export function start(element) {
  status = element;
  const text = document.querySelector(".document");
  text?.classList.add("can-copy");
  text?.addEventListener("click", (event) => {
    const link = event.target.closest(".anchor");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, "", link.hash);
    copy(permanentAddress() + link.hash, "已复制链接");
  });
}

/** The address by which this page will always be found. */
export function permanentAddress() {
  const canonical = document.querySelector('link[rel="canonical"]');
  return canonical ? canonical.href : location.href.split("#")[0];
}

/** Put a text on the clipboard and say `words`, or what else the reader can do. */
export async function copy(text, words) {
  let done;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    done = copyBySelection(text);
  }
  say(done ? words : `没有复制成功，请自己复制：${text}`);
}

// Browsers have no clipboard for pages without https.
function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "copied-from";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

function say(words) {
  clearTimeout(timer);
  // The same words once more are spoken only if they were gone in between.
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = words));
  timer = setTimeout(() => (status.textContent = ""), SAID_FOR);
}
