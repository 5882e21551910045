"""The style sheet: contrast of its colours, its layers, its weight, and the theme's files."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "theme/static/css/site.css").read_text("utf-8")
SCREEN, DARK = CSS.split("prefers-color-scheme: dark", 1)
PAIRS = [
    ("text", "bg"), ("text", "panel"), ("muted", "bg"), ("muted", "panel"), ("link", "bg"),
    ("link", "panel"), ("link", "notice-bg"), ("accent", "bg"), ("accent", "panel"),
    ("on-accent", "accent"), ("notice", "notice-bg"), ("text", "mark-bg"),
]  # fmt: skip


def colours(block: str) -> dict[str, str]:
    """The first value of each custom property that is a colour."""
    found: dict[str, str] = {}
    for name, value in re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block):
        found.setdefault(name, value)
    return found


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [SCREEN, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_has_enough_contrast(scheme, front, back):
    """Each colour of text on each ground that it stands on has a contrast of 4.5 or more."""
    values = sorted((luminance(colours(scheme)[name]) for name in (front, back)), reverse=True)
    assert (values[0] + 0.05) / (values[1] + 0.05) >= 4.5


@pytest.mark.parametrize("scheme", [SCREEN, DARK], ids=["light", "dark"])
def test_edges_of_controls_can_be_seen(scheme):
    """The edge of a field or button has a contrast of 3 or more to the ground (WCAG 1.4.11)."""
    values = sorted((luminance(colours(scheme)[name]) for name in ("edge", "bg")), reverse=True)
    assert (values[0] + 0.05) / (values[1] + 0.05) >= 3


def test_every_rule_stands_in_a_declared_layer():
    """Outside the layers, which are declared once in order, there is no rule."""
    declared = re.search(r"@layer ([a-z, ]+);", CSS)
    assert declared
    assert declared[1] == "reset, tokens, page, components, print"
    outside, depth = "", 0
    for character in re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL):
        depth += (character == "{") - (character == "}")
        outside += character if depth == 0 else ""
    assert re.findall(r"@layer ([a-z]+) ", outside) == declared[1].split(", ")
    assert not re.sub(r"@layer [a-z, ]+;?|[\s}]", "", outside)


def test_style_asks_for_nothing_else():
    """One request: no import, no picture, no web font."""
    assert not re.search(r"@import|url\(|@font-face", CSS)


def test_first_view_of_a_document_is_light(html):
    """HTML and CSS of a document's page with 15,000 characters more are below 60 KB gzipped."""
    page = html["normative/2020/yzb-2020-16/index.html"]
    # A text that repeats nothing: the worst case for compression.
    digits = "".join(hashlib.sha256(bytes([n % 256, n // 256])).hexdigest() for n in range(1900))
    text = "".join(chr(0x4E00 + int(digits[n : n + 4], 16) % 3500) for n in range(0, 60_000, 4))
    weight = len(gzip.compress((page + text).encode())) + len(gzip.compress(CSS.encode()))
    assert weight < 60_000


def test_every_class_on_a_page_has_a_style(html):
    """A class is there to be styled, or to be found by a script; no class outlives its style."""
    static = Path(__file__).parents[2] / "theme/static"
    sources = [p.read_text("utf-8") for p in (*static.glob("css/*.css"), *static.glob("js/*.js"))]
    known = set(re.findall(r"\.([a-z][a-z-]*)", "".join(sources)))
    given = {
        name
        for page in html.values()
        for names in re.findall(r'class="([^"]*)"', page)
        for name in names.split()
    }
    # A document in force is calm: its banner is the one without a colour.
    assert given - known == {"validity-calm"}


def test_every_file_of_the_theme_is_published(artifacts, theme):
    """Style sheets, scripts and icons lie under static/, named by their content."""
    root = Path(theme)
    for path in (root / "static").rglob("*.*"):
        if path.name.startswith("."):
            continue
        relative = path.relative_to(root).as_posix()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        inputs = {"root": "theme", "path": relative, "sha256": digest}
        assert artifacts[relative].recipe == "file"
        assert artifacts[relative].inputs == inputs
