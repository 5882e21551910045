// Where in which document: from the places of a shard, in which documents stand one behind the other.
// plugins/search/postings.py says how they are counted.

const SINGLES = "st";

export class ShardPlaces {
  /** @param lengths of the documents of the shard; `from` is the number of the first among all */
  constructor(lengths, from) {
    this.from = from;
    this.starts = [];
    let start = 0;
    for (const length of lengths) {
      this.starts.push(start);
      start += length + 1;
    }
  }

  /** What is found of a token: [[number of a document, places in it], ...], both in order. */
  byDocument(token, found) {
    // Of a single character the index knows the documents only.
    if (SINGLES.includes(token[0])) return found.map((number) => [this.from + number, []]);
    const places = new Map();
    let document = 0;
    for (const place of found) {
      document = this.#holding(place, document);
      const there = places.get(this.from + document);
      if (there) there.push(place - this.starts[document]);
      else places.set(this.from + document, [place - this.starts[document]]);
    }
    return [...places];
  }

  /** The last document that begins at a place or before; it is `first` or one behind it. */
  #holding(place, first) {
    let [low, high] = [first, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}
