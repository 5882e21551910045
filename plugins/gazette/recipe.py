"""The recipe of a gazette issue: from its value to the bytes of a PDF."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.gazette.body import print_body
from plugins.gazette.issue import RECIPE
from plugins.gazette.title import text_width, title_lines
from plugins.gazette.typesetting import families_in, installed_face, library_versions

if TYPE_CHECKING:
    from plugins.gazette.printing import Book

_TEMPLATE = "issue.html"
_STYLE = "gazette.css"


@dataclass(frozen=True)
class GazetteRecipe:
    """Makes the PDF of an issue; ``theme`` is the theme's folder ``print``."""

    theme: Path
    name: str = RECIPE

    def version(self, inputs: Mapping[str, Any]) -> str:
        """Change with this room's code, the theme, the libraries, or the faces that are installed."""
        own = sorted(Path(__file__).parent.glob("*.py"))
        theme = sorted(path for path in self.theme.rglob("*") if path.is_file())
        digest = hashlib.sha256()
        for path in (*own, *theme):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        faces = map(installed_face, families_in(self._style()))
        digest.update("\n".join((*library_versions(), *faces)).encode())
        return digest.hexdigest()

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """Make the PDF."""
        return self.make_book(inputs).pdf

    def make_book(self, inputs: Mapping[str, Any]) -> Book:
        """Make the PDF, and say which fonts were really used."""
        # WeasyPrint is loaded by the worker that makes a book, not by every build.
        from plugins.gazette.printing import print_book  # noqa: PLC0415

        return print_book(self.render_html(inputs), self._style(), self.theme)

    def render_html(self, inputs: Mapping[str, Any]) -> str:
        """Write the book as the HTML that WeasyPrint lays out."""
        return _environment(self.theme).get_template(_TEMPLATE).render(inputs)

    def _style(self) -> str:
        return (self.theme / _STYLE).read_text(encoding="utf-8")


@cache
def _environment(theme: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["print_body"] = _body
    environment.filters["title_lines"] = title_lines
    environment.filters["width"] = text_width
    return environment


def _body(html: str, prefix: str, address: str) -> Markup:
    # Not escaped again: the reading room has sanitised the text.
    return Markup(print_body(html, prefix, address))  # noqa: S704
