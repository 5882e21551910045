// The tokeniser of the search in the browser: the same as plugins/search/bigrams.py, where it is
// explained. The cases in tests/search/bigram_cases.json hold for both.

const SEPARATOR = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cs}]/u;
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
const LIKE = { "○": "〇" };
const LETTERS_OF_DIGITS = "ghijklmnop";
const EDGE = "\u0002";
const TITLE_MARK = "t";
const LABEL_MARK = "u";

/** The text without format characters (zero-width space, soft hyphen) and variation selectors. */
export function visible(text) {
  return text.replace(UNSEEN, "");
}

/** A visible text as the search sees it, unit for unit: separators become spaces. */
export function fold(text) {
  return Array.from(text, foldCharacter).join("");
}

/** The visible text folded, with one space for every run of separators and none at the ends. */
export function squeeze(text) {
  return fold(visible(text)).trim().replace(/ +/g, " ");
}

/** The tokens of every two neighbouring characters; of one character alone, its own token. */
export function phrase(folded, mark = "") {
  const spelt = Array.from(folded, spell);
  if (spelt.length === 1) return mark + spelt[0];
  return spelt.slice(1).map((right, n) => mark + spelt[n] + right).join(" ");
}

/** The tokens of a phrase that stands in a title or number. */
export function titlePhrase(folded) {
  return phrase(folded, TITLE_MARK);
}

/** The tokens of a phrase that is a whole title or number. */
export function wholeTitlePhrase(folded) {
  return phrase(EDGE + folded + EDGE, TITLE_MARK);
}

/** The one token of a whole label, such as a kind or a year. */
export function label(text) {
  return LABEL_MARK + Array.from(squeeze(text), spell).join("");
}

function foldCharacter(written) {
  let character = LIKE[written] ?? written;
  for (const change of [(c) => c.normalize("NFKC"), (c) => c.toLowerCase()]) {
    const changed = change(character);
    if (Array.from(changed).length === 1 && changed.length === character.length) character = changed;
  }
  return SEPARATOR.test(character) ? " ".repeat(character.length) : character;
}

function spell(character) {
  const units = Array.from({ length: character.length }, (_, n) => character.charCodeAt(n));
  const digits = units.map((unit) => unit.toString(16).padStart(4, "0")).join("");
  return digits.replace(/\d/g, (digit) => LETTERS_OF_DIGITS[digit]);
}
