"""The map of the site (网站地图) that the footer must offer (domain.md §5.2).

It leads to the list of each year of each kind, so every document is three steps from every page, and
to every special page.
"""

from __future__ import annotations

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.pages.frame import frame, page, site_of
from plugins.pages.lists import year_links
from plugins.special_pages import SITEMAP, special_pages


def build_sitemap_page(library: Library) -> list[Artifact]:
    """The page that lists kinds and their years, and the pages beside them."""
    site = library.site
    data = frame(site, SITEMAP.title, SITEMAP.folder) | {
        "special": [
            {"title": special.title, "href": urls.href(site, special.place(library))}
            for special in special_pages(library)
            if special is not SITEMAP
        ],
        "columns": [
            {
                "title": kind.title,
                "href": urls.href(site, urls.list_folder(kind.folder)),
                "years": year_links(site, kind, library.of_kind(kind.folder)),
            }
            for kind in library.kinds
        ],
    }
    return [page(site_of(library), urls.page_path(SITEMAP.folder), "sitemap.html", data)]
