// Reads title and article aloud, paragraph by paragraph, with the voice of the browser.
//
// A pause is a stop that remembers its place: on many phones the browser's own pause does not work.

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, caption";

/** Longer pieces are cut off by some voices. In characters. */
const LONGEST = 120;

/** Start for the controls; they are hidden where the browser cannot speak. */
export function start(controls) {
  const article = document.querySelector(".document");
  controls.hidden = !("speechSynthesis" in window) || !article;
  if (controls.hidden) return;
  new Reader(controls, [...titleBefore(article), ...pieces(article)], article.lang).ready();
}

/** The title where it stands before the article, and not inside of it under a red head. */
function titleBefore(article) {
  const title = document.querySelector(".document-title");
  if (!title || article.contains(title)) return [];
  return cut(title.textContent).map((text) => ({ block: title, text }));
}

/** What is read, in order: `{block, text}`, a few sentences at a time. */
export function pieces(article) {
  const blocks = [...article.querySelectorAll(BLOCKS)].filter(
    (block) => block.textContent.trim() && !block.querySelector(BLOCKS),
  );
  return blocks.flatMap((block) => cut(block.textContent).map((text) => ({ block, text })));
}

/** A text in pieces that end with a sentence, or with a comma where a sentence is too long. */
function cut(text) {
  const parts = text.replace(/\s+/g, " ").match(/[^。！？；]+[。！？；]?/g) ?? [];
  const short = parts.flatMap((part) => (part.length > LONGEST ? part.match(/[^，、]+[，、]?/g) : [part]));
  const joined = [];
  for (const part of short) {
    const last = joined.length - 1;
    if (last >= 0 && joined[last].length + part.length <= LONGEST) joined[last] += part;
    else joined.push(part);
  }
  return joined.filter((part) => part.trim());
}

class Reader {
  constructor(controls, parts, language) {
    this.controls = controls;
    this.parts = parts;
    this.language = language === "zh-Hant" ? "zh-TW" : "zh-CN";
    this.place = 0;
    this.turn = 0;
    this.play = controls.querySelector(".read-play");
    this.halt = controls.querySelector(".read-stop");
    this.status = controls.querySelector(".read-status");
  }

  ready() {
    this.play.addEventListener("click", () => (this.speaking ? this.pause() : this.speak()));
    this.halt.addEventListener("click", () => this.stop());
    window.addEventListener("pagehide", () => speechSynthesis.cancel());
  }

  speak() {
    this.speaking = true;
    this.show("暂停朗读");
    this.status.textContent = "";
    this.next(++this.turn);
  }

  // Only the turn that began last goes on: what was cancelled reports its end late.
  next(turn) {
    if (turn !== this.turn) return;
    const part = this.parts[this.place];
    if (!part) return this.stop();
    this.markBlock(part.block);
    const said = new SpeechSynthesisUtterance(part.text);
    said.lang = this.language;
    said.onend = () => {
      if (turn === this.turn) this.place += 1;
      this.next(turn);
    };
    said.onerror = () => turn === this.turn && this.fail();
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  }

  pause() {
    this.silence();
    this.show("继续朗读");
  }

  stop() {
    this.silence();
    this.place = 0;
    this.markBlock(null);
    this.show("朗读本文");
    if (document.activeElement === this.halt) this.play.focus();
    this.halt.hidden = true;
    this.controls.classList.remove("is-reading");
  }

  fail() {
    this.stop();
    this.status.textContent = "这个浏览器没有可用的中文语音，不能朗读。";
  }

  silence() {
    this.speaking = false;
    this.turn += 1;
    speechSynthesis.cancel();
  }

  show(words) {
    this.play.textContent = words;
    this.halt.hidden = false;
    this.controls.classList.add("is-reading");
  }

  markBlock(block) {
    if (block === this.marked) return;
    this.marked?.classList.remove("being-read");
    this.marked = block;
    block?.classList.add("being-read");
    block?.scrollIntoView({ block: "center" });
  }
}
