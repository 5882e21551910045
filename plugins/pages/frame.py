"""What stands around the content of every page: identity, navigation, trail, meta tags, feed.

Nothing here changes when a document is added, unless it is the first of its kind: navigation shows
the columns that have content, because an empty column is a fault (domain.md §5.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.pages import meta_tags

_SHOWN = (
    "name", "base_url", "gazette_name", "site_code", "sponsor", "contact", "icp_no", "police_no",
    "error_report_url", "sample",
)  # fmt: skip
"""The fields of the site that stand on pages; the others are for the checks."""

MAIN_COLUMNS = (
    "bulletins", "normative", "planning", "interpretations", "consultations", "pages",
)  # fmt: skip
"""The columns that the navigation names when there are too many for the head of a page."""

ROOM_FOR_COLUMNS = 6
"""How many columns the head of a page can name: three lines on the narrowest phone."""


def site_values(library: Library) -> dict[str, Any]:
    """``site`` as templates see it: the fields of ``Site``, and the links of every page.

    ``navigation`` holds the columns, or the main ones and the way to all of them, which are on the
    map of the site; ``links`` the home page, the map of the site and the feed; ``as_of`` the day
    that somebody asked for, so that the past is not taken for the present, and is empty otherwise.
    """
    site = library.site
    folders = {"home": "", "sitemap": urls.SITEMAP_PAGE, "search": urls.SEARCH, "feed": urls.feed()}
    shown = asdict(site)
    return {name: shown[name] for name in _SHOWN} | {
        "base_path": site.base_path,
        "links": {name: urls.href(site, folder) for name, folder in folders.items()},
        "navigation": _navigation(library),
        "as_of": chinese_date(library.as_of) if library.as_of_given else "",
    }


def _navigation(library: Library) -> list[dict[str, str]]:
    site, kinds = library.site, library.kinds
    if len(kinds) <= ROOM_FOR_COLUMNS:
        return [_column_link(site, kind) for kind in kinds]
    main = [_column_link(site, kind) for kind in kinds if kind.folder in MAIN_COLUMNS]
    return [*main, _link(site, "全部栏目", urls.SITEMAP_PAGE)]


def frame(site: Site, title: str, folder: str, kind: Kind | None = None) -> dict[str, Any]:
    """The part of ``data`` that the base template uses, for a page that is no document.

    ``title`` is the page's h1; ``folder`` its output folder; ``kind`` the column it belongs to.
    """
    tags = meta_tags.site_tags(site)
    if kind:
        tags += [*meta_tags.column_tags(kind), ("Description", kind.description)]
    parents = [kind] if kind and title != kind.title else []
    return _frame(site, title, folder, kind, parents, tags)


def document_frame(site: Site, document: Document) -> dict[str, Any]:
    """The part of ``data`` that the base template uses, for a document's page."""
    folder = urls.document_folder(document)
    tags = [
        *meta_tags.site_tags(site),
        *meta_tags.column_tags(document.kind),
        *meta_tags.article_tags(site, document),
    ]
    kind = document.kind
    return _frame(site, document.record.title, folder, kind, [kind], tags)


def page(site: Mapping[str, Any], path: str, template: str, data: Mapping[str, Any]) -> Artifact:
    """A page as a value; ``path`` is its output path, ``site`` comes from ``site_values``."""
    inputs = {"template": template, "site": site, "data": data}
    return Artifact(path=path, recipe="page", inputs=inputs)


def document_page(site: Mapping[str, Any], document: Document, data: Mapping[str, Any]) -> Artifact:
    """A document's own page, by the template of its kind."""
    path = urls.page_path(urls.document_folder(document))
    return page(site, path, document.kind.template, data)


def _frame(
    site: Site,
    title: str,
    folder: str,
    kind: Kind | None,
    parents: Iterable[Kind],
    tags: Iterable[meta_tags.Tag],
) -> dict[str, Any]:
    trail = [_link(site, "首页", "")]
    trail += [_column_link(site, parent) for parent in parents]
    feed_title = kind.title if kind else "全部更新"
    return {
        "title": title,
        "url": urls.absolute(site, folder),
        "meta": meta_tags.filled(tags),
        "breadcrumb": trail,
        "feed": _link(site, feed_title, urls.feed(kind.folder if kind else "")),
    }


def _column_link(site: Site, kind: Kind) -> dict[str, str]:
    return _link(site, kind.title, urls.list_folder(kind.folder))


def _link(site: Site, title: str, path: str) -> dict[str, str]:
    return {"title": title, "href": urls.href(site, path)}
