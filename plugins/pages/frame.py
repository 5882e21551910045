"""What stands around the content of every page: identity, navigation, trail, meta tags, feed.

Nothing here changes when a document is added, unless it is the first of its kind: navigation shows
the columns that have content, because an empty column is a fault (domain.md §5.3).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact, Late
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.library import Library, once_a_library
from plugins.model.openness import COLUMN, has_openness
from plugins.model.site import Site
from plugins.pages import meta_tags
from plugins.special_pages import special_pages

_SHOWN = (
    "name", "base_url", "gazette_name", "site_code", "sponsor", "contact", "icp_no", "police_no",
    "error_report_url", "mark_url", "sample",
)  # fmt: skip
"""The fields of the site that stand on pages; the others are for the checks."""

MAIN_COLUMNS = (
    "bulletins", "normative", "planning", "interpretations", "consultations",
)  # fmt: skip
"""The columns that the navigation names when there are too many for the head of a page."""

ROOM_FOR_COLUMNS = 6
"""How many columns the head of a page can name: three lines on the narrowest phone."""


@once_a_library
def site_of(library: Library) -> Late:
    """``site_values`` as one of the inputs of every page, worked out once a build."""
    values = site_values(library)
    written = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return Late(hashlib.sha256(written.encode()).hexdigest(), partial(site_values, library))


@once_a_library
def site_values(library: Library) -> dict[str, Any]:
    """``site`` as templates see it: the fields of ``Site``, and the links of every page.

    ``navigation`` holds the columns, or the main ones and the way to all of them, which are on the
    map of the site; ``links`` the home page, the map of the site and the feed; ``footer`` the special
    pages that the foot of every page leads to, ``mark`` the picture of the mark of a government site
    (empty where there is none); ``as_of`` the day that somebody asked for, so that the past is not
    taken for the present, and is empty otherwise.
    """
    site = library.site
    folders = {"home": "", "sitemap": urls.SITEMAP_PAGE, "search": urls.SEARCH, "feed": urls.feed()}
    shown = asdict(site)
    return {name: shown[name] for name in _SHOWN} | {
        "base_path": site.base_path,
        "links": {name: urls.href(site, folder) for name, folder in folders.items()},
        "navigation": _navigation(library),
        "footer": [
            _link(site, special.title, special.place(library))
            for special in special_pages(library)
            if special.in_footer
        ],
        "mark": picture_href(library, "mark_picture"),
        "as_of": chinese_date(library.as_of) if library.as_of_given else "",
    }


def picture_href(library: Library, field: str) -> str:
    """The link to a picture of the county, by the field that names it; empty without one."""
    picture = library.pictures.get(field)
    return urls.href(library.site, urls.site_picture(field, picture)) if picture else ""


def _navigation(library: Library) -> list[dict[str, str]]:
    """The columns; the pages of 政府信息公开 are found through that column, where there is one."""
    site, openness = library.site, has_openness(library)
    kinds = [kind for kind in library.kinds if not (openness and kind.folder == "pages")]
    last = [_link(site, COLUMN, urls.OPENNESS)] if openness else []
    if len(kinds) + len(last) <= ROOM_FOR_COLUMNS:
        return [*(_column_link(site, kind) for kind in kinds), *last]
    main = [_column_link(site, kind) for kind in kinds if kind.folder in MAIN_COLUMNS]
    return [*main, *last, _link(site, "全部栏目", urls.SITEMAP_PAGE)]


def frame(
    site: Site,
    title: str,
    folder: str,
    kind: Kind | None = None,
    *,
    column: meta_tags.Column | None = None,
    above: Iterable[tuple[str, str]] = (),
) -> dict[str, Any]:
    """The part of ``data`` that the base template uses, for a page that is no document.

    ``title`` is the page's h1; ``folder`` its output folder; ``kind`` the column it belongs to, or
    ``column`` where that is no kind; ``above`` title and folder of the pages above it in the trail.
    """
    tags = meta_tags.site_tags(site)
    named = kind or column
    if named:
        tags += [*meta_tags.column_tags(named), ("Description", named.description)]
    parents = [kind] if kind and title != kind.title else []
    made = _frame(site, title, folder, kind, parents, tags)
    about = named.description if named else site.name
    shared = meta_tags.open_graph(site, title, made["url"], "website", about)
    trail = [*made["breadcrumb"], *(_link(site, name, place) for name, place in above)]
    return made | {"open_graph": shared, "breadcrumb": trail}


def document_frame(site: Site, document: Document) -> dict[str, Any]:
    """The part of ``data`` that the base template uses, for a document's page."""
    folder = urls.document_folder(document)
    tags = [
        *meta_tags.site_tags(site),
        *meta_tags.column_tags(document.kind),
        *meta_tags.article_tags(site, document),
    ]
    kind, title = document.kind, document.record.title
    made = _frame(site, title, folder, kind, [kind], tags)
    about = meta_tags.description_of(document)
    return made | {"open_graph": meta_tags.open_graph(site, title, made["url"], "article", about)}


def page(
    site: Late, path: str, template: str, data: Mapping[str, Any], needs: Iterable[str] = ()
) -> Artifact:
    """A page as a value; ``path`` is its output path, ``site`` comes from ``site_of``.

    ``needs`` are output paths of files of which the page tells the size or the SHA-256.
    """
    inputs = {"template": template, "site": site, "data": data}
    return Artifact(path, "page", inputs, tuple(needs))


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
    return {
        "title": title,
        "url": urls.absolute(site, folder),
        "meta": meta_tags.filled(tags),
        "breadcrumb": trail,
        "feed": feed_links(site, kind.title, kind.folder) if kind else feed_links(site, "全部更新"),
    }


def feed_links(site: Site, title: str, folder: str = "") -> dict[str, str]:
    """A feed in both of its formats; ``folder`` is that of its channel, empty for all documents."""
    json_feed = urls.href(site, urls.json_feed(folder))
    return _link(site, title, urls.feed(folder)) | {"json": json_feed}


def _column_link(site: Site, kind: Kind) -> dict[str, str]:
    return _link(site, kind.title, urls.list_folder(kind.folder))


def _link(site: Site, title: str, path: str) -> dict[str, str]:
    return {"title": title, "href": urls.href(site, path)}
