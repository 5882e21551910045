// The outline of a text: marks the section that is being read, and on a phone opens over the text.

/** From this part of the window's height upwards a heading counts as reached. */
const LINE = 30;

/** Start for the `nav` of an outline. */
export function start(nav) {
  const tree = nav.querySelector(".outline-tree");
  const links = [...tree.querySelectorAll("a")];
  follow(nav, links);
  openOverText(nav, tree);
}

function follow(nav, links) {
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  const reached = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        reached[isIntersecting ? "add" : "delete"](target);
      }
      let current = headings.length - 1;
      while (current >= 0 && !reached.has(headings[current])) current -= 1;
      mark(nav, links, current);
    },
    // Everything above the line, however far: who jumps to the end has passed all headings.
    { rootMargin: `1000000px 0px -${100 - LINE}% 0px` },
  );
  for (const heading of headings) if (heading) observer.observe(heading);
}

function mark(nav, links, current) {
  links.forEach((link, place) => {
    if (place === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  });
  if (current >= 0) keepInView(nav, links[current]);
}

/** Beside the text a long outline scrolls by itself, never the page. */
function keepInView(nav, link) {
  const [frame, own] = [nav, link].map((element) => element.getBoundingClientRect());
  if (own.top < frame.top || own.bottom > frame.bottom) {
    nav.scrollTop += own.top - frame.top - frame.height / 2;
  }
}

function openOverText(nav, tree) {
  const button = nav.querySelector(".outline-button");
  const dialog = document.createElement("dialog");
  if (!dialog.showModal) return;
  const home = tree.parentElement;
  dialog.className = "outline-dialog";
  dialog.setAttribute("aria-label", "本文目录");
  dialog.append(head(dialog));
  nav.append(dialog);
  button.setAttribute("role", "button");
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.append(tree);
    dialog.showModal();
    const current = tree.querySelector("[aria-current]");
    current?.scrollIntoView({ block: "center", behavior: "instant" });
    current?.focus({ preventScroll: true });
  });
  // A link is a button here, and a button is also pressed with the space bar.
  button.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      button.click();
    }
  });
  // The event comes a moment after the dialog has closed; by then it may be open again.
  dialog.addEventListener("close", () => dialog.open || home.append(tree));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".outline-tree a")) dialog.close();
  });
}

function head(dialog) {
  const line = document.createElement("p");
  const title = document.createElement("span");
  const close = document.createElement("button");
  line.className = "outline-head";
  title.textContent = "本文目录";
  close.type = "button";
  close.className = "button quiet";
  close.textContent = "关闭";
  close.addEventListener("click", () => dialog.close());
  line.append(title, close);
  return line;
}
