"""The postings of a shard in parts, for lunr: where there is no WebAssembly, or no server.

lunr reads an index whole, so the postings are cut into parts, and ``lunr_engine.js`` makes an index of
each. A token is in the part that its CRC-32 names; a query asks for the parts of its tokens only. Each
part is a script of data, ``found({"mljfliah": [120, 4, 9], ...})``: what ``postings`` gives, as it is.
"""

from __future__ import annotations

import zlib

from plugins.search.data_script import as_script
from plugins.search.postings import Postings

PART = 8_000
"""For how many characters of text there is a part: some 50 KB, a third of it over the wire."""


def number_of_parts(characters: int) -> int:
    """In how many parts the postings of so much text are.

    A power of two, so that it seldom changes as documents are added.
    """
    return 1 << max(0, (characters - 1) // PART).bit_length()


def part_of(token: str, parts: int) -> int:
    """The number of the part in which a token is, if there are so many; lunr_engine.js does the same."""
    return zlib.crc32(token.encode()) % parts


def lunr_files(postings: Postings, parts: int) -> dict[str, bytes]:
    """The parts: ``0.js``, ``1.js`` ... by their numbers in base 16."""
    divided: list[dict[str, list[int]]] = [{} for _ in range(parts)]
    for token in sorted(postings):
        divided[part_of(token, parts)][token] = postings[token].tolist()
    return {f"{number:x}.js": as_script(part) for number, part in enumerate(divided)}
