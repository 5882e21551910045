"""Every page of the site: a table of builders, one a family of pages."""

from __future__ import annotations

from collections.abc import Callable

from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.pages.accessibility import build_accessibility
from plugins.pages.attachments import build_attachments
from plugins.pages.bulletins import build_bulletins
from plugins.pages.catalogs import build_catalogs
from plugins.pages.clean_up import build_clean_up
from plugins.pages.directories import build_directories
from plugins.pages.documents import build_documents
from plugins.pages.errors import build_errors
from plugins.pages.home import build_home
from plugins.pages.lists import build_lists
from plugins.pages.offline import build_offline
from plugins.pages.openness import build_openness
from plugins.pages.planning_matrix import build_planning_matrix
from plugins.pages.search_page import build_search_page
from plugins.pages.sitemap_page import build_sitemap_page
from plugins.pages.static_files import build_static_files
from plugins.pages.stylesheet import build_stylesheet
from plugins.pages.subscribe import build_subscribe

BUILDERS: tuple[Callable[[Library], list[Artifact]], ...] = (
    build_home,
    build_lists,
    build_directories,
    build_planning_matrix,
    build_documents,
    build_bulletins,
    build_catalogs,
    build_clean_up,
    build_openness,
    build_search_page,
    build_sitemap_page,
    build_accessibility,
    build_subscribe,
    build_errors,
    build_attachments,
)
"""A new family of pages is a new file in this folder and a line here."""


def build_pages(library: Library, theme: str) -> list[Artifact]:
    """All pages of the library, what lies beside them, and the files of the theme in ``theme``."""
    pages = [artifact for build in BUILDERS for artifact in build(library)]
    about_all = build_stylesheet() + build_offline(library, theme)
    return pages + about_all + build_static_files(theme)
