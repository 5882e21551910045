"""A QR code (ISO/IEC 18004) as the path of an SVG: for the way from paper back to the page."""

from __future__ import annotations

from functools import lru_cache
from typing import TypedDict

import segno

QUIET_ZONE = 4
"""Modules of white around the code, as the standard asks."""


class QrCode(TypedDict):
    """``size`` is the side with the quiet zone; ``path`` strokes the dark modules, 1 wide and high."""

    size: int
    path: str


@lru_cache(maxsize=8)
def qr_code(text: str) -> QrCode:
    """The code of an address; a seventh of it may be dirty or torn (level M)."""
    # Readers know every mask; to look for the one with the fewest large areas takes most of the time.
    made = segno.make(text, error="m", micro=False, boost_error=False, mask=0)
    path = "".join(_row(bytes(row), y) for y, row in enumerate(made.matrix))
    return {"size": len(made.matrix) + 2 * QUIET_ZONE, "path": path}


def qr_picture(text: str) -> bytes:
    """The code as a file of SVG."""
    code = qr_code(text)
    size = code["size"]
    stroke = f'<path d="{code["path"]}" stroke="#000" stroke-width="1" fill="none"/>'
    view = f'viewBox="0 0 {size} {size}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{stroke}</svg>'.encode()


def _row(row: bytes, y: int) -> str:
    """The runs of dark modules of a row, as strokes along its middle: ``M4 4.5h7m2 0h1``."""
    path, end = f"M{QUIET_ZONE} {y + QUIET_ZONE}.5", 0
    while (start := row.find(1, end)) >= 0:
        path += f"m{start - end} 0" * (start > end)
        end = row.find(0, start) if 0 in row[start:] else len(row)
        path += f"h{end - start}"
    return path
