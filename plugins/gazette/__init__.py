"""The gazette (公报): an issue (期) as a PDF that can be read, archived and put on paper.

    issue        a bulletin document with its sections, as plain data (build_issues)
    body         the text of a document made ready for a book: anchors, links, heading ranks
    title        a title in lines that do not break a word
    recipe       the data through the template theme/print/issue.html (GazetteRecipe)
    printing     HTML to PDF by WeasyPrint, which sees the theme's files and nothing else
    justification  full lines of Chinese, which WeasyPrint lacks
    typesetting  which faces and libraries this machine has: part of the recipe's version

An issue reproduces its documents without the red head, else complete and in the order of their
pages (domain.md §9); the text of the PDF is the text of the page.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins.gazette.issue import RECIPE, build_issues
from plugins.gazette.recipe import GazetteRecipe
from plugins.gazette.typesetting import can_typeset
from plugins.problems import ContentRefused, Problem

NO_PANGO = Problem(
    "pelicanconf.py", 1, "A102", "没有 Pango，不能生成公报的 PDF", "安装 Pango 后再生成"
)


class Gazette:
    """Adds the issues of the gazette to what is published.

    Setting: ``BOOKS_REQUIRED``, whether a machine that cannot make a PDF may build at all.
    """

    def __init__(
        self, context: dict[str, Any], settings: dict[str, Any], theme: str, **_: Any
    ) -> None:
        self.context = context
        self.settings = settings
        self.theme = Path(theme)

    def generate_context(self) -> None:
        """Add the recipe and an artifact for each issue.

        Raises:
            ContentRefused: there is no Pango, and the site is to be published for real.
        """
        if not can_typeset():
            if self.settings.get("BOOKS_REQUIRED"):
                raise ContentRefused([NO_PANGO])
            print(f"注意：{NO_PANGO.message}；{NO_PANGO.hint}", file=sys.stderr)
            return
        self.context["recipes"][RECIPE] = GazetteRecipe(self.theme / "print")
        self.context["artifacts"].extend(build_issues(self.context["library"]))


def get_generators(_pelican: Any) -> type[Gazette]:
    """Answer Pelican's question for generators."""
    return Gazette


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
