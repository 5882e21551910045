"""The style sheet: contrast of its colours, its layers, its weight, and the theme's files."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

import pytest

from plugins import urls
from plugins.pages.stylesheet import LAYERS, joined_styles

THEME = Path(__file__).parents[2] / "theme"
CSS = joined_styles(THEME)
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


def test_layers_are_declared_once_in_order():
    """Outside the layers there is no rule, and no style sheet names a layer itself."""
    outside, depth = "", 0
    for character in CSS:
        depth += (character == "{") - (character == "}")
        outside += character if depth == 0 else ""
    blocks = "".join(f"@layer {name} " for name in LAYERS)
    assert re.sub(r"[}\n]", "", outside) == f"@layer {', '.join(LAYERS)};{blocks}"
    assert CSS.count("@layer") == len(LAYERS) + 1


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
    scripts = [p.read_text("utf-8") for p in THEME.rglob("*.js") if "admin" not in p.parts]
    known = set(re.findall(r"\.([a-z][a-z-]*)", "".join([CSS, *scripts])))
    given = {
        name
        for page in html.values()
        for names in re.findall(r'class="([^"]*)"', page)
        for name in names.split()
    }
    # A document in force is calm: its banner is the one without a colour.
    assert given - known == {"validity-calm"}


def test_every_style_sheet_belongs_to_a_component_or_to_the_pages():
    """A style sheet or script beside the components has the name of a macro."""
    macros = {path.stem for path in THEME.glob("components/*.html")}
    beside = {path.stem for end in ("css", "js") for path in THEME.glob(f"components/*.{end}")}
    assert beside <= macros


def test_every_file_of_the_theme_is_published(artifacts, theme):
    """Scripts and icons lie under static/, named by their content, and the style sheet is one."""
    root = Path(theme)
    sources = {path.relative_to(root).as_posix(): path for path in (root / "static").rglob("*.*")}
    sources |= {f"static/js/{path.name}": path for path in root.glob("components/*.js")}
    for place, path in sources.items():
        if path.name.startswith("."):
            continue
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        inputs = {"root": "theme", "path": path.relative_to(root).as_posix(), "sha256": digest}
        assert artifacts[place].recipe == "file"
        assert artifacts[place].inputs == inputs
    assert artifacts[urls.STYLESHEET].recipe == "stylesheet"
