"""The palettes of the reading settings: four, each the same wherever it is written, all with contrast."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "theme/styles/tokens.css").read_text("utf-8")
TEXTS = ("text", "muted", "link", "accent", "notice")
STRONG = {"#000", "#fff"}
"""The grounds of the palettes of strong contrast, black and white; light is white too."""


def palettes() -> dict[str, dict[str, str]]:
    """The colours of each block that sets them all, by its selector and the ground."""
    blocks = re.findall(r"(:root[^{]*)\{([^}]*--bg:[^}]*)\}", TOKENS)
    found = {}
    for number, (selector, body) in enumerate(blocks):
        found[f"{number} {selector.strip()}"] = dict(re.findall(r"--([a-z-]+): (#\w+)", body))
    return found


def contrast(front: str, back: str) -> float:
    """The ratio of two colours as WCAG 2.2 defines it."""
    lights = sorted((luminance(front), luminance(back)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb``."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_there_are_four_palettes():
    """Light, dark, black on white, yellow on black; a copy never differs from its original."""
    different = {tuple(sorted(palette.items())) for palette in palettes().values()}
    assert len(palettes()) > 4
    assert len(different) == 4


@pytest.mark.parametrize("selector", palettes())
def test_every_palette_can_be_read(selector):
    """Text has 4.5 to 1 on the ground, in panels and in notices; with strong contrast 7 to 1."""
    palette = palettes()[selector]
    is_light = selector == next(iter(palettes()))
    least = 7 if palette["bg"] in STRONG and not is_light else 4.5
    pairs = [(palette[text], palette[ground]) for text in TEXTS for ground in ("bg", "panel")]
    pairs += [(palette["notice"], palette["notice-bg"]), (palette["text"], palette["mark-bg"])]
    pairs += [(palette["on-accent"], palette["accent"]), (palette["link"], palette["notice-bg"])]
    assert min(contrast(front, back) for front, back in pairs) >= least
    assert contrast(palette["edge"], palette["bg"]) >= 3
