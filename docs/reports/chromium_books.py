"""The books of the benchmark for Chromium: the HTML and CSS of ours, printed by one browser.

Equal to ours: the HTML as the templates fill it, the style sheets, tags and bookmarks. In favour of
Chromium: the HTML is filled before the clock starts, QR codes are left out, nothing is enclosed, and a PDF
claims no standard. It knows no running heads from the text and no page numbers in contents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.gazette.faces.faces import Face
    from plugins.gazette.recipe import BookRecipe

_PICTURE = re.compile(r"<img [^>]*>")


@dataclass(frozen=True)
class ChromiumPress:
    """A browser with one page, which prints one book after the other."""

    name: str = "Chromium"
    is_a_browser: bool = True

    @contextmanager
    def opened(self) -> Iterator[Callable[[str], bytes]]:
        """Start the browser."""
        from tests.in_browser import opened_browser  # noqa: PLC0415 - only this press needs it

        with opened_browser() as browser:
            page = browser.new_page()

            def make(html: str) -> bytes:
                page.set_content(html)
                return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)

            yield make


def chromium_book(recipe: BookRecipe, inputs: Mapping[str, Any], faces: Sequence[Face]) -> str:
    """The HTML of a book with its style sheets in it, its faces those that the machine has."""
    roles = "".join(
        f'--face-{face.role}: "{face.family}"; --weight-{face.role}: {face.weight}; '
        for face in faces
    )
    folder = recipe.theme / "print"
    sheets = [(folder / name).read_text("utf-8") for name in recipe.edition.styles]
    css = "\n".join([f":root {{ {roles}}}", *sheets])
    html = _PICTURE.sub("", recipe.render_html(inputs))
    return html.replace("</head>", f"<style>{css}</style></head>", 1)
