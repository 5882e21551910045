"""The pages of the site that are neither documents nor lists: one table for all rooms.

Map and footer are made from it, and what a link may lead to is checked against it. Who adds such a
page adds a row to ``SPECIAL_PAGES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins import urls
from plugins.model.clean_up import has_clean_up
from plugins.model.document import Document
from plugins.model.issuers import issuers_in
from plugins.model.library import Library, once_a_library
from plugins.model.openness import COLUMN, STATUTORY, has_openness, has_statutory, pages_for
from plugins.model.plan_periods import has_plans
from plugins.model.themes import themes_in
from plugins.model.validity import states_in


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialPage:
    """A page by its title and output folder."""

    title: str
    folder: str
    exists: Callable[[Library], bool] = lambda _: True
    """Whether a library has it."""

    in_footer: bool = False
    """Whether every page leads to it."""

    beside: str = ""
    """The folder of the kind whose list leads to it, if it is on the documents of one kind."""

    written: Callable[[Library], list[Document]] = lambda _: []
    """The page that the county has written itself; where there is one, it stands instead of ours."""

    def place(self, library: Library) -> str:
        """The output folder of the page, or of the one that stands instead of it."""
        written = self.written(library)
        return urls.document_folder(written[0]) if written else self.folder


CLEAN_UP = SpecialPage(
    title="文件清理结果", folder=urls.CLEAN_UP, exists=has_clean_up, beside="normative"
)
PLANNING_MATRIX = SpecialPage(
    title="规划归集表", folder=urls.PLANNING_MATRIX, exists=has_plans, beside="planning"
)
BODIES = SpecialPage(
    title="发布机构", folder=urls.ORGANISATIONS, exists=lambda library: bool(issuers_in(library))
)
SUBJECTS = SpecialPage(
    title="主题分类", folder=urls.THEMES, exists=lambda library: bool(themes_in(library))
)
STATES = SpecialPage(
    title="有效性", folder=urls.VALIDITY, exists=lambda library: bool(states_in(library))
)
SITEMAP = SpecialPage(title="网站地图", folder=urls.SITEMAP_PAGE, in_footer=True)
SUBSCRIBE = SpecialPage(title="订阅", folder=urls.SUBSCRIBE, in_footer=True)
ACCESSIBILITY = SpecialPage(
    title="无障碍声明",
    folder=urls.ACCESSIBILITY,
    in_footer=True,
    written=lambda library: pages_for(library, "无障碍声明"),
)
SEARCH = SpecialPage(title="搜索", folder=urls.SEARCH)

SPECIAL_PAGES = (
    SEARCH,
    SpecialPage(title=COLUMN, folder=urls.OPENNESS, exists=has_openness),
    SpecialPage(title=STATUTORY, folder=urls.STATUTORY_CONTENT, exists=has_statutory),
    CLEAN_UP,
    PLANNING_MATRIX,
    BODIES,
    SUBJECTS,
    STATES,
    SITEMAP,
    SUBSCRIBE,
    ACCESSIBILITY,
)
"""In the order of the map of the site."""


@once_a_library
def special_pages(library: Library) -> list[SpecialPage]:
    """The special pages that a library has."""
    return [page for page in SPECIAL_PAGES if page.exists(library)]
