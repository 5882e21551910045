"""The map of the site (网站地图) that the footer must offer (domain.md §5.2).

It leads to the list of each year of each kind, so every document is three steps from every page.
"""

from __future__ import annotations

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.pages.clean_up import clean_up_link
from plugins.pages.frame import frame, page, site_values
from plugins.pages.lists import year_links


def build_sitemap_page(library: Library) -> list[Artifact]:
    """The page that lists kinds and their years."""
    site = library.site
    data = frame(site, "网站地图", urls.SITEMAP_PAGE) | {
        "clean_up": clean_up_link(library),
        "columns": [
            {
                "title": kind.title,
                "href": urls.href(site, urls.list_folder(kind.folder)),
                "years": year_links(site, kind, library.of_kind(kind.folder)),
                "feed": urls.href(site, urls.feed(kind.folder)),
            }
            for kind in library.kinds
        ],
    }
    return [page(site_values(library), urls.page_path(urls.SITEMAP_PAGE), "sitemap.html", data)]
