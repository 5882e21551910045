// The tokeniser of the search in the browser: the same as plugins/search/bigrams.py, where it is
// explained. The cases in tests/search/bigram_cases.json hold for both.

import { FOLDED, FORMS } from "./character_forms.js";

const SEPARATOR = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cs}]/u;
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
const LIKE = { "○": "〇" };
const LETTERS_OF_DIGITS = "ghijklmnop";
// Stands behind a character that is one UTF-16 unit and was two; no text that is folded holds it.
const FILLER = "\u0001";
const SINGLE_MARK = "s";
const NAME_MARK = "t";
const REPRESENTATIVES = charactersOf(FOLDED);
const CHARACTER_FORMS = new Map(charactersOf(FORMS).map((form, n) => [form, REPRESENTATIVES[n]]));
// What became of each character so far: on a slow phone a fold is long to find out.
const folds = new Map();

/** The text without format characters (zero-width space, soft hyphen) and variation selectors. */
export function visible(text) {
  return text.replace(UNSEEN, "");
}

/**
 * A visible text as the search sees it, unit for unit: separators become spaces. Look for words in it
 * with `patternOf`: between two characters there may be a filler.
 */
export function fold(text) {
  return Array.from(text, foldCharacter).join("");
}

/** The visible text folded, with one space for every run of separators and none at the ends. */
export function squeeze(text) {
  return fold(visible(text)).replaceAll(FILLER, "").trim().replace(/ +/g, " ");
}

/** What finds a word in a folded text. */
export function patternOf(word) {
  // A folded word holds letters, digits and spaces only: nothing that a pattern would interpret.
  const characters = Array.from(squeeze(word), (c) => (c === " " ? " +" : `${c}${FILLER}?`));
  return new RegExp(characters.join(""), "gu");
}

/** The token of two neighbouring characters. */
export function pairToken(left, right) {
  return spell(left) + spell(right);
}

/** The token of a character that occurs anywhere in a document. */
export function singleToken(character) {
  return SINGLE_MARK + spell(character);
}

/** The token of a character that occurs in a title or number. */
export function nameToken(character) {
  return NAME_MARK + spell(character);
}

function foldCharacter(written) {
  if (!folds.has(written)) folds.set(written, firstFold(written));
  return folds.get(written);
}

function firstFold(written) {
  let character = LIKE[written] ?? written;
  for (const change of [(c) => c.normalize("NFKC"), (c) => c.toLowerCase()]) {
    const changed = change(character);
    if (Array.from(changed).length === 1 && changed.length <= character.length) character = changed;
  }
  character = CHARACTER_FORMS.get(character) ?? character;
  if (SEPARATOR.test(character)) return " ".repeat(written.length);
  return character.padEnd(written.length, FILLER);
}

function charactersOf(distances) {
  let code = 0;
  return distances.trim().split(/\s/).map((distance) => String.fromCodePoint((code += parseInt(distance, 36))));
}

function spell(character) {
  const units = Array.from({ length: character.length }, (_, n) => character.charCodeAt(n));
  const digits = units.map((unit) => unit.toString(16).padStart(4, "0")).join("");
  return digits.replace(/\d/g, (digit) => LETTERS_OF_DIGITS[digit]);
}
