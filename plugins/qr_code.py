"""A QR code (ISO/IEC 18004) as the path of an SVG: for the way from paper back to the page.

segno makes codes, one by one and from nothing, which a site of many thousand pages would feel. But in
codes of one size and mask every module is linear in the bits of the text: those of the error
correction are sums (exclusive or) of data bits, and a mask only turns modules round. So where a text is
a sum of texts whose codes are known, its code is the sum of their codes (``_KnownCodes``).
"""

from __future__ import annotations

from functools import cache
from typing import TypedDict

import segno

QUIET_ZONE = 4
"""Modules of white around the code, as the standard asks."""

_MOST_BYTES = 255
"""Longer texts are no addresses: each is made from nothing, so that nobody's memory fills."""


class QrCode(TypedDict):
    """``size`` is the side with the quiet zone; ``path`` strokes the dark modules, 1 wide and high."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """The code of an address; a seventh of it may be dirty or torn (level M)."""
    side, modules = _modules_of(text)
    width = _row_bytes(side)
    rows = modules.to_bytes(side * width)
    path = "".join(_row(rows[y * width : (y + 1) * width], y) for y in range(side))
    return {"size": side + 2 * QUIET_ZONE, "path": path}


def qr_picture(text: str) -> bytes:
    """The code as a file of SVG."""
    code = qr_code(text)
    size = code["size"]
    stroke = f'<path d="{code["path"]}" stroke="#000" stroke-width="1" fill="none"/>'
    view = f'viewBox="0 0 {size} {size}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{stroke}</svg>'.encode()


class _KnownCodes:
    """Codes of one size, each with its text in one number: bits of the text above, modules below.

    Every number kept has another highest bit. To find a code is to take kept numbers away until no bit
    of the text is left: what remains is the code. A text that has a bit too many must be made; what is
    left of it is then kept, so there are never more numbers than a text of this size has bits.
    """

    def __init__(self, side: int) -> None:
        """Know nothing yet; ``side`` is that of the codes in modules."""
        self._room = side * _row_bytes(side) * 8
        self._by_highest_bit: dict[int, int] = {}

    def reduced(self, text: bytes) -> int:
        """The number of a text, without modules, less all that can be taken away from above."""
        # The length is in it because a code holds it too, with what fills the code up.
        number = (int.from_bytes(text, "little") << _MOST_BYTES + 1 | 1 << len(text)) << self._room
        kept = self._by_highest_bit
        while (known := kept.get(number.bit_length())) is not None:
            number ^= known
        return number

    def code_of(self, text: bytes) -> int | None:
        """The modules of a text; None for one that is no sum of those known."""
        number = self.reduced(text)
        return None if number >> self._room else number

    def learn(self, text: bytes, modules: int) -> None:
        """Keep the code of a text that is no sum of those known."""
        number = self.reduced(text) ^ modules
        if number >> self._room:
            self._by_highest_bit[number.bit_length()] = number


_KNOWN: dict[int, _KnownCodes] = {}
"""What this process knows, by side."""

_SIDES: dict[int, int] = {}
"""The side of the codes of texts of a length."""


def _modules_of(text: str) -> tuple[int, int]:
    """The side of a code, and its modules: a bit a module, dark is 1, the rows filled up to bytes."""
    # Small letters make it a text in bytes, and with none but ASCII a character is one.
    if not text.isascii() or text == text.upper() or len(text) > _MOST_BYTES:
        return _made(text)
    written = text.encode("ascii")
    side = _SIDES.get(len(written))
    if side is not None and (modules := _KNOWN[side].code_of(written)) is not None:
        return side, modules
    side, modules = _made(text)
    _SIDES[len(written)] = side
    _KNOWN.setdefault(side, _KnownCodes(side)).learn(written, modules)
    return side, modules


def _made(text: str) -> tuple[int, int]:
    """The same from nothing."""
    # Readers know every mask; to look for the one with the fewest large areas takes most of the time.
    made = segno.make(text, error="m", micro=False, boost_error=False, mask=0)
    side = len(made.matrix)
    filler = bytes(_row_bytes(side) * 8 - side)
    bits = b"".join(bytes(row) + filler for row in made.matrix)
    return side, int(bits.translate(b"01" + bytes(254)), 2)


def _row_bytes(side: int) -> int:
    return -(-side // 8)


def _row(row: bytes, y: int) -> str:
    """The runs of dark modules of a row, as strokes along its middle: ``M4 4.5h7m2 0h1``."""
    path, run = f"M{QUIET_ZONE} {y + QUIET_ZONE}.5", 0
    for byte in row:
        strokes, run = _strokes(run, byte)
        path += strokes
    return f"{path}h{run}" if run > 0 else path


@cache
def _strokes(run: int, byte: int) -> tuple[str, int]:
    """What eight modules end, and the run that they leave open.

    ``run`` is the run before them: so many dark modules, or light ones where it is negative.
    """
    strokes = ""
    for place in range(7, -1, -1):
        is_dark = byte >> place & 1
        if is_dark and run < 0:
            strokes, run = f"{strokes}m{-run} 0", 0
        elif not is_dark and run > 0:
            strokes, run = f"{strokes}h{run}", 0
        run += 1 if is_dark else -1
    return strokes, run
